import type { GraphActivity, SentCall } from '../ports/graph-activity.ts';

/** One call as the list shows it. `id` counts up and names it for as long as the page lives. */
export type ActivityEntry = RunningEntry | WaitingEntry | AnsweredEntry;

/** Sent, and nothing came back so far. */
export interface RunningEntry extends SentCall {
  readonly kind: 'running';
  readonly id: number;
}

/** It failed, and its repetition waits. Times are milliseconds since 1970. */
export interface WaitingEntry extends GraphActivity {
  readonly kind: 'waiting';
  readonly id: number;
  readonly since: number;
  readonly until: number;
}

export interface AnsweredEntry extends GraphActivity {
  readonly kind: 'answered';
  readonly id: number;
  /** How long its repetition waited until it went on or was stopped; 0 where none did. */
  readonly waitedMs: number;
}

/** The last calls to Graph, newest first, at most `mostCalls`. Redacted before they come here. */
export interface ActivityLog {
  /** The same array until something changes. */
  current(): readonly ActivityEntry[];
  subscribe(listener: () => void): () => void;
  /** Takes away what is over. A call under way stays, or nobody would learn what became of it. */
  clear(): void;
  /** Everything that support needs, as text to copy or save: no token, no session id, no name. */
  report(): string;
}

/** What older calls make room for newer ones. */
export const mostCalls = 200;
