import type { ProblemKind } from './problem.ts';

/**
 * Which family a code of Graph belongs to, by level. Second-level codes decide before top-level codes, those before the
 * status (Microsoft Graph, "Error handling for Excel APIs"). Codes are compared without case; both names of a top-level
 * code are listed, because the service still sends the older ones.
 */
type CodeFamily = Extract<
  ProblemKind,
  | 'session-over'
  | 'locked'
  | 'sign-in-needed'
  | 'workbook-gone'
  | 'no-permission'
  | 'restricted'
  | 'unsupported'
  | 'broken'
  | 'throttled'
  | 'slow'
  | 'refused'
>;

/** The 22 second-level codes a client is expected to handle, then the 13 optional ones. */
export const secondLevelCodes: Readonly<Record<string, CodeFamily>> = {
  invalidSessionReCreatable: 'session-over',
  invalidSessionAccessConflict: 'locked',
  invalidSessionAuthentication: 'sign-in-needed',
  invalidSessionNotFound: 'workbook-gone',
  invalidSessionRestricted: 'restricted',
  invalidSessionUnexpected: 'broken',
  invalidSessionUnsupportedWorkbook: 'unsupported',
  accessConflict: 'locked',
  conflictUncategorized: 'locked',
  badRequestUncategorized: 'refused',
  unauthorizedUncategorized: 'sign-in-needed',
  forbiddenUncategorized: 'no-permission',
  notFoundUncategorized: 'workbook-gone',
  methodNotAllowedUncategorized: 'refused',
  payloadTooLargeUncategorized: 'unsupported',
  tooManyRequestsUncategorized: 'throttled',
  internalServerErrorUncategorized: 'broken',
  notImplementedUncategorized: 'refused',
  unsupportedWorkbook: 'unsupported',
  serviceUnavailableUncategorized: 'throttled',
  transientFailure: 'throttled',
  gatewayTimeoutUncategorized: 'slow',
  accessDenied: 'no-permission',
  filteredRangeConflict: 'refused',
  generalException: 'broken',
  insertDeleteConflict: 'refused',
  invalidArgument: 'refused',
  invalidReference: 'refused',
  itemAlreadyExists: 'refused',
  itemNotFound: 'workbook-gone',
  methodNotAllowed: 'refused',
  nonBlankCellOffSheet: 'refused',
  rangeExceedsLimit: 'refused',
  requestAborted: 'slow',
  unsupportedOperation: 'refused',
};

/** Codes met at the top or deeper than the second level, and those of drives. */
const otherCodes: Readonly<Record<string, CodeFamily>> = {
  badRequest: 'refused',
  invalidRequest: 'refused',
  unauthorized: 'sign-in-needed',
  unauthenticated: 'sign-in-needed',
  InvalidAuthenticationToken: 'sign-in-needed',
  forbidden: 'no-permission',
  EditModeAccessDenied: 'no-permission',
  notFound: 'workbook-gone',
  resourceNotFound: 'workbook-gone',
  DeploymentInvalidEditSession: 'workbook-gone',
  conflict: 'locked',
  resourceLocked: 'locked',
  payloadTooLarge: 'unsupported',
  requestSizeExceeded: 'unsupported',
  tooManyRequests: 'throttled',
  activityLimitReached: 'throttled',
  internalServerError: 'broken',
  GenericFileOpenError: 'broken',
  notImplemented: 'refused',
  badGateway: 'slow',
  serviceUnavailable: 'throttled',
  serviceNotAvailable: 'throttled',
  gatewayTimeout: 'slow',
  MaxRequestDurationExceeded: 'slow',
};

/** The last resort: what a status alone says. */
export const statuses: Readonly<Record<number, CodeFamily>> = {
  400: 'refused',
  401: 'sign-in-needed',
  403: 'no-permission',
  404: 'workbook-gone',
  405: 'refused',
  409: 'locked',
  413: 'unsupported',
  423: 'locked',
  429: 'throttled',
  500: 'broken',
  501: 'refused',
  502: 'slow',
  503: 'throttled',
  504: 'slow',
  509: 'throttled',
};

const folded = (table: Readonly<Record<string, CodeFamily>>): ReadonlyMap<string, CodeFamily> =>
  new Map(Object.entries(table).map(([code, family]) => [code.toLowerCase(), family]));

const secondLevel = folded(secondLevelCodes);
const others = folded(otherCodes);

export type { CodeFamily };

/** The family of a second-level code; an unknown code that begins with `invalidSession` still means a dead session. */
export function familyOfSecondLevel(code: string): CodeFamily | undefined {
  const lower = code.toLowerCase();
  return secondLevel.get(lower) ?? (lower.startsWith('invalidsession') ? 'broken' : undefined);
}

/** The family of a code at the top or deeper down. */
export function familyOfOtherCode(code: string): CodeFamily | undefined {
  const lower = code.toLowerCase();
  if (lower.startsWith('editmodecannotacquirelock')) return 'locked';
  return others.get(lower) ?? secondLevel.get(lower);
}
