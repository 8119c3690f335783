import type { AbortSignalLike } from '#application/ports/sign-in.ts';

interface Flight<T> {
  readonly outcome: Promise<T>;
  readonly stop: AbortController;
  waiting: number;
}

/** Work that several callers may wait for at once. */
export interface SharedFlights<T> {
  /**
   * Joins the flight of this key or starts one; each starts after the one before it has landed. A caller's abort gives
   * `whenAborted` to that caller alone, and ends the flight when nobody waits for it any more.
   */
  join(key: string, signal: AbortSignalLike | undefined, start: (stop: AbortSignal) => Promise<T>): Promise<T>;
  /** Ends all flights; their callers get what the work makes of an abort. Settles when the last has landed. */
  endAll(): Promise<void>;
}

/** @param whenAborted what a caller gets who does not want to wait any longer */
export function createSharedFlights<T>(whenAborted: () => T): SharedFlights<T> {
  const flights = new Map<string, Flight<T>>();
  let last: Promise<unknown> = Promise.resolve();

  function launch(key: string, start: (stop: AbortSignal) => Promise<T>): Flight<T> {
    const stop = new AbortController();
    const before = last;
    const run = async (): Promise<T> => {
      await before;
      try {
        return stop.signal.aborted ? whenAborted() : await start(stop.signal);
      } finally {
        if (flights.get(key) === flight) flights.delete(key);
      }
    };
    const flight: Flight<T> = { outcome: Promise.resolve().then(run), stop, waiting: 0 };
    flights.set(key, flight);
    last = flight.outcome.catch(() => undefined);
    return flight;
  }

  return {
    join: (key, signal, start) => {
      const flight = flights.get(key) ?? launch(key, start);
      flight.waiting += 1;
      return untilAborted(flight.outcome, signal, () => {
        flight.waiting -= 1;
        if (flight.waiting === 0) {
          flight.stop.abort();
          // Whoever asks next must not join what is being ended.
          if (flights.get(key) === flight) flights.delete(key);
        }
        return whenAborted();
      });
    },
    endAll: async () => {
      for (const flight of flights.values()) flight.stop.abort();
      await last;
    },
  };
}

async function untilAborted<T>(work: Promise<T>, signal: AbortSignalLike | undefined, leave: () => T): Promise<T> {
  if (signal === undefined) return work;
  if (signal.aborted) return leave();
  let stopListening = () => {};
  const aborted = new Promise<T>((resolve) => {
    const abort = () => resolve(leave());
    signal.addEventListener('abort', abort);
    stopListening = () => signal.removeEventListener('abort', abort);
  });
  try {
    return await Promise.race([work, aborted]);
  } finally {
    stopListening();
  }
}
