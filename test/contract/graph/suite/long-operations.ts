import { describe, expect, test } from '@jest/globals';
import * as v from 'valibot';
import type { SlowStart } from '#sandbox/graph/faults.ts';
import type { Connect } from '../connection.ts';
import { json, sessionIn } from '../driver.ts';
import { prepare } from './prepare.ts';

const operation = v.object({
  id: v.string(),
  status: v.string(),
  resourceLocation: v.optional(v.string()),
  error: v.optional(v.object({ code: v.string(), innerError: v.object({ code: v.string() }) })),
});
const async202 = { headers: { ...json, prefer: 'respond-async' }, body: '{"persistChanges":true}' };

/** Slow starts: 202, an operation to follow, and the session at its end. */
export function describeLongOperations(connect: Connect): void {
  describe('long-running starts', () => {
    const graph = prepare(connect);
    const armSlowStart = (pace: Omit<SlowStart, 'kind'>) =>
      graph().arm({ operation: 'createSession', count: 1, fault: { kind: 'slow-start', ...pace } });
    const begin = async () => {
      const answer = await graph().call('POST', `${graph().workbook()}/createSession`, async202);
      expect(answer.status).toBe(202);
      return answer.headers.get('location') ?? '';
    };
    const poll = async (location: string) => {
      const answer = await graph().call('GET', location);
      expect(answer.status).toBe(200);
      return v.parse(operation, answer.json);
    };

    test('202 has no body and a Location on the host that was called, in v1.0 as sampled', async () => {
      const { call, workbook, connection } = graph();
      await armSlowStart({ polls: 1 });
      const answer = await call('POST', `/beta${workbook()}/createSession`, async202);
      expect(answer.status).toBe(202);
      expect(answer.text).toBe('');
      const start = `${connection.graph}/v1.0${workbook()}/workbook/operations/`.replace(
        '/workbook/workbook/',
        '/workbook/',
      );
      expect(answer.headers.get('location')?.startsWith(start)).toBe(true);
    });

    test('an operation moves on by polls and leads to the session', async () => {
      await armSlowStart({ polls: 3 });
      const location = await begin();
      expect([(await poll(location)).status, (await poll(location)).status]).toEqual(['notStarted', 'running']);
      const done = await poll(location);
      expect(done.status).toBe('succeeded');
      const resource = done.resourceLocation ?? '';
      expect(resource).toMatch(/\/beta\/.*\/workbook\/sessionInfoResource\(key='[0-9a-f-]+'\)\?sessionId=/);
      const info = await graph().call('GET', resource);
      expect(info.status).toBe(200);
      const { id, persistChanges } = sessionIn(info);
      expect(persistChanges).toBe(true);
      expect(atob(new URL(resource).searchParams.get('sessionId') ?? '')).toBe(id);
      expect((await graph().call('POST', `${graph().workbook()}/refreshSession`, { sessionId: id })).status).toBe(204);
    });

    test('an operation moves on by the clock, and the idle time of its session runs unseen', async () => {
      const { advance, call, workbook } = graph();
      await armSlowStart({ seconds: 60 });
      const location = await begin();
      await advance(59);
      expect((await poll(location)).status).toBe('notStarted');
      await advance(1);
      const done = await poll(location);
      expect(done.status).toBe('succeeded');
      const { id } = sessionIn(await call('GET', done.resourceLocation ?? ''));
      await advance(299);
      expect((await call('POST', `${workbook()}/refreshSession`, { sessionId: id })).status).toBe(204);
    });

    test('polls near the idle life leave no session to use', async () => {
      const { advance, call, workbook } = graph();
      await armSlowStart({ seconds: 10 });
      const location = await begin();
      await advance(310);
      const { id } = sessionIn(await call('GET', (await poll(location)).resourceLocation ?? ''));
      expect((await call('POST', `${workbook()}/refreshSession`, { sessionId: id })).status).toBe(404);
    });

    test('a failed start is 200 with status failed and an error in two levels', async () => {
      await armSlowStart({ polls: 1, failsWith: 'accessConflict' });
      const failed = await poll(await begin());
      expect(failed.status).toBe('failed');
      expect(failed.error).toMatchObject({ code: 'conflict', innerError: { code: 'accessConflict' } });
      expect(failed.resourceLocation).toBeUndefined();
      expect(await graph().control('GET', '/sessions')).toEqual([]);
    });

    test('an operation needs a token, and belongs to its person and workbook', async () => {
      const { call, token, item } = graph();
      await armSlowStart({ polls: 1 });
      const location = await begin();
      expect((await call('GET', location, { token: null })).status).toBe(401);
      expect((await call('GET', location, { token: await token({ kind: 'read-only' }) })).status).toBe(403);
      const elsewhere = location.replace(item('budget'), item('prices'));
      expect((await call('GET', elsewhere)).status).toBe(404);
      expect((await call('GET', `${location}0`)).status).toBe(404);
    });

    test('a session is not to be had by an invented key', async () => {
      const { call, workbook } = graph();
      const answer = await call('GET', `${workbook()}/sessionInfoResource(key='00000000-0000-4000-8000-000000000000')`);
      expect(answer.status).toBe(404);
    });

    test('a slow start that nobody asks for waits for the next who does', async () => {
      const { call, workbook } = graph();
      await armSlowStart({ polls: 1 });
      const plain = await call('POST', `${workbook()}/createSession`, {
        headers: json,
        body: '{"persistChanges":true}',
      });
      expect(plain.status).toBe(201);
      await begin();
    });
  });
}
