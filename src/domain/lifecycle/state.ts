import type { Account } from '../account/account.ts';
import type { AllFilesChoice, FileAccess } from '../account/file-access.ts';
import type { TwoAccounts } from '../account/two-accounts.ts';
import type { AddressedWorkbook, CannotReason } from '../live-workbook/live-workbook.ts';
import { defaultPreferences } from '../preferences/preferences.ts';
import type { Problem } from '../problem/problem.ts';
import type { DriveItem } from '../workbook-session/drive-item.ts';
import type { ChangesMode, WorkbookSession } from '../workbook-session/workbook-session.ts';
import type { ClosedFile, ClosePlace, GoneCheck } from './after-close.ts';
import type { AskedCommand, Command, RefreshReason } from './command.ts';
import type { KeepOpen } from './keep-open.ts';

/** Names one request; its answer carries it back, and an answer with another ticket is stale news. */
export type Ticket = number;

/** Everything the pane knows. It changes through `transition` only. */
export interface LifecycleState {
  readonly lastTicket: Ticket;
  /** Nothing goes to Graph before this moment: there were too many requests, and "Stop waiting" does not shorten it. */
  readonly quietUntil: number;
  /** Microsoft named that moment; otherwise it is ours, to be safe. */
  readonly isQuietTold: boolean;
  /** What the signed-in person said about the second permission. */
  readonly allFiles: AllFilesChoice;
  /** The choice of a start that made none: the person's own, as far as it is known who that is. */
  readonly defaultChanges: ChangesMode;
  readonly stage: Stage;
}

/** How far we are on the way from opening to a workbook whose session can be controlled. */
export type Stage =
  | { readonly kind: 'opening'; readonly ticket: Ticket; readonly wanted: Wanted }
  /** Office.js never answered, or the page does not stand in Excel. */
  | {
      readonly kind: 'host-silent';
      /** Nobody waited to the end: the person stopped it. */
      readonly isStopped?: true;
    }
  | {
      readonly kind: 'cannot';
      readonly reason: CannotReason;
      readonly workbookName: string | undefined;
      readonly account: Account | undefined;
      /** The person wants another account, and a window is open. */
      readonly signingIn?: Ticket;
      /** Why no other account came. */
      readonly problem?: Problem;
    }
  | {
      readonly kind: 'signing-in';
      readonly ticket: Ticket;
      readonly live: AddressedWorkbook;
      readonly isByPerson: boolean;
      readonly wanted: Wanted;
      /** Asked for in place of a person who is not Excel's; without an answer that is still so. */
      readonly instead?: TwoAccounts;
    }
  /** Nothing of this person is read, sent or remembered until it is clear that they are meant. */
  | (TwoAccounts & {
      readonly kind: 'other-person';
      readonly live: AddressedWorkbook;
      /** Why the last try to get Excel's person failed. */
      readonly problem: Problem | undefined;
      readonly wanted: Wanted;
    })
  | {
      readonly kind: 'signed-out';
      readonly live: AddressedWorkbook;
      /** Why the last try failed; undefined when nobody tried or silence was the answer. */
      readonly problem: Problem | undefined;
      readonly wanted: Wanted;
      /** A session was kept open until then: said once in place of the sentence. */
      readonly endedKeeping?: true;
    }
  | {
      readonly kind: 'finding';
      readonly ticket: Ticket;
      readonly live: AddressedWorkbook;
      readonly account: Account;
      readonly access: FileAccess;
      readonly wanted: Wanted;
      readonly attempt: number;
    }
  /** The workbook could not be looked up: what stands in the way, and nothing believed yet. */
  | {
      readonly kind: 'not-found';
      readonly live: AddressedWorkbook;
      readonly account: Account;
      readonly access: FileAccess;
      readonly obstacle: Exclude<Obstacle, { kind: 'none' }>;
      readonly wanted: Wanted;
    }
  | WorkbookStage;

/** The stage in which a session can be controlled; belief and obstacle are independent of each other. */
export interface WorkbookStage {
  readonly kind: 'workbook';
  readonly live: StageWorkbook;
  readonly account: Account;
  readonly access: FileAccess;
  readonly workbook: DriveItem;
  readonly session: SessionState;
  readonly obstacle: Obstacle;
  readonly keepOpen: KeepOpen;
  /** A start that was called off while its answer was still out: what it brings is closed, or taken when Start is pressed again. */
  readonly givenUp: GivenUpStart | undefined;
  /** A command came while this request was under way, and the pane says so in place of its sentence. */
  readonly busySaid?: Ticket;
}

/** The workbook open in this window; or, for a session listed from another workbook, none that Excel could tell of. */
export type StageWorkbook = AddressedWorkbook | { readonly kind: 'elsewhere' };

export interface GivenUpStart {
  readonly ticket: Ticket;
  readonly changes: ChangesMode;
  readonly since: number;
  readonly attempt: number;
}

/** A command that waits for the workbook to be found. */
export type Wanted = AskedCommand | undefined;

/** What we believe of the open workbook's session. "Probably over" is `open` with an estimate that has run out. */
export type SessionState =
  /** `said`: a ribbon command found nothing to do, and the pane says so in place of its sentence. */
  | { readonly kind: 'none-known'; readonly said: 'nothing-to-refresh' | 'nothing-to-close' | undefined }
  | {
      readonly kind: 'starting';
      readonly ticket: Ticket;
      readonly changes: ChangesMode;
      readonly since: number;
      readonly attempt: number;
      /** `accepted`: Microsoft took the request and is still opening the workbook (202). */
      readonly progress: 'asked' | 'accepted';
      /** The session that was known when the person wanted another one; it comes back into view when the start fails. */
      readonly known: WorkbookSession | undefined;
    }
  /** The id of somebody else's session is checked against this workbook; `before` comes back when it is refused. */
  | {
      readonly kind: 'taking-over';
      readonly ticket: Ticket;
      readonly session: WorkbookSession;
      readonly since: number;
      readonly attempt: number;
      readonly before: SettledSession;
    }
  | {
      readonly kind: 'open';
      readonly session: WorkbookSession;
      readonly proof: Proof;
      readonly work: OpenWork;
      /** It had been closed, and a refresh after that was not refused. */
      readonly wasClosed?: true;
    }
  | { readonly kind: 'uncertain-start'; readonly changes: ChangesMode; readonly since: number }
  | { readonly kind: 'uncertain'; readonly of: 'refresh' | 'close'; readonly session: WorkbookSession }
  /** Microsoft said so: a call that carried the id was refused. */
  | { readonly kind: 'expired'; readonly session: WorkbookSession; readonly saidAt: number }
  /** A fault of the service made the session unusable. */
  | { readonly kind: 'broken'; readonly session: WorkbookSession; readonly problem: Problem }
  /** Microsoft answered Close with success. */
  | {
      readonly kind: 'closed';
      readonly session: WorkbookSession;
      readonly closedAt: number;
      readonly where: ClosePlace;
      readonly file: ClosedFile;
      readonly gone: GoneCheck;
    };

/** What can be believed while no new session is on its way. */
export type SettledSession = Exclude<SessionState, { kind: 'starting' | 'taking-over' }>;

/** `remembered`: from the settings, nobody has asked since the pane opened. `answered`: a call succeeded since. */
export type Proof = 'remembered' | 'answered';

/** What is under way with an open session. */
export type OpenWork =
  | { readonly kind: 'idle' }
  | Asking
  /** Something was pressed while the pane itself was asking: it shows at once, and goes on when that answer is here. */
  | { readonly kind: 'wished'; readonly asking: Asking; readonly wish: Wish }
  | { readonly kind: 'closing'; readonly ticket: Ticket; readonly since: number; readonly attempt: number }
  /** The question before a temporary copy is closed. */
  | { readonly kind: 'confirming-close' }
  /** The question before a second session: the known one was started here or found in the settings. */
  | { readonly kind: 'asking-second'; readonly where: 'here' | 'elsewhere'; readonly changes: ChangesMode };

/** A refresh under way. */
export interface Asking {
  readonly kind: 'refreshing';
  readonly ticket: Ticket;
  readonly since: number;
  readonly why: RefreshReason;
  readonly attempt: number;
  /** Present for `before-start` and `use`: what to start when the session turns out to be gone. */
  readonly thenStart: ChangesMode | undefined;
}

/** What the person pressed while the pane was asking by itself. */
export type Wish =
  /** `since`: the press. */
  | { readonly kind: 'closing'; readonly since: number }
  | { readonly kind: 'confirming-close' }
  | { readonly kind: 'asking-second'; readonly changes: ChangesMode };

/** What stands between the person and the session. `resume` is what goes on when it is gone. */
export type Obstacle =
  | StandingObstacle
  /** Throttled. `isTold`: Microsoft named the time; otherwise it is ours, to be safe. */
  | {
      readonly kind: 'waiting';
      readonly ticket: Ticket;
      readonly since: number;
      readonly until: number;
      readonly isTold: boolean;
      readonly resume: Resume;
    }
  /** No answer in time; the next of a few tries is due at `until`. */
  | {
      readonly kind: 'retrying';
      readonly ticket: Ticket;
      readonly since: number;
      readonly until: number;
      readonly resume: Resume;
    }
  | { readonly kind: 'offline'; readonly resume: Resume | undefined }
  | {
      readonly kind: 'sign-in';
      readonly claims: string | undefined;
      readonly resume: Resume | undefined;
      readonly problem: Problem | undefined;
    }
  | {
      readonly kind: 'signing-in';
      readonly ticket: Ticket;
      readonly claims: string | undefined;
      readonly resume: Resume | undefined;
      /** What stood in the way, or nothing, of somebody who is signed in: it comes back when nobody else comes. */
      readonly before?: StandingObstacle;
    }
  /** `isByPerson`: a window is open; otherwise it is tried silently, because it was allowed before. */
  | {
      readonly kind: 'asking-permission';
      readonly ticket: Ticket;
      readonly isByPerson: boolean;
      readonly resume: Resume | undefined;
      /** Nothing that was asked needs it: the person allows it beforehand, and this comes back in any case. */
      readonly before?: StandingObstacle;
    };

/** What stands in the way until the person does something about it. */
export type StandingObstacle =
  | { readonly kind: 'none' }
  /** The workbook lies outside the person's own OneDrive: the second permission is offered, or was refused. */
  | { readonly kind: 'permission'; readonly isRefused: boolean; readonly resume: Resume }
  /** Only an administrator of the organization can allow it. */
  | { readonly kind: 'permission-admin'; readonly resume: Resume }
  /** Any failure that is said and needs the person; `attempts` counts the tries made. */
  | {
      readonly kind: 'failed';
      readonly problem: Problem;
      readonly attempts: number;
      readonly resume: Resume | undefined;
      /** Nothing failed: the person stopped it. */
      readonly isStopped?: true;
      /** The second permission could not be asked for: who signs in now is asked for it. */
      readonly access?: 'all-files';
    };

/** What goes on after an obstacle: the lookup, or a command with the number of its next attempt. */
export type Resume =
  | { readonly kind: 'find'; readonly attempt: number }
  | { readonly kind: 'command'; readonly command: Command; readonly attempt: number };

/** Before anything was read: no request has been made. */
export const initialState: LifecycleState = {
  lastTicket: 0,
  quietUntil: 0,
  isQuietTold: false,
  allFiles: 'not-asked',
  defaultChanges: defaultPreferences.changes,
  stage: { kind: 'opening', ticket: 0, wanted: undefined },
};

export const nothingInTheWay: StandingObstacle = { kind: 'none' };
export const noneKnown: SettledSession = { kind: 'none-known', said: undefined };
export const idle: OpenWork = { kind: 'idle' };
export const notKept: KeepOpen = { kind: 'off', stopped: undefined };

/** A closed session of which neither the file nor Microsoft was asked yet. */
export function closedSession(
  session: WorkbookSession,
  where: ClosePlace,
  closedAt: number,
): Extract<SessionState, { kind: 'closed' }> {
  return { kind: 'closed', session, closedAt, where, file: { kind: 'not-watched' }, gone: { kind: 'not-asked' } };
}
