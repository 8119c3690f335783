import type { SnippetWish } from './snippet.ts';

/** The header that puts a call into a session; the same in every language. */
export const sessionHeader = 'workbook-session-id';

/** Where the reader's own token belongs. */
export const token = '{token}';

/** Seconds after which a program refreshes: an unused session typically ends after about 5 minutes. */
export const refreshAfterSeconds = 210;

/** How often a program sends one and the same request at most. */
export const tries = 5;

/** The address of the workbook, by drive and item id: a path can fail where an id works (pnp/pnpjs, pull 3019). */
export function workbookAddress({ graphRoot, ref }: Pick<SnippetWish, 'graphRoot' | 'ref'>): string {
  return `${graphRoot}/drives/${encodedSegment(ref.driveId)}/items/${encodedSegment(ref.itemId)}/workbook`;
}

/** One part of a path; quotes are encoded too, so that no language has to escape anything in an address. */
export function encodedSegment(text: string): string {
  return encodeURIComponent(text).replace(/['()*]/g, (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`);
}

export function sessionIdOf({ sessionId }: Pick<SnippetWish, 'sessionId'>): string {
  return sessionId ?? '{session-id}';
}

export function savesChanges({ changes }: Pick<SnippetWish, 'changes'>): boolean {
  return changes === 'saves-changes';
}

/** What is to be said when the session has expired, in the words of the program. */
export function lossOf(wish: Pick<SnippetWish, 'changes'>): string {
  return savesChanges(wish)
    ? 'What was written before is in the workbook.'
    : 'The changes made in its temporary copy are gone.';
}
