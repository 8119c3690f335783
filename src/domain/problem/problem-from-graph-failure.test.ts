import { describe, expect, test } from '@jest/globals';
import { secondLevelCodes } from './graph-error-table.ts';
import type { GraphCall } from './graph-failure.ts';
import { problemFromGraphFailure } from './problem-from-graph-failure.ts';

const refresh: GraphCall = { operation: 'refresh-session', isSessionful: true, isOwnDrive: true, hasAllFiles: false };
const lookup: GraphCall = { operation: 'find-workbook', isSessionful: false, isOwnDrive: true, hasAllFiles: false };
const kindOf = (call: GraphCall, status: number, ...codes: readonly string[]) =>
  problemFromGraphFailure(call, { status, codes }).kind;

describe('what a refusal of Graph means', () => {
  test('the table holds the 22 codes to handle and the 13 optional ones', () => {
    expect(Object.keys(secondLevelCodes)).toHaveLength(35);
  });

  test.each(Object.entries(secondLevelCodes))(
    'second-level %s decides, in any case and under any status',
    (code, kind) => {
      expect(kindOf(lookup, 400, 'somethingElse', code.toUpperCase())).toBe(kind);
      expect(kindOf(refresh, 500, 'conflict', code)).toBe(kind);
    },
  );

  test.each([
    ['an expired session as the overview says', refresh, 404, ['itemNotFound'], 'session-over'],
    ['an expired session with an empty body', refresh, 404, [], 'session-over'],
    ['the same status without a session', lookup, 404, ['itemNotFound'], 'workbook-gone'],
    [
      'a session code at the top, as older answers have it',
      refresh,
      400,
      ['invalidSessionReCreatable'],
      'session-over',
    ],
    ['a session code that nobody listed', refresh, 400, ['badRequest', 'invalidSessionSomething'], 'broken'],
    ['a lock by its third-level code', refresh, 409, ['EditModeCannotAcquireLockUnknown'], 'locked'],
    [
      'too slow, by the deepest code',
      lookup,
      504,
      ['MaxRequestDurationExceeded', 'gatewayTimeoutUncategorized'],
      'slow',
    ],
    ['UnknownError with 504', lookup, 504, ['UnknownError'], 'slow'],
    ['UnknownError with 400', lookup, 400, ['UnknownError'], 'unknown'],
    ['a throttled drive', lookup, 429, ['activityLimitReached'], 'throttled'],
    ['no body at all', lookup, 503, [], 'throttled'],
    ['a status that nobody listed', lookup, 418, [], 'unknown'],
  ] as const)('%s', (_, call, status, codes, kind) => {
    expect(kindOf(call, status, ...codes)).toBe(kind);
  });

  test('a refusal outside the own OneDrive may be cured by Files.ReadWrite.All, once', () => {
    const shared = { ...lookup, isOwnDrive: false };
    expect(kindOf(shared, 403, 'accessDenied')).toBe('permission-needed');
    expect(kindOf({ ...shared, hasAllFiles: true }, 403, 'accessDenied')).toBe('no-permission');
    expect(kindOf(lookup, 403, 'accessDenied')).toBe('no-permission');
  });

  test('what only some answers tell is carried on', () => {
    expect(
      problemFromGraphFailure(refresh, { status: 423, codes: ['resourceLocked'], lockedBy: 'Maria' }),
    ).toMatchObject({
      kind: 'locked',
      by: 'Maria',
    });
    expect(problemFromGraphFailure(refresh, { status: 429, codes: [], retryAfterMs: 7000 })).toMatchObject({
      kind: 'throttled',
      retryAfterMs: 7000,
    });
    expect(problemFromGraphFailure(refresh, { status: 401, codes: [], claims: '{"a":1}' })).toMatchObject({
      kind: 'sign-in-needed',
      claims: '{"a":1}',
    });
  });

  test('the evidence names the call, the codes and the request', () => {
    const failure = { status: 418, codes: ['teapot'], requestId: 'r', clientRequestId: 'c', date: 'd' };
    expect(problemFromGraphFailure(refresh, failure).evidence).toEqual({
      operation: 'refresh-session',
      ...failure,
    });
  });
});
