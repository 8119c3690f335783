import type { SessionState } from '#domain/lifecycle/state.ts';
import { estimatedLeftMs } from '#domain/workbook-session/idle-estimate.ts';
import type { WorkbookSession } from '#domain/workbook-session/workbook-session.ts';

/** What the card knows of the session while something stands in the way of it. */
export type Belief =
  | { readonly kind: 'none' }
  /** Believed open, or probably over. */
  | { readonly kind: 'known'; readonly session: WorkbookSession }
  /** Expired or closed: only what is remembered of it can still be looked at. */
  | { readonly kind: 'ended'; readonly session: WorkbookSession }
  | { readonly kind: 'broken'; readonly session: WorkbookSession };

/** The first axis of the screen, taken from the state; the obstacle is the other. */
export function beliefOf(session: SessionState): Belief {
  switch (session.kind) {
    case 'none-known':
    case 'starting':
    case 'uncertain-start':
      return { kind: 'none' };
    case 'taking-over':
      return beliefOf(session.before);
    case 'open':
    case 'uncertain':
      return { kind: 'known', session: session.session };
    case 'broken':
      return { kind: 'broken', session: session.session };
    case 'expired':
    case 'closed':
      return { kind: 'ended', session: session.session };
  }
}

/** Milliseconds left of a session that was not ended as far as we know; undefined where there is none. */
export function leftMsOf(belief: Belief, now: number): number | undefined {
  return belief.kind === 'known' ? estimatedLeftMs(belief.session, now) : undefined;
}
