import type { LockedRun, RequestLock } from '#application/ports/request-lock.ts';
import type { AbortSignalLike } from '#application/ports/sign-in.ts';

/**
 * The lock within one page: who asks first is served first. Asking again for a name from within its own work waits for
 * ever, as with every lock.
 */
export function createPageLock(): RequestLock {
  /** Resolved once everybody who asked so far is done; a name that nobody holds has none. */
  const queues = new Map<string, Promise<void>>();

  async function run<T>(name: string, signal: AbortSignalLike, work: () => Promise<T>): Promise<LockedRun<T>> {
    const before = queues.get(name) ?? Promise.resolve();
    let leave: () => void = () => undefined;
    const own = new Promise<void>((resolve) => (leave = resolve));
    // Somebody who gives up waiting leaves at once; those behind still wait for those before.
    const queue = before.then(() => own);
    queues.set(name, queue);
    void queue.then(() => {
      if (queues.get(name) === queue) queues.delete(name);
    });
    try {
      await comesOrAborts(before, signal);
      return signal.aborted ? { kind: 'aborted' } : { kind: 'done', value: await work() };
    } finally {
      leave();
    }
  }

  return { run };
}

async function comesOrAborts(turn: Promise<void>, signal: AbortSignalLike): Promise<void> {
  if (signal.aborted) return;
  let giveUp: () => void = () => undefined;
  const aborted = new Promise<void>((resolve) => (giveUp = resolve));
  signal.addEventListener('abort', giveUp);
  await Promise.race([turn, aborted]);
  signal.removeEventListener('abort', giveUp);
}
