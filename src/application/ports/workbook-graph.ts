import type { Outcome } from '#domain/problem/problem.ts';
import type { DriveItem } from '#domain/workbook-session/drive-item.ts';
import type { ChangesMode, WorkbookSession, WorkbookSessionId } from '#domain/workbook-session/workbook-session.ts';
import type { AbortSignalLike } from './sign-in.ts';

/** A session as Graph answered it. */
export interface CreatedSession {
  readonly id: WorkbookSessionId;
  readonly changes: ChangesMode;
}

/**
 * The calls of Microsoft Graph that the product stands on. Each sends at most one request that acts (a refused token is
 * renewed once in between), takes an abort signal, and gives its failure as a problem.
 */
export interface WorkbookGraph {
  /** Resolves the address that Excel gives through `/shares/{sharing URL}/driveItem` (Microsoft Graph, "Access shared items"). */
  findWorkbook(documentUrl: string, signal: AbortSignalLike): Promise<Outcome<DriveItem>>;
  /** `createSession`: 201 with the id. Not idempotent: a lost answer may have left a session behind. */
  startSession(workbook: DriveItem, changes: ChangesMode, signal: AbortSignalLike): Promise<Outcome<CreatedSession>>;
  /** `refreshSession`: 204. Proves the session alive and gives it its full time again. */
  refreshSession(session: WorkbookSession, workbook: DriveItem, signal: AbortSignalLike): Promise<Outcome<void>>;
  /** `closeSession`: 204. A session that is gone already counts as closed by the caller, not here. */
  closeSession(session: WorkbookSession, workbook: DriveItem, signal: AbortSignalLike): Promise<Outcome<void>>;
}
