import { beforeEach, describe, expect, test } from '@jest/globals';
import { followSlowStart } from '#adapters/graph/slow-start.ts';
import { createClientWorld, type ClientWorld } from './client-world.ts';

let world: ClientWorld;
let stop: AbortController;

beforeEach(async () => {
  world = await createClientWorld();
  world.sandbox.doubts.set('acceptedUnasked', 'when-armed');
  stop = new AbortController();
});

const start = () =>
  world.withWaits(world.workbooks.startSession(world.workbook('budget'), 'temporary-copy', stop.signal));

function slow(wish: { polls?: number; seconds?: number; failsWith?: string }) {
  world.sandbox.faults.arm({ operation: 'createSession', count: 1, fault: { kind: 'slow-start', ...wish } });
}

describe('a start that Graph answers with 202', () => {
  test.each(['as-sampled', 'as-called'])('ends in a session that can be used (addresses %s)', async (addresses) => {
    world.sandbox.doubts.set('operationAddresses', addresses);
    slow({ polls: 2 });
    const outcome = await start();
    expect(outcome).toMatchObject({ ok: true, value: { changes: 'temporary-copy' } });
    expect(outcome.ok && outcome.value.id).toBe(world.sandbox.world().sessions.all()[0]?.id);
  });

  test.each(['metadata', 'resource-page'])('is followed by the names of states of the %s', async (names) => {
    world.sandbox.doubts.set('operationStatusNames', names);
    slow({ seconds: 20 });
    expect(await start()).toMatchObject({ ok: true });
    const pauses = world.calls('getOperation').map(({ at }) => Date.parse(at));
    expect(
      pauses.map((at, index) => (at - (pauses[index - 1] ?? Date.parse(world.calls()[0]?.at ?? ''))) / 1000),
    ).toEqual([2, 4, 8, 16]);
  });

  test('fails for the reason that the operation gives', async () => {
    slow({ polls: 1, failsWith: 'unsupportedWorkbook' });
    expect(await start()).toMatchObject({
      ok: false,
      problem: { kind: 'unsupported', evidence: { operation: 'start-session' } },
    });
  });

  test('goes on in spite of a look that is lost, throttled or too late', async () => {
    slow({ polls: 1 });
    const operation = 'getOperation';
    world.sandbox.faults.arm({ operation, count: 1, fault: { kind: 'lost-answer' } });
    world.sandbox.faults.arm({ operation, count: 1, fault: { kind: 'throttled', retryAfterSeconds: 40 } });
    world.sandbox.faults.arm({ operation, count: 1, fault: { kind: 'unavailable', status: 504 } });
    expect(await start()).toMatchObject({ ok: true });
    expect(world.calls(operation).filter(({ beforeRetryAfter }) => beforeRetryAfter)).toEqual([]);
  });

  test('stays uncertain where the browser may not read where to look', async () => {
    world.sandbox.doubts.set('locationReadable', 'no');
    slow({ polls: 1 });
    expect(await start()).toMatchObject({ ok: false, problem: { kind: 'answer-lost' } });
  });

  test('stays uncertain where Graph no longer knows of it', async () => {
    slow({ polls: 1 });
    world.sandbox.faults.arm({ operation: 'getOperation', fault: { kind: 'error', code: 'itemNotFound' } });
    expect(await start()).toMatchObject({ ok: false, problem: { kind: 'answer-lost' } });
  });

  test('stays uncertain after four minutes', async () => {
    slow({ seconds: 3600 });
    const startedAt = world.clock.now();
    expect(await start()).toMatchObject({ ok: false, problem: { kind: 'answer-lost' } });
    expect(world.clock.now() - startedAt).toBeLessThanOrEqual(4 * 60_000);
  });

  test('is given up at once when the person stops', async () => {
    slow({ seconds: 3600 });
    const outcome = world.workbooks.startSession(world.workbook('budget'), 'saves-changes', stop.signal);
    while (world.calls('createSession').length === 0 || world.clock.waiting() === 0) await new Promise(setImmediate);
    stop.abort();
    expect(await outcome).toMatchObject({ ok: false, problem: { kind: 'cancelled' } });
    expect(world.clock.waiting()).toBe(0);
  });
});

test('an address elsewhere is not followed, and gets no token', async () => {
  const asked: string[] = [];
  const accepted = (address: string) => ({
    status: 202,
    header: (name: string) => (name === 'Location' ? address : undefined),
    text: () => Promise.resolve(''),
  });
  const graph = {
    ...world.graph,
    send: (request: Parameters<typeof world.graph.send>[0]) => {
      asked.push(request.address);
      return world.graph.send(request);
    },
  };
  const wish = { graph, clock: world.clock, changes: 'saves-changes', signal: stop.signal } as const;
  const evidence = { operation: 'start-session', codes: [] } as const;
  const outcome = followSlowStart(accepted('https://evil.example/operations/1'), evidence, wish);
  expect(await world.withWaits(outcome)).toMatchObject({ ok: false, problem: { kind: 'answer-lost' } });
  expect(asked).toEqual(['https://evil.example/operations/1']);
  expect(world.calls()).toEqual([]);
});
