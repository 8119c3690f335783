import type { LockManagerLike } from '#adapters/browser/web-locks.ts';

/** The Web Locks of one browser partition: every page asks the same queue, and a page that ends frees what it holds. */
export interface DeviceLocks {
  forPage(): { readonly manager: LockManagerLike; readonly end: () => void };
}

interface Claim {
  readonly page: symbol;
  readonly begin: () => void;
}

export function createDeviceLocks(): DeviceLocks {
  /** The first of each queue holds the lock. */
  const queues = new Map<string, readonly Claim[]>();

  const leave = (name: string, claim: Claim): void => {
    const queue = queues.get(name) ?? [];
    const rest = queue.filter((other) => other !== claim);
    queues.set(name, rest);
    if (queue[0] === claim) rest[0]?.begin();
  };

  return {
    forPage: () => {
      const page = Symbol('page');
      const manager: LockManagerLike = {
        request: (name, { signal }, granted) =>
          new Promise((resolve, reject) => {
            const giveUp = () => {
              leave(name, claim);
              reject(new DOMException('The request was aborted.', 'AbortError'));
            };
            const claim: Claim = {
              page,
              begin: () => {
                signal.removeEventListener('abort', giveUp);
                const work = granted();
                const end = () => leave(name, claim);
                work.then(end, end);
                work.then(resolve, reject);
              },
            };
            if (signal.aborted) {
              giveUp();
              return;
            }
            signal.addEventListener('abort', giveUp);
            const queue = [...(queues.get(name) ?? []), claim];
            queues.set(name, queue);
            if (queue.length === 1) claim.begin();
          }),
      };
      return {
        manager,
        end: () => {
          for (const [name, queue] of queues) {
            // Those that wait leave first, so that none of them is begun by the one that held.
            for (const claim of [...queue].reverse()) if (claim.page === page) leave(name, claim);
          }
        },
      };
    },
  };
}
