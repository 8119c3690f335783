/** Where answers wait until a test lets them go, so that a test can look at what a client shows meanwhile. */
export interface Gates {
  /** Resolves when the gate is opened; rejects when the caller gives up. */
  pass(name: string, signal: AbortSignal): Promise<void>;
  /** Resolves as soon as at least one answer waits at the gate. */
  reached(name: string): Promise<void>;
  /** Lets everything that waits go on; answers how many did. Later answers wait again. */
  open(name: string): number;
  openAll(): void;
  waiting(): Readonly<Record<string, number>>;
}

interface Gate {
  readonly held: Set<() => void>;
  readonly watchers: Set<() => void>;
}

export function createGates(): Gates {
  const gates = new Map<string, Gate>();
  const gateNamed = (name: string): Gate => {
    const known = gates.get(name);
    if (known) return known;
    const gate: Gate = { held: new Set(), watchers: new Set() };
    gates.set(name, gate);
    return gate;
  };
  const open = (name: string): number => {
    const { held } = gateNamed(name);
    const released = [...held];
    held.clear();
    for (const release of released) release();
    return released.length;
  };
  return {
    pass: (name, signal) =>
      new Promise((resolve, reject) => {
        const gate = gateNamed(name);
        const giveUp = () => {
          gate.held.delete(release);
          reject(new DOMException('The caller gave up at the gate.', 'AbortError'));
        };
        const release = () => {
          signal.removeEventListener('abort', giveUp);
          resolve();
        };
        if (signal.aborted) {
          giveUp();
          return;
        }
        signal.addEventListener('abort', giveUp, { once: true });
        gate.held.add(release);
        for (const watcher of gate.watchers) watcher();
        gate.watchers.clear();
      }),
    reached: (name) =>
      new Promise((resolve) => {
        const gate = gateNamed(name);
        if (gate.held.size > 0) resolve();
        else gate.watchers.add(resolve);
      }),
    open,
    openAll: () => {
      for (const name of gates.keys()) open(name);
    },
    waiting: () => Object.fromEntries([...gates].map(([name, gate]) => [name, gate.held.size])),
  };
}
