import { describe, expect, test } from '@jest/globals';
import type { GraphCall } from './graph-failure.ts';
import { problemFromGraphFailure } from './problem-from-graph-failure.ts';
import type { Problem } from './problem.ts';
import { offersStartAgain, sessionFateOf } from './session-fate.ts';

const start: GraphCall = { operation: 'start-session', isSessionful: false, isOwnDrive: true, hasAllFiles: false };
const refresh: GraphCall = { ...start, operation: 'refresh-session', isSessionful: true };
const close: GraphCall = { ...refresh, operation: 'close-session' };
const refused = (call: GraphCall, status: number, ...codes: readonly string[]) =>
  problemFromGraphFailure(call, { status, codes });

describe.each([
  ['Refresh', refresh],
  ['Close', close],
])('the session after a %s that failed for good', (_, call) => {
  test.each([
    ['over', 400, ['badRequest', 'invalidSessionReCreatable']],
    ['over', 404, []],
    ['over', 404, ['itemNotFound']],
    ['unusable-start-again', 500, ['GenericFileOpenError', 'internalServerErrorUncategorized']],
    ['unusable-start-again', 502, ['badGateway']],
    ['unusable-start-again', 502, ['UnknownError']],
    ['unusable-start-again', 503, ['serviceUnavailable']],
    ['unusable-start-again', 503, []],
    ['unusable-start-again', 503, ['serviceUnavailable', 'aCodeOfTomorrow']],
    ['unusable', 400, ['badRequest', 'invalidSessionAccessConflict']],
    ['unusable', 400, ['badRequest', 'invalidSessionAuthentication']],
    ['unusable', 400, ['badRequest', 'invalidSessionNotFound']],
    ['unusable', 400, ['badRequest', 'invalidSessionRestricted']],
    ['unusable', 400, ['badRequest', 'invalidSessionUnexpected']],
    ['unusable', 400, ['badRequest', 'invalidSessionUnsupportedWorkbook']],
    ['unusable', 503, ['serviceUnavailable', 'invalidSessionOfTomorrow']],
    ['unusable', 500, ['internalServerError']],
    ['unusable', 404, ['notFound', 'notFoundUncategorized']],
    ['as-it-was', 503, ['serviceUnavailable', 'transientFailure']],
    ['as-it-was', 503, ['serviceUnavailable', 'serviceUnavailableUncategorized']],
    ['as-it-was', 504, ['gatewayTimeout']],
    ['as-it-was', 429, ['tooManyRequests']],
    ['as-it-was', 401, ['unauthorized']],
    ['as-it-was', 409, ['conflict', 'accessConflict']],
    ['as-it-was', 418, ['teapot']],
  ] as const)('is %s by %d %j', (fate, status, codes) => {
    expect(sessionFateOf(refused(call, status, ...codes))).toBe(fate);
  });

  test.each(['offline', 'cancelled', 'answer-lost', 'slow', 'throttled'] as const)(
    'is as it was when no answer came: %s',
    (kind) => {
      const problem: Problem = { kind, evidence: { operation: call.operation, codes: [] } };
      expect(sessionFateOf(problem)).toBe('as-it-was');
    },
  );
});

test('a failure of another call says nothing of a session', () => {
  expect(sessionFateOf(refused(start, 500, 'internalServerError', 'internalServerErrorUncategorized'))).toBe(
    'as-it-was',
  );
  expect(sessionFateOf(refused(start, 503))).toBe('as-it-was');
});

test('Start again is offered where the session is over or a fault ended it, and nowhere else', () => {
  expect(offersStartAgain(refused(refresh, 404))).toBe(true);
  expect(offersStartAgain(refused(refresh, 503))).toBe(true);
  expect(offersStartAgain(refused(refresh, 400, 'badRequest', 'invalidSessionNotFound'))).toBe(false);
  expect(offersStartAgain(refused(refresh, 429))).toBe(false);
});
