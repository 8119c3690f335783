import { notFound } from '../access.ts';
import { contextOf, type Answer, type Call } from '../call.ts';
import { workbookAt } from '../workbook.ts';

/** The session that a long-running start made, by the key in the operation's `resourceLocation`. */
export function getSessionInfo(call: Call): Answer {
  const { item } = workbookAt(call, 'workbook-write');
  const session = call.world.operations.sessionByKey(call.key);
  if (session?.item !== item || session.personId !== call.caller.person.objectId) throw notFound();
  return {
    status: 200,
    body: {
      '@odata.context': contextOf(call, 'microsoft.graph.workbookSessionInfo'),
      id: session.id,
      persistChanges: session.persistChanges,
    },
  };
}
