import { beforeEach, describe, expect, test } from '@jest/globals';
import { followSlowStart } from '#adapters/graph/slow-start.ts';
import { callFor, createClientWorld, type ClientWorld } from './client-world.ts';

let world: ClientWorld;
let stop: AbortController;
let accepted: string[];

const onAccepted = () => {
  accepted.push(`after ${String(world.calls().length)} calls`);
};

beforeEach(async () => {
  accepted = [];
  world = await createClientWorld();
  stop = new AbortController();
});

const start = () =>
  world.withWaits(
    world.workbooks.startSession(
      world.workbook('budget'),
      'temporary-copy',
      callFor('start', { signal: stop.signal }),
      onAccepted,
    ),
  );

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

  test('is told of before the first look', async () => {
    slow({ polls: 2 });
    await start();
    expect(accepted).toEqual(['after 1 calls']);
  });

  test('is asked about with the permission it was started with, look by look', async () => {
    slow({ polls: 2 });
    await start();
    expect(
      world.activities.map(({ purpose, attempt, template }) => [purpose, attempt, template.split('/').at(-1)]),
    ).toEqual([
      ['start', 1, 'createSession'],
      ['poll', 1, '{operation-id}'],
      ['poll', 2, '{operation-id}'],
      ['poll', 2, 'sessionInfoResource(key={key})'],
    ]);
  });

  test('ends in its session in spite of a passing trouble on the way to the id', async () => {
    slow({ polls: 1 });
    const operation = 'getSessionInfo';
    world.sandbox.faults.arm({ operation, count: 1, fault: { kind: 'unavailable', status: 503 } });
    world.sandbox.faults.arm({ operation, count: 1, fault: { kind: 'lost-answer' } });
    const outcome = await start();
    expect(outcome.ok && outcome.value.id).toBe(world.sandbox.world().sessions.all()[0]?.id);
  });
});

describe('a start that the person calls off', () => {
  const calledOff = { ok: false, problem: { kind: 'answer-lost', evidence: { operation: 'start-session' } } };
  const startBy = (signal: AbortSignal) =>
    world.workbooks.startSession(world.workbook('budget'), 'saves-changes', callFor('start', { signal }), onAccepted);

  test('between two looks stays uncertain, at once', async () => {
    slow({ seconds: 3600 });
    const outcome = startBy(stop.signal);
    await until(() => accepted.length > 0 && world.clock.waiting() > 0);
    stop.abort();
    expect(await outcome).toMatchObject(calledOff);
    expect(world.clock.waiting()).toBe(0);
  });

  test.each(['getOperation', 'getSessionInfo'] as const)(
    'while %s is out stays uncertain, at once',
    async (operation) => {
      slow({ polls: 1 });
      world.sandbox.faults.arm({ operation, fault: { kind: 'gate', gate: 'held' } });
      const outcome = startBy(stop.signal);
      const isHeld = world.sandbox.gates.reached('held');
      await world.withWaits(isHeld);
      stop.abort();
      expect(await outcome).toMatchObject(calledOff);
      expect(world.clock.waiting()).toBe(0);
    },
  );

  test('while its answer is out stays uncertain', async () => {
    world.sandbox.faults.arm({ operation: 'createSession', fault: { kind: 'gate', gate: 'held' } });
    const outcome = startBy(stop.signal);
    await world.sandbox.gates.reached('held');
    stop.abort();
    expect(await outcome).toMatchObject(calledOff);
    expect(accepted).toEqual([]);
  });

  test('before anything was sent is no more than called off', async () => {
    stop.abort();
    expect(await startBy(stop.signal)).toMatchObject({ ok: false, problem: { kind: 'cancelled' } });
    expect(world.calls()).toEqual([]);
  });
});

/** Lets what is under way go on until this holds; a few hundred turns are plenty for an answer in-process. */
async function until(holds: () => boolean): Promise<void> {
  for (let turn = 0; turn < 1000 && !holds(); turn += 1) await new Promise(setImmediate);
  if (!holds()) throw new Error('it never came to that');
}

/** Addresses that look like Graph's, and are none: https://graph.test is. */
const elsewhere = [
  'https://evil.example/v1.0/operations/1',
  'https://graph.test.evil.example/v1.0/operations/1',
  'https://graph.test@evil.example/v1.0/operations/1',
  'https://ana:secret@graph.test/v1.0/operations/1',
  'https://graph.test:8443/v1.0/operations/1',
  'http://graph.test/v1.0/operations/1',
  'https://xgraph.test/v1.0/operations/1',
  'https:\\\\evil.example/v1.0/operations/1',
  'https://files.test/v1.0/operations/1',
];

describe.each(elsewhere)('an address that is not Graph’s own, %s,', (address) => {
  const evidence = { operation: 'start-session', codes: [] } as const;
  const answer = (headers: Readonly<Record<string, string>>, body: unknown) => ({
    status: 202,
    header: (name: string) => headers[name],
    text: () => Promise.resolve(JSON.stringify(body)),
  });

  test('is not asked where Location names it, and gets no token', async () => {
    const wish = { ...callFor('start'), graph: world.graph, clock: world.clock, changes: 'saves-changes' } as const;
    const outcome = followSlowStart(answer({ Location: address }, {}), evidence, wish);
    expect(await world.withWaits(outcome)).toMatchObject({ ok: false, problem: { kind: 'answer-lost' } });
    expect(world.sent).toEqual([]);
  });

  test('is not asked where resourceLocation names it, and gets no token', async () => {
    const send: typeof world.graph.send = (request) =>
      request.address === '/operation'
        ? Promise.resolve({
            kind: 'answered',
            answer: answer({}, { status: 'succeeded', resourceLocation: address }),
            evidence,
          })
        : world.graph.send(request);
    const graph = { ...world.graph, send };
    const wish = { ...callFor('start'), graph, clock: world.clock, changes: 'saves-changes' } as const;
    const outcome = followSlowStart(answer({ Location: '/operation' }, {}), evidence, wish);
    expect(await world.withWaits(outcome)).toMatchObject({ ok: false, problem: { kind: 'answer-lost' } });
    expect(world.sent).toEqual([]);
  });
});

test('an address that is Graph’s own, of whatever version, is asked', async () => {
  const location = 'https://graph.test/beta/operations/1';
  const accepting = { status: 202, header: () => location, text: () => Promise.resolve('') };
  const wish = { ...callFor('start'), graph: world.graph, clock: world.clock, changes: 'saves-changes' } as const;
  await world.withWaits(followSlowStart(accepting, { operation: 'start-session', codes: [] }, wish));
  expect(world.sent).toContain(location);
});
