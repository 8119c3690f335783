import { errorRows } from './error-row.ts';

/** Codes that no page about workbooks lists and that people have reported from real answers. */
export const fieldCodes = errorRows('field', [
  ['GenericFileOpenError', 500, 'seen', 'broken', 'not-said', 'other-choice', 'no'],
  ['MaxRequestDurationExceeded', 504, 'seen', 'slow', 'not-said', 'no', 'a-few-times'],
  ['AccessDenied', 403, 'guessed', 'restricted', 'not-said', 'other-choice', 'no'],
  ['EditModeCannotAcquireLock', 409, 'guessed', 'locked', 'not-said', 'no', 'after-mending', { isPrefix: true }],
  ['EditModeAccessDenied', 403, 'seen', 'no-permission', 'not-said', 'no', 'no'],
  ['DeploymentInvalidEditSession', 404, 'seen', 'workbook-gone', 'not-said', 'no', 'no'],
  // It says nothing, so the status decides; where that says little as well, nobody knows what happened.
  ['UnknownError', 400, 'seen', 'unknown', 'not-said', 'no', 'no'],
  ['InvalidAuthenticationToken', 401, 'seen', 'sign-in-needed', 'not-said', 'no', 'after-mending'],
]);

/** Codes of OneDrive and SharePoint, met when a file is looked up or written (OneDrive, "Error responses"). */
export const driveCodes = errorRows('drive', [
  ['accessDenied', 403, 'named', 'no-permission', 'yes', 'no', 'no'],
  ['itemNotFound', 404, 'named', 'workbook-gone', 'yes', 'offered', 'no', { withSession: 'session-over' }],
  ['nameAlreadyExists', 409, 'named', 'refused', 'yes', 'no', 'no'],
  ['resourceModified', 412, 'named', 'refused', 'yes', 'no', 'no'],
  ['notAllowed', 423, 'seen', 'locked', 'yes', 'no', 'after-mending', { isBoundToStatus: true }],
  ['resourceLocked', 423, 'seen', 'locked', 'yes', 'no', 'after-mending'],
  ['activityLimitReached', 429, 'named', 'throttled', 'yes', 'no', 'after-wait'],
  ['serviceNotAvailable', 503, 'named', 'throttled', 'yes', 'offered', 'after-wait'],
  ['quotaLimitReached', 507, 'named', 'settings-local', 'yes', 'no', 'after-mending'],
]);
