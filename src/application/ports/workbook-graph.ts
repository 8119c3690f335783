import type { Outcome } from '#domain/problem/problem.ts';
import type { DriveItem } from '#domain/workbook-session/drive-item.ts';
import type { ChangesMode, WorkbookSession, WorkbookSessionId } from '#domain/workbook-session/workbook-session.ts';
import type { CallPurpose } from './graph-activity.ts';
import type { AbortSignalLike, FileAccess } from './sign-in.ts';

/** A session as Graph answered it. */
export interface CreatedSession {
  readonly id: WorkbookSessionId;
  readonly changes: ChangesMode;
}

/** What a call is for, and how it may be called off. */
export interface CallContext {
  readonly signal: AbortSignalLike;
  readonly access: FileAccess;
  readonly purpose: CallPurpose;
  /** The number of this try of the same action, from 1. */
  readonly attempt: number;
  /** An `Account.id`: nothing is sent with a token of anybody else, who may have signed in meanwhile. */
  readonly onlyAs?: string;
}

/** What is known of a call at the end of the page's life. */
export type LeavingContext = Required<Pick<CallContext, 'access' | 'onlyAs'>>;

/** Which version of a file there is. */
export interface FileVersion {
  readonly eTag: string | undefined;
}

/**
 * The calls of Microsoft Graph that the product stands on. Each sends at most one request that acts (a refused token is
 * renewed once in between), takes an abort signal, and gives its failure as a problem.
 */
export interface WorkbookGraph {
  /** Resolves the address that Excel gives through `/shares/{sharing URL}/driveItem` (Microsoft Graph, "Access shared items"). */
  findWorkbook(documentUrl: string, context: CallContext): Promise<Outcome<DriveItem>>;
  /**
   * `createSession`: 201 with the id, or 202, whose operation is followed to its end (`onAccepted` tells of it). Not
   * idempotent: a lost answer may have left a session behind, and so may a start that was called off (`answer-lost`).
   */
  startSession(
    workbook: DriveItem,
    changes: ChangesMode,
    context: CallContext,
    onAccepted: () => void,
  ): Promise<Outcome<CreatedSession>>;
  /** `refreshSession`: 204. Proves the session alive and gives it its full time again. */
  refreshSession(
    session: WorkbookSession,
    workbook: Pick<DriveItem, 'ref' | 'driveType'>,
    context: CallContext,
  ): Promise<Outcome<void>>;
  /** `closeSession`: 204. A session that is gone already counts as closed by the caller, not here. */
  closeSession(
    session: WorkbookSession,
    workbook: Pick<DriveItem, 'ref' | 'driveType'>,
    context: CallContext,
  ): Promise<Outcome<void>>;
  /**
   * `closeSession` of a page that goes away: sent before this returns, with the last token that this person was granted, or
   * not at all. There is no answer to it.
   */
  closeOnLeaving(session: WorkbookSession, workbook: Pick<DriveItem, 'ref'>, context: LeavingContext): void;
  /** The file's eTag now: it changes when the file's content does. */
  versionOf(workbook: Pick<DriveItem, 'ref' | 'driveType'>, context: CallContext): Promise<Outcome<FileVersion>>;
}
