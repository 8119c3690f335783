import { familyOfOtherCode, familyOfSecondLevel, statuses, type CodeFamily } from './graph-error-table.ts';
import { evidenceOf, type GraphCall, type GraphFailure } from './graph-failure.ts';
import type { Problem } from './problem.ts';

/**
 * What a refusal means, decided in Microsoft's order: second-level code, other codes, status (Microsoft Graph, "Error
 * handling for Excel APIs"). Messages are never read. A code that nobody listed is `unknown` and keeps its evidence.
 */
export function problemFromGraphFailure(call: GraphCall, failure: GraphFailure): Problem {
  const evidence = evidenceOf(call, failure);
  const family = familyOf(call, failure);
  switch (family) {
    case undefined:
      return { kind: 'unknown', evidence };
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
    case 'session-over':
    case 'workbook-gone':
    case 'restricted':
    case 'unsupported':
    case 'broken':
    case 'slow':
    case 'refused':
      return { kind: family, evidence };
  }
}

function familyOf(call: GraphCall, failure: GraphFailure): CodeFamily | undefined {
  const [top, second, ...deeper] = failure.codes;
  const bySecond = second === undefined ? undefined : familyOfSecondLevel(second);
  if (bySecond !== undefined) return bySecond;

  if (second === undefined && call.isSessionful) {
    // Without a second-level code a 404 on a call that carries an id is how an expired session looks (Excel overview).
    if (failure.status === 404) return 'session-over';
    const topAsSecond = top === undefined ? undefined : sessionFamily(top);
    if (topAsSecond !== undefined) return topAsSecond;
  }
  // Path addressing, .xls and incidents answer AccessDenied without any second-level code: the Office web backend refused.
  const known = [top, second, ...deeper].filter((code) => code !== undefined).map(familyOfOtherCode);
  return known.find((family) => family !== undefined) ?? statusFamily(failure);
}

/** Older answers carry a session's code at the top. */
function sessionFamily(code: string): CodeFamily | undefined {
  return code.toLowerCase().startsWith('invalidsession') ? familyOfSecondLevel(code) : undefined;
}

function statusFamily(failure: GraphFailure): CodeFamily | undefined {
  // A code that nobody knows is said to be unknown, but never where the status itself tells what to do.
  const byStatus = statuses[failure.status];
  if (failure.codes.length === 0) return byStatus;
  return failure.status === 401 || failure.status === 429 || failure.status >= 502 ? byStatus : undefined;
}

/** Files.ReadWrite speaks of the person's own files only; elsewhere a refusal may be cured by Files.ReadWrite.All. */
function mayNeedAllFiles(call: GraphCall, failure: GraphFailure): boolean {
  return failure.status === 403 && !call.isOwnDrive && !call.hasAllFiles;
}
