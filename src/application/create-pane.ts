import type { News } from '#domain/lifecycle/effect.ts';
import type { LifecycleEvent } from '#domain/lifecycle/event.ts';
import { initialState } from '#domain/lifecycle/state.ts';
import { transition } from '#domain/lifecycle/transition.ts';
import type { ChangesMode } from '#domain/workbook-session/workbook-session.ts';
import type { WorldlyEffect } from './effects/run-effect.ts';
import { createRunning } from './effects/running.ts';
import type { Pane } from './pane.ts';
import type { Ports } from './ports.ts';

/** The running application. `open` begins; everything before it waits. */
export interface Application extends Pane {
  open(): void;
  /** Settles once every effect begun so far has ended: for tests, which wait for facts and never for time. */
  idle(): Promise<void>;
}

/** The code that carries effects out comes beside the first view, together with the services it speaks to. */
const loadEffects = () => import(/* webpackChunkName: "services" */ './effects/run-effect.ts');

/** Holds the state, feeds it events in order, and carries out what it asks for. */
export function createPane(ports: Ports): Application {
  let state = initialState;
  let isFeeding = false;
  const queue: LifecycleEvent[] = [];
  const listeners = new Set<() => void>();
  const codeMissingListeners = new Set<() => void>();
  const newsListeners = new Set<(news: News) => void>();
  const underWay = new Set<Promise<void>>();

  const dispatch = (event: LifecycleEvent): void => {
    queue.push(event);
    if (isFeeding) return;
    isFeeding = true;
    for (let next = queue.shift(); next !== undefined; next = queue.shift()) feed(next);
    isFeeding = false;
  };

  const running = createRunning(ports, dispatch);

  const feed = (event: LifecycleEvent): void => {
    const step = transition(state, event);
    const isChanged = step.state !== state;
    state = step.state;
    if (isChanged) for (const listener of [...listeners]) listener();
    for (const effect of step.effects) {
      if (effect.kind === 'announce') for (const listener of [...newsListeners]) listener(effect.news);
      else carryOut(effect);
    }
  };

  const carryOut = (effect: WorldlyEffect): void => {
    const work = loadEffects()
      .then(({ runEffect }) => runEffect(running, effect), missCode)
      .finally(() => underWay.delete(work));
    underWay.add(work);
  };

  const missCode = (): void => {
    for (const listener of [...codeMissingListeners]) listener();
  };

  ports.connectivity.onChange((isOnline) =>
    dispatch(isOnline ? { kind: 'connection-returned', now: ports.clock.now() } : { kind: 'connection-lost' }),
  );

  return {
    clock: ports.clock,
    state: () => state,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    ask: (asked) => {
      if (asked.kind === 'command-asked' && asked.command.kind === 'start') rememberChoice(asked.command.changes);
      dispatch(asked);
    },
    onNews: (listener) => {
      newsListeners.add(listener);
      return () => void newsListeners.delete(listener);
    },
    onCodeMissing: (listener) => {
      codeMissingListeners.add(listener);
      return () => void codeMissingListeners.delete(listener);
    },
    defaultChanges: () => running.memory()?.defaultChanges() ?? 'saves-changes',
    open: () => dispatch({ kind: 'pane-opened' }),
    idle: async () => {
      while (underWay.size > 0) await Promise.all(underWay);
    },
  };

  /** The last choice is the next default; the settings file gets it with the session that follows. */
  function rememberChoice(changes: ChangesMode): void {
    running.memory()?.chooseChanges(changes);
  }
}
