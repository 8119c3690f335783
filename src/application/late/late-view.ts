/** Something that changes, and whoever wants to hear of it. */
export interface Changing<T> {
  current(): T;
  subscribe(listener: () => void): () => void;
}

/** @param before what is shown until the part that keeps the real thing has come; whoever looks at it need not know */
export function createLateView<T, V extends Changing<T>>(
  before: T,
): {
  readonly view: Changing<T>;
  readonly part: () => V | undefined;
  attach(part: V): void;
} {
  const listeners = new Set<() => void>();
  let part: V | undefined;
  const tell = (): void => {
    for (const listener of [...listeners]) listener();
  };
  return {
    view: {
      current: () => (part === undefined ? before : part.current()),
      subscribe: (listener) => {
        listeners.add(listener);
        return () => void listeners.delete(listener);
      },
    },
    part: () => part,
    attach: (late) => {
      part = late;
      late.subscribe(tell);
      tell();
    },
  };
}
