import type { StartPlace } from '#application/ports/session-memory.ts';
import type { ClosePlace } from '#domain/lifecycle/after-close.ts';
import type { SessionChanges } from '#domain/workbook-session/workbook-session.ts';
import type { Message } from '../../words/message-key.ts';
import type { PageKind, PageRoute } from '../page-route.ts';

/** What Details shows of the session of this workbook. Times are milliseconds since 1970. */
export interface DetailsView {
  readonly now: number;
  /** Oldest first. After Close there is none: what it told is over. */
  readonly timeline: readonly TimelinePoint[] | undefined;
  readonly changes: SessionChanges;
  readonly started: { readonly at: number; readonly where: StartPlace | 'by-another-tool' };
  readonly contact: { readonly at: number; readonly by: 'refresh' | 'check' | 'unknown' } | undefined;
  readonly closed: { readonly at: number; readonly where: ClosePlace } | undefined;
  /** Whether the changes reached the file after Close. */
  readonly file: FileAfterClose | undefined;
  /** So short that nobody can use it; undefined once it is no longer kept. */
  readonly shortId: string | undefined;
  readonly workbookUrl: string | undefined;
  readonly canStartAnother: boolean;
  readonly canUseInRequest: boolean;
  readonly gone: GoneView | undefined;
}

export type FileAfterClose =
  { readonly kind: 'watching' } | { readonly kind: 'updated'; readonly at: number } | { readonly kind: 'unchanged' };

/** The one refresh after Close that Microsoft must refuse. */
export type GoneView =
  | { readonly kind: 'offered' }
  | { readonly kind: 'asking' }
  | { readonly kind: 'gone'; readonly at: number }
  | { readonly kind: 'still-open' }
  /** `why`: what came instead of an answer. */
  | { readonly kind: 'unanswered'; readonly why: Message };

/** Something that happened to the session; `over` is our estimate only. */
export interface TimelinePoint {
  readonly kind: 'started' | 'taken' | 'refreshed' | 'checked' | 'over' | 'expired' | 'closed';
  readonly at: number;
}

export interface DetailsDeeds {
  readonly copyId: () => void;
  readonly startAnother: () => void;
  readonly confirmGone: () => void;
  readonly closeAgain: () => void;
  readonly open: (route: PageRoute) => void;
  readonly approach: (page: PageKind) => void;
}
