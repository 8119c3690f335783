import type { WorkbookSession } from '../workbook-session/workbook-session.ts';
import type { Asking, OpenWork, SessionState } from './state.ts';

/** Whether a request about the session is under way: one at a time per workbook. */
export function isBusy(session: SessionState): boolean {
  return ticketUnderWay(session) !== undefined;
}

/** The ticket of the request under way about the session. */
export function ticketUnderWay(session: SessionState): number | undefined {
  switch (session.kind) {
    case 'starting':
    case 'taking-over':
      return session.ticket;
    case 'open':
      return session.work.kind === 'closing' ? session.work.ticket : askingOf(session.work)?.ticket;
    case 'closed':
      return session.gone.kind === 'asking' ? session.gone.ticket : undefined;
    case 'none-known':
    case 'uncertain-start':
    case 'uncertain':
    case 'expired':
    case 'broken':
      return undefined;
  }
}

/** The refresh that is awaited, whether or not something was pressed meanwhile. */
export function askingOf(work: OpenWork): Asking | undefined {
  switch (work.kind) {
    case 'refreshing':
      return work;
    case 'wished':
      return work.asking;
    case 'idle':
    case 'closing':
    case 'confirming-close':
    case 'asking-second':
      return undefined;
  }
}

/** The session that a command of this state is about; one that ended is no longer known. */
export function knownSession(session: SessionState): WorkbookSession | undefined {
  switch (session.kind) {
    case 'open':
    case 'uncertain':
      return session.session;
    case 'none-known':
    case 'starting':
    case 'taking-over':
    case 'uncertain-start':
    case 'expired':
    case 'broken':
    case 'closed':
      return undefined;
  }
}
