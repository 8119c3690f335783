/**
 * Every error code that Microsoft documents or that was seen from Graph around workbooks, with the status it is sent
 * with here. Microsoft binds only the top-level codes to a status; for the second level the status is the one its name or
 * its place in the documentation suggests (concepts/workbook-error-codes, concepts/workbook-error-handling).
 */
export interface ErrorCode {
  readonly status: number;
  readonly level: 'top' | 'second' | 'deeper' | 'drive';
}

/** Top-level codes by status, current names. */
export const topLevelCodes: ReadonlyMap<number, string> = new Map([
  [400, 'badRequest'],
  [401, 'unauthorized'],
  [403, 'forbidden'],
  [404, 'notFound'],
  [405, 'methodNotAllowed'],
  [409, 'conflict'],
  [413, 'payloadTooLarge'],
  // Not on the workbook pages: OneDrive's code for a file that somebody holds open.
  [423, 'notAllowed'],
  [429, 'tooManyRequests'],
  [500, 'internalServerError'],
  [501, 'notImplemented'],
  [502, 'badGateway'],
  [503, 'serviceUnavailable'],
  [504, 'gatewayTimeout'],
]);

/** The names that an early version of the page gave where they differed. */
export const earlyTopLevelCodes: ReadonlyMap<number, string> = new Map([
  [400, 'invalidRequest'],
  [401, 'unauthenticated'],
  [403, 'accessDenied'],
  [404, 'resourceNotFound'],
  [413, 'requestSizeExceeded'],
]);

const secondLevel: readonly (readonly [number, readonly string[]])[] = [
  [404, ['invalidSessionReCreatable', 'notFoundUncategorized', 'itemNotFound']],
  [
    400,
    [
      'invalidSessionAccessConflict',
      'invalidSessionAuthentication',
      'invalidSessionNotFound',
      'invalidSessionRestricted',
      'invalidSessionUnexpected',
      'invalidSessionUnsupportedWorkbook',
      'badRequestUncategorized',
      'invalidArgument',
      'invalidReference',
      'nonBlankCellOffSheet',
      'rangeExceedsLimit',
      'unsupportedOperation',
    ],
  ],
  [401, ['unauthorizedUncategorized']],
  [403, ['forbiddenUncategorized', 'accessDenied']],
  [405, ['methodNotAllowedUncategorized', 'methodNotAllowed']],
  [
    409,
    ['accessConflict', 'conflictUncategorized', 'filteredRangeConflict', 'insertDeleteConflict', 'itemAlreadyExists'],
  ],
  [413, ['payloadTooLargeUncategorized']],
  [429, ['tooManyRequestsUncategorized']],
  [500, ['internalServerErrorUncategorized', 'generalException', 'requestAborted']],
  [423, ['resourceLocked']],
  [501, ['notImplementedUncategorized', 'unsupportedWorkbook']],
  [503, ['serviceUnavailableUncategorized', 'transientFailure']],
  [504, ['gatewayTimeoutUncategorized']],
];

/** Third-level codes seen in real answers, with the second-level code they came under. */
const deeper: readonly (readonly [string, number])[] = [
  ['GenericFileOpenError', 500],
  ['MaxRequestDurationExceeded', 504],
  ['EditModeAccessDenied', 403],
  ['EditModeCannotAcquireLock', 409],
  ['DeploymentInvalidEditSession', 404],
];

/** Codes of OneDrive, SharePoint and Graph's gateway; they stand at the top, with no second-level code. */
const drive: readonly (readonly [string, number])[] = [
  ['AccessDenied', 403],
  ['UnknownError', 400],
  ['InvalidAuthenticationToken', 401],
  ['nameAlreadyExists', 409],
  ['resourceModified', 412],
  ['notAllowed', 423],
  ['activityLimitReached', 429],
  ['serviceNotAvailable', 503],
  ['quotaLimitReached', 507],
];

const table = new Map<string, ErrorCode>();
for (const [status, code] of [...topLevelCodes, ...earlyTopLevelCodes]) table.set(code, { status, level: 'top' });
for (const [code, status] of drive) table.set(code, { status, level: 'drive' });
for (const [code, status] of deeper) table.set(code, { status, level: 'deeper' });
for (const [status, codes] of secondLevel) for (const code of codes) table.set(code, { status, level: 'second' });

/** Where a code was met at two levels, the second level wins: clients are told to read that one. */
export const errorCodes: ReadonlyMap<string, ErrorCode> = table;

/** The second-level code under which a status' deeper codes come, such as `gatewayTimeoutUncategorized` for 504. */
export function uncategorizedCode(status: number): string | undefined {
  const top = topLevelCodes.get(status);
  const candidate = `${top ?? ''}Uncategorized`;
  return errorCodes.has(candidate) ? candidate : undefined;
}
