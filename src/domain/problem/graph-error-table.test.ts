import { describe, expect, test } from '@jest/globals';
import { graphErrorTable } from './graph-error-table.ts';
import { problemFromGraphFailure } from './problem-from-graph-failure.ts';
import { fateByRow, offersByRow } from './row-meaning.ts';
import { offersStartAgain, sessionFateOf } from './session-fate.ts';

const rowsOf = (...levels: readonly string[]) => graphErrorTable.filter(({ level }) => levels.includes(level));
const codesOf = (...levels: readonly string[]) => rowsOf(...levels).map(({ code }) => code);

describe('the table of Graph’s error codes', () => {
  test('holds the 22 codes to handle, the 13 optional ones and the 13 of the top level, each once', () => {
    expect(codesOf('required')).toHaveLength(22);
    expect(codesOf('optional')).toHaveLength(13);
    expect(codesOf('top')).toHaveLength(13);
    for (const levels of [['required', 'optional'], ['top'], ['field'], ['drive']]) {
      const codes = codesOf(...levels).map((code) => code.toLowerCase());
      expect(new Set(codes).size).toBe(codes.length);
    }
  });

  test('knows both names of the five top-level codes that were renamed', () => {
    expect(
      rowsOf('top').flatMap(({ code, otherName }) => (otherName === undefined ? [] : [[code, otherName]])),
    ).toEqual([
      ['badRequest', 'invalidRequest'],
      ['unauthorized', 'unauthenticated'],
      ['forbidden', 'accessDenied'],
      ['notFound', 'resourceNotFound'],
      ['payloadTooLarge', 'requestSizeExceeded'],
    ]);
  });

  test('calls a session dead for all seven of its codes and for the unspecified fault', () => {
    const dead = rowsOf('required').filter(({ usable }) => usable === 'no');
    expect(dead.map(({ code }) => code).filter((code) => !code.startsWith('invalidSession'))).toEqual([
      'internalServerErrorUncategorized',
    ]);
    expect(dead).toHaveLength(8);
  });

  test('offers Start again for what is over and for faults of the service, and for nothing else', () => {
    expect(graphErrorTable.filter(({ startAgain }) => startAgain === 'offered').map(({ code }) => code)).toEqual([
      'invalidSessionReCreatable',
      'internalServerErrorUncategorized',
      'notFound',
      'badGateway',
      'serviceUnavailable',
      'itemNotFound',
      'serviceNotAvailable',
    ]);
  });
});

describe('what a person is offered', () => {
  test('begins with Start again for a session that is over or broke, and only where the row allows it', () => {
    for (const row of graphErrorTable) {
      const [first] = offersByRow(row);
      const isSaid = row.family === 'session-over' || row.family === 'broken';
      expect([row.code, first === 'start-again']).toEqual([row.code, isSaid && row.startAgain === 'offered']);
    }
  });

  test('is something for every code, but where the settings just stay on this device', () => {
    const without = graphErrorTable.filter((row) => offersByRow(row).length === 0);
    expect(without.map(({ code }) => code)).toEqual(['quotaLimitReached']);
  });
});

describe.each(['refresh-session', 'close-session'] as const)('a %s that failed for good', (operation) => {
  const call = { operation, isSessionful: true, isOwnDrive: true, hasAllFiles: false };

  test.each(rowsOf('required', 'optional'))('with second-level $code says of the session what its row says', (row) => {
    for (const top of ['badRequest', 'aCodeOfTomorrow']) {
      const problem = problemFromGraphFailure(call, { status: row.status, codes: [top, row.code.toUpperCase()] });
      expect(sessionFateOf(problem)).toBe(fateByRow(row));
      expect(offersStartAgain(problem)).toBe(row.startAgain === 'offered');
    }
  });

  test.each(rowsOf('top', 'field', 'drive', 'status'))('with $code alone does so too', (row) => {
    const codes = row.level === 'status' ? [] : [row.code];
    // A drive's accessDenied does not come to a call on a session; there it is the Office service's.
    const isDenial = row.code === 'accessDenied';
    const problem = problemFromGraphFailure(call, { status: row.status, codes });
    expect(sessionFateOf(problem)).toBe(isDenial ? 'unusable' : fateByRow(row));
    expect(offersStartAgain(problem)).toBe(row.startAgain === 'offered');
  });

  test.each([502, 503])(
    'with %d says that a new session is needed, unless one of the 35 codes says otherwise',
    (status) => {
      for (const codes of [[], ['UnknownError'], ['aCodeOfTomorrow'], ['aCodeOfTomorrow', 'andOneMore']]) {
        expect(sessionFateOf(problemFromGraphFailure(call, { status, codes }))).toBe('unusable-start-again');
      }
      for (const row of rowsOf('required', 'optional')) {
        const problem = problemFromGraphFailure(call, { status, codes: ['badGateway', row.code] });
        expect([row.code, sessionFateOf(problem)]).toEqual([row.code, fateByRow(row)]);
      }
    },
  );
});
