import type { WorkbookSession } from './workbook-session.ts';

/** How a session ended: by Close, by Microsoft's word, or by a fault that made it unusable. */
export type SessionEnd = 'closed' | 'expired' | 'broken';

/** What stays known of a session that ended: everything but its id. */
export interface EndedSession extends Omit<WorkbookSession, 'id'> {
  readonly end: SessionEnd;
  readonly endedAt: number;
}
