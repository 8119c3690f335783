import type { Account } from '../account/account.ts';
import type { LiveWorkbook } from '../live-workbook/live-workbook.ts';
import type { Problem } from '../problem/problem.ts';
import type { DriveItem } from '../workbook-session/drive-item.ts';
import type { WorkbookSession } from '../workbook-session/workbook-session.ts';
import type { Command } from './command.ts';
import type { Ticket } from './state.ts';

/**
 * Facts, in past tense. `now` is milliseconds since 1970 by the device's clock; `dice` is a number from 0 up to 1 that
 * spreads retries, so that the transition itself needs neither clock nor randomness.
 */
export type LifecycleEvent =
  | { readonly kind: 'pane-opened' }
  | { readonly kind: 'host-stayed-silent'; readonly ticket: Ticket }
  | { readonly kind: 'live-workbook-read'; readonly ticket: Ticket; readonly live: LiveWorkbook }
  | { readonly kind: 'signed-in'; readonly ticket: Ticket; readonly account: Account; readonly now: number }
  | { readonly kind: 'sign-in-failed'; readonly ticket: Ticket; readonly problem: Problem }
  | { readonly kind: 'signed-out' }
  | {
      readonly kind: 'workbook-found';
      readonly ticket: Ticket;
      readonly workbook: DriveItem;
      /** The session the settings remember for this workbook. */
      readonly remembered: WorkbookSession | undefined;
      readonly now: number;
    }
  | ({ readonly kind: 'workbook-not-found' } & Failure)
  /** Before an action Excel's address was read again and it had changed. */
  | {
      readonly kind: 'workbook-changed';
      readonly ticket: Ticket;
      readonly command: Command;
      readonly live: LiveWorkbook;
    }
  | {
      readonly kind: 'session-created';
      readonly ticket: Ticket;
      readonly session: WorkbookSession;
      readonly workbook: DriveItem;
    }
  | { readonly kind: 'session-found-elsewhere'; readonly ticket: Ticket; readonly session: WorkbookSession }
  | ({ readonly kind: 'start-failed' } & Failure)
  | { readonly kind: 'session-refreshed'; readonly ticket: Ticket; readonly now: number }
  | ({ readonly kind: 'refresh-failed' } & Failure)
  | { readonly kind: 'session-closed'; readonly ticket: Ticket; readonly now: number }
  | ({ readonly kind: 'close-failed' } & Failure)
  | { readonly kind: 'wait-ended'; readonly ticket: Ticket; readonly now: number }
  | { readonly kind: 'connection-lost' }
  | { readonly kind: 'connection-returned'; readonly now: number }
  | PersonAsked;

interface Failure {
  readonly ticket: Ticket;
  readonly problem: Problem;
  readonly now: number;
  readonly dice: number;
}

/** What the person did. */
export type PersonAsked =
  | { readonly kind: 'sign-in-asked'; readonly isOtherAccount: boolean }
  | { readonly kind: 'sign-out-asked' }
  | { readonly kind: 'command-asked'; readonly command: Command; readonly now: number }
  /** "Try again", "Check again": whatever stands in the way is tried once more. */
  | { readonly kind: 'again-asked'; readonly now: number }
  /** Cancel, Stop, Stop waiting. */
  | { readonly kind: 'stop-asked' }
  /** The person answered a question with the answer that loses nothing, or chose "Other choice" after an end. */
  | { readonly kind: 'question-left' };
