import { locate, requireScope } from './access.ts';
import type { Call, Located } from './call.ts';
import { GraphProblem } from './graph-problem.ts';
import { badRequest } from './json-body.ts';

/** Office Open XML workbooks; everything else is refused, each in its way. */
const workbookName = /\.xls[xm]$/i;
const oldWorkbookName = /\.(?:xls|xlsb|ods|csv)$/i;

function wacAccessDenied(): GraphProblem {
  return new GraphProblem({ status: 403, top: 'AccessDenied' }, 'Could not get a WAC access token for this file.');
}

/** The workbook an address speaks of, if the caller may work with it. Throws a problem otherwise. */
export function workbookAt(call: Call, need: 'workbook-read' | 'workbook-write'): Located {
  requireScope(call, need);
  const located = locate(call, need);
  const { item } = located;
  const doubts = call.world.doubts.current;
  if (item.kind === 'file' && workbookName.test(item.name)) return located;
  const unsupported = new GraphProblem(
    { status: 501, second: 'unsupportedWorkbook' },
    'This workbook is not supported.',
  );
  if (oldWorkbookName.test(item.name)) throw doubts.oldFormat === 'wac-access-denied' ? wacAccessDenied() : unsupported;
  throw doubts.otherFile === 'bad-request' ? badRequest('The item is no workbook.') : unsupported;
}

/** Some callers met a refusal where the item was addressed by its path. */
export function refuseStartByPath(call: Call): void {
  const { address, world } = call;
  const byPath = address.kind === 'item' && address.item.by === 'path';
  if (byPath && world.doubts.current.startByPath === 'wac-access-denied') throw wacAccessDenied();
}
