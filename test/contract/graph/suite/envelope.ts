import { describe, expect, test } from '@jest/globals';
import type { Connect } from '../connection.ts';
import { errorIn, json } from '../driver.ts';
import { prepare } from './prepare.ts';

const guid = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;
const clientRequestId = '0f0e0d0c-0b0a-4908-8706-050403020100';

/** What every answer carries, and what a browser may do with it. */
export function describeEnvelope(connect: Connect): void {
  describe('every answer', () => {
    const graph = prepare(connect);
    const exposed = (headers: Headers) =>
      (headers.get('access-control-expose-headers') ?? '').split(',').map((name) => name.trim());

    test('carries a request-id of its own and echoes client-request-id, in the error as well', async () => {
      const { call, workbook } = graph();
      const headers = { 'client-request-id': clientRequestId };
      const good = await call('GET', `${workbook()}/application`, { headers });
      const bad = await call('POST', `${workbook()}/refreshSession`, { headers });
      expect(good.headers.get('request-id')).toMatch(guid);
      expect(bad.headers.get('request-id')).not.toBe(good.headers.get('request-id'));
      for (const { headers: got } of [good, bad]) expect(got.get('client-request-id')).toBe(clientRequestId);
      expect(errorIn(bad).innerError).toMatchObject({
        date: '2026-11-23T'.concat(errorIn(bad).innerError.date.slice(11)),
        'request-id': bad.headers.get('request-id'),
        'client-request-id': clientRequestId,
      });
    });

    test('carries diagnostics and the time of the one clock', async () => {
      const { call, workbook, control } = graph();
      const { headers } = await call('GET', `${workbook()}/application`);
      expect(JSON.parse(headers.get('x-ms-ags-diagnostic') ?? '')).toHaveProperty('ServerInfo');
      const date = new Date(headers.get('date') ?? '').toISOString();
      expect(await control('GET', '/clock')).toMatchObject({ iso: date });
    });

    test.each([200, 201, 204, 400, 401, 404, 405])(
      'of status %d is open to every origin and exposes what Graph exposes',
      async (status) => {
        const { call, workbook, start } = graph();
        const sessionId = await start();
        const answers = new Map([
          [200, () => call('GET', `${workbook()}/application`)],
          [201, () => call('POST', `${workbook()}/createSession`, { headers: json, body: '{"persistChanges":true}' })],
          [204, () => call('POST', `${workbook()}/refreshSession`, { sessionId })],
          [400, () => call('POST', `${workbook()}/refreshSession`)],
          [401, () => call('GET', `${workbook()}/application`, { token: null })],
          [404, () => call('GET', '/drives/x/items/y')],
          [405, () => call('PUT', `${workbook()}/application`)],
        ]);
        const answer = await answers.get(status)?.();
        expect(answer?.status).toBe(status);
        const headers = answer?.headers ?? new Headers();
        expect(headers.get('access-control-allow-origin')).toBe('*');
        expect(headers.get('access-control-allow-credentials')).toBeNull();
        expect(exposed(headers)).toEqual(
          expect.arrayContaining([
            'ETag',
            'Location',
            'Retry-After',
            'WWW-Authenticate',
            'request-id',
            'client-request-id',
          ]),
        );
        for (const hidden of ['Date', 'x-ms-ags-diagnostic', 'Content-Length'])
          expect(exposed(headers)).not.toContain(hidden);
      },
    );

    test('a preflight needs no token and allows what was asked for', async () => {
      const { connection, workbook } = graph();
      const answer = await connection.fetch(`${connection.graph}/v1.0${workbook()}/createSession`, {
        method: 'OPTIONS',
        headers: {
          origin: 'https://localhost:3000',
          'access-control-request-method': 'POST',
          'access-control-request-headers': 'authorization,prefer,workbook-session-id',
        },
      });
      expect(answer.status).toBe(200);
      expect(answer.headers.get('access-control-allow-origin')).toBe('*');
      expect(answer.headers.get('access-control-allow-methods')).toContain('POST');
      expect(answer.headers.get('access-control-allow-headers')).toBe('authorization,prefer,workbook-session-id');
      expect(await graph().log()).toEqual([]);
    });

    test('is in the log with method, path, headers, body and status, and with nothing secret', async () => {
      const { call, workbook, start, token, log } = graph();
      const good = await token();
      const sessionId = await start(true, { token: good });
      await call('POST', `${workbook()}/refreshSession`, { token: good, sessionId, headers: json, body: '{}' });
      await call('PUT', '/me/drive/special/approot:/settings.json:/content', {
        token: good,
        headers: json,
        body: JSON.stringify({ id: sessionId }),
      });
      await call('POST', `${workbook()}/closeSession`, { token: null, sessionId });
      const calls = await log();
      expect(calls).toMatchObject([
        { operation: 'createSession', status: 201, acted: true, body: '{"persistChanges":true}' },
        {
          method: 'POST',
          path: `/v1.0${workbook()}/refreshSession`,
          person: 'ana',
          headers: { 'workbook-session-id': `session…${sessionId.slice(-6)}`, 'content-type': 'application/json' },
          status: 204,
        },
        { operation: 'putContent', status: 201 },
        { status: 401, authorization: 'none', errorCode: 'InvalidAuthenticationToken', acted: false },
      ]);
      const text = JSON.stringify(calls);
      expect(text).not.toContain(sessionId);
      expect(text).not.toContain(good.slice(-40));
      expect(text).not.toContain('usid=');
      await graph().control('DELETE', '/log');
      expect(await log()).toEqual([]);
    });
  });
}
