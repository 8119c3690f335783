import type { AbortSignalLike } from './ports/sign-in.ts';

export interface Abort {
  readonly signal: AbortSignalLike;
  abort(): void;
}

/** An abort controller without the DOM: the layers above the adapters compile without its types. */
export function createAbort(): Abort {
  const listeners = new Set<() => void>();
  let aborted = false;
  return {
    signal: {
      get aborted() {
        return aborted;
      },
      addEventListener: (_, listener) => void listeners.add(listener),
      removeEventListener: (_, listener) => void listeners.delete(listener),
    },
    abort: () => {
      if (aborted) return;
      aborted = true;
      for (const listener of [...listeners]) listener();
    },
  };
}
