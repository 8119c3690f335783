import { errorRows } from './error-row.ts';

/** The 22 codes that a client is expected to handle (Microsoft Graph, "Error handling for Excel APIs"). */
export const requiredCodes = errorRows('required', [
  ['invalidSessionReCreatable', 400, 'order', 'session-over', 'no', 'offered', 'in-new-session'],
  ['invalidSessionAccessConflict', 400, 'order', 'locked', 'no', 'other-choice', 'after-mending'],
  ['invalidSessionAuthentication', 400, 'order', 'sign-in-needed', 'no', 'after-mending', 'after-mending'],
  ['invalidSessionNotFound', 400, 'order', 'workbook-gone', 'no', 'no', 'no'],
  ['invalidSessionRestricted', 400, 'order', 'restricted', 'no', 'other-choice', 'no'],
  ['invalidSessionUnexpected', 400, 'order', 'broken', 'no', 'other-choice', 'no'],
  ['invalidSessionUnsupportedWorkbook', 400, 'order', 'unsupported', 'no', 'other-choice', 'no'],
  ['accessConflict', 409, 'order', 'locked', 'not-said', 'no', 'after-mending'],
  ['conflictUncategorized', 409, 'named', 'locked', 'not-said', 'no', 'after-mending'],
  ['badRequestUncategorized', 400, 'named', 'refused', 'not-said', 'no', 'no'],
  ['unauthorizedUncategorized', 401, 'named', 'sign-in-needed', 'not-said', 'no', 'after-mending'],
  ['forbiddenUncategorized', 403, 'named', 'no-permission', 'not-said', 'no', 'no'],
  ['notFoundUncategorized', 404, 'named', 'workbook-gone', 'not-said', 'no', 'no'],
  ['methodNotAllowedUncategorized', 405, 'named', 'refused', 'not-said', 'no', 'no'],
  ['payloadTooLargeUncategorized', 413, 'named', 'unsupported', 'not-said', 'no', 'after-mending'],
  ['tooManyRequestsUncategorized', 429, 'named', 'throttled', 'not-said', 'no', 'after-wait'],
  ['internalServerErrorUncategorized', 500, 'named', 'broken', 'no', 'offered', 'no'],
  ['notImplementedUncategorized', 501, 'named', 'refused', 'not-said', 'no', 'no'],
  ['unsupportedWorkbook', 501, 'order', 'unsupported', 'not-said', 'no', 'after-mending'],
  ['serviceUnavailableUncategorized', 503, 'named', 'throttled', 'not-said', 'no', 'after-wait'],
  ['transientFailure', 503, 'order', 'throttled', 'not-said', 'no', 'after-wait'],
  ['gatewayTimeoutUncategorized', 504, 'named', 'slow', 'not-said', 'no', 'a-few-times'],
]);

/** The 13 codes of the same page that a client may handle. None of them is to be sent again unchanged. */
export const optionalCodes = errorRows('optional', [
  ['accessDenied', 403, 'named', 'no-permission', 'not-said', 'no', 'no'],
  ['filteredRangeConflict', 409, 'guessed', 'refused', 'not-said', 'no', 'no'],
  ['generalException', 500, 'guessed', 'broken', 'not-said', 'other-choice', 'no'],
  ['insertDeleteConflict', 409, 'guessed', 'refused', 'not-said', 'no', 'no'],
  ['invalidArgument', 400, 'guessed', 'refused', 'not-said', 'no', 'no'],
  ['invalidReference', 400, 'guessed', 'refused', 'not-said', 'no', 'no'],
  ['itemAlreadyExists', 409, 'guessed', 'refused', 'not-said', 'no', 'no'],
  ['itemNotFound', 404, 'named', 'workbook-gone', 'not-said', 'no', 'no'],
  ['methodNotAllowed', 405, 'named', 'refused', 'not-said', 'no', 'no'],
  ['nonBlankCellOffSheet', 400, 'guessed', 'refused', 'not-said', 'no', 'no'],
  ['rangeExceedsLimit', 400, 'guessed', 'refused', 'not-said', 'no', 'after-mending'],
  ['requestAborted', 500, 'guessed', 'slow', 'not-said', 'no', 'a-few-times'],
  ['unsupportedOperation', 400, 'guessed', 'refused', 'not-said', 'no', 'no'],
]);
