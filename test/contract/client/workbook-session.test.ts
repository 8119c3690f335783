import { beforeEach, describe, expect, test } from '@jest/globals';
import { createWorkbookGraph } from '#adapters/graph/workbook-graph.ts';
import type { CreatedSession } from '#application/ports/workbook-graph.ts';
import type { Outcome } from '#domain/problem/problem.ts';
import { bo, pat } from '#sandbox/people.ts';
import { createClientWorld, sessionWith, type ClientWorld } from './client-world.ts';

const never = new AbortController().signal;
let world: ClientWorld;

beforeEach(async () => {
  world = await createClientWorld();
});

function valueOf<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Error(`a problem instead: ${JSON.stringify(outcome.problem)}`);
  return outcome.value;
}

const start = async (key = 'budget', changes: 'saves-changes' | 'temporary-copy' = 'saves-changes') =>
  await world.workbooks.startSession(world.workbook(key), changes, never);

async function started(key = 'budget') {
  const session: CreatedSession = valueOf(await start(key));
  return sessionWith(session.id, world.workbook(key));
}

describe('a session', () => {
  test('is started, refreshed and closed by drive id and item id, with the headers Graph asks for', async () => {
    const workbook = world.workbook('budget');
    const session = await started();
    valueOf(await world.workbooks.refreshSession(session, workbook, never));
    valueOf(await world.workbooks.closeSession(session, workbook, never));
    const root = `/v1.0/drives/${encodeURIComponent(workbook.ref.driveId)}/items/${workbook.ref.itemId}/workbook`;
    expect(world.calls().map(({ method, path, status, body }) => ({ method, path, status, body }))).toEqual([
      { method: 'POST', path: `${root}/createSession`, status: 201, body: '{"persistChanges":true}' },
      { method: 'POST', path: `${root}/refreshSession`, status: 204, body: '{}' },
      { method: 'POST', path: `${root}/closeSession`, status: 204, body: '{}' },
    ]);
    const headers = world.calls().map((call) => call.headers);
    expect(headers.map((names) => names['content-type'])).toEqual(Array(3).fill('application/json'));
    expect(headers.map((names) => 'workbook-session-id' in names)).toEqual([false, true, true]);
    expect(headers.map((names) => 'prefer' in names)).toEqual([false, false, false]);
    expect(new Set(headers.map((names) => names['client-request-id'])).size).toBe(3);
  });

  test.each(['saves-changes', 'temporary-copy'] as const)('keeps its mode: %s', async (changes) => {
    expect(valueOf(await start('budget', changes)).changes).toBe(changes);
    expect(world.calls('createSession')[0]?.body).toBe(`{"persistChanges":${String(changes === 'saves-changes')}}`);
  });

  test('is refreshed after four minutes and is over six minutes later', async () => {
    const session = await started();
    world.clock.advance(4 * 60_000);
    expect(await world.workbooks.refreshSession(session, world.workbook('budget'), never)).toMatchObject({ ok: true });
    world.clock.advance(6 * 60_000);
    expect(await world.workbooks.refreshSession(session, world.workbook('budget'), never)).toMatchObject({
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
    const refreshed = await world.workbooks.refreshSession(session, world.workbook('budget'), never);
    expect(refreshed).toMatchObject({ ok: false, problem: { kind: 'session-over' } });
    const closed = await world.workbooks.closeSession(session, world.workbook('budget'), never);
    expect(closed).toMatchObject({ ok: false, problem: { kind: 'session-over' } });
  });

  test('of one workbook is none of another', async () => {
    const session = await started();
    const other = await world.workbooks.refreshSession(session, world.workbook('prices'), never);
    expect(other).toMatchObject({ ok: false, problem: { kind: 'session-over' } });
  });

  test('leaves neither its id nor a token nor an id of a file in the activity list', async () => {
    const session = await started();
    await world.workbooks.refreshSession(session, world.workbook('budget'), never);
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

describe('no answer', () => {
  test.each(['before', 'after'] as const)('is lost, whether it broke %s the service acted', async (when) => {
    const session = await started();
    for (const operation of ['createSession', 'refreshSession', 'closeSession'] as const) {
      world.sandbox.faults.arm({ operation, count: 1, when, fault: { kind: 'lost-answer' } });
    }
    const lost = { ok: false, problem: { kind: 'answer-lost', evidence: { codes: [] } } };
    expect(await start('prices')).toMatchObject(lost);
    expect(await world.workbooks.refreshSession(session, world.workbook('budget'), never)).toMatchObject(lost);
    expect(await world.workbooks.closeSession(session, world.workbook('budget'), never)).toMatchObject(lost);
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

  test('is waited for no longer once the person stops', async () => {
    world.sandbox.faults.arm({ operation: 'createSession', fault: { kind: 'gate', gate: 'held' } });
    const stop = new AbortController();
    const outcome = world.workbooks.startSession(world.workbook('budget'), 'saves-changes', stop.signal);
    await world.sandbox.gates.reached('held');
    stop.abort();
    expect(await outcome).toMatchObject({ ok: false, problem: { kind: 'cancelled' } });
  });

  test.each(['{"id":""}', 'no JSON'])('that names the session, %s, leaves it uncertain', async (body) => {
    const graph = { ...world.graph, send: () => Promise.resolve(answered(201, body)) };
    const outcome = await createWorkbookGraph({ graph, clock: world.clock }).startSession(
      world.workbook('budget'),
      'saves-changes',
      never,
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

  test("another person's own file is no matter of permission scopes once all files are granted", async () => {
    world.token = { ...world.token, scopes: 'Files.ReadWrite Files.ReadWrite.All' };
    expect(await start('bo-private')).toMatchObject({ ok: false, problem: { kind: 'no-permission' } });
    expect(world.calls('getDrive')).toEqual([]);
  });

  test('a library that Files.ReadWrite does not reach asks for more', async () => {
    world.sandbox.doubts.set('filesReadWriteInLibrary', 'refused-for-workbooks');
    const forecast = world.workbook('forecast', 'documentLibrary');
    const outcome = await world.workbooks.startSession(forecast, 'saves-changes', never);
    expect(outcome).toMatchObject({ ok: false, problem: { kind: 'permission-needed' } });
    expect(world.calls('getDrive')).toEqual([]);
  });

  test('in their own OneDrive the permission is not what is missing', async () => {
    const fault = { kind: 'error', code: 'forbiddenUncategorized' } as const;
    world.sandbox.faults.arm({ operation: 'createSession', count: 2, fault });
    expect(await start()).toMatchObject({ ok: false, problem: { kind: 'no-permission' } });
    expect(world.calls('getDrive')).toHaveLength(1);
    world.token = { ...world.token, person: bo };
    expect(await start()).toMatchObject({ ok: false, problem: { kind: 'permission-needed' } });
  });
});
