import { isBusy } from '#domain/lifecycle/session-under-way.ts';
import type { LifecycleState, SessionState } from '#domain/lifecycle/state.ts';
import { idlePhaseOf, type IdlePhase } from '#domain/workbook-session/idle-estimate.ts';
import type { WorkbookSession } from '#domain/workbook-session/workbook-session.ts';
import type { MessageKey } from '../words/message-key.ts';

/** What was said of the session that is shown; a refresh, or another session, starts anew. */
export interface Said {
  /** Start and last contact of the session: another life has another pair. */
  readonly life: string;
  readonly phase: IdlePhase;
}

const order: readonly IdlePhase[] = ['active', 'soon', 'last', 'over'];
const texts = { soon: 'live.two', last: 'live.one', over: 'live.over' } as const satisfies Partial<
  Record<IdlePhase, MessageKey>
>;

/**
 * Whether a threshold was crossed since the last look. The phase in which a life is first seen is not said: on opening
 * the screen itself tells it. Several at once (the pane was hidden) are told as the last one.
 */
export function crossedThreshold(
  said: Said | undefined,
  { stage }: LifecycleState,
  now: number,
): { readonly said: Said | undefined; readonly text: MessageKey | undefined } {
  if (stage.kind !== 'workbook') return { said: undefined, text: undefined };
  const counted = countedIn(stage.session);
  if (counted === undefined) return { said: undefined, text: undefined };
  const { session, isAwaited } = counted;
  const life = `${session.startedAt} ${session.lastContactAt}`;
  const phase = idlePhaseOf(session, now);
  if (said?.life !== life) return { said: { life, phase }, text: undefined };
  // Nothing is to be done about a session that is kept open.
  if (stage.keepOpen.kind === 'on') return { said: { life, phase }, text: undefined };
  // While an answer is awaited nobody knows what it brings; what is still true then is said afterwards.
  if (isAwaited) return { said, text: undefined };
  if (phase === 'active' || order.indexOf(phase) <= order.indexOf(said.phase)) return { said, text: undefined };
  return { said: { life, phase }, text: texts[phase] };
}

/** The session whose time is told, and whether an answer about it is awaited. After a lost answer its time runs on. */
function countedIn(
  state: SessionState,
): { readonly session: WorkbookSession; readonly isAwaited: boolean } | undefined {
  switch (state.kind) {
    case 'open': {
      const { session, work } = state;
      // Somebody else's, until the person chooses to use it.
      if (work.kind === 'asking-second' && work.where === 'elsewhere') return undefined;
      return { session, isAwaited: isBusy(state) };
    }
    case 'uncertain':
      // Who closed it does not want to be told to keep it.
      return { session: state.session, isAwaited: state.of === 'close' };
    case 'none-known':
    case 'starting':
    case 'taking-over':
    case 'uncertain-start':
    case 'expired':
    case 'broken':
    case 'closed':
      return undefined;
  }
}
