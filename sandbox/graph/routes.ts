import type { Address } from './address.ts';
import type { Answer, Call } from './call.ts';
import type { OperationName } from './faults.ts';
import { GraphProblem } from './graph-problem.ts';
import { closeSession } from './operations/close-session.ts';
import { createSession } from './operations/create-session.ts';
import {
  deleteDriveItem,
  getContent,
  getDrive,
  getDriveItem,
  getShare,
  getSharedDriveItem,
  listChildren,
  updateDriveItem,
} from './operations/drive-items.ts';
import { getOperation } from './operations/get-operation.ts';
import { getSessionInfo } from './operations/get-session-info.ts';
import { putContent } from './operations/put-content.ts';
import { getRange, updateRange } from './operations/ranges.ts';
import { getApplication, listWorksheets } from './operations/read-workbook.ts';
import { refreshSession } from './operations/refresh-session.ts';

/** What an address ends at, before its tail. */
type Target = 'drive' | 'item' | 'share' | 'shared-item';

export interface Route {
  readonly operation: OperationName;
  readonly method: string;
  readonly targets: readonly Target[];
  /** Matches the tail; what the first group holds becomes the call's key. Names of segments are case-insensitive. */
  readonly tail: RegExp;
  readonly run: (call: Call) => Answer;
}

const anyItem: readonly Target[] = ['item', 'shared-item'];
const range = /^\/workbook\/worksheets\/[^/]+\/range\(address='([^']+)'\)$/i;

const routes: readonly Route[] = [
  route('createSession', 'POST', anyItem, /^\/workbook\/createSession$/i, createSession),
  route('refreshSession', 'POST', anyItem, /^\/workbook\/refreshSession$/i, refreshSession),
  route('closeSession', 'POST', anyItem, /^\/workbook\/closeSession$/i, closeSession),
  route('getOperation', 'GET', anyItem, /^\/workbook\/operations\/([^/]+)$/i, getOperation),
  route('getSessionInfo', 'GET', anyItem, /^\/workbook\/sessionInfoResource\(key='([^']+)'\)$/i, getSessionInfo),
  route('getApplication', 'GET', anyItem, /^\/workbook\/application$/i, getApplication),
  route('listWorksheets', 'GET', anyItem, /^\/workbook\/worksheets$/i, listWorksheets),
  route('getRange', 'GET', anyItem, range, getRange),
  route('updateRange', 'PATCH', anyItem, range, updateRange),
  route('getDrive', 'GET', ['drive'], /^$/, getDrive),
  route('getShare', 'GET', ['share'], /^$/, getShare),
  route('getSharedDriveItem', 'GET', ['shared-item'], /^$/, getSharedDriveItem),
  route('getDriveItem', 'GET', ['item'], /^$/, getDriveItem),
  route('updateDriveItem', 'PATCH', ['item'], /^$/, updateDriveItem),
  route('deleteDriveItem', 'DELETE', ['item'], /^$/, deleteDriveItem),
  route('listChildren', 'GET', ['item'], /^\/children$/i, listChildren),
  route('getContent', 'GET', anyItem, /^\/content$/i, getContent),
  route('putContent', 'PUT', ['item'], /^\/content$/i, putContent),
];

/** Parts of Graph that exist there and are not played here: the honest answer is 501, not 404. */
const notPlayed =
  /^\/(?:workbook(?:$|\/(?:worksheets|tables|names|comments|functions|tableRowOperationResult|application)\b)|children|thumbnails|permissions|versions|search|createLink|createUploadSession|copy|invite|preview)/i;

function route(
  operation: OperationName,
  method: string,
  targets: readonly Target[],
  tail: RegExp,
  run: (call: Call) => Answer,
): Route {
  return { operation, method, targets, tail, run };
}

function targetOf(address: Address): Target {
  if (address.kind === 'share') return address.item === 'share' ? 'share' : 'shared-item';
  return address.item.by === 'drive' ? 'drive' : 'item';
}

export type Routed =
  | { readonly kind: 'found'; readonly route: Route; readonly key: string }
  | { readonly kind: 'refused'; readonly problem: GraphProblem }
  | { readonly kind: 'unknown' };

/** Finds the operation for an address and a verb. */
export function findRoute(address: Address, method: string): Routed {
  const target = targetOf(address);
  const here = routes.filter((candidate) => candidate.targets.includes(target) && candidate.tail.test(address.tail));
  const chosen = here.find((candidate) => candidate.method === method);
  if (chosen) return { kind: 'found', route: chosen, key: decodedKey(chosen.tail.exec(address.tail)?.[1] ?? '') };
  if (here.length > 0) {
    const allow = here.map((candidate) => candidate.method).join(', ');
    return refused(405, 'methodNotAllowedUncategorized', 'The verb is not allowed here.', { Allow: allow });
  }
  return notPlayed.test(address.tail)
    ? refused(501, 'notImplementedUncategorized', 'Graph has this; the sandbox does not play it.')
    : { kind: 'unknown' };
}

function refused(status: number, second: string, message: string, headers: Record<string, string> = {}): Routed {
  return { kind: 'refused', problem: new GraphProblem({ status, second }, message, { headers }) };
}

function decodedKey(raw: string): string {
  try {
    return decodeURIComponent(raw);
  } catch {
    // What cannot be decoded names nothing; the operation will say that it does not exist.
    return raw;
  }
}
