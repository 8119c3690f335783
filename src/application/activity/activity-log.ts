import type { GraphActivity } from '../ports/graph-activity.ts';

/** One call as the list shows it. `id` counts up and names it for as long as the page lives. */
export interface ActivityEntry extends GraphActivity {
  readonly id: number;
}

/** The last calls to Graph, newest first, at most `mostCalls`. Redacted before they come here. */
export interface ActivityLog {
  /** The same array until something changes. */
  current(): readonly ActivityEntry[];
  subscribe(listener: () => void): () => void;
  clear(): void;
  /** Everything that support needs, as text to copy or save: no token, no session id, no name. */
  report(): string;
}

/** What older calls make room for newer ones. */
export const mostCalls = 200;
