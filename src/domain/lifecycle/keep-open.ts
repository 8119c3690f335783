import type { WorkbookSession } from '../workbook-session/workbook-session.ts';
import type { Ticket } from './state.ts';

/** Why keeping open ended by itself: its end was reached, refreshes failed, the account went, the computer slept too long. */
export type KeepStop = 'end' | 'failed' | 'out' | 'sleep';

/** How keeping open ended by itself. `attempts`: the refreshes that failed one after another, where that was why. */
export interface KeepStopped {
  readonly why: KeepStop;
  readonly at: number;
  readonly attempts: number;
}

/** Whether a session is refreshed by itself, until when, and why that stopped. */
export type KeepOpen =
  | { readonly kind: 'off'; readonly stopped: KeepStopped | undefined }
  /** `ticket` names the alarm, `armedFor` the last contact it was set for; 0 when it has to be set anew. */
  | { readonly kind: 'on'; readonly until: number; readonly ticket: Ticket; readonly armedFor: number };

/** The ends a person may choose, in milliseconds: 30 minutes, 1, 2 and 8 hours. */
export const keepOpenChoicesMs: readonly number[] = [30, 60, 120, 480].map((minutes) => minutes * 60_000);

const dueMs = 3.5 * 60_000;
const dueWhileHiddenMs = 3 * 60_000;
const widestJitterMs = 15_000;

/**
 * When the next automatic refresh is due: 3 min 30 s after the last contact, 3 min while the page is hidden, because
 * browsers run the timers of hidden pages up to a minute late. Jitter only ever makes it earlier.
 *
 * @param dice a number from 0 up to 1
 */
export function keepDueAt(
  { lastContactAt }: Pick<WorkbookSession, 'lastContactAt'>,
  isHidden: boolean,
  dice: number,
): number {
  return lastContactAt + (isHidden ? dueWhileHiddenMs : dueMs) - Math.round(dice * widestJitterMs);
}
