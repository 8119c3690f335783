const start = 12;
const end = 4;

/** What the screen shows of a session id: enough to tell two sessions apart, and too little to use one. */
export function shownId(id: string): string {
  return id.length < 3 * (start + end) ? `${id.slice(0, end)}…` : `${id.slice(0, start)}…${id.slice(-end)}`;
}
