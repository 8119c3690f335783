import type { Account } from '../account/account.ts';
import type { AllFilesChoice } from '../account/file-access.ts';
import type { TwoAccounts } from '../account/two-accounts.ts';
import type { AddressedWorkbook, LiveWorkbook } from '../live-workbook/live-workbook.ts';
import type { Problem } from '../problem/problem.ts';
import type { DriveItem, DriveItemRef } from '../workbook-session/drive-item.ts';
import type { EndedSession } from '../workbook-session/ended-session.ts';
import type { MaybeStarted } from '../workbook-session/maybe-started.ts';
import type { ChangesMode, WorkbookSession } from '../workbook-session/workbook-session.ts';
import type { ClosePlace } from './after-close.ts';
import type { AskedCommand, Command } from './command.ts';
import type { Ticket } from './state.ts';

/**
 * Facts, in past tense. `now` is milliseconds since 1970 by the device's clock; `dice` is a number from 0 up to 1 that
 * spreads retries, so that the transition itself needs neither clock nor randomness.
 */
export type LifecycleEvent =
  | { readonly kind: 'pane-opened' }
  | { readonly kind: 'host-stayed-silent'; readonly ticket: Ticket }
  | { readonly kind: 'live-workbook-read'; readonly ticket: Ticket; readonly live: LiveWorkbook }
  | {
      readonly kind: 'signed-in';
      readonly ticket: Ticket;
      readonly account: Account;
      readonly allFiles: AllFilesChoice;
      readonly now: number;
    }
  /** Somebody signed in who is not the person that Excel is open as, and nobody has said that they are meant. */
  | (TwoAccounts & { readonly kind: 'somebody-else-signed-in'; readonly ticket: Ticket })
  | { readonly kind: 'sign-in-failed'; readonly ticket: Ticket; readonly problem: Problem }
  | { readonly kind: 'signed-out' }
  | {
      readonly kind: 'workbook-found';
      readonly ticket: Ticket;
      readonly workbook: DriveItem;
      /** The session the settings remember for this workbook. */
      readonly remembered: WorkbookSession | undefined;
      /** A start of which nobody knows what came. */
      readonly maybeStarted: MaybeStarted | undefined;
      /** What the service said of this version of the file before. */
      readonly refusal: Problem | undefined;
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
  /** Microsoft took the start and is still opening the workbook (202). */
  | { readonly kind: 'start-accepted'; readonly ticket: Ticket }
  | ({ readonly kind: 'start-failed' } & Failure)
  | { readonly kind: 'session-refreshed'; readonly ticket: Ticket; readonly now: number }
  | ({ readonly kind: 'refresh-failed' } & Failure)
  /** `where`: `elsewhere` when somebody else had closed it before Close was sent; `now` is the moment it was closed. */
  | { readonly kind: 'session-closed'; readonly ticket: Ticket; readonly where: ClosePlace; readonly now: number }
  | ({ readonly kind: 'close-failed' } & Failure)
  /** After Close: the file's eTag changed, or it did not for a minute, or could not be looked at. */
  | { readonly kind: 'file-updated'; readonly ticket: Ticket; readonly now: number }
  | { readonly kind: 'file-unchanged'; readonly ticket: Ticket }
  | { readonly kind: 'file-not-seen'; readonly ticket: Ticket }
  /** What is remembered of this workbook changed by another tab or device, or by a look into the settings. */
  | {
      readonly kind: 'memory-heard';
      readonly workbook: DriveItemRef;
      readonly remembered: WorkbookSession | undefined;
      /** How the session in view ended, if somebody reported its end. */
      readonly ended: EndedSession | undefined;
      readonly now: number;
    }
  /** The settings could not be kept in the person's OneDrive. */
  | { readonly kind: 'settings-not-kept'; readonly problem: Problem }
  /** The person's default for Start became known, or is another than before. */
  | { readonly kind: 'default-told'; readonly changes: ChangesMode }
  | { readonly kind: 'keep-due'; readonly ticket: Ticket; readonly now: number }
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
  | { readonly kind: 'command-asked'; readonly command: AskedCommand; readonly now: number }
  /** Allow: the second permission, by a click. */
  | { readonly kind: 'permission-asked' }
  /** The person pasted a link in place of the address that Excel does not give. */
  | { readonly kind: 'link-given'; readonly live: AddressedWorkbook }
  | { readonly kind: 'keep-asked'; readonly until: number; readonly now: number }
  | { readonly kind: 'keep-stop-asked' }
  /** Forget the session in view: it is probably over. */
  | { readonly kind: 'clear-asked'; readonly now: number }
  /** "Try again", "Check again": whatever stands in the way is tried once more. */
  | { readonly kind: 'again-asked'; readonly now: number }
  /** Cancel, Stop, Stop waiting. */
  | { readonly kind: 'stop-asked' }
  /** The person answered a question with the answer that loses nothing, or chose "Other choice" after an end. */
  | { readonly kind: 'question-left' };
