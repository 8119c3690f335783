import type { DriveItemRef } from '#domain/workbook-session/drive-item.ts';

/** Tells the other panes of this partition what changed, and that this one is there. Carries no session id and no name. */
export interface PaneChannel {
  tell(news: PaneNews): void;
  /** What other panes told, never what this one did; returns a function that stops it. */
  onNews(listener: (news: PaneNews) => void): () => void;
}

/**
 * `accountId` is an `Account.id`; `at` is in milliseconds since 1970; `pane` is a random UUID that a page gives itself.
 * `asksWhoElse`: the pane just came to the workbook, and those that are there answer.
 */
export type PaneNews =
  | { readonly kind: 'memory-changed'; readonly accountId: string }
  | { readonly kind: 'contact'; readonly accountId: string; readonly workbook: DriveItemRef; readonly at: number }
  | { readonly kind: 'signed-out'; readonly accountId: string }
  | {
      readonly kind: 'pane-here';
      readonly accountId: string;
      readonly workbook: DriveItemRef;
      readonly pane: string;
      readonly asksWhoElse: boolean;
    }
  | { readonly kind: 'pane-left'; readonly accountId: string; readonly pane: string };
