import { estimatedLeftMs } from '#domain/workbook-session/idle-estimate.ts';
import type { ListedSession } from '../pane.ts';

/** This workbook's first, then by time left, then what is probably over, what ended last; the younger before the older. */
export function inListOrder(rows: readonly ListedSession[], now: number): readonly ListedSession[] {
  return [...rows].sort((one, other) => {
    if (one.isThisWorkbook !== other.isThisWorkbook) return one.isThisWorkbook ? -1 : 1;
    return rank(one, now) - rank(other, now) || since(other) - since(one);
  });
}

/** Lower comes first: the time spent of a session that may be open, then over, then unknown, then ended. */
function rank(row: ListedSession, now: number): number {
  if (row.kind === 'ended') return 4;
  if (row.kind === 'maybe-started') return 3;
  switch (row.session.kind) {
    case 'open':
    case 'uncertain': {
      const left = estimatedLeftMs(row.session.session, now);
      return left > 0 ? 1 - left / Number.MAX_SAFE_INTEGER : 2;
    }
    case 'expired':
    case 'broken':
    case 'closed':
      return 4;
  }
}

function since(row: ListedSession): number {
  switch (row.kind) {
    case 'known':
      return row.session.session.startedAt;
    case 'maybe-started':
      return row.start.since;
    case 'ended':
      return row.session.endedAt;
  }
}
