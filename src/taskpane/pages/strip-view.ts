import type { LifecycleState } from '#domain/lifecycle/state.ts';
import { estimatedLeftMs, idlePhase } from '#domain/workbook-session/idle-estimate.ts';
import { aboutMinutes } from '../main-screen/ring.ts';

/** The line on every page while this workbook's session is about to end. */
export interface StripView {
  readonly minutes: number;
  readonly isRefreshing: boolean;
}

/** Nothing while the session is kept open, over, or out of reach: then a press could not help. */
export function stripFrom({ stage }: LifecycleState, now: number): StripView | undefined {
  if (stage.kind !== 'workbook' || stage.obstacle.kind !== 'none') return undefined;
  if (stage.session.kind !== 'open' || stage.keepOpen.kind === 'on') return undefined;
  const { session, work } = stage.session;
  const isRefreshing = work.kind === 'refreshing';
  if (!isRefreshing && work.kind !== 'idle') return undefined;
  const leftMs = estimatedLeftMs(session, now);
  const phase = idlePhase(leftMs);
  return phase === 'soon' || phase === 'last' ? { minutes: aboutMinutes(leftMs), isRefreshing } : undefined;
}
