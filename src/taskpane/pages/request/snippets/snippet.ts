import type { DriveItemRef } from '#domain/workbook-session/drive-item.ts';
import type { ChangesMode } from '#domain/workbook-session/workbook-session.ts';

/** What a snippet does with the session; a program does all of it, and its own work in between. */
export const snippetActions = ['create', 'refresh', 'close', 'program'] as const;
export type SnippetAction = (typeof snippetActions)[number];

/** What people mostly ask for, then what stands behind "More". */
export const commonForms = ['http', 'curl', 'graph-explorer', 'powershell', 'python', 'javascript', 'csharp'] as const;
export const rareForms = ['java', 'objective-c', 'csharp-older'] as const;
export type SnippetForm = (typeof commonForms)[number] | (typeof rareForms)[number];

export interface SnippetWish {
  readonly what: SnippetAction;
  readonly how: SnippetForm;
  /** With the version and without a slash at the end: `https://graph.microsoft.com/v1.0`. */
  readonly graphRoot: string;
  readonly ref: DriveItemRef;
  /** Stands as `{session-id}` where none is known. A program starts its own session and needs none. */
  readonly sessionId: string | undefined;
  readonly changes: ChangesMode;
}

/** A text to copy, with `{token}` where the person's own access token belongs. */
export interface Snippet {
  readonly text: string;
  /** Name and version of what it is written for; nothing where it needs no more than its own language. */
  readonly sdk: string | undefined;
  /** The language of the text, as a highlighter would call it. */
  readonly syntax: string;
}
