import { contextOf, type Answer, type Call } from '../call.ts';
import { optionalSession } from '../session-header.ts';
import { workbookAt } from '../workbook.ts';

/** The cheapest read: with a session header it is the session's, without one it is sessionless. */
export function getApplication(call: Call): Answer {
  const { item } = workbookAt(call, 'workbook-read');
  optionalSession(call, item);
  return {
    status: 200,
    body: { '@odata.context': contextOf(call, 'microsoft.graph.workbookApplication'), calculationMode: 'Automatic' },
  };
}

/** Every workbook of the sandbox has one worksheet. */
export function listWorksheets(call: Call): Answer {
  const { item } = workbookAt(call, 'workbook-read');
  optionalSession(call, item);
  const sheet = { id: '{00000000-0001-0000-0000-000000000000}', name: 'Sheet1', position: 0, visibility: 'Visible' };
  return { status: 200, body: { '@odata.context': contextOf(call, 'workbookWorksheets'), value: [sheet] } };
}
