import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { graphErrorTable } from '#domain/problem/graph-error-table.ts';
import type { ErrorRow } from '#domain/problem/error-row.ts';
import type { ProblemKind } from '#domain/problem/problem.ts';
import { fateByRow } from '#domain/problem/row-meaning.ts';
import { offersStartAgain, sessionFateOf } from '#domain/problem/session-fate.ts';
import { errorCodes } from '#sandbox/graph/error-codes.ts';
import type { FaultWish } from '#sandbox/graph/faults.ts';
import { createServedWorld, sessionCalls, type GraphCallName, type ServedWorld } from './served-world.ts';

let world: ServedWorld;

beforeAll(async () => {
  world = await createServedWorld();
});
beforeEach(async () => {
  world.isLoud = false;
  await world.graph.control('POST', '/reset');
});
afterAll(() => world.close());

const rowsOf = (...levels: readonly string[]) => graphErrorTable.filter(({ level }) => levels.includes(level));
const allCalls: readonly GraphCallName[] = [...sessionCalls, 'getSharedDriveItem'];

/** The ways in which the same code comes: each style of the top level in both cases and in both spellings. */
const shapes = [
  { topLevelCode: 'current', spelling: 'innerError', isLoud: false },
  { topLevelCode: 'current', spelling: 'innererror', isLoud: true },
  { topLevelCode: 'early', spelling: 'innererror', isLoud: false },
  { topLevelCode: 'early', spelling: 'innerError', isLoud: true },
  { topLevelCode: 'deepest', spelling: 'innererror', isLoud: false },
  { topLevelCode: 'deepest', spelling: 'innerError', isLoud: true },
];

async function inEveryShape(check: (shape: string) => Promise<void>): Promise<void> {
  for (const { topLevelCode, spelling, isLoud } of shapes) {
    await world.graph.doubt('topLevelCode', topLevelCode);
    await world.graph.doubt('innerErrorSpelling', spelling);
    world.isLoud = isLoud;
    await check(`${topLevelCode} ${spelling}${isLoud ? ' loud' : ''}`);
  }
}

/** Lets every such call fail in this way, makes one, and says what it was taken for. */
async function met(operation: GraphCallName, fault: FaultWish['fault'], workbook?: string) {
  await world.graph.control('DELETE', '/faults');
  await world.graph.arm({ operation, fault });
  const problem = await world.problemOf(operation, workbook);
  return { kind: problem.kind, fate: sessionFateOf(problem), isOffered: offersStartAgain(problem), problem };
}

/** What a row says of a call, taken for a problem of this kind. */
function claims(row: ErrorRow, call: GraphCallName, kind: ProblemKind) {
  const carriesId = call === 'refreshSession' || call === 'closeSession';
  const fate = carriesId ? fateByRow(row) : 'as-it-was';
  return { kind, fate, isOffered: carriesId && row.startAgain === 'offered' };
}

describe('over HTTP, Graph’s second-level code', () => {
  test.each(rowsOf('required', 'optional'))('$code means its row, whatever stands around it', async (row) => {
    const { code, family } = row;
    await inEveryShape(async (shape) => {
      for (const call of allCalls) {
        const { problem, ...rest } = await met(call, { kind: 'error', code });
        expect({ shape, call, ...rest }).toEqual({ shape, call, ...claims(row, call, family) });
        expect(problem.evidence.codes[1]?.toLowerCase()).toBe(code.toLowerCase());
      }
    });
  });

  test.each(rowsOf('required', 'optional'))('$code is heard under a status that says something else', async (row) => {
    for (const call of sessionCalls) {
      for (const status of [502, 503, 504] as const) {
        const { kind, fate } = await met(call, { kind: 'unavailable', status, code: row.code });
        expect({ call, status, kind, fate }).toEqual({
          call,
          status,
          kind: row.family,
          fate: claims(row, call, kind).fate,
        });
      }
    }
  });

  test.each(rowsOf('required', 'optional'))('$code is heard from a start that was accepted', async (row) => {
    await world.graph.doubt('acceptedUnasked', 'when-armed');
    await inEveryShape(async (shape) => {
      await world.graph.control('DELETE', '/faults');
      await world.graph.arm({
        operation: 'createSession',
        count: 1,
        fault: { kind: 'slow-start', polls: 1, failsWith: row.code },
      });
      const { kind, evidence } = await world.problemOfSlowStart();
      expect({ shape, kind, operation: evidence.operation }).toEqual({
        shape,
        kind: row.family,
        operation: 'start-session',
      });
      expect(evidence.codes[1]?.toLowerCase()).toBe(row.code.toLowerCase());
    });
  });
});

describe('over HTTP, Graph’s top-level code', () => {
  const names = rowsOf('top').flatMap((row) =>
    [row.code, ...(row.otherName === undefined ? [] : [row.otherName])].map((name) => ({ name, row })),
  );

  const isSentAlone = (name: string) => errorCodes.get(name)?.level === 'top';

  test('has two names that are second-level codes as well, which is what the sandbox takes them for', () => {
    expect(names.map(({ name }) => name).filter((name) => !isSentAlone(name))).toEqual([
      'accessDenied',
      'methodNotAllowed',
    ]);
  });

  test.each(names.filter(({ name }) => isSentAlone(name)))(
    '$name means its row where it stands alone',
    async ({ name, row }) => {
      for (const isLoud of [false, true]) {
        world.isLoud = isLoud;
        for (const call of allCalls) {
          const { problem, ...rest } = await met(call, { kind: 'error', code: name });
          const carriesId = call === 'refreshSession' || call === 'closeSession';
          const kind = (carriesId ? row.withSession : undefined) ?? row.family;
          expect({ isLoud, call, ...rest }).toEqual({ isLoud, call, ...claims(row, call, kind) });
          expect(problem.evidence.codes.map((code) => code.toLowerCase())).toEqual([name.toLowerCase()]);
        }
      }
    },
  );

  test.each(rowsOf('top'))('$code is fallen back on from a code of tomorrow', async (row) => {
    await inEveryShape(async (shape) => {
      const fault = { kind: 'error', code: 'aCodeOfTomorrow', status: row.status } as const;
      const { problem } = await met('createSession', fault);
      expect({ shape, kind: problem.kind }).toEqual({ shape, kind: row.family });
      expect(problem.evidence.codes.at(-1)?.toLowerCase()).toBe('acodeoftomorrow');
    });
  });

  test.each([502, 503, 504] as const)(
    '%d without a code below it ends a session that it was sent for',
    async (status) => {
      for (const call of allCalls) {
        const { kind, fate } = await met(call, { kind: 'unavailable', status });
        const carriesId = call === 'refreshSession' || call === 'closeSession';
        expect({ call, kind, fate }).toEqual({
          call,
          kind: status === 503 ? 'throttled' : 'slow',
          fate: carriesId && status !== 504 ? 'unusable-start-again' : 'as-it-was',
        });
      }
    },
  );

  test.each(rowsOf('top').filter(({ code }) => isSentAlone(code)))(
    '$code is heard from a start that was accepted',
    async (row) => {
      await world.graph.doubt('acceptedUnasked', 'when-armed');
      await world.graph.arm({
        operation: 'createSession',
        count: 1,
        fault: { kind: 'slow-start', polls: 1, failsWith: row.code },
      });
      expect((await world.problemOfSlowStart()).kind).toBe(row.family);
    },
  );
});

describe('over HTTP, a code from the field', () => {
  const below = rowsOf('field').filter(({ code }) => errorCodes.get(code)?.level === 'deeper');

  test.each(below)('$code comes below a second-level code, which decides', async ({ code, family }) => {
    await inEveryShape(async (shape) => {
      for (const call of allCalls) {
        const { problem } = await met(call, { kind: 'error', code });
        expect({ shape, call, kind: problem.kind }).toEqual({ shape, call, kind: family });
        expect(problem.evidence.codes[2]?.toLowerCase()).toBe(code.toLowerCase());
      }
    });
  });

  test.each(rowsOf('field').filter((row) => !below.includes(row)))(
    '$code means its row where it stands alone',
    async (row) => {
      for (const call of sessionCalls) {
        const { problem, ...rest } = await met(call, { kind: 'error', code: row.code });
        expect({ call, ...rest }).toEqual({ call, ...claims(row, call, row.family) });
        expect(problem.evidence.codes).toEqual([row.code]);
      }
    },
  );

  test('AccessDenied alone asks for more permission outside the own OneDrive, and is a missing right at a lookup', async () => {
    const fault = { kind: 'error', code: 'AccessDenied' } as const;
    expect(await met('createSession', fault, 'bo-private')).toMatchObject({ kind: 'permission-needed' });
    expect(await met('refreshSession', fault, 'bo-private')).toMatchObject({
      kind: 'permission-needed',
      fate: 'as-it-was',
    });
    expect(await met('getSharedDriveItem', fault)).toMatchObject({ kind: 'no-permission' });
  });

  test('the name in a message about a lock is read, and from no other message', async () => {
    const message = 'Maria Costa is editing this workbook.';
    const locked = await met('createSession', { kind: 'error', code: 'EditModeCannotAcquireLock', message });
    expect(locked.problem).toMatchObject({ kind: 'locked', by: 'Maria Costa' });
    const conflict = await met('createSession', { kind: 'error', code: 'accessConflict', message });
    expect(conflict.problem).not.toHaveProperty('by');
  });
});

describe('over HTTP, a drive’s code', () => {
  const armed = rowsOf('drive').filter(({ code }) => code !== 'accessDenied' && code !== 'itemNotFound');

  test.each(armed)('$code means its row', async (row) => {
    for (const isLoud of [false, true]) {
      world.isLoud = isLoud;
      for (const call of allCalls) {
        const { kind, fate } = await met(call, { kind: 'error', code: row.code });
        const family = row.family === 'settings-local' ? 'unknown' : row.family;
        expect({ call, kind, fate }).toEqual({ call, kind: family, fate: claims(row, call, kind).fate });
      }
    }
  });

  test('a file that is gone is told from a session that is over', async () => {
    await world.graph.control('DELETE', '/files/budget');
    expect((await world.problemOf('getSharedDriveItem')).kind).toBe('workbook-gone');
    expect((await world.problemOf('createSession')).kind).toBe('workbook-gone');
    const problem = await world.problemOf('refreshSession');
    expect({ kind: problem.kind, codes: problem.evidence.codes }).toEqual({
      kind: 'session-over',
      codes: ['itemNotFound'],
    });
  });

  test('a file that the person has no right to is no matter of the session', async () => {
    const found = await world.problemOf('getSharedDriveItem', 'bo-private');
    expect({ kind: found.kind, codes: found.evidence.codes }).toEqual({
      kind: 'permission-needed',
      codes: ['accessDenied'],
    });
  });

  test.each(rowsOf('drive').filter(({ code }) => errorCodes.get(code)?.level === 'drive'))(
    '$code keeps settings on this device, or makes them merge',
    async ({ code, status }) => {
      await world.graph.arm({ operation: 'putContent', fault: { kind: 'error', code } });
      const written = await world.settings.create('{}');
      expect(written).toMatchObject(
        status === 409 || status === 412
          ? { kind: 'conflict' }
          : { kind: 'failed', problem: { kind: 'settings-local', evidence: { status, codes: [code] } } },
      );
    },
  );

  test('509 has no code that anybody wrote down', async () => {
    const { kind, problem } = await met('createSession', { kind: 'error', code: 'aCodeOfTomorrow', status: 509 });
    expect({ kind, status: problem.evidence.status }).toEqual({ kind: 'throttled', status: 509 });
  });
});

describe('over HTTP, a code and a status that nobody knows', () => {
  test.each([...sessionCalls])(
    'leaves the session of %s as it was, and says how to find the failure again',
    async (call) => {
      const { problem, fate } = await met(call, { kind: 'error', code: 'aCodeOfTomorrow', status: 418 });
      expect(fate).toBe('as-it-was');
      expect(problem).toMatchObject({
        kind: 'unknown',
        evidence: {
          status: 418,
          codes: ['UnknownError', 'aCodeOfTomorrow'],
          requestId: expect.stringMatching(/^[\da-f-]{36}$/),
          clientRequestId: expect.stringMatching(/^[\da-f-]{36}$/),
          date: expect.stringMatching(/^2026-11-23T09:00:00/),
        },
      });
      expect(problem.evidence).not.toHaveProperty('isLocalDate');
    },
  );

  test('is a dead session where the code says so, and Start again is not offered', async () => {
    const fault = { kind: 'error', code: 'invalidSessionOfTomorrow', status: 400 } as const;
    await inEveryShape(async (shape) => {
      for (const call of ['refreshSession', 'closeSession'] as const) {
        const { kind, fate, isOffered } = await met(call, fault);
        expect({ shape, kind, fate, isOffered }).toEqual({ shape, kind: 'broken', fate: 'unusable', isOffered: false });
      }
    });
  });
});
