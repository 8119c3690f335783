import type { LifecycleState, SessionState } from '#domain/lifecycle/state.ts';
import { estimatedLeftMs, idlePhase } from '#domain/workbook-session/idle-estimate.ts';
import type { WorkbookSession } from '#domain/workbook-session/workbook-session.ts';
import { aboutMinutes } from '../main-screen/ring.ts';

/** The line on every page while this workbook's session is about to end. */
export interface StripView {
  readonly minutes: number;
  readonly isRefreshing: boolean;
}

/**
 * Nothing while the session is kept open, over, or out of reach: then a press could not help. After a Refresh of which the
 * answer got lost it matters most.
 */
export function stripFrom({ stage }: LifecycleState, now: number): StripView | undefined {
  if (stage.kind !== 'workbook' || stage.obstacle.kind !== 'none' || stage.keepOpen.kind === 'on') return undefined;
  const refresh = refreshOf(stage.session);
  if (refresh === undefined) return undefined;
  const leftMs = estimatedLeftMs(refresh.session, now);
  const phase = idlePhase(leftMs);
  const { isRefreshing } = refresh;
  return phase === 'soon' || phase === 'last' ? { minutes: aboutMinutes(leftMs), isRefreshing } : undefined;
}

/** The session that a press could refresh, and whether it was pressed; the pane's own asking gives way to a press. */
function refreshOf(
  state: SessionState,
): { readonly session: WorkbookSession; readonly isRefreshing: boolean } | undefined {
  if (state.kind === 'uncertain') {
    return state.of === 'refresh' ? { session: state.session, isRefreshing: false } : undefined;
  }
  if (state.kind !== 'open') return undefined;
  const { session, work } = state;
  switch (work.kind) {
    case 'idle':
      return { session, isRefreshing: false };
    case 'refreshing':
      return { session, isRefreshing: work.why !== 'opening' && work.why !== 'keep' };
    case 'wished':
    case 'closing':
    case 'confirming-close':
    case 'asking-second':
      return undefined;
  }
}
