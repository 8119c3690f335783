import type { AbortSignalLike } from './sign-in.ts';

/** One request at a time per workbook, across the panes and tabs of one browser partition. Held for one request, never through a long wait. */
export interface RequestLock {
  /** Runs `work` once the lock of this name is free; gives `aborted` when the signal aborted before it was. Rejections of work pass through. */
  run<T>(name: string, signal: AbortSignalLike, work: () => Promise<T>): Promise<LockedRun<T>>;
}

/** `aborted`: the work was never begun. */
export type LockedRun<T> = { readonly kind: 'done'; readonly value: T } | { readonly kind: 'aborted' };
