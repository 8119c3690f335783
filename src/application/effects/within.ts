import type { Clock } from '../ports/clock.ts';

/** Waits for the work, but no longer than this; undefined when it took longer. What it still brings later is its own affair. */
export async function within<T>(clock: Clock, limitMs: number, work: Promise<T>): Promise<T | undefined> {
  return await new Promise<T | undefined>((resolve, reject) => {
    const cancel = clock.after(limitMs, () => {
      resolve(undefined);
    });
    work.then(
      (value) => {
        cancel();
        resolve(value);
      },
      (error: unknown) => {
        cancel();
        reject(error instanceof Error ? error : new Error(String(error)));
      },
    );
  });
}
