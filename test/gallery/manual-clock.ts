import type { Clock } from '#application/ports/clock.ts';

interface Due {
  readonly at: number;
  readonly callback: () => void;
}

/** A clock that stands still until it is moved; what falls due on the way is called in order. */
export interface ManualClock extends Clock {
  advance(ms: number): void;
}

export function manualClock(startsAt: number): ManualClock {
  let now = startsAt;
  let waiting: readonly Due[] = [];
  return {
    now: () => now,
    after: (delayMs, callback) => {
      const due: Due = { at: now + delayMs, callback };
      waiting = [...waiting, due];
      return () => {
        waiting = waiting.filter((other) => other !== due);
      };
    },
    advance: (ms) => {
      const until = now + ms;
      for (;;) {
        const [next] = waiting.filter(({ at }) => at <= until).sort((one, other) => one.at - other.at);
        if (next === undefined) break;
        waiting = waiting.filter((due) => due !== next);
        now = Math.max(now, next.at);
        next.callback();
      }
      now = until;
    },
  };
}
