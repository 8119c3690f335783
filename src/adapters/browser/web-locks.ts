import type { LockedRun, RequestLock } from '#application/ports/request-lock.ts';
import type { AbortSignalLike } from '#application/ports/sign-in.ts';
import { createPageLock } from './page-lock.ts';

/** The part of `LockManager` that is used. */
export interface LockManagerLike {
  request(
    name: string,
    options: { readonly mode: 'exclusive'; readonly signal: AbortSignal },
    granted: () => Promise<unknown>,
  ): Promise<unknown>;
}

/** The page's locks; undefined where the browser has none, or only pages that came safely may have them. */
export interface LockPage {
  readonly navigator: { readonly locks?: LockManagerLike | undefined };
}

/** Other add-ins of this origin may have locks too. */
const prefix = 'session-controls.lock.';

/**
 * Web Locks: held across every pane and tab of one browser partition, freed by the browser when the page that holds one
 * ends, crashes included. Within the page a queue of its own comes first, so that where the browser has no locks or refuses
 * them (`SecurityError` in a page without an origin or with storage blocked) one page still sends one request at a time.
 */
export function createRequestLock(page: LockPage): RequestLock {
  const pageLock = createPageLock();
  return {
    run: async (name, signal, work) => {
      const run = await pageLock.run(name, signal, () => runInBrowserLock(page, name, signal, work));
      return run.kind === 'done' ? run.value : run;
    },
  };
}

async function runInBrowserLock<T>(
  page: LockPage,
  name: string,
  signal: AbortSignalLike,
  work: () => Promise<T>,
): Promise<LockedRun<T>> {
  const begin = async (): Promise<LockedRun<T>> =>
    signal.aborted ? { kind: 'aborted' } : { kind: 'done', value: await work() };
  const waiting = abortedBy(signal);
  let begun: Promise<LockedRun<T>> | undefined;
  try {
    const options = { mode: 'exclusive', signal: waiting.signal } as const;
    await page.navigator.locks?.request(prefix + name, options, () => (begun = begin()));
  } catch {
    // Aborted, or refused by the browser, or the work's own rejection: told apart by whether the work began.
  } finally {
    waiting.stop();
  }
  return begun ?? begin();
}

/** Web Locks take a real signal only. */
function abortedBy(signal: AbortSignalLike): { readonly signal: AbortSignal; readonly stop: () => void } {
  const controller = new AbortController();
  const abort = () => {
    controller.abort();
  };
  if (signal.aborted) abort();
  else signal.addEventListener('abort', abort);
  return {
    signal: controller.signal,
    stop: () => {
      signal.removeEventListener('abort', abort);
    },
  };
}
