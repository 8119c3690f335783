import type { SandboxClock } from '../../clock.ts';
import type { HostControl } from '../host-control.ts';
import type { News, NewsSource } from './news-stream.ts';

/** Watches the sandbox's clock and the host's switches for the open windows. */
export interface SandboxNews {
  /** The clock to hand to every service: moving it tells the windows. */
  readonly clock: SandboxClock;
  offsetMs(): number;
  follow(control: HostControl): NewsSource;
}

/** @param now the machine's time that the clock runs on. */
export function createNewsSource(clock: SandboxClock, now: () => number): SandboxNews {
  const listeners = new Set<(news: News) => void>();
  const offsetMs = () => clock.now() - now();
  const tell = (switches: News['switches']) => {
    for (const listener of listeners) listener({ clockOffsetMs: offsetMs(), switches });
  };
  return {
    clock: {
      now: () => clock.now(),
      advance: (ms) => {
        clock.advance(ms);
        tell(null);
      },
    },
    offsetMs,
    follow: (control) => {
      control.onChange(tell);
      return {
        current: () => ({ clockOffsetMs: offsetMs(), switches: null }),
        subscribe: (listener) => {
          listeners.add(listener);
          return () => listeners.delete(listener);
        },
      };
    },
  };
}
