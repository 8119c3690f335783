import type { LifecycleEffect, Step } from '#domain/lifecycle/effect.ts';
import type { LifecycleEvent } from '#domain/lifecycle/event.ts';
import type { LifecycleState } from '#domain/lifecycle/state.ts';

/** One step as it happened. */
export interface Happened {
  readonly before: LifecycleState;
  readonly event: LifecycleEvent;
  readonly after: LifecycleState;
}

/** The one way the state changes. */
export type Transition = (state: LifecycleState, event: LifecycleEvent) => Step;

/** Holds one state and feeds it events in order; what a step asks for is handed on, never carried out here. */
export interface LifecycleLoop {
  readonly state: () => LifecycleState;
  readonly dispatch: (event: LifecycleEvent) => void;
  /** Calls back after each change of the state; returns a function that stops it. */
  readonly subscribe: (listener: () => void) => () => void;
}

/** A loop that may still wait for the code of its transition: until then events queue up. */
export interface WaitingLoop extends LifecycleLoop {
  readonly runWith: (transition: Transition) => void;
}

/** @param onStep is told of every event, before what it asks for is handed to `carryOut` */
export function createLifecycleLoop(
  initial: LifecycleState,
  carryOut: (effect: LifecycleEffect) => void,
  onStep: (happened: Happened) => void = () => undefined,
): WaitingLoop {
  let transition: Transition | undefined;
  let state = initial;
  let isFeeding = false;
  const queue: LifecycleEvent[] = [];
  const listeners = new Set<() => void>();

  const feed = (run: Transition, event: LifecycleEvent): void => {
    const before = state;
    const step = run(before, event);
    state = step.state;
    onStep({ before, event, after: state });
    if (state !== before) for (const listener of [...listeners]) listener();
    for (const effect of step.effects) carryOut(effect);
  };

  const feedAll = (): void => {
    if (isFeeding || transition === undefined) return;
    isFeeding = true;
    for (let next = queue.shift(); next !== undefined; next = queue.shift()) feed(transition, next);
    isFeeding = false;
  };

  return {
    state: () => state,
    dispatch: (event) => {
      queue.push(event);
      feedAll();
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    runWith: (code) => {
      transition = code;
      feedAll();
    },
  };
}
