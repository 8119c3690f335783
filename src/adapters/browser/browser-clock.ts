import type { Clock } from '#application/ports/clock.ts';

/** The device's clock and the page's timers. */
export function createBrowserClock(): Clock {
  return {
    now: () => Date.now(),
    after: (delayMs, callback) => {
      const timer = setTimeout(callback, delayMs);
      return () => {
        clearTimeout(timer);
      };
    },
  };
}
