import { idlePhaseOf } from '#domain/workbook-session/idle-estimate.ts';
import type { WorkbookSession } from '#domain/workbook-session/workbook-session.ts';
import type { Tone } from './card-model.ts';

/** The tone that the time left gives a session; once over, only a temporary copy still asks for attention. */
export function phaseTone(session: WorkbookSession, now: number): Tone {
  switch (idlePhaseOf(session, now)) {
    case 'active':
      return 'jade';
    case 'soon':
      return 'amber';
    case 'last':
      return 'red';
    case 'over':
      return session.changes === 'saves-changes' ? 'quiet' : 'amber';
  }
}

/** Tells one session's cards from another's without naming its id. */
export function lifeOf(session: WorkbookSession): string {
  return `session ${session.startedAt}`;
}
