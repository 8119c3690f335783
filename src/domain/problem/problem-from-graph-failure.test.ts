import { describe, expect, test } from '@jest/globals';
import type { GraphCall } from './graph-failure.ts';
import { graphErrorTable } from './graph-error-table.ts';
import { problemFromGraphFailure } from './problem-from-graph-failure.ts';

const refresh: GraphCall = { operation: 'refresh-session', isSessionful: true, isOwnDrive: true, hasAllFiles: false };
const start: GraphCall = { ...refresh, operation: 'start-session', isSessionful: false };
const lookup: GraphCall = { ...start, operation: 'find-workbook' };
const write: GraphCall = { ...start, operation: 'write-settings' };
const kindOf = (call: GraphCall, status: number, ...codes: readonly string[]) =>
  problemFromGraphFailure(call, { status, codes }).kind;
const rowsOf = (...levels: readonly string[]) => graphErrorTable.filter(({ level }) => levels.includes(level));

describe('what a refusal of Graph means', () => {
  test.each(rowsOf('required', 'optional'))(
    'second-level $code decides, in any case and under any status and top-level code',
    ({ code, family }) => {
      expect(kindOf(lookup, 400, 'somethingElse', code.toUpperCase())).toBe(family);
      expect(kindOf(refresh, 500, 'conflict', code.toLowerCase(), 'GenericFileOpenError')).toBe(family);
      expect(kindOf(lookup, 200, 'badRequest', code)).toBe(family);
    },
  );

  test.each(rowsOf('top'))('top-level $code decides where no second-level code is known', (row) => {
    expect(kindOf(lookup, row.status, row.code)).toBe(row.family);
    expect(kindOf(lookup, row.status, (row.otherName ?? row.code).toUpperCase())).toBe(row.family);
    expect(kindOf(lookup, 200, row.code, 'aCodeOfTomorrow')).toBe(row.family);
    expect(kindOf(lookup, row.status)).toBe(row.family);
    expect(kindOf(lookup, row.status, 'aCodeOfTomorrow')).toBe(row.family);
    expect(kindOf(lookup, row.status, 'aCodeOfTomorrow', 'andOneMore')).toBe(row.family);
  });

  test.each(rowsOf('field', 'drive').filter(({ family, isPrefix }) => family !== 'unknown' && isPrefix !== true))(
    '$code is known at the top and below it',
    ({ code, status, family }) => {
      const call = family === 'settings-local' ? write : start;
      // An AccessDenied below another code is the second-level one, or a drive's when the file is only looked up.
      const isDenial = code.toLowerCase() === 'accessdenied';
      expect(kindOf(call, status, code)).toBe(isDenial ? 'restricted' : family);
      expect(kindOf(call, status, 'aCodeOfTomorrow', code)).toBe(isDenial ? 'no-permission' : family);
    },
  );

  test.each(rowsOf('status'))('$status alone means its row', ({ status, family }) => {
    expect(kindOf(lookup, status)).toBe(family);
    expect(kindOf(lookup, status, 'aCodeOfTomorrow')).toBe(family);
  });

  test.each([
    ['an expired session as the overview says', refresh, 404, ['itemNotFound'], 'session-over'],
    ['an expired session with an empty body', refresh, 404, [], 'session-over'],
    ['an expired session by an old name', refresh, 404, ['resourceNotFound'], 'session-over'],
    ['an expired session under a code of tomorrow', refresh, 404, ['aCodeOfTomorrow'], 'session-over'],
    ['an expired session behind a gateway', refresh, 404, ['UnknownError'], 'session-over'],
    ['a file that is gone, with a session', refresh, 404, ['notFound', 'notFoundUncategorized'], 'workbook-gone'],
    ['a file that is gone, by a code at the top', refresh, 404, ['DeploymentInvalidEditSession'], 'workbook-gone'],
    ['a file that is gone, by a session code at the top', refresh, 404, ['invalidSessionNotFound'], 'workbook-gone'],
    ['a 404 that says more, in words of tomorrow', refresh, 404, ['notFound', 'aCodeOfTomorrow'], 'workbook-gone'],
    ['the same status without a session', lookup, 404, ['itemNotFound'], 'workbook-gone'],
    [
      'a session code at the top, as older answers have it',
      refresh,
      400,
      ['invalidSessionReCreatable'],
      'session-over',
    ],
    ['a session code that nobody listed', refresh, 400, ['badRequest', 'invalidSessionSomething'], 'broken'],
    ['one at the top, without a session', start, 400, ['invalidSessionSomething'], 'broken'],
    ['a lock by its third-level code', refresh, 409, ['EditModeCannotAcquireLockUnknown'], 'locked'],
    ['a file held open', lookup, 423, ['notAllowed', 'resourceLocked'], 'locked'],
    ['notAllowed under another status', lookup, 403, ['notAllowed'], 'no-permission'],
    ['a fault with the deepest code at the top', start, 500, ['GenericFileOpenError'], 'broken'],
    ['a wait by the deepest code', lookup, 504, ['MaxRequestDurationExceeded', 'gatewayTimeoutUncategorized'], 'slow'],
    ['a third-level code, which decides nothing', lookup, 400, ['badRequest', 'x', 'EditModeAccessDenied'], 'refused'],
    ['UnknownError with 504', lookup, 504, ['UnknownError'], 'slow'],
    ['UnknownError with 400', lookup, 400, ['UnknownError'], 'unknown'],
    ['a full OneDrive, while settings are written', write, 507, ['quotaLimitReached'], 'settings-local'],
    ['a full OneDrive, elsewhere', start, 507, ['quotaLimitReached'], 'unknown'],
    ['a status that nobody listed', lookup, 418, [], 'unknown'],
    ['a code and a status that nobody listed', refresh, 418, ['aCodeOfTomorrow', 'andOneMore'], 'unknown'],
    ['an operation that failed in words of tomorrow', start, 200, ['aCodeOfTomorrow'], 'unknown'],
  ] as const)('%s', (_, call, status, codes, kind) => {
    expect(kindOf(call, status, ...codes)).toBe(kind);
  });
});

describe('a refusal with 403', () => {
  const shared = { ...start, isOwnDrive: false };

  test('outside the own OneDrive may be cured by Files.ReadWrite.All, once', () => {
    for (const codes of [['accessDenied'], ['forbidden', 'forbiddenUncategorized'], ['forbidden'], []]) {
      expect(kindOf(shared, 403, ...codes)).toBe('permission-needed');
      expect(kindOf({ ...shared, hasAllFiles: true }, 403, ...codes)).toBe('no-permission');
    }
    expect(kindOf({ ...lookup, isOwnDrive: false }, 403, 'accessDenied')).toBe('permission-needed');
  });

  test('in the own OneDrive is a missing right, or the Office service where AccessDenied stands alone', () => {
    expect(kindOf(start, 403, 'forbidden')).toBe('no-permission');
    expect(kindOf(start, 403, 'forbidden', 'accessDenied')).toBe('no-permission');
    expect(kindOf(start, 403, 'AccessDenied')).toBe('restricted');
    expect(kindOf(refresh, 403, 'AccessDenied')).toBe('restricted');
    expect(kindOf(lookup, 403, 'AccessDenied')).toBe('no-permission');
  });
});

describe('what only some answers tell', () => {
  test('is carried on', () => {
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

  test('stands in the evidence: the call, the codes, the request, and whose clock the date is from', () => {
    const failure = {
      status: 418,
      codes: ['teapot'],
      requestId: 'r',
      clientRequestId: 'c',
      date: 'd',
      isLocalDate: true,
    } as const;
    expect(problemFromGraphFailure(refresh, failure).evidence).toEqual({ operation: 'refresh-session', ...failure });
    expect(problemFromGraphFailure(refresh, { status: 418, codes: [], date: 'd' }).evidence).toEqual({
      operation: 'refresh-session',
      status: 418,
      codes: [],
      date: 'd',
    });
  });
});
