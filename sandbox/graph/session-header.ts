import type { Call } from './call.ts';
import type { Item } from './drives.ts';
import { GraphProblem } from './graph-problem.ts';
import { badRequest } from './json-body.ts';
import type { WorkbookSession } from './sessions.ts';

/** The answer to an id whose session is over, or is none here. */
export function sessionIsOver(call: Call): GraphProblem {
  const { deadSessionStatus, deadSessionCode } = call.world.doubts.current;
  const second = deadSessionCode === 'none' ? {} : { second: deadSessionCode };
  return new GraphProblem({ status: deadSessionStatus, ...second }, 'The workbook session is over or never was.');
}

/** The session that the request names, alive or over, as far as this person on this item may know of it. */
export function namedSession(call: Call, item: Item): WorkbookSession | undefined {
  const id = call.headers.get('workbook-session-id')?.trim() ?? '';
  if (id === '') return undefined;
  const { sessions, doubts } = call.world;
  const session = sessions.find(id);
  const choices = doubts.current;
  if (!session) {
    throw choices.unknownSessionId === 'as-over' ? sessionIsOver(call) : badRequest('The session id is not valid.');
  }
  if (session.personId !== call.caller.person.objectId) {
    throw choices.sessionOfAnotherPerson === 'as-over'
      ? sessionIsOver(call)
      : new GraphProblem({ status: 403, second: 'forbiddenUncategorized' }, "The session is somebody else's.");
  }
  if (session.item !== item) {
    throw choices.sessionOfAnotherItem === 'as-over'
      ? sessionIsOver(call)
      : badRequest('The session belongs to another workbook.', 'invalidSessionUnexpected');
  }
  return session;
}

/** A living session where the request names one; without the header the call is sessionless. */
export function optionalSession(call: Call, item: Item): WorkbookSession | undefined {
  const session = namedSession(call, item);
  if (session?.over) throw sessionIsOver(call);
  call.session = session;
  return session;
}

/** refreshSession and closeSession cannot do without the header: it is their argument. */
export function missingHeader(call: Call): GraphProblem {
  return call.world.doubts.current.missingSessionHeader === 'UnknownError'
    ? new GraphProblem({ status: 400, top: 'UnknownError' }, '')
    : badRequest('The header workbook-session-id is missing.');
}
