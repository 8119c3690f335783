import type { HelpTopic } from './help/help-topic.ts';
import type { RowSet } from '../main-screen/card-model.ts';

/** A page one or two steps away from the main screen. Pages are state, not addresses: Excel's pane has no history. */
export type PageRoute =
  | { readonly kind: 'keep-open' }
  | { readonly kind: 'details' }
  | { readonly kind: 'request' }
  | { readonly kind: 'sessions' }
  | { readonly kind: 'take-over' }
  | { readonly kind: 'activity' }
  | { readonly kind: 'account' }
  | { readonly kind: 'link' }
  | { readonly kind: 'settings' }
  /** `topic`: the answer that stands open; undefined: all are closed. */
  | { readonly kind: 'help'; readonly topic: HelpTopic | undefined }
  | { readonly kind: 'sign-in-check' };

export type PageKind = PageRoute['kind'];

export const pageKinds: readonly PageKind[] = [
  'keep-open',
  'details',
  'request',
  'sessions',
  'take-over',
  'activity',
  'account',
  'link',
  'settings',
  'help',
  'sign-in-check',
];

/** Names what leads to a page, so that Back finds it again: the foot's Help is another way than a card's "Why?". */
export function wayTo(route: PageRoute): string {
  return route.kind === 'help' && route.topic !== undefined ? `help ${route.topic}` : route.kind;
}

/** The pages that were opened one from another; the last is shown, none is the main screen. */
export type Trail = readonly PageRoute[];

/** One page further. A page that is on the way already is gone back to. */
export function further(trail: Trail, route: PageRoute): Trail {
  const at = trail.findIndex(({ kind }) => kind === route.kind);
  return [...(at < 0 ? trail : trail.slice(0, at)), route];
}

/** What the main screen offers just now: a page whose way in is gone has nothing to show any more. */
export interface WaysIn {
  readonly rows: RowSet;
  /** Whose header leads to their account. */
  readonly isSignedIn: boolean;
}

/** Whether the first page of the trail could be opened now. While the workbook is looked for nothing is known against it. */
export function isReachable([first]: Trail, { rows, isSignedIn }: WaysIn): boolean {
  if (first === undefined || rows === 'skeleton') return true;
  switch (first.kind) {
    case 'keep-open':
      return rows === 'all';
    case 'details':
    case 'request':
      return rows === 'all' || rows === 'over';
    case 'sessions':
    case 'take-over':
    case 'activity':
      return rows !== 'none';
    case 'account':
      return isSignedIn;
    case 'link':
    case 'settings':
    case 'help':
    case 'sign-in-check':
      return true;
  }
}

/** The pages behind the rows of a card, in their order. */
export function rowPages(rows: RowSet): readonly PageRowKind[] {
  switch (rows) {
    case 'all':
      return ['keep-open', 'details', 'sessions', 'activity'];
    case 'over':
      return ['details', 'sessions', 'activity'];
    case 'few':
      return ['sessions', 'activity'];
    case 'none':
    case 'skeleton':
      return [];
  }
}

export type PageRowKind = Extract<PageKind, 'keep-open' | 'details' | 'sessions' | 'activity'>;
