/** What passed between the window and the add-in, for the person who watches and for tests. No token ever enters it. */
export interface LogEntry {
  readonly who: 'pane' | 'dialog' | 'window';
  readonly what: string;
}

export interface PageLog {
  add(who: LogEntry['who'], what: string): void;
  entries(): readonly LogEntry[];
}

const kept = 500;

export function createPageLog(): PageLog {
  const entries: LogEntry[] = [];
  return {
    add: (who, what) => {
      entries.push({ who, what });
      if (entries.length > kept) entries.shift();
    },
    entries: () => [...entries],
  };
}
