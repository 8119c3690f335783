import type { Problem } from '../problem/problem.ts';
import type { Ticket } from './state.ts';

/**
 * Whether the changes of a closed session reached the file, as far as its eTag tells: by whom it changed cannot be known.
 * A temporary copy is not watched.
 */
export type ClosedFile =
  | { readonly kind: 'not-watched' }
  | { readonly kind: 'watching'; readonly ticket: Ticket }
  | { readonly kind: 'updated'; readonly at: number }
  /** It did not change within a minute: perhaps there was nothing to save. */
  | { readonly kind: 'unchanged' };

/** `here`: the answer to Close, which was pressed here. `elsewhere`: another tab or device reported it. */
export type ClosePlace = 'here' | 'elsewhere';

/** The one refresh after Close that Microsoft must refuse. */
export type GoneCheck =
  | { readonly kind: 'not-asked' }
  | { readonly kind: 'asking'; readonly ticket: Ticket }
  | { readonly kind: 'gone'; readonly at: number }
  | { readonly kind: 'unanswered'; readonly problem: Problem };

/** How long the file is watched after Close; it usually takes about 20 s. */
export const longestWatchMs = 60_000;
