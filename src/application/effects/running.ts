import type { LifecycleEvent } from '#domain/lifecycle/event.ts';
import type { LifecycleState, Ticket } from '#domain/lifecycle/state.ts';
import { createAbort, type Abort } from '../abort.ts';
import type { Ports, Services } from '../ports.ts';
import type { SessionMemory } from '../ports/session-memory.ts';
import type { AbortSignalLike } from '../ports/sign-in.ts';

/** Who is signed in here, and what is remembered of them: one for the whole page. */
export interface Person {
  readonly memory: () => SessionMemory | undefined;
  readonly accountId: () => string | undefined;
  use(accountId: string | undefined): void;
  /** Calls back when another person, or nobody, is signed in. */
  onChange(listener: () => void): void;
}

export function createPerson({ openMemory }: Pick<Services, 'openMemory'>): Person {
  let memory: SessionMemory | undefined;
  let accountId: string | undefined;
  const listeners = new Set<() => void>();
  return {
    memory: () => memory,
    accountId: () => accountId,
    use: (id) => {
      if (id !== undefined && id === accountId) return;
      memory = id === undefined ? undefined : openMemory(id);
      accountId = id;
      for (const listener of [...listeners]) listener();
    },
    onChange: (listener) => void listeners.add(listener),
  };
}

/** What the effects of one loop share: the world, the person, the way back, and what can still be dropped. */
export interface Running {
  readonly ports: Ports;
  readonly person: Person;
  readonly dispatch: (event: LifecycleEvent) => void;
  readonly state: () => LifecycleState;
  /** A signal that `drop` of the same ticket aborts. */
  signalOf(ticket: Ticket): AbortSignalLike;
  /** Registers something to be called off when the ticket is dropped. */
  onDrop(ticket: Ticket, callOff: () => void): void;
  drop(ticket: Ticket): void;
  /** The file's eTag just before Close, by which its update is recognized. */
  readonly eTagBeforeClose: Map<string, string>;
}

export function createRunning(
  ports: Ports,
  person: Person,
  loop: { readonly dispatch: (event: LifecycleEvent) => void; readonly state: () => LifecycleState },
): Running {
  const aborts = new Map<Ticket, Abort>();

  const abortOf = (ticket: Ticket): Abort => {
    const known = aborts.get(ticket) ?? createAbort();
    aborts.set(ticket, known);
    // Requests end long before thousands of others have begun; what is older cannot be dropped any more.
    for (const old of aborts.keys()) if (old < ticket - 50) aborts.delete(old);
    return known;
  };

  return {
    ports,
    person,
    dispatch: loop.dispatch,
    state: loop.state,
    signalOf: (ticket) => abortOf(ticket).signal,
    onDrop: (ticket, callOff) => abortOf(ticket).signal.addEventListener('abort', callOff),
    drop: (ticket) => aborts.get(ticket)?.abort(),
    eTagBeforeClose: new Map(),
  };
}
