import { describe, expect, test } from '@jest/globals';
import type { TokenWish } from '#sandbox/control/token-wish.ts';
import type { Connect } from '../connection.ts';
import { errorIn, json } from '../driver.ts';
import { prepare } from './prepare.ts';

const start = { headers: json, body: '{"persistChanges":true}' };
const actions = ['createSession', 'refreshSession', 'closeSession'] as const;

const refusedTokens: readonly { readonly name: string; readonly wish: TokenWish; readonly status: number }[] = [
  { name: 'of another audience', wish: { kind: 'wrong-audience' }, status: 401 },
  { name: 'of another issuer', wish: { kind: 'wrong-issuer' }, status: 401 },
  { name: 'signed by somebody else', wish: { kind: 'wrong-signature' }, status: 401 },
  { name: 'that is over', wish: { kind: 'expired' }, status: 401 },
  { name: 'that is not valid yet', wish: { kind: 'not-yet-valid' }, status: 401 },
  { name: 'of an app without a person', wish: { kind: 'app-only' }, status: 403 },
  { name: 'of a personal account', wish: { kind: 'personal' }, status: 403 },
  { name: 'with Files.Read only', wish: { kind: 'read-only' }, status: 403 },
  { name: 'with no scope for files', wish: { kind: 'without-files' }, status: 403 },
];

/** The negative twins: each call that is to be refused, with its status and code. */
export function describeRefusals(connect: Connect): void {
  describe('refusals', () => {
    const graph = prepare(connect);

    describe.each(['v1.0', 'beta'])('in %s', (version) => {
      describe.each(actions)('%s', (action) => {
        const at = () => `/${version}${graph().workbook()}/${action}`;
        const body = action === 'createSession' ? start : { headers: {} };

        test('without a token is 401 InvalidAuthenticationToken', async () => {
          const answer = await graph().call('POST', at(), { ...body, token: null });
          expect(answer.status).toBe(401);
          expect(errorIn(answer).code).toBe('InvalidAuthenticationToken');
          expect(answer.headers.get('www-authenticate')).toMatch(/^Bearer realm="", authorization_uri="https:/);
          expect(answer.headers.get('www-authenticate')).not.toContain('claims=');
        });

        test.each(['Basic YW5hOnB3', 'Bearer', 'Bearer a.b.c', 'Bearer one two'])(
          'with Authorization: %s is 401',
          async (authorization) => {
            const answer = await graph().call('POST', at(), {
              ...body,
              token: null,
              headers: { ...body.headers, authorization },
            });
            expect(answer.status).toBe(401);
            expect(errorIn(answer).code).toBe('InvalidAuthenticationToken');
          },
        );

        test.each(refusedTokens)('with a token $name is $status', async ({ wish, status }) => {
          const { call, token, start: open, file } = graph();
          // A personal account asks for its own workbook: that it is refused is not for want of a right.
          const own =
            wish.kind === 'personal'
              ? `/${version}/me/drive/items/${file('home-budget').itemId}/workbook/${action}`
              : at();
          const answer = await call('POST', own, { ...body, token: await token(wish), sessionId: await open() });
          expect(answer.status).toBe(status);
          expect(errorIn(answer).message).not.toBe('');
        });

        test('of another verb is 405 and names the right one', async () => {
          const answer = await graph().call('GET', at());
          expect(answer.status).toBe(405);
          expect(answer.headers.get('allow')).toBe('POST');
          expect(errorIn(answer)).toMatchObject({
            code: 'methodNotAllowed',
            innerError: { code: 'methodNotAllowedUncategorized' },
          });
        });
      });

      describe.each(['refreshSession', 'closeSession'])('%s', (action) => {
        const at = () => `/${version}${graph().workbook()}/${action}`;

        test('without workbook-session-id is 400 UnknownError', async () => {
          const answer = await graph().call('POST', at());
          expect(answer.status).toBe(400);
          expect(errorIn(answer)).toMatchObject({ code: 'UnknownError', message: '' });
        });

        test.each([
          { body: '{"persistChanges":true}', why: 'a parameter', status: 400 },
          { body: '[]', why: 'an array', status: 400 },
          { body: '{', why: 'broken JSON', status: 400 },
          { body: '"{}"', why: 'a text', status: 400 },
        ])('with $why as body is $status', async ({ body, status }) => {
          const sessionId = await graph().start();
          const answer = await graph().call('POST', at(), { sessionId, headers: json, body });
          expect(answer.status).toBe(status);
        });

        test('with {} as text/plain is 400', async () => {
          const sessionId = await graph().start();
          const headers = { 'content-type': 'text/plain' };
          expect((await graph().call('POST', at(), { sessionId, headers, body: '{}' })).status).toBe(400);
        });

        test.each([
          {
            whose: 'of another person',
            sessionId: async () =>
              graph().start(true, {
                workbook: graph().workbook('forecast'),
                token: await graph().token({ person: 'bo' }),
              }),
            at: () => `${graph().workbook('forecast')}/${action}`,
          },
          {
            whose: 'of another workbook',
            sessionId: () => graph().start(true, { workbook: graph().workbook('prices') }),
            at,
          },
          { whose: 'that never was', sessionId: () => Promise.resolve('cluster=X&session=1&usid=nobody'), at },
          {
            whose: 'that was closed',
            sessionId: async () => {
              const id = await graph().start();
              await graph().call('POST', `${graph().workbook()}/closeSession`, { sessionId: id });
              return id;
            },
            at,
          },
        ])('with the id of a session $whose is 404 invalidSessionReCreatable', async ({ sessionId, at: address }) => {
          const answer = await graph().call('POST', address(), { sessionId: await sessionId() });
          expect(answer.status).toBe(404);
          expect(errorIn(answer)).toMatchObject({
            code: 'notFound',
            innerError: { code: 'invalidSessionReCreatable' },
          });
        });
      });

      test.each([
        { body: undefined, headers: {}, why: 'no body' },
        { body: '', headers: json, why: 'an empty body' },
        { body: '{}', headers: json, why: 'persistChanges missing' },
        { body: '{"persistChanges":null}', headers: json, why: 'null' },
        { body: '{"persistChanges":"true"}', headers: json, why: 'a text' },
        { body: '{"persistChanges":1}', headers: json, why: 'a number' },
        { body: '{"persistChanges":true,"other":1}', headers: json, why: 'another parameter' },
        { body: 'null', headers: json, why: 'null as body' },
        { body: '{"persistChanges":true', headers: json, why: 'broken JSON' },
        { body: '{"persistChanges":true}', headers: {}, why: 'no content type' },
        { body: '{"persistChanges":true}', headers: { 'content-type': 'text/plain' }, why: 'a wrong content type' },
      ])('createSession with $why is 400 and opens nothing', async ({ body, headers }) => {
        const { call, workbook, control } = graph();
        const wish = { headers, ...(body === undefined ? {} : { body }) };
        const answer = await call('POST', `/${version}${workbook()}/createSession`, wish);
        expect(answer.status).toBe(400);
        expect(errorIn(answer).code).toBe('badRequest');
        expect(await control('GET', '/sessions')).toEqual([]);
      });

      test.each(actions)('there is no short form of %s: 404 in the envelope', async (action) => {
        const answer = await graph().call('POST', `/${version}/workbook/${action}`);
        expect(answer.status).toBe(404);
        expect(errorIn(answer)).toMatchObject({ code: 'notFound', innerError: { code: 'notFoundUncategorized' } });
      });
    });

    test.each([
      { path: '/workbook/refreshSession', status: 404 },
      { path: '/v1.0/workbooks', status: 404 },
      { path: '/v1.0/drives/nowhere/items/nothing/workbook/createSession', status: 404 },
      { path: '/v1.0/me/drive/items/nothing/workbook/createSession', status: 404 },
      { path: '/v1.0/me/drive/root:/Nothing.xlsx:/workbook/createSession', status: 404 },
      { path: '/v1.0/users/nobody@contoso.com/drive/items/x/workbook/createSession', status: 404 },
      { path: '/v1.0/me/drive/root:/%E0%A4%A:/workbook/createSession', status: 400 },
    ])('POST $path is $status in the envelope', async ({ path, status }) => {
      const answer = await graph().call('POST', path, start);
      expect(answer.status).toBe(status);
      expect(errorIn(answer).innerError['request-id']).toBe(answer.headers.get('request-id'));
    });

    test('what Graph has and the sandbox does not play is 501, not 404', async () => {
      for (const path of [
        '/v1.0/me',
        `/v1.0${graph().item('budget')}/permissions`,
        `/v1.0${graph().workbook()}/tables`,
      ]) {
        expect({ path, status: (await graph().call('GET', path)).status }).toEqual({ path, status: 501 });
      }
    });

    test.each([
      { key: 'old-format', status: 403, code: 'AccessDenied' },
      { key: 'no-workbook', status: 501, code: 'notImplemented' },
      { key: 'bo-private', status: 403, code: 'accessDenied' },
    ])('createSession on the file $key is $status', async ({ key, status, code }) => {
      const answer = await graph().call('POST', `${graph().workbook(key)}/createSession`, start);
      expect(answer.status).toBe(status);
      expect(errorIn(answer).code).toBe(code);
    });

    test('a file that one may only read opens as a temporary copy, not for saving', async () => {
      const { call, workbook } = graph();
      const at = `${workbook('read-only')}/createSession`;
      const saving = await call('POST', at, start);
      expect(saving.status).toBe(403);
      expect(errorIn(saving).innerError.code).toBe('accessDenied');
      expect((await call('POST', at, { ...start, body: '{"persistChanges":false}' })).status).toBe(201);
    });

    test('a sessionful read with a dead id is refused, a sessionless one is not', async () => {
      const { call, workbook, start: open } = graph();
      const sessionId = await open();
      await call('POST', `${workbook()}/closeSession`, { sessionId });
      const read = await call('GET', `${workbook()}/application`, { sessionId });
      expect(errorIn(read).innerError.code).toBe('invalidSessionReCreatable');
      expect((await call('GET', `${workbook()}/application`)).status).toBe(200);
    });

    test('Files.Read is enough to read and not enough for a session', async () => {
      const { call, workbook, token } = graph();
      const reader = await token({ kind: 'read-only' });
      expect((await call('GET', `${workbook()}/application`, { token: reader })).status).toBe(200);
      expect((await call('POST', `${workbook()}/createSession`, { ...start, token: reader })).status).toBe(403);
    });
  });
}
