import * as v from 'valibot';
import type { LifecycleEvent } from '#domain/lifecycle/event.ts';
import type { LifecycleState } from '#domain/lifecycle/state.ts';
import { transition } from '#domain/lifecycle/transition.ts';
import { createPseudonyms } from './pseudonyms.ts';
import { redactingTexts } from './redacting-texts.ts';
import { lifecycleShapes } from './shapes/lifecycle-shapes.ts';
import type { Texts } from './shapes/texts.ts';

/** Given by the application with every event it feeds to `transition`, and the state it fed it into. */
export type RecordEvent = (before: LifecycleState, event: LifecycleEvent) => void;

/** Where the kept events begin and what they are, redacted: `transition` leads from the one through the others to now. */
export interface RecordedEvents {
  readonly checkpoint: LifecycleState;
  readonly events: readonly LifecycleEvent[];
}

export interface EventRecord {
  readonly record: RecordEvent;
  /** Undefined before anything was recorded. */
  read(): RecordedEvents | undefined;
}

/** What older events make room for newer ones. */
export const mostEvents = 400;

/** Keeps what happened, redacted on entry. */
export function createEventRecord(texts: Texts = redactingTexts(createPseudonyms())): EventRecord {
  const shapes = lifecycleShapes(texts);
  let recorded: RecordedEvents | undefined;

  const after = ({ checkpoint, events }: RecordedEvents, event: LifecycleEvent): RecordedEvents => {
    const [oldest, ...rest] = events;
    if (oldest === undefined || events.length < mostEvents) return { checkpoint, events: [...events, event] };
    return { checkpoint: transition(checkpoint, oldest).state, events: [...rest, event] };
  };

  return {
    record: (before, event) => {
      const redactedEvent = v.safeParse(shapes.event, event);
      const start = recorded ?? startAt(before);
      // What has no known shape is not kept, and the record begins anew with the next event: a gap would lead astray.
      recorded = redactedEvent.success && start !== undefined ? after(start, redactedEvent.output) : undefined;
    },
    read: () => recorded,
  };

  function startAt(state: LifecycleState): RecordedEvents | undefined {
    const redactedState = v.safeParse(shapes.state, state);
    return redactedState.success ? { checkpoint: redactedState.output, events: [] } : undefined;
  }
}
