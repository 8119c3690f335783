import type { CodeLevel } from '../../src/domain/problem/error-row.ts';

type Sentences = Readonly<Record<string, string>>;

const required: Sentences = {
  invalidSessionReCreatable:
    'The session does not exist any more, as a rule because it was not used for some minutes, or a passing fault ended it. Microsoft’s overview shows it with status 404.',
  invalidSessionAccessConflict:
    'Somebody else works on the workbook in a way that shuts this session out, for instance with a lock for editing.',
  invalidSessionAuthentication: 'The sign-in behind the session is no longer accepted.',
  invalidSessionNotFound: 'The workbook itself cannot be found: it was moved or deleted.',
  invalidSessionRestricted: 'A setting or a limit of the service rules this session out.',
  invalidSessionUnexpected: 'Something happened to the session that the service did not expect.',
  invalidSessionUnsupportedWorkbook:
    'The workbook grew too large, or somebody put something into it that Excel’s service cannot open.',
  accessConflict:
    'The request is at odds with what somebody else does in the workbook, for instance a lock for editing.',
  conflictUncategorized: 'The request is at odds with the present state of the workbook.',
  badRequestUncategorized: 'Something in the request is wrong; the service does not say what.',
  unauthorizedUncategorized: 'The sign-in is missing, has run out or is not accepted.',
  forbiddenUncategorized: 'The person, or the permission that was given, does not reach this workbook.',
  notFoundUncategorized: 'What the request is about was not found; here that is the workbook.',
  methodNotAllowedUncategorized: 'This address does not take requests of this kind.',
  payloadTooLargeUncategorized: 'The request is larger than the service takes.',
  tooManyRequestsUncategorized: 'There were too many requests in a short time.',
  internalServerErrorUncategorized: 'The service failed; it does not say why, and the session must not be used again.',
  notImplementedUncategorized: 'The service does not have what was asked for.',
  unsupportedWorkbook: 'The workbook is too large or holds something that Excel’s service cannot open.',
  serviceUnavailableUncategorized: 'The service is overloaded or down.',
  transientFailure: 'A fault that is expected to pass.',
  gatewayTimeoutUncategorized: 'The service did not finish in the time it allows itself.',
};

const optional: Sentences = {
  accessDenied: 'What was asked for is not allowed here, such as writing to locked cells.',
  filteredRangeConflict: 'The change does not go together with a filter on these cells.',
  generalException: 'The service failed while it worked on the request.',
  insertDeleteConflict: 'Inserting or deleting these cells clashes with others.',
  invalidArgument: 'A value in the request is missing, malformed or not allowed.',
  invalidReference: 'The request names cells that cannot be used for this.',
  itemAlreadyExists: 'What was to be made is there already.',
  itemNotFound: 'What the request is about, such as a sheet, a table or the file, is not there.',
  methodNotAllowed: 'Requests of this kind are not allowed on this.',
  nonBlankCellOffSheet: 'Inserting would push filled cells over the edge of the sheet.',
  rangeExceedsLimit: 'The request is about too many cells at once.',
  requestAborted: 'The work was broken off, as a rule because the workbook’s own formulas take too long.',
  unsupportedOperation: 'What was asked for cannot be done with this.',
};

const top: Sentences = {
  badRequest: 'The request is malformed or wrong.',
  unauthorized: 'The caller is not signed in, or the sign-in is not accepted.',
  forbidden: 'The caller does not have the permission.',
  notFound: 'It was not found. On a call with a session id and nothing more exact: the session is over.',
  methodNotAllowed: 'This address does not take requests of this kind.',
  conflict: 'The present state of the workbook does not allow it.',
  payloadTooLarge: 'The request is too large.',
  tooManyRequests: 'The add-in or the person is being slowed down.',
  internalServerError: 'The service failed.',
  notImplemented: 'The service does not have this.',
  badGateway:
    'A server on the way failed. On a call with a session id and nothing more exact, a new session is needed.',
  serviceUnavailable:
    'The service is not available. On a call with a session id and nothing more exact, a new session is needed.',
  gatewayTimeout: 'A server on the way did not answer in time.',
};

const field: Sentences = {
  GenericFileOpenError: 'The service could not open the workbook; reported now and then, also with a session.',
  MaxRequestDurationExceeded: 'The request took too long; reported for large workbooks.',
  AccessDenied:
    'Alone, with nothing more exact, on a workbook in one’s own OneDrive: the service behind Excel for the web refused. Reported for .xls files, for files addressed by their path, and during outages.',
  EditModeCannotAcquireLock:
    'Somebody else has the workbook locked for editing. The code goes on in several ways; the message may name the person.',
  EditModeAccessDenied: 'Opening for editing was refused; reported for callers without a signed-in person.',
  DeploymentInvalidEditSession: 'The workbook was not found; reported for a personal account.',
  UnknownError: 'A server on the way could not tell what went wrong. The status decides.',
  InvalidAuthenticationToken: 'The access token is missing, malformed, has run out or is meant for something else.',
};

const drive: Sentences = {
  accessDenied: 'The person, or the permission that was given, does not reach this file.',
  itemNotFound: 'The file is not there. On a call with a session id and nothing more exact: the session is over.',
  nameAlreadyExists: 'A file of this name exists. Where settings are written, both versions are merged.',
  resourceModified: 'Somebody else wrote the file meanwhile. Where settings are written, both versions are merged.',
  notAllowed: 'The file is held open elsewhere (with status 423; under another one the status decides).',
  resourceLocked: 'The file is held open elsewhere; stands below notAllowed.',
  activityLimitReached: 'The add-in or the person is being slowed down.',
  serviceNotAvailable: 'The file service is not available at the moment.',
  quotaLimitReached: 'The person’s OneDrive is full, so the settings cannot be written there.',
};

const status: Sentences = {
  412: 'Somebody else changed the file meanwhile.',
  423: 'The file is locked.',
  509: 'So much was sent or read that the service slows us down.',
};

/** What happened, in one plain sentence for each code; for the page that people look codes up on, not for the pane. */
export const errorSentences: Readonly<Record<CodeLevel, Sentences>> = { required, optional, top, field, drive, status };
