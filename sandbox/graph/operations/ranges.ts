import * as v from 'valibot';
import { roleOf } from '../access.ts';
import { contextOf, type Answer, type Call } from '../call.ts';
import { GraphProblem } from '../graph-problem.ts';
import { badRequest, jsonBody } from '../json-body.ts';
import { optionalSession } from '../session-header.ts';
import { workbookAt } from '../workbook.ts';

const update = v.object({ values: v.array(v.array(v.unknown())) });

function rangeAnswer(call: Call, values: unknown): Answer {
  return {
    status: 200,
    body: { '@odata.context': contextOf(call, 'microsoft.graph.workbookRange'), address: `Sheet1!${call.key}`, values },
  };
}

/** Reads back what was written at exactly this address: a range is a named box here, there is no grid. */
export function getRange(call: Call): Answer {
  const { item } = workbookAt(call, 'workbook-read');
  const session = optionalSession(call, item);
  const temporary = session?.persistChanges === false ? session.cells.get(call.key) : undefined;
  return rangeAnswer(call, temporary ?? item.cells.get(call.key) ?? [['']]);
}

/** Writes: into the file without a session or in a persistent one, into the temporary copy in a non-persistent one. */
export function updateRange(call: Call): Answer {
  const { drive, item } = workbookAt(call, 'workbook-write');
  const session = optionalSession(call, item);
  const body = jsonBody(call);
  const read = v.safeParse(update, body.kind === 'json' ? body.value : undefined);
  if (!read.success) throw badRequest('The body has to hold values, row by row.', 'invalidArgument');
  const { values } = read.output;
  const { world, caller, key } = call;
  if (session?.persistChanges === false) {
    session.cells.set(key, values);
    return rangeAnswer(call, values);
  }
  if (roleOf(world, caller.person.objectId, drive, item) === 'read') {
    throw new GraphProblem({ status: 403, second: 'accessDenied' }, 'The caller may read this workbook only.');
  }
  item.cells.set(key, values);
  if (session) session.written = true;
  else world.drives.noteSave(item, world.clock.now());
  return rangeAnswer(call, values);
}
