import type { DriveItemRef } from '#domain/workbook-session/drive-item.ts';

/** Tells the other panes of this partition that something remembered changed. Carries no session id and no name. */
export interface PaneChannel {
  tell(news: PaneNews): void;
  /** What other panes told, never what this one did; returns a function that stops it. */
  onNews(listener: (news: PaneNews) => void): () => void;
}

/** `accountId` is an `Account.id`; `at` is in milliseconds since 1970. */
export type PaneNews =
  | { readonly kind: 'memory-changed'; readonly accountId: string }
  | { readonly kind: 'contact'; readonly accountId: string; readonly workbook: DriveItemRef; readonly at: number }
  | { readonly kind: 'signed-out'; readonly accountId: string };
