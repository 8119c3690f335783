import { errorRows } from './error-row.ts';

/**
 * The 13 top-level codes, each bound to its status (Microsoft Graph, "Error codes for workbooks and charts APIs"). The
 * service still sends the names of an early version of that page as well.
 */
export const topLevelCodes = errorRows('top', [
  ['badRequest', 400, 'bound', 'refused', 'not-said', 'no', 'no', { otherName: 'invalidRequest' }],
  ['unauthorized', 401, 'bound', 'sign-in-needed', 'not-said', 'no', 'after-mending', { otherName: 'unauthenticated' }],
  ['forbidden', 403, 'bound', 'no-permission', 'not-said', 'no', 'no', { otherName: 'accessDenied' }],
  [
    'notFound',
    404,
    'bound',
    'workbook-gone',
    'not-said',
    'offered',
    'in-new-session',
    { otherName: 'resourceNotFound', withSession: 'session-over' },
  ],
  ['methodNotAllowed', 405, 'bound', 'refused', 'not-said', 'no', 'no'],
  ['conflict', 409, 'bound', 'locked', 'not-said', 'no', 'after-mending'],
  [
    'payloadTooLarge',
    413,
    'bound',
    'unsupported',
    'not-said',
    'no',
    'after-mending',
    { otherName: 'requestSizeExceeded' },
  ],
  ['tooManyRequests', 429, 'bound', 'throttled', 'not-said', 'no', 'after-wait'],
  ['internalServerError', 500, 'bound', 'broken', 'not-said', 'other-choice', 'no'],
  ['notImplemented', 501, 'bound', 'refused', 'not-said', 'no', 'no'],
  ['badGateway', 502, 'bound', 'slow', 'no', 'offered', 'a-few-times'],
  ['serviceUnavailable', 503, 'bound', 'throttled', 'no', 'offered', 'after-wait'],
  ['gatewayTimeout', 504, 'bound', 'slow', 'not-said', 'no', 'a-few-times'],
]);

/** Statuses that drives send beside those, for when no code is known. */
export const furtherStatuses = errorRows('status', [
  ['412', 412, 'bound', 'refused', 'yes', 'no', 'no'],
  ['423', 423, 'bound', 'locked', 'not-said', 'no', 'after-mending'],
  ['509', 509, 'bound', 'throttled', 'yes', 'no', 'after-wait'],
]);
