import type { WorkbookSession } from './workbook-session.ts';

/**
 * How long an unused session usually lives. Microsoft says "typically" about 5 minutes for one that saves changes and
 * about 7 for a temporary copy (Microsoft Graph, Excel overview); we plan with 5 for both, because a guess that is too
 * short costs one refresh and one that is too long costs the person's work.
 */
export const idleLifeMs = 5 * 60_000;

const soonMs = 2 * 60_000;
const lastMs = 60_000;

/** What the estimate makes of the time left. `over` is our belief only: Graph tells no expiry. */
export type IdlePhase = 'active' | 'soon' | 'last' | 'over';

/** Estimated milliseconds left, 0 to `idleLifeMs`; a device clock that was set back never promises more than a full life. */
export function estimatedLeftMs(session: Pick<WorkbookSession, 'lastContactAt'>, now: number): number {
  return Math.min(idleLifeMs, Math.max(0, session.lastContactAt + idleLifeMs - now));
}

/** The phase for a given time left; at exactly two minutes, one minute and zero the later phase holds. */
export function idlePhase(leftMs: number): IdlePhase {
  if (leftMs <= 0) return 'over';
  if (leftMs <= lastMs) return 'last';
  if (leftMs <= soonMs) return 'soon';
  return 'active';
}

/** The phase of a session at a moment. */
export function idlePhaseOf(session: Pick<WorkbookSession, 'lastContactAt'>, now: number): IdlePhase {
  return idlePhase(estimatedLeftMs(session, now));
}

/** Whether a refresh can only give time, not take a session over its end unasked: the estimate has not run out. */
export function isBelievedOpen(session: Pick<WorkbookSession, 'lastContactAt'>, now: number): boolean {
  return idlePhaseOf(session, now) !== 'over';
}
