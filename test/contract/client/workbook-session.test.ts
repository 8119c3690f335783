import { beforeEach, describe, expect, test } from '@jest/globals';
import { createWorkbookGraph } from '#adapters/graph/workbook-graph.ts';
import type { CreatedSession } from '#application/ports/workbook-graph.ts';
import type { Outcome } from '#domain/problem/problem.ts';
import { pat } from '#sandbox/people.ts';
import { callFor, createClientWorld, sessionWith, type ClientWorld } from './client-world.ts';

const refresh = callFor('refresh');
const close = callFor('close');
const unheard = () => undefined;
let world: ClientWorld;

beforeEach(async () => {
  world = await createClientWorld();
});

function valueOf<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Error(`a problem instead: ${JSON.stringify(outcome.problem)}`);
  return outcome.value;
}

const start = async (key = 'budget', changes: 'saves-changes' | 'temporary-copy' = 'saves-changes') =>
  await world.workbooks.startSession(world.workbook(key), changes, callFor('start'), unheard);

async function started(key = 'budget') {
  const session: CreatedSession = valueOf(await start(key));
  return sessionWith(session.id, world.workbook(key));
}

describe('a session', () => {
  test('is started, refreshed and closed by drive id and item id, with the headers Graph asks for', async () => {
    const workbook = world.workbook('budget');
    const session = await started();
    valueOf(await world.workbooks.refreshSession(session, workbook, refresh));
    valueOf(await world.workbooks.closeSession(session, workbook, close));
    const root = `/v1.0/drives/${encodeURIComponent(workbook.ref.driveId)}/items/${workbook.ref.itemId}/workbook`;
    expect(world.calls().map(({ method, path, status, body }) => ({ method, path, status, body }))).toEqual([
      { method: 'POST', path: `${root}/createSession`, status: 201, body: '{"persistChanges":true}' },
      { method: 'POST', path: `${root}/refreshSession`, status: 204, body: '{}' },
      { method: 'POST', path: `${root}/closeSession`, status: 204, body: '{}' },
    ]);
    const headers = world.calls().map((call) => call.headers);
    expect(headers.map((names) => names['content-type'])).toEqual(Array(3).fill('application/json'));
    expect(headers.map((names) => 'workbook-session-id' in names)).toEqual([false, true, true]);
    expect(headers.map((names) => names['prefer'])).toEqual(['respond-async', undefined, undefined]);
    expect(new Set(headers.map((names) => names['client-request-id'])).size).toBe(3);
  });

  test.each(['saves-changes', 'temporary-copy'] as const)('keeps its mode: %s', async (changes) => {
    expect(valueOf(await start('budget', changes)).changes).toBe(changes);
    expect(world.calls('createSession')[0]?.body).toBe(`{"persistChanges":${String(changes === 'saves-changes')}}`);
  });

  test('is refreshed after four minutes and is over six minutes later', async () => {
    const session = await started();
    world.clock.advance(4 * 60_000);
    expect(await world.workbooks.refreshSession(session, world.workbook('budget'), refresh)).toMatchObject({
      ok: true,
    });
    world.clock.advance(6 * 60_000);
    expect(await world.workbooks.refreshSession(session, world.workbook('budget'), refresh)).toMatchObject({
      ok: false,
      problem: { kind: 'session-over', evidence: { operation: 'refresh-session', status: 404 } },
    });
  });

  test.each([
    [404, 'invalidSessionReCreatable'],
    [404, 'none'],
    [400, 'invalidSessionReCreatable'],
  ] as const)('that is over is known by status %d and code %s', async (status, code) => {
    world.sandbox.doubts.set('deadSessionStatus', status);
    world.sandbox.doubts.set('deadSessionCode', code);
    const session = await started();
    world.clock.advance(6 * 60_000);
    const refreshed = await world.workbooks.refreshSession(session, world.workbook('budget'), refresh);
    expect(refreshed).toMatchObject({ ok: false, problem: { kind: 'session-over' } });
    const closed = await world.workbooks.closeSession(session, world.workbook('budget'), close);
    expect(closed).toMatchObject({ ok: false, problem: { kind: 'session-over' } });
  });

  test('of one workbook is none of another', async () => {
    const session = await started();
    const other = await world.workbooks.refreshSession(session, world.workbook('prices'), refresh);
    expect(other).toMatchObject({ ok: false, problem: { kind: 'session-over' } });
  });

  test('leaves neither its id nor a token nor an id of a file in the activity list', async () => {
    const session = await started();
    await world.workbooks.refreshSession(session, world.workbook('budget'), refresh);
    const list = JSON.stringify(world.activities);
    expect(world.activities).toHaveLength(2);
    for (const secret of [session.id, session.workbook.itemId, session.workbook.driveId, 'Bearer', 'eyJ']) {
      expect(list).not.toContain(secret);
    }
    expect(list).toContain('/drives/{drive-id}/items/{item-id}/workbook/refreshSession');
  });
});

describe('a refused token', () => {
  test('is renewed with the claims that Graph asks for, and the call goes through', async () => {
    world.sandbox.faults.arm({ operation: 'createSession', count: 1, fault: { kind: 'claims-challenge' } });
    expect(await start()).toMatchObject({ ok: true });
    expect(world.wishes.map(({ claims }) => claims)).toEqual([
      undefined,
      '{"access_token":{"acrs":{"essential":true,"value":"c1"}}}',
    ]);
    expect(world.calls('createSession').map(({ status }) => status)).toEqual([401, 201]);
  });

  test('is renewed without claims when the browser may not read the challenge', async () => {
    world.sandbox.doubts.set('wwwAuthenticateReadable', 'no');
    world.sandbox.faults.arm({ operation: 'createSession', count: 1, fault: { kind: 'claims-challenge' } });
    expect(await start()).toMatchObject({ ok: true });
    expect(world.wishes.map(({ claims, isRenewal }) => ({ claims, isRenewal }))[1]).toEqual({ isRenewal: true });
  });

  test('that ran out is renewed once', async () => {
    world.token = { ...world.token, lifetimeSeconds: -60 };
    expect(await start()).toMatchObject({ ok: true });
    expect(world.wishes.map(({ isRenewal }) => isRenewal)).toEqual([undefined, true]);
  });

  test('twice is a sign-in that is needed, with the claims for it', async () => {
    world.token = { ...world.token, ignoresClaims: true };
    world.sandbox.faults.arm({ operation: 'createSession', fault: { kind: 'claims-challenge' } });
    expect(await start()).toMatchObject({
      ok: false,
      problem: { kind: 'sign-in-needed', claims: '{"access_token":{"acrs":{"essential":true,"value":"c1"}}}' },
    });
    expect(world.calls('createSession')).toHaveLength(2);
  });
});

describe('a token that Graph goes on refusing', () => {
  const acts = ['createSession', 'refreshSession', 'closeSession'] as const;

  test.each(acts.flatMap((operation) => [[operation, 'with claims'] as const, [operation, 'without claims'] as const]))(
    'is tried once more and never again: %s, %s',
    async (operation, how) => {
      const session = await started();
      world.wishes.length = 0;
      world.token = { ...world.token, ignoresClaims: true };
      world.sandbox.doubts.set('wwwAuthenticateReadable', how === 'with claims' ? 'yes' : 'no');
      world.sandbox.faults.arm({ operation, fault: { kind: 'claims-challenge' } });
      const calls = {
        createSession: () => start('prices'),
        refreshSession: () => world.workbooks.refreshSession(session, world.workbook('budget'), refresh),
        closeSession: () => world.workbooks.closeSession(session, world.workbook('budget'), close),
      };
      const before = world.calls(operation).length;
      expect(await calls[operation]()).toMatchObject({ ok: false, problem: { kind: 'sign-in-needed' } });
      expect(world.calls(operation)).toHaveLength(before + 2);
      expect(world.wishes.map(({ claims, isRenewal }) => [claims !== undefined, isRenewal === true])).toEqual([
        [false, false],
        how === 'with claims' ? [true, false] : [false, true],
      ]);
    },
  );
});

describe('an action that Graph refuses', () => {
  const faults = {
    'throttled it': { kind: 'throttled', retryAfterSeconds: 1 },
    'is unreachable behind its gateway': { kind: 'unavailable', status: 502 },
    'is not available': { kind: 'unavailable', status: 503, retryAfterSeconds: 1 },
    'took too long': { kind: 'unavailable', status: 504 },
    'failed inside': { kind: 'error', code: 'internalServerErrorUncategorized' },
    'lost the answer': { kind: 'lost-answer' },
  } as const;

  test.each(Object.entries(faults))('is not repeated here when Graph %s', async (_why, fault) => {
    const session = await started();
    for (const operation of ['createSession', 'refreshSession', 'closeSession'] as const) {
      world.sandbox.faults.arm({ operation, fault });
    }
    await world.withWaits(start('prices'));
    await world.withWaits(world.workbooks.refreshSession(session, world.workbook('budget'), refresh));
    await world.withWaits(world.workbooks.closeSession(session, world.workbook('budget'), close));
    expect(world.calls('createSession')).toHaveLength(2);
    expect(world.calls('refreshSession')).toHaveLength(1);
    expect(world.calls('closeSession')).toHaveLength(1);
  });
});

describe('the version of the file', () => {
  const version = () => world.workbooks.versionOf(world.workbook('budget'), callFor('file'));

  test('is another one once the content changed', async () => {
    const before = valueOf(await version());
    expect(before.eTag).toMatch(/./);
    expect(valueOf(await version())).toEqual(before);
    const { drives, clock } = world.sandbox.world();
    const { driveId, itemId } = world.workbook('budget').ref;
    const item = drives.item(driveId, itemId);
    if (item === undefined) throw new Error('the workbook is not there');
    drives.write(item, new Uint8Array([1]), clock.now());
    expect(valueOf(await version()).eTag).not.toBe(before.eTag);
  });

  test('cannot be had of a file that is gone, and the activity list says what it was for', async () => {
    world.sandbox.faults.arm({ operation: 'getDriveItem', fault: { kind: 'error', code: 'itemNotFound' } });
    expect(await version()).toMatchObject({
      ok: false,
      problem: { kind: 'workbook-gone', evidence: { operation: 'watch-file', status: 404 } },
    });
    expect(world.activities).toMatchObject([
      { purpose: 'file', method: 'GET', template: '/drives/{drive-id}/items/{item-id}', outcome: 404 },
    ]);
  });

  test('is missing where Graph names none', async () => {
    const send = () => Promise.resolve(answered(200, '{"id":"x"}'));
    const workbooks = createWorkbookGraph({ graph: { ...world.graph, send }, clock: world.clock });
    expect(await workbooks.versionOf(world.workbook('budget'), callFor('file'))).toEqual({
      ok: true,
      value: { eTag: undefined },
    });
  });
});

describe('no answer', () => {
  test.each(['before', 'after'] as const)('is lost, whether it broke %s the service acted', async (when) => {
    const session = await started();
    for (const operation of ['createSession', 'refreshSession', 'closeSession'] as const) {
      world.sandbox.faults.arm({ operation, count: 1, when, fault: { kind: 'lost-answer' } });
    }
    const lost = { ok: false, problem: { kind: 'answer-lost', evidence: { codes: [] } } };
    expect(await start('prices')).toMatchObject(lost);
    expect(await world.workbooks.refreshSession(session, world.workbook('budget'), refresh)).toMatchObject(lost);
    expect(await world.workbooks.closeSession(session, world.workbook('budget'), close)).toMatchObject(lost);
    expect(world.calls()).toHaveLength(4);
  });

  test('offline means that nothing left', async () => {
    world.isOnline = false;
    expect(await start()).toMatchObject({ ok: false, problem: { kind: 'offline' } });
    expect(world.calls()).toEqual([]);
  });

  test('within two minutes is lost as well', async () => {
    world.sandbox.faults.arm({ operation: 'createSession', fault: { kind: 'gate', gate: 'held' } });
    const outcome = start();
    await world.sandbox.gates.reached('held');
    world.clock.advance(120_000);
    expect(await outcome).toMatchObject({ ok: false, problem: { kind: 'answer-lost' } });
  });

  test('to a refresh or a close that the person stops is cancelled, and the session is as it was', async () => {
    const session = await started();
    for (const call of ['refreshSession', 'closeSession'] as const) {
      world.sandbox.faults.arm({ operation: call, fault: { kind: 'gate', gate: call } });
      const stop = new AbortController();
      const context = callFor(call === 'refreshSession' ? 'refresh' : 'close', { signal: stop.signal });
      const outcome = world.workbooks[call](session, world.workbook('budget'), context);
      await world.sandbox.gates.reached(call);
      stop.abort();
      expect(await outcome).toMatchObject({ ok: false, problem: { kind: 'cancelled' } });
    }
  });

  test.each(['{"id":""}', 'no JSON'])('that names the session, %s, leaves it uncertain', async (body) => {
    const graph = { ...world.graph, send: () => Promise.resolve(answered(201, body)) };
    const outcome = await createWorkbookGraph({ graph, clock: world.clock }).startSession(
      world.workbook('budget'),
      'saves-changes',
      callFor('start'),
      unheard,
    );
    expect(outcome).toMatchObject({ ok: false, problem: { kind: 'answer-lost' } });
  });
});

function answered(status: number, body: string) {
  const answer = { status, header: () => undefined, text: () => Promise.resolve(body) };
  return { kind: 'answered', answer, evidence: { operation: 'start-session', status, codes: [] } } as const;
}

describe('a throttled call', () => {
  test.each([
    ['is told how long to wait', { retryAfterSeconds: 17 }, { kind: 'throttled', retryAfterMs: 17_000 }],
    ['is not told when the browser may not read it', { retryAfterSeconds: 17, readable: false }, { kind: 'throttled' }],
    ['is not told when Graph does not say', {}, { kind: 'throttled' }],
  ])('%s', async (_how, wait, expected) => {
    world.sandbox.faults.arm({ operation: 'createSession', count: 1, fault: { kind: 'throttled', ...wait } });
    const outcome = await start();
    expect(outcome).toMatchObject({ ok: false, problem: expected });
    expect(!outcome.ok && 'retryAfterMs' in outcome.problem).toBe('retryAfterMs' in expected);
  });

  test.each([502, 503, 504] as const)('and status %d are told apart', async (status) => {
    world.sandbox.faults.arm({ operation: 'createSession', count: 1, fault: { kind: 'unavailable', status } });
    const kind = status === 503 ? 'throttled' : 'slow';
    expect(await start()).toMatchObject({ ok: false, problem: { kind, evidence: { status } } });
  });
});

describe('who may not', () => {
  test('a personal account is refused', async () => {
    world.token = { person: pat, scopes: 'Files.ReadWrite' };
    const outcome = await start('home-budget');
    expect(outcome).toMatchObject({ ok: false, problem: { evidence: { status: 403 } } });
  });
});
