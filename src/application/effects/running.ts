import type { LifecycleEvent } from '#domain/lifecycle/event.ts';
import type { Ticket } from '#domain/lifecycle/state.ts';
import { createAbort, type Abort } from '../abort.ts';
import type { SessionMemory } from '../memory/session-memory.ts';
import type { Ports } from '../ports.ts';
import type { AbortSignalLike } from '../ports/sign-in.ts';

/** What the effects share: the world, the person's memory, the way back, and what can still be dropped. */
export interface Running {
  readonly ports: Ports;
  readonly dispatch: (event: LifecycleEvent) => void;
  /** The memory of the person who is signed in; undefined before. */
  memory(): SessionMemory | undefined;
  useMemoryOf(accountId: string | undefined): Promise<void>;
  /** A signal that `drop` of the same ticket aborts. */
  signalOf(ticket: Ticket): AbortSignalLike;
  /** Registers something to be called off when the ticket is dropped. */
  onDrop(ticket: Ticket, callOff: () => void): void;
  drop(ticket: Ticket): void;
}

export function createRunning(ports: Ports, dispatch: (event: LifecycleEvent) => void): Running {
  const aborts = new Map<Ticket, Abort>();
  let memory: SessionMemory | undefined;
  const abortOf = (ticket: Ticket): Abort => {
    const known = aborts.get(ticket) ?? createAbort();
    aborts.set(ticket, known);
    // Requests end long before thousands of others have begun; what is older cannot be dropped any more.
    for (const old of aborts.keys()) if (old < ticket - 50) aborts.delete(old);
    return known;
  };
  return {
    ports,
    dispatch,
    memory: () => memory,
    useMemoryOf: async (accountId) => {
      memory = accountId === undefined ? undefined : await ports.openMemory(accountId);
    },
    signalOf: (ticket) => abortOf(ticket).signal,
    onDrop: (ticket, callOff) => abortOf(ticket).signal.addEventListener('abort', callOff),
    drop: (ticket) => aborts.get(ticket)?.abort(),
  };
}
