import type { LifecycleEvent } from '#domain/lifecycle/event.ts';
import type { LifecycleState } from '#domain/lifecycle/state.ts';
import { transition } from '#domain/lifecycle/transition.ts';
import type { RecordedEvents } from '#application/report/event-record.ts';

export interface ReplayedStep {
  readonly event: LifecycleEvent;
  readonly state: LifecycleState;
  readonly isChange: boolean;
}

export interface Replayed {
  readonly steps: readonly ReplayedStep[];
  readonly state: LifecycleState;
  /** When the last event happened, as far as events tell; milliseconds since 1970. */
  readonly lastAt: number | undefined;
  /** Since when the final stage is what it is. */
  readonly stageSince: number | undefined;
}

/** Drives the recorded events through the same `transition` as the pane. */
export function replay({ checkpoint, events }: RecordedEvents): Replayed {
  const steps: ReplayedStep[] = [];
  let state = checkpoint;
  let lastAt: number | undefined;
  let stageSince: number | undefined;
  for (const event of events) {
    const { state: next } = transition(state, event);
    if ('now' in event) lastAt = event.now;
    if (next.stage.kind !== state.stage.kind) stageSince = lastAt;
    steps.push({ event, state: next, isChange: next !== state });
    state = next;
  }
  return { steps, state, lastAt, stageSince };
}
