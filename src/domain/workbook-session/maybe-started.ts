import { idleLifeMs } from './idle-estimate.ts';
import type { DriveItemRef } from './drive-item.ts';
import type { ChangesMode } from './workbook-session.ts';

/** A Start that was sent and whose answer nobody has: there may be a session, and nobody knows its id. */
export interface MaybeStarted {
  readonly workbook: DriveItemRef;
  readonly workbookName: string;
  readonly workbookUrl: string | undefined;
  readonly changes: ChangesMode;
  /** When it was sent, in milliseconds since 1970. */
  readonly since: number;
}

/** A long Start may take four minutes, and what came of it lives about five unused. */
const longestDoubtMs = 4 * 60_000 + idleLifeMs;

/** Whether such a session could still be there by our estimate; later there is nothing left to be uncertain about. */
export function mayStillBeThere({ since }: Pick<MaybeStarted, 'since'>, now: number): boolean {
  return now - since < longestDoubtMs;
}
