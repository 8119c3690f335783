import { createMovedClock, type MovedClock } from '#adapters/moved-clock.ts';
import type { Clock } from '#application/ports/clock.ts';

/** The one clock of an in-process world, which also tells when the next call is due. */
export interface MovedTime {
  readonly clock: Pick<MovedClock, 'now' | 'after' | 'advance'>;
  /** When the next waiting call is due; undefined when nobody waits. */
  nextAt(): number | undefined;
  /** A clock for one page: `end` cancels whatever the page still waits for. */
  forPage(): PageClock;
}

export interface PageClock {
  readonly clock: Clock;
  end(): void;
}

export function createMovedTime(start?: number): MovedTime {
  const moved = createMovedClock(start);
  const due = new Map<symbol, number>();

  const after = (delayMs: number, callback: () => void): (() => void) => {
    const key = Symbol('call');
    due.set(key, moved.now() + delayMs);
    const cancel = moved.after(delayMs, () => {
      due.delete(key);
      callback();
    });
    return () => {
      due.delete(key);
      cancel();
    };
  };

  const forPage = (): PageClock => {
    const cancels = new Set<() => void>();
    return {
      clock: {
        now: () => moved.now(),
        after: (delayMs, callback) => {
          const cancel = after(delayMs, () => {
            cancels.delete(cancel);
            callback();
          });
          cancels.add(cancel);
          return () => {
            cancels.delete(cancel);
            cancel();
          };
        },
      },
      end: () => {
        for (const cancel of cancels) cancel();
        cancels.clear();
      },
    };
  };

  return {
    clock: { now: () => moved.now(), after, advance: (ms) => moved.advance(ms) },
    nextAt: () => (due.size === 0 ? undefined : Math.min(...due.values())),
    forPage,
  };
}
