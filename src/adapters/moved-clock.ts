import type { Clock } from '#application/ports/clock.ts';

/** A clock for tests: it stands still until it is moved, and calls back on the way in the order of time. */
export interface MovedClock extends Clock {
  advance(ms: number): void;
  /** How many calls are still to come: a wait that nobody cancelled shows here. */
  waiting(): number;
}

export function createMovedClock(start = Date.UTC(2026, 8, 1, 9)): MovedClock {
  let now = start;
  let calls: { readonly at: number; readonly run: () => void }[] = [];
  return {
    now: () => now,
    after: (delayMs, run) => {
      const call = { at: now + delayMs, run };
      calls.push(call);
      return () => {
        calls = calls.filter((other) => other !== call);
      };
    },
    advance: (ms) => {
      const end = now + ms;
      for (let next = earliest(calls, end); next !== undefined; next = earliest(calls, end)) {
        const due = next;
        calls = calls.filter((other) => other !== due);
        now = due.at;
        due.run();
      }
      now = end;
    },
    waiting: () => calls.length,
  };
}

function earliest<Call extends { readonly at: number }>(calls: readonly Call[], end: number): Call | undefined {
  return calls.filter(({ at }) => at <= end).sort((one, other) => one.at - other.at)[0];
}
