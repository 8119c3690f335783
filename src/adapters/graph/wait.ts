import type { Clock } from '#application/ports/clock.ts';
import type { AbortSignalLike } from '#application/ports/sign-in.ts';

/** Resolves after the delay, or at once when the signal is aborted; look at the signal afterwards. */
export function wait(clock: Clock, delayMs: number, signal: AbortSignalLike): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) {
      resolve();
      return;
    }
    const end = () => {
      cancel();
      signal.removeEventListener('abort', end);
      resolve();
    };
    const cancel = clock.after(delayMs, end);
    signal.addEventListener('abort', end);
  });
}
