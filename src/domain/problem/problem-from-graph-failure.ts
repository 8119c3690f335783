import type { CodeFamily } from './error-row.ts';
import { familyOfNewSessionCode, rowOfInnerCode, rowOfStatus, rowOfTopCode } from './graph-error-table.ts';
import { evidenceOf, type GraphCall, type GraphFailure } from './graph-failure.ts';
import type { Problem } from './problem.ts';

/**
 * What a refusal means, decided in Microsoft's order: second-level code, top-level code, status (Microsoft Graph, "Error
 * handling for Excel APIs"). Deeper codes and messages decide nothing: they may change at any time. A failure that nobody
 * listed is `unknown` and keeps its evidence.
 */
export function problemFromGraphFailure(call: GraphCall, failure: GraphFailure): Problem {
  const evidence = evidenceOf(call, failure);
  const family = familyOf(call, failure);
  switch (family) {
    case 'locked':
      return { kind: 'locked', evidence, ...(failure.lockedBy === undefined ? {} : { by: failure.lockedBy }) };
    case 'throttled':
      return {
        kind: 'throttled',
        evidence,
        ...(failure.retryAfterMs === undefined ? {} : { retryAfterMs: failure.retryAfterMs }),
      };
    case 'sign-in-needed':
      return { kind: 'sign-in-needed', evidence, ...(failure.claims === undefined ? {} : { claims: failure.claims }) };
    case 'no-permission':
      return { kind: mayNeedAllFiles(call, failure) ? 'permission-needed' : 'no-permission', evidence };
    case 'settings-local':
      // A full OneDrive keeps only the settings from being written; elsewhere nobody has met this code.
      return { kind: isAboutSettings(call) ? 'settings-local' : 'unknown', evidence };
    case 'session-over':
    case 'workbook-gone':
    case 'restricted':
    case 'unsupported':
    case 'broken':
    case 'slow':
    case 'refused':
    case 'unknown':
      return { kind: family, evidence };
  }
}

function familyOf(call: GraphCall, { codes, status }: GraphFailure): CodeFamily {
  const [top, inner] = codes;
  if (inner !== undefined) {
    const byInner = rowOfInnerCode(inner, status)?.family ?? familyOfNewSessionCode(inner);
    if (byInner !== undefined) return byInner;
  } else if (top !== undefined && isAboutOffice(call, top, status)) {
    return 'restricted';
  }
  const row = top === undefined ? undefined : rowOfTopCode(top, status);
  const byTop = row?.family ?? (top === undefined ? undefined : familyOfNewSessionCode(top));
  if (byTop !== undefined && row?.withSession === undefined) return byTop;

  const byStatus = rowOfStatus(status);
  // A 404 that says no more, on a call with an id, is how an expired session looks (Microsoft Graph, "Working with Excel").
  const withSession = call.isSessionful && inner === undefined ? byStatus?.withSession : undefined;
  return withSession ?? byTop ?? (isBare(top, status) ? 'unknown' : (byStatus?.family ?? 'unknown'));
}

/**
 * `AccessDenied` and nothing below it, on a workbook in one's own OneDrive: no right can be missing there. The Office web
 * service refused; reports show it for old formats, for addresses by path and in outages. Elsewhere a right may be missing.
 */
function isAboutOffice(call: GraphCall, top: string, status: number): boolean {
  const { operation, isOwnDrive } = call;
  const isOnWorkbook = operation === 'start-session' || call.isSessionful;
  return isOnWorkbook && isOwnDrive && status === 403 && top.toLowerCase() === 'accessdenied';
}

/** A gateway's `UnknownError` says nothing; only some statuses tell all the same what to do. */
function isBare(top: string | undefined, status: number): boolean {
  return top?.toLowerCase() === 'unknownerror' && status !== 401 && status !== 429 && status < 502;
}

function isAboutSettings({ operation }: GraphCall): boolean {
  return operation === 'read-settings' || operation === 'write-settings';
}

/** Files.ReadWrite speaks of the person's own files only; elsewhere a refusal may be cured by Files.ReadWrite.All. */
function mayNeedAllFiles(call: GraphCall, { status }: GraphFailure): boolean {
  // Whose drive it is gets asked after a 403 only.
  return status === 403 && !call.isOwnDrive && !call.hasAllFiles;
}
