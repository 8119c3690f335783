import type { LifecycleEffect, Step } from './effect.ts';
import type { LifecycleState, Stage, Ticket, WorkbookStage } from './state.ts';

/** Said with the word and the sentence that the pane shows for it. */
export const asShown: LifecycleEffect = { kind: 'announce', news: { kind: 'as-shown' } };

/** Nothing changes: stale news, or something that makes no sense here. */
export function stay(state: LifecycleState): Step {
  return { state, effects: [] };
}

/** The same state with something to do. */
export function act(state: LifecycleState, ...effects: readonly LifecycleEffect[]): Step {
  return { state, effects };
}

/** Another stage, no new request. */
export function enter(state: LifecycleState, stage: Stage, ...effects: readonly LifecycleEffect[]): Step {
  return { state: { ...state, stage }, effects };
}

/** Another stage with a new request: the ticket names it in the stage and in the effects. */
export function request(
  state: LifecycleState,
  build: (ticket: Ticket) => { readonly stage: Stage; readonly effects: readonly LifecycleEffect[] },
): Step {
  const ticket = state.lastTicket + 1;
  const { stage, effects } = build(ticket);
  return { state: { ...state, lastTicket: ticket, stage }, effects };
}

/** A step inside the workbook stage. */
export function change(
  state: LifecycleState,
  stage: WorkbookStage,
  part: Partial<Pick<WorkbookStage, 'session' | 'obstacle'>>,
  ...effects: readonly LifecycleEffect[]
): Step {
  return enter(state, { ...stage, ...part }, ...effects);
}

/** Nothing goes to Graph before this moment, whatever the person does; of two waits the longer one counts. */
export function quiet(
  state: LifecycleState,
  { until, isTold }: { readonly until: number; readonly isTold: boolean },
): LifecycleState {
  return until > state.quietUntil ? { ...state, quietUntil: until, isQuietTold: isTold } : state;
}
