import { describe, expect, test } from '@jest/globals';
import type { Connect } from '../connection.ts';
import { errorIn, json } from '../driver.ts';
import { prepare } from './prepare.ts';

const body = '{"persistChanges":true}';

/** What can be armed to go wrong. */
export function describeFaults(connect: Connect): void {
  describe('faults', () => {
    const graph = prepare(connect);
    const create = (headers: Record<string, string> = {}) =>
      graph().call('POST', `${graph().workbook()}/createSession`, { headers: { ...json, ...headers }, body });
    const sessions = () => graph().control('GET', '/sessions');

    test('429 carries Retry-After, opens nothing, and strikes as often as armed', async () => {
      const fault = { kind: 'throttled', retryAfterSeconds: 7 } as const;
      await graph().arm({ operation: 'createSession', count: 2, fault });
      for (const attempt of [1, 2]) {
        const answer = await create();
        expect({ attempt, status: answer.status }).toEqual({ attempt, status: 429 });
        expect(answer.headers.get('retry-after')).toBe('7');
        expect(answer.headers.get('access-control-expose-headers')).toContain('Retry-After');
        expect(errorIn(answer)).toMatchObject({
          code: 'tooManyRequests',
          innerError: { code: 'tooManyRequestsUncategorized' },
        });
      }
      expect(await sessions()).toEqual([]);
      expect((await create()).status).toBe(201);
    });

    test('429 can hide its Retry-After from browsers, or send none', async () => {
      const { arm } = graph();
      await arm({ operation: 'any', count: 1, fault: { kind: 'throttled', retryAfterSeconds: 7, readable: false } });
      await arm({ operation: 'any', count: 1, fault: { kind: 'throttled' } });
      const hidden = await create();
      expect(hidden.headers.get('retry-after')).toBe('7');
      expect(hidden.headers.get('access-control-expose-headers')).not.toContain('Retry-After');
      expect((await create()).headers.get('retry-after')).toBeNull();
    });

    test('the log says who came back before Retry-After had passed', async () => {
      const { arm, advance, log } = graph();
      await arm({ operation: 'any', count: 1, fault: { kind: 'throttled', retryAfterSeconds: 7 } });
      await create();
      await create();
      await advance(7);
      await create();
      expect((await log()).map(({ beforeRetryAfter }) => beforeRetryAfter)).toEqual([false, true, false]);
    });

    test.each([
      { status: 502, code: 'badGateway' },
      { status: 503, code: 'serviceUnavailable' },
      { status: 504, code: 'gatewayTimeout' },
    ] as const)('$status comes without a second-level code unless one is given', async ({ status, code }) => {
      const { arm } = graph();
      await arm({ operation: 'createSession', count: 1, fault: { kind: 'unavailable', status } });
      await arm({
        operation: 'createSession',
        count: 1,
        fault: { kind: 'unavailable', status, code: 'transientFailure' },
      });
      const bare = await create();
      expect(bare.status).toBe(status);
      expect(errorIn(bare).code).toBe(code);
      expect(errorIn(bare).innerError.code).toBeUndefined();
      const coded = await create();
      expect(coded.status).toBe(status);
      expect(errorIn(coded)).toMatchObject({ code, innerError: { code: 'transientFailure' } });
    });

    test.each([
      { code: 'invalidSessionAccessConflict', status: 400, top: 'badRequest' },
      { code: 'accessConflict', status: 409, top: 'conflict' },
      { code: 'unsupportedWorkbook', status: 501, top: 'notImplemented' },
      { code: 'internalServerErrorUncategorized', status: 500, top: 'internalServerError' },
      { code: 'resourceLocked', status: 423, top: 'notAllowed' },
    ])('the code $code comes with $status', async ({ code, status, top }) => {
      await graph().arm({ operation: 'createSession', count: 1, fault: { kind: 'error', code } });
      const answer = await create();
      expect(answer.status).toBe(status);
      expect(errorIn(answer)).toMatchObject({ code: top, innerError: { code } });
    });

    test('a deeper code stands at the third level', async () => {
      await graph().arm({ operation: 'any', count: 1, fault: { kind: 'error', code: 'MaxRequestDurationExceeded' } });
      const answer = await create();
      expect(answer.status).toBe(504);
      expect(errorIn(answer)).toMatchObject({
        code: 'gatewayTimeout',
        innerError: { code: 'gatewayTimeoutUncategorized', innerError: { code: 'MaxRequestDurationExceeded' } },
      });
    });

    test('a code that nobody documents needs its status', async () => {
      const { arm } = graph();
      await expect(arm({ operation: 'any', fault: { kind: 'error', code: 'brandNew' } })).rejects.toThrow('400');
      await arm({ operation: 'any', count: 1, fault: { kind: 'error', code: 'brandNew', status: 418 } });
      expect((await create()).status).toBe(418);
    });

    test('an answer lost before the server acted leaves no session, one lost after it leaves an orphan', async () => {
      const { arm, log } = graph();
      await arm({ operation: 'createSession', count: 1, fault: { kind: 'lost-answer' } });
      await arm({ operation: 'createSession', count: 1, when: 'after', fault: { kind: 'lost-answer' } });
      await expect(create()).rejects.toThrow('fetch failed');
      expect(await sessions()).toHaveLength(0);
      await expect(create()).rejects.toThrow('fetch failed');
      expect(await sessions()).toHaveLength(1);
      expect((await log()).map(({ status, acted }) => ({ status, acted }))).toEqual([
        { status: 'lost', acted: false },
        { status: 'lost', acted: true },
      ]);
    });

    test('any fault can strike after the server acted', async () => {
      const { arm, start, call, workbook } = graph();
      const sessionId = await start();
      await arm({ operation: 'closeSession', count: 1, when: 'after', fault: { kind: 'unavailable', status: 504 } });
      expect((await call('POST', `${workbook()}/closeSession`, { sessionId })).status).toBe(504);
      expect((await call('POST', `${workbook()}/closeSession`, { sessionId })).status).toBe(404);
    });

    test('a fault for one operation leaves the others alone', async () => {
      const { arm, start } = graph();
      await arm({ operation: 'refreshSession', fault: { kind: 'lost-answer' } });
      await expect(start()).resolves.toContain('cluster=');
    });

    test('a claims challenge reaches clients that understand it, until the token answers it', async () => {
      const { arm, call, token, workbook } = graph();
      await arm({ operation: 'getApplication', fault: { kind: 'claims-challenge' } });
      const read = async (wish: Parameters<typeof token>[0]) =>
        call('GET', `${workbook()}/application`, { token: await token(wish) });
      const challenged = await read({ capabilities: ['CP1'] });
      expect(challenged.status).toBe(401);
      const header = challenged.headers.get('www-authenticate') ?? '';
      expect(header).toContain('error="insufficient_claims"');
      const claims: unknown = JSON.parse(atob(/claims="([^"]+)"/.exec(header)?.[1] ?? ''));
      expect(claims).toEqual({ access_token: { acrs: { essential: true, value: 'c1' } } });
      expect((await read({})).status).toBe(200);
      expect((await read({ capabilities: ['CP1'], claims: { acrs: ['c1'] } })).status).toBe(200);
    });

    test('an answer waits at a gate until it is opened', async () => {
      const { arm, control, log } = graph();
      await arm({ operation: 'createSession', count: 1, fault: { kind: 'gate', gate: 'slow' } });
      const held = create();
      await control('GET', '/gates/slow/reached');
      expect(await control('GET', '/gates')).toEqual({ slow: 1 });
      expect(await sessions()).toHaveLength(0);
      expect(await control('POST', '/gates/slow/open')).toEqual({ released: 1 });
      expect((await held).status).toBe(201);
      expect(await log()).toHaveLength(1);
    });

    test('calls to one workbook side by side are noted', async () => {
      const { arm, control, log } = graph();
      await arm({ operation: 'createSession', count: 1, fault: { kind: 'gate', gate: 'slow' } });
      const held = create();
      await control('GET', '/gates/slow/reached');
      await create();
      await control('POST', '/gates/slow/open');
      await held;
      expect((await log()).map(({ besides }) => besides)).toEqual([1, 0]);
    });

    test('offline nobody is answered, and afterwards everybody is', async () => {
      const { control, start } = graph();
      await control('PUT', '/offline', { offline: true });
      await expect(create()).rejects.toThrow('fetch failed');
      await control('PUT', '/offline', { offline: false });
      await expect(start()).resolves.toContain('cluster=');
    });

    test('cleared faults strike no more', async () => {
      const { arm, control } = graph();
      await arm({ operation: 'any', fault: { kind: 'lost-answer' } });
      expect(await control('GET', '/faults')).toHaveLength(1);
      await control('DELETE', '/faults');
      expect((await create()).status).toBe(201);
    });
  });
}
