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

/** One line for a state: the kinds that decide what the pane shows. */
export function stateLine({ stage }: LifecycleState): string {
  switch (stage.kind) {
    case 'opening':
    case 'host-silent':
    case 'signing-in':
    case 'finding':
      return stage.kind;
    case 'cannot':
      return `cannot, ${stage.reason.kind}`;
    case 'signed-out':
      return joined('signed-out', stage.problem?.kind);
    case 'not-found':
      return joined('not-found', obstacleWord(stage.obstacle));
    case 'workbook': {
      const { session, obstacle, keepOpen } = stage;
      return joined(
        `workbook: ${session.kind}`,
        session.kind === 'open' ? session.proof : undefined,
        session.kind === 'open' && session.work.kind !== 'idle' ? session.work.kind : undefined,
        session.kind === 'uncertain' ? session.of : undefined,
        obstacleWord(obstacle),
        keepOpen.kind === 'on' ? 'kept open' : undefined,
      );
    }
  }
}

function obstacleWord(
  obstacle: Extract<LifecycleState['stage'], { kind: 'workbook' }>['obstacle'],
): string | undefined {
  if (obstacle.kind === 'none') return undefined;
  return obstacle.kind === 'failed' ? `failed: ${obstacle.problem.kind}` : obstacle.kind;
}

function joined(...words: readonly (string | undefined)[]): string {
  return words.filter((word) => word !== undefined).join(', ');
}
