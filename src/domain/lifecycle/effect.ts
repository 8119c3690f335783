import type { Account } from '../account/account.ts';
import type { FileAccess } from '../account/file-access.ts';
import type { AddressedWorkbook } from '../live-workbook/live-workbook.ts';
import type { Problem } from '../problem/problem.ts';
import type { DriveItem } from '../workbook-session/drive-item.ts';
import type { SessionEnd } from '../workbook-session/ended-session.ts';
import type { ChangesMode, SessionChanges, WorkbookSession } from '../workbook-session/workbook-session.ts';
import type { Command, RefreshReason } from './command.ts';
import type { KeepStopped } from './keep-open.ts';
import type { LifecycleState, StageWorkbook, Ticket } from './state.ts';

/** What should happen in the world, as data. The application carries it out and answers with events. */
export type LifecycleEffect =
  | { readonly kind: 'read-live-workbook'; readonly ticket: Ticket }
  | {
      readonly kind: 'sign-in';
      readonly ticket: Ticket;
      readonly isInteractive: boolean;
      readonly isOtherAccount: boolean;
      /** As the person that Excel is open as, whoever signed in before. */
      readonly as?: 'excel';
      readonly claims: string | undefined;
      readonly access: FileAccess;
    }
  | { readonly kind: 'sign-out'; readonly account: Account | undefined }
  | {
      readonly kind: 'find-workbook';
      readonly ticket: Ticket;
      readonly live: AddressedWorkbook;
      readonly access: FileAccess;
      readonly attempt: number;
    }
  | {
      readonly kind: 'start-session';
      readonly ticket: Ticket;
      readonly live: StageWorkbook;
      readonly access: FileAccess;
      readonly attempt: number;
      readonly workbook: DriveItem;
      readonly changes: ChangesMode;
      /** Look in the settings first, and offer a session that was started elsewhere instead. */
      readonly looksElsewhereFirst: boolean;
      readonly command: Command;
    }
  | {
      readonly kind: 'refresh-session';
      readonly ticket: Ticket;
      readonly live: StageWorkbook;
      readonly access: FileAccess;
      readonly attempt: number;
      readonly why: RefreshReason | 'confirm-gone' | 'take-over';
      readonly workbook: DriveItem;
      readonly session: WorkbookSession;
      readonly command: Command;
    }
  | {
      readonly kind: 'close-session';
      readonly ticket: Ticket;
      readonly live: StageWorkbook;
      readonly access: FileAccess;
      readonly attempt: number;
      readonly workbook: DriveItem;
      readonly session: WorkbookSession;
      readonly command: Command;
    }
  /** A session that appeared after its start was given up: it is closed, and remembered if that fails. */
  | { readonly kind: 'close-orphan'; readonly session: WorkbookSession; readonly access: FileAccess }
  /** Looks until the file's eTag is another one than before Close, for a minute at most. */
  | { readonly kind: 'watch-file'; readonly ticket: Ticket; readonly workbook: DriveItem; readonly access: FileAccess }
  /** Calls back when an open session is due to be refreshed by itself, or when its chosen end is reached. */
  | {
      readonly kind: 'set-keep-alarm';
      readonly ticket: Ticket;
      readonly session: WorkbookSession;
      readonly until: number;
    }
  /** Drops a request; its answer, if one comes all the same, is stale. */
  | { readonly kind: 'abandon'; readonly ticket: Ticket }
  | { readonly kind: 'wait'; readonly ticket: Ticket; readonly until: number }
  | { readonly kind: 'remember-session'; readonly session: WorkbookSession }
  /** Keeps the last contact on this device only: refreshing must not write the settings file. */
  | { readonly kind: 'note-contact'; readonly session: WorkbookSession }
  | { readonly kind: 'end-session'; readonly session: WorkbookSession; readonly end: SessionEnd }
  /** It is probably over, and the person does not want to see it any more. */
  | { readonly kind: 'clear-session'; readonly session: WorkbookSession }
  | { readonly kind: 'note-keep-stopped'; readonly session: WorkbookSession; readonly stopped: KeepStopped }
  /** What the service said of this version of the file, so that nobody runs into it twice. */
  | { readonly kind: 'note-refusal'; readonly workbook: DriveItem; readonly problem: Problem }
  | { readonly kind: 'remember-all-files'; readonly choice: 'allowed' | 'refused' }
  | { readonly kind: 'announce'; readonly news: News };

/** What is said once to people who do not see the pane. */
export type News =
  | { readonly kind: 'started'; readonly changes: SessionChanges }
  | { readonly kind: 'taken-over' }
  /** The id that was pasted names no session of this workbook. */
  | { readonly kind: 'take-over-refused' }
  /** Microsoft could not be asked about the id that was pasted; what stands in the way is shown as well. */
  | { readonly kind: 'take-over-unchecked' }
  | { readonly kind: 'refreshed' }
  | { readonly kind: 'still-open' }
  | { readonly kind: 'expired'; readonly changes: SessionChanges }
  | { readonly kind: 'closed' }
  | { readonly kind: 'file-updated'; readonly at: number }
  | { readonly kind: 'confirmed-gone' }
  | { readonly kind: 'keep-stopped'; readonly stopped: KeepStopped; readonly lastContactAt: number }
  | { readonly kind: 'trying-again' }
  | { readonly kind: 'waiting'; readonly until: number }
  | { readonly kind: 'went-offline' }
  | { readonly kind: 'came-online' }
  /** Said with the word and the sentence that the pane shows for it. */
  | { readonly kind: 'as-shown' };

/** The outcome of one step. */
export interface Step {
  readonly state: LifecycleState;
  readonly effects: readonly LifecycleEffect[];
}
