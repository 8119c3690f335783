import type { AllFilesChoice } from '#domain/account/file-access.ts';
import type { Message } from '../../words/message-key.ts';
import type { LeavingWay } from './use-leaving.ts';

/** What Workbook and account shows. */
export interface AccountView {
  readonly workbook: {
    readonly name: string;
    /** Site, library and folders, from the outermost; empty where the address does not tell. */
    readonly folders: readonly string[];
    readonly isByLink: boolean;
    readonly canCopyLink: boolean;
  };
  readonly account: {
    readonly name: string;
    readonly userName: string;
    readonly inExcel: 'same' | 'different' | 'unknown';
    /** Not while something runs or waits: one thing after another. */
    readonly canSwitch: boolean;
  };
  /** The second permission; the first has been given, or nobody would be signed in. */
  readonly sharedFiles: AllFilesChoice;
  /** Whether a press on Allow can be carried out just now. */
  readonly canAllow: boolean;
  /** Undefined while nobody wants to sign out, or where nothing is lost by it. */
  readonly leaving: LeavingView | undefined;
}

/** The question before somebody signs out while sessions may be open. */
export interface LeavingView {
  readonly sessions: readonly LeftSession[];
  readonly way: LeavingWay;
}

interface LeftSession {
  readonly key: string;
  readonly name: string;
  readonly losesChanges: boolean;
  /** Why it could not be closed, as the main screen would say it. */
  readonly problem: Message | undefined;
}

export interface AccountDeeds {
  readonly copyLink: () => void;
  readonly otherLink: () => void;
  readonly switchAccount: () => void;
  readonly signOut: () => void;
  readonly allow: () => void;
  readonly closeAndLeave: () => void;
  readonly leaveThem: () => void;
  readonly stay: () => void;
}
