import type { Account } from '../account/account.ts';
import type { AddressedWorkbook } from '../live-workbook/live-workbook.ts';
import type { DriveItem } from '../workbook-session/drive-item.ts';
import type { ChangesMode, WorkbookSession } from '../workbook-session/workbook-session.ts';
import type { Command } from './command.ts';
import type { LifecycleState, Ticket } from './state.ts';

/** What should happen in the world, as data. The application carries it out and answers with events. */
export type LifecycleEffect =
  | { readonly kind: 'read-live-workbook'; readonly ticket: Ticket }
  | {
      readonly kind: 'sign-in';
      readonly ticket: Ticket;
      readonly isInteractive: boolean;
      readonly isOtherAccount: boolean;
      readonly claims: string | undefined;
    }
  | { readonly kind: 'sign-out'; readonly account: Account | undefined }
  | { readonly kind: 'find-workbook'; readonly ticket: Ticket; readonly live: AddressedWorkbook }
  | {
      readonly kind: 'start-session';
      readonly ticket: Ticket;
      readonly live: AddressedWorkbook;
      readonly workbook: DriveItem;
      readonly changes: ChangesMode;
      /** Look in the settings first, and offer a session that was started elsewhere instead. */
      readonly looksElsewhereFirst: boolean;
      readonly command: Command;
    }
  | {
      readonly kind: 'refresh-session';
      readonly ticket: Ticket;
      readonly live: AddressedWorkbook;
      readonly workbook: DriveItem;
      readonly session: WorkbookSession;
      readonly command: Command;
    }
  | {
      readonly kind: 'close-session';
      readonly ticket: Ticket;
      readonly live: AddressedWorkbook;
      readonly workbook: DriveItem;
      readonly session: WorkbookSession;
      readonly command: Command;
    }
  /** A session that appeared after its start was given up: it is closed, and remembered if that fails. */
  | { readonly kind: 'close-orphan'; readonly session: WorkbookSession; readonly workbook: DriveItem }
  /** Drops a request; its answer, if one comes all the same, is stale. */
  | { readonly kind: 'abandon'; readonly ticket: Ticket }
  | { readonly kind: 'wait'; readonly ticket: Ticket; readonly until: number }
  | { readonly kind: 'remember-session'; readonly session: WorkbookSession }
  /** Keeps the last contact on this device only: refreshing must not write the settings file. */
  | { readonly kind: 'note-contact'; readonly session: WorkbookSession }
  | { readonly kind: 'forget-session'; readonly session: WorkbookSession }
  | { readonly kind: 'announce'; readonly news: News };

/** What is said once to people who do not see the pane. */
export type News =
  | { readonly kind: 'started'; readonly changes: ChangesMode }
  | { readonly kind: 'refreshed' }
  | { readonly kind: 'still-open' }
  | { readonly kind: 'expired'; readonly changes: ChangesMode }
  | { readonly kind: 'closed' }
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
