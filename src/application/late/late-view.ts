/** A list that is empty until the part that keeps it has come; whoever looks at it need not know. */
export interface ListView<T> {
  current(): readonly T[];
  subscribe(listener: () => void): () => void;
}

export function createLateView<T, V extends ListView<T>>(): {
  readonly view: ListView<T>;
  readonly part: () => V | undefined;
  attach(part: V): void;
} {
  const nothing: readonly T[] = [];
  const listeners = new Set<() => void>();
  let part: V | undefined;
  const tell = (): void => {
    for (const listener of [...listeners]) listener();
  };
  return {
    view: {
      current: () => part?.current() ?? nothing,
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
