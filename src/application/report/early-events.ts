import type { LifecycleEvent } from '#domain/lifecycle/event.ts';
import type { LifecycleState } from '#domain/lifecycle/state.ts';
import type { RecordEvent } from './event-record.ts';

export interface EarlyEvents {
  readonly record: RecordEvent;
  /** From now on everything goes to this record, what has waited first. */
  passTo(record: RecordEvent): void;
}

/** Holds the first events until the code that redacts and keeps them has come; it is no part of the first view. */
export function createEarlyEvents(): EarlyEvents {
  const waiting: (readonly [LifecycleState, LifecycleEvent])[] = [];
  let passOn: RecordEvent = (before, event) => void waiting.push([before, event]);
  return {
    record: (before, event) => passOn(before, event),
    passTo: (record) => {
      passOn = record;
      for (const [before, event] of waiting.splice(0)) record(before, event);
    },
  };
}
