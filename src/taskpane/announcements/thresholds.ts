import type { LifecycleState } from '#domain/lifecycle/state.ts';
import { idlePhaseOf, type IdlePhase } from '#domain/workbook-session/idle-estimate.ts';
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
  if (stage.kind !== 'workbook' || stage.session.kind !== 'open') return { said: undefined, text: undefined };
  const { session, work } = stage.session;
  // Somebody else's, until the person chooses to use it.
  if (work.kind === 'asking-second' && work.where === 'elsewhere') return { said: undefined, text: undefined };
  const life = `${session.startedAt} ${session.lastContactAt}`;
  const phase = idlePhaseOf(session, now);
  if (said?.life !== life) return { said: { life, phase }, text: undefined };
  // Nothing is to be done about a session that is kept open.
  if (stage.keepOpen.kind === 'on') return { said: { life, phase }, text: undefined };
  // While an answer is awaited nobody knows what it brings; what is still true then is said afterwards.
  if (work.kind === 'refreshing' || work.kind === 'closing') return { said, text: undefined };
  if (phase === 'active' || order.indexOf(phase) <= order.indexOf(said.phase)) return { said, text: undefined };
  return { said: { life, phase }, text: texts[phase] };
}
