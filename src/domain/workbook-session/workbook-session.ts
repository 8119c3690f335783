import type { DriveItemRef } from './drive-item.ts';

/**
 * The opaque id that `createSession` answered and that later calls carry in the `workbook-session-id` header.
 * It is secret-like: it never reaches a log, a URL or a screen in full.
 */
export type WorkbookSessionId = string & { readonly brand: 'WorkbookSessionId' };

/**
 * What becomes of changes made in the session: Graph's `persistChanges: true` keeps them in the workbook, `false` works
 * on a temporary copy that is gone at the end (Microsoft Graph, "Manage sessions in Excel").
 */
export type ChangesMode = 'saves-changes' | 'temporary-copy';

/** What is known of a session that was taken over: its starter may not have said how. */
export type SessionChanges = ChangesMode | 'unknown';

/** A session this add-in started or was given, as it is remembered. Times are milliseconds since 1970. */
export interface WorkbookSession {
  readonly id: WorkbookSessionId;
  readonly workbook: DriveItemRef;
  readonly workbookName: string;
  /** Where a browser opens the workbook; undefined when Graph did not tell. */
  readonly workbookUrl: string | undefined;
  readonly changes: SessionChanges;
  /** Started by somebody else's tool and given to us by its id. */
  readonly isTakenOver: boolean;
  /** For one that was taken over: when it was. */
  readonly startedAt: number;
  /** When an answer last proved the session alive. */
  readonly lastContactAt: number;
}

/** Whether its end loses changes, as far as anybody knows: what is unknown counts as a temporary copy, to be careful. */
export function losesChangesAtEnd({ changes }: Pick<WorkbookSession, 'changes'>): boolean {
  return changes !== 'saves-changes';
}

/** The choice that "Start again" repeats; after a session of which nobody knew, the one that loses nothing. */
export function choiceAfter({ changes }: Pick<WorkbookSession, 'changes'>): ChangesMode {
  return changes === 'temporary-copy' ? 'temporary-copy' : 'saves-changes';
}

/** Graph promises no shape and no length; the limit only keeps nonsense out of the settings file. */
const longestIdLength = 4096;

/**
 * Takes a session id from outside (Graph's answer, a settings file). A header value cannot hold line breaks or other
 * control characters, so an id with one is refused here and never reaches a request.
 */
export function workbookSessionIdFrom(text: string): WorkbookSessionId | undefined {
  return isSessionIdText(text) ? text : undefined;
}

function isSessionIdText(text: string): text is WorkbookSessionId {
  return text.length > 0 && text.length <= longestIdLength && /^[\x21-\x7e]+$/.test(text);
}
