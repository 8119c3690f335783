import type { Answer, Call } from '../call.ts';
import { missingHeader, namedSession, sessionIsOver } from '../session-header.ts';
import { workbookAt } from '../workbook.ts';
import { expectEmptyObject } from './refresh-session.ts';

/** Ends a session at once. 204, no body. What a non-persistent one held is lost. */
export function closeSession(call: Call): Answer {
  const { item } = workbookAt(call, 'workbook-write');
  const session = namedSession(call, item);
  if (!session) throw missingHeader(call);
  expectEmptyObject(call);
  const { sessions, clock, doubts } = call.world;
  if (session.over === undefined) sessions.finish(session, clock.now(), 'closed');
  else if (doubts.current.secondClose === 'as-over') throw sessionIsOver(call);
  return { status: 204 };
}
