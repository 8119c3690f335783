import type { PersonAsked } from './event.ts';
import type { LifecycleState } from './state.ts';
import { transition } from './transition.ts';

/** Whether a press would do anything in this state: a button that would not is shown as off. */
export function isHeard(state: LifecycleState, asked: PersonAsked): boolean {
  const step = transition(state, asked);
  return step.state !== state || step.effects.length > 0;
}
