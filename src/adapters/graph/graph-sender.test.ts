import { describe, expect, test } from '@jest/globals';
import type { GraphActivity } from '#application/ports/graph-activity.ts';
import type { GraphRequest, LastRequest } from '#application/ports/graph-send.ts';
import type { AccessToken, GrantedToken, TokenWish } from '#application/ports/sign-in.ts';
import { failed, succeeded, type Outcome } from '#domain/problem/problem.ts';
import { createMovedClock } from '../moved-clock.ts';
import { graphAndBareDownloads } from './address-rule.ts';
import { createGraphSender } from './graph-sender.ts';
import { createTransport } from './transport.ts';

const root = 'https://graph.localhost/v1.0';
const claims = '{"access_token":{"acrs":{"essential":true,"value":"c1"}}}';
const challenge = { 'WWW-Authenticate': `Bearer error="insufficient_claims", claims="${btoa(claims)}"` };

const refresh: GraphRequest = {
  operation: 'refresh-session',
  purpose: 'refresh',
  method: 'POST',
  address: '/drives/d/items/i/workbook/refreshSession',
  template: '/drives/{drive-id}/items/{item-id}/workbook/refreshSession',
  headers: { 'workbook-session-id': 'secret-session' },
  body: '{}',
};

function isToken(text: string): text is AccessToken {
  return text !== '';
}

function granted(text: string, scopes = ['Files.ReadWrite']): Outcome<GrantedToken> {
  if (!isToken(text)) throw new Error('a token cannot be empty');
  const account = { id: 'a', name: '', userName: '', organization: '', tenantId: '', isGuest: false };
  return succeeded({ token: text, account, scopes });
}

const signInNeeded = failed({ kind: 'sign-in-needed', evidence: { operation: 'sign-in', codes: [] } });

/** A sender whose Graph gives these answers in turn, and whose sign-in gives these tokens in turn. */
function senderTo(answers: readonly (Response | Error)[], tokens: readonly Outcome<GrantedToken>[]) {
  const clock = createMovedClock();
  const sent: Request[] = [];
  const wishes: TokenWish[] = [];
  const activities: GraphActivity[] = [];
  const left = { answers: [...answers], tokens: [...tokens] };
  let ids = 0;
  const sender = createGraphSender({
    root,
    clock,
    random: { uuid: () => `id-${String((ids += 1))}` },
    record: (sentCall) => (answer) => void activities.push({ ...sentCall, ...answer }),
    signIn: {
      getToken: (wish) => {
        wishes.push(wish);
        return Promise.resolve(left.tokens.shift() ?? signInNeeded);
      },
    },
    transport: createTransport({
      fetch: (request) => {
        sent.push(request);
        clock.advance(250);
        const next = left.answers.shift() ?? new Error('no answer was planned');
        return next instanceof Error ? Promise.reject(next) : Promise.resolve(next);
      },
      isAllowed: graphAndBareDownloads(root),
      clock,
      connectivity: { isOnline: () => true },
    }),
  });
  return { sender, sent, wishes, activities };
}

const ok = () => new Response(null, { status: 204 });
const refused = (headers: Record<string, string> = {}) => new Response(null, { status: 401, headers });
const headerOf = (requests: readonly Request[], name: string) => requests.map(({ headers }) => headers.get(name));

describe('a request', () => {
  test('goes below root and version, with the token, an id of its own and nothing lost', async () => {
    const { sender, sent, wishes } = senderTo([ok()], [granted('t1')]);
    expect(await sender.send(refresh)).toMatchObject({ kind: 'answered', evidence: { status: 204 } });
    expect(sent[0]?.url).toBe(`${root}/drives/d/items/i/workbook/refreshSession`);
    expect(Object.fromEntries(sent[0]?.headers ?? [])).toMatchObject({
      authorization: 'Bearer t1',
      'client-request-id': 'id-1',
      'workbook-session-id': 'secret-session',
    });
    expect(wishes).toEqual([{ scopes: ['Files.ReadWrite'], isInteractive: false }]);
  });

  test('goes to a whole address that Graph gave, but never to another origin', async () => {
    const { sender, sent } = senderTo([ok()], [granted('t1'), granted('t1')]);
    await sender.send({ ...refresh, address: 'https://graph.localhost/beta/operations/1' });
    expect(await sender.send({ ...refresh, address: 'https://evil.example/operations/1' })).toMatchObject({
      kind: 'no-answer',
      reason: 'not-allowed',
    });
    expect(sent.map(({ url }) => url)).toEqual(['https://graph.localhost/beta/operations/1']);
  });

  test('that nobody answers keeps its id for support', async () => {
    const { sender } = senderTo([new TypeError('cut')], [granted('t1')]);
    expect(await sender.send(refresh)).toEqual({
      kind: 'no-answer',
      reason: 'lost',
      evidence: {
        operation: 'refresh-session',
        codes: [],
        clientRequestId: 'id-1',
        date: '2026-09-01T09:00:00.250Z',
      },
    });
  });

  test('is not sent without a token', async () => {
    const { sender, sent } = senderTo([], [signInNeeded]);
    expect(await sender.send(refresh)).toEqual({ kind: 'no-token', problem: signInNeeded.problem });
    expect(sent).toEqual([]);
  });

  test('is not sent once it is called off while its token is on the way', async () => {
    const stop = new AbortController();
    const { sender, sent, wishes } = senderTo([ok()], [granted('t1')]);
    const result = sender.send({ ...refresh, signal: stop.signal });
    stop.abort();
    expect(await result).toMatchObject({ kind: 'no-token', problem: { kind: 'cancelled' } });
    expect({ sent, wishes: wishes.length }).toEqual({ sent: [], wishes: 1 });
  });

  test.each([
    ['own-files', 'Files.ReadWrite'],
    ['all-files', 'Files.ReadWrite.All'],
  ] as const)('for %s asks for a token with %s, also when it is renewed', async (access, scope) => {
    const { sender, wishes } = senderTo([refused(), ok()], [granted('t1'), granted('t2')]);
    await sender.send({ ...refresh, access });
    expect(wishes.map(({ scopes, isInteractive }) => ({ scopes, isInteractive }))).toEqual([
      { scopes: [scope], isInteractive: false },
      { scopes: [scope], isInteractive: false },
    ]);
  });

  test('is not sent in the name of somebody else who signed in meanwhile', async () => {
    const { sender, sent } = senderTo([ok()], [granted('t1'), granted('t1')]);
    expect(await sender.send({ ...refresh, onlyAs: 'b' })).toMatchObject({
      kind: 'no-token',
      problem: { kind: 'sign-in-needed', evidence: { codes: ['otherAccount'] } },
    });
    expect(sent).toEqual([]);
    expect(await sender.send({ ...refresh, onlyAs: 'a' })).toMatchObject({ kind: 'answered' });
  });

  test('that is refused tells whether the token reached all files', async () => {
    const forbidden = () => new Response('{"error":{"code":"accessDenied"}}', { status: 403 });
    const own = senderTo([forbidden()], [granted('t1')]);
    expect(await own.sender.send(refresh)).toMatchObject({
      kind: 'refused',
      hasAllFiles: false,
      failure: { status: 403, codes: ['accessDenied'], clientRequestId: 'id-1' },
    });
    const all = senderTo([forbidden()], [granted('t1', ['Files.ReadWrite', 'Files.ReadWrite.All'])]);
    expect(await all.sender.send(refresh)).toMatchObject({ kind: 'refused', hasAllFiles: true });
  });
});

describe('a refused token', () => {
  test('is renewed with the claims of the challenge, and the request sent once more under a new id', async () => {
    const { sender, sent, wishes } = senderTo([refused(challenge), ok()], [granted('t1'), granted('t2')]);
    expect(await sender.send(refresh)).toMatchObject({ kind: 'answered' });
    expect(wishes[1]).toEqual({ scopes: ['Files.ReadWrite'], isInteractive: false, claims });
    expect(headerOf(sent, 'authorization')).toEqual(['Bearer t1', 'Bearer t2']);
    expect(headerOf(sent, 'client-request-id')).toEqual(['id-1', 'id-2']);
    expect(headerOf(sent, 'workbook-session-id')).toEqual(['secret-session', 'secret-session']);
    expect(await sent[1]?.text()).toBe('{}');
  });

  test('is renewed without claims when no challenge can be read', async () => {
    const { sender, wishes } = senderTo([refused(), ok()], [granted('t1'), granted('t2')]);
    expect(await sender.send(refresh)).toMatchObject({ kind: 'answered' });
    expect(wishes[1]).toEqual({ scopes: ['Files.ReadWrite'], isInteractive: false, isRenewal: true });
  });

  test('is renewed once only', async () => {
    const { sender, sent } = senderTo(
      [refused(challenge), refused(challenge), ok()],
      [granted('t1'), granted('t2'), granted('t3')],
    );
    expect(await sender.send(refresh)).toMatchObject({ kind: 'refused', failure: { status: 401, claims } });
    expect(sent).toHaveLength(2);
  });

  test('that only a click can renew hands the claims on to that click', async () => {
    const { sender, sent } = senderTo([refused(challenge)], [granted('t1'), signInNeeded]);
    expect(await sender.send(refresh)).toEqual({ kind: 'no-token', problem: { ...signInNeeded.problem, claims } });
    expect(sent).toHaveLength(1);
  });
});

describe('the activity list', () => {
  test('tells of every request that left, with its codes and without anything secret', async () => {
    const body = '{"error":{"code":"conflict","message":"secret","innerError":{"code":"accessConflict"}}}';
    const { sender, activities } = senderTo(
      [refused(challenge), new Response(body, { status: 409, headers: { 'request-id': 'r-2' } })],
      [granted('secret-token'), granted('secret-token')],
    );
    await sender.send({ ...refresh, attempt: 3 });
    expect(activities).toEqual([
      {
        purpose: 'refresh',
        attempt: 3,
        method: 'POST',
        template: refresh.template,
        outcome: 401,
        codes: [],
        requestId: undefined,
        clientRequestId: 'id-1',
        bodySent: '{}',
        bodyReceived: undefined,
        sentAt: '2026-09-01T09:00:00.000Z',
        durationMs: 250,
      },
      {
        purpose: 'refresh',
        attempt: 4,
        method: 'POST',
        template: refresh.template,
        outcome: 409,
        codes: ['conflict', 'accessConflict'],
        requestId: 'r-2',
        clientRequestId: 'id-2',
        bodySent: '{}',
        bodyReceived: '{"error":{"code":"conflict","message":"…","innerError":{"code":"accessConflict"}}}',
        sentAt: '2026-09-01T09:00:00.250Z',
        durationMs: 250,
      },
    ]);
    expect(JSON.stringify(activities)).not.toContain('secret');
  });

  test('keeps of the bodies what names nobody: no session id, nothing of a settings file', async () => {
    const session = new Response('{"id":"cluster=secret&session=1","persistChanges":true}', { status: 201 });
    const written = new Response('{"id":"01secret","eTag":"secret"}');
    const { sender, activities } = senderTo([session, written], [granted('t1'), granted('t1')]);
    const template = '/drives/{drive-id}/items/{item-id}/workbook/createSession';
    await sender.send({ ...refresh, template, body: '{"persistChanges":true}' });
    const settings = { template: '/me/drive/special/approot:/{file}:/content', body: '{"sessions":["secret"]}' };
    await sender.send({ ...refresh, method: 'PUT', ...settings });
    expect(activities.map(({ bodySent, bodyReceived }) => [bodySent, bodyReceived])).toEqual([
      ['{"persistChanges":true}', '{"id":"{session-id}","persistChanges":true}'],
      ['…', '…'],
    ]);
    expect(JSON.stringify(activities)).not.toContain('secret');
  });

  test('tells of a request that nobody answered', async () => {
    const { sender, activities } = senderTo([new TypeError('cut')], [granted('t1')]);
    await sender.send(refresh);
    expect(activities).toMatchObject([{ attempt: 1, outcome: 'lost', clientRequestId: 'id-1' }]);
  });
});

describe('the last request of a page', () => {
  const last: LastRequest = { ...refresh, access: 'own-files', onlyAs: 'a' };

  test('is on its way when the call returns, with the token granted last, and outlives the page', async () => {
    const { sender, sent, wishes } = senderTo([ok(), ok()], [granted('t1')]);
    await sender.send(refresh);
    sender.sendLast(last);
    expect(sent).toHaveLength(2);
    expect(sent[1]).toMatchObject({ method: 'POST', url: `${root}/drives/d/items/i/workbook/refreshSession` });
    expect(sent.map(({ keepalive }) => keepalive)).toEqual([false, true]);
    expect(headerOf(sent, 'authorization')).toEqual(['Bearer t1', 'Bearer t1']);
    expect(headerOf(sent, 'workbook-session-id')).toEqual(['secret-session', 'secret-session']);
    expect(headerOf(sent, 'client-request-id')).toEqual(['id-1', 'id-2']);
    expect(wishes).toHaveLength(1);
  });

  test.each([
    ['before any token was granted', 0, last],
    ['in the name of somebody else', 1, { ...last, onlyAs: 'b' }],
    ['with a token that does not reach as far', 1, { ...last, access: 'all-files' }],
    ['to another origin than Graph’s', 1, { ...last, address: 'https://evil.example/close' }],
  ] satisfies [string, number, LastRequest][])('is not sent %s', async (_, requests, request) => {
    const { sender, sent } = senderTo([ok(), ok()], [granted('t1')]);
    if (requests > 0) await sender.send(refresh);
    sender.sendLast(request);
    expect(sent).toHaveLength(requests);
  });

  test('is not sent with a token of before a sign-out', async () => {
    const { sender, sent } = senderTo([ok(), ok()], [granted('t1')]);
    await sender.send(refresh);
    sender.forgetTokens();
    sender.sendLast(last);
    expect(sent).toHaveLength(1);
  });

  test('throws nothing when nobody can be reached', async () => {
    const { sender, sent, activities } = senderTo([ok(), new TypeError('gone')], [granted('t1')]);
    await sender.send(refresh);
    sender.sendLast(last);
    await new Promise(setImmediate);
    expect(sent).toHaveLength(2);
    expect(activities).toHaveLength(1);
  });
});

describe('a download', () => {
  test('is read bare and leaves no trace of its address', async () => {
    const { sender, sent, activities, wishes } = senderTo([new Response('{"a":1}')], []);
    const result = await sender.download({
      operation: 'read-settings',
      purpose: 'read-settings',
      address: 'https://files.localhost/d?tempauth=1',
    });
    expect(result.kind === 'answered' ? await result.answer.text() : result.kind).toBe('{"a":1}');
    expect([...(sent[0]?.headers ?? [])]).toEqual([]);
    expect(wishes).toEqual([]);
    const told = { purpose: 'read-settings', template: '{download-address}', outcome: 200, bodyReceived: '…' };
    expect(activities).toMatchObject([told]);
    expect(JSON.stringify(activities)).not.toContain('tempauth');
  });
});
