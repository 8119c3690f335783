import type { Clock } from '#application/ports/clock.ts';
import type { GraphRequest, GraphSend } from '#application/ports/graph-send.ts';
import type { AbortSignalLike } from '#application/ports/sign-in.ts';
import type { CreatedSession, WorkbookGraph } from '#application/ports/workbook-graph.ts';
import { failed, succeeded, type Outcome, type Problem } from '#domain/problem/problem.ts';
import type { DriveItem } from '#domain/workbook-session/drive-item.ts';
import type { ChangesMode, WorkbookSession } from '#domain/workbook-session/workbook-session.ts';
import { createdSessionFrom } from './created-session.ts';
import { driveItemFields, driveItemFromAnswer } from './drive-item-from-answer.ts';
import { isBelowDrive, ownDrive, type OwnDrive } from './own-drive.ts';
import { problemFromResult, type FailedCall, type FailedResult } from './problem-from-result.ts';
import { isSharingLink, percentEncodedAddress, sharingToken } from './sharing-url.ts';
import { followSlowStart } from './slow-start.ts';

export interface WorkbookGraphOptions {
  readonly graph: GraphSend;
  readonly clock: Clock;
}

/** Opening a large workbook takes long; Graph itself gives up with 504 before this. */
const startTimeoutMs = 120_000;
const sessionTimeoutMs = 60_000;

/** The calls of Microsoft Graph for workbook sessions, always by drive id and item id: by path they are known to fail. */
export function createWorkbookGraph({ graph, clock }: WorkbookGraphOptions): WorkbookGraph {
  return {
    findWorkbook: (documentUrl, signal) => findWorkbook(graph, documentUrl, signal),
    startSession: (workbook, changes, signal) => startSession(graph, clock, workbook, changes, signal),
    refreshSession: (session, workbook, signal) => onSession(graph, 'refresh-session', session, workbook, signal),
    closeSession: (session, workbook, signal) => onSession(graph, 'close-session', session, workbook, signal),
  };
}

async function findWorkbook(
  graph: GraphSend,
  documentUrl: string,
  signal: AbortSignalLike,
): Promise<Outcome<DriveItem>> {
  const lookUp = (address: string) => graph.send(shareRequest(address, signal));
  const encoded = percentEncodedAddress(documentUrl);
  const first = await lookUp(encoded);
  if (first.kind === 'answered') return await driveItemFromAnswer(first.answer, first.evidence);
  // Whether Graph wants an address encoded or as Excel gave it is not documented; only "no such file" is asked again.
  const second = isNotFound(first) && documentUrl !== encoded ? await lookUp(documentUrl) : first;
  if (second.kind === 'answered') return await driveItemFromAnswer(second.answer, second.evidence);
  const failure = isNotFound(second) ? first : second;
  const isIn = (drive: OwnDrive) => isBelowDrive(documentUrl, drive);
  const place = { isIn, driveType: 'unknown', acts: false } as const;
  const call = { operation: 'find-workbook', isSessionful: false } as const;
  return failed(await problemOf(graph, { ...call, ...place, result: failure, signal }));
}

function shareRequest(address: string, signal: AbortSignalLike): GraphRequest {
  return {
    operation: 'find-workbook',
    method: 'GET',
    address: `/shares/${sharingToken(address)}/driveItem?$select=${driveItemFields}`,
    template: '/shares/{sharing-url}/driveItem',
    // Only for this look: the lasting form would grant what the person did not ask for.
    ...(isSharingLink(address) ? { headers: { Prefer: 'redeemSharingLinkIfNecessary' } } : {}),
    signal,
  };
}

function isNotFound(result: FailedResult): boolean {
  return result.kind === 'refused' && (result.failure.status === 400 || result.failure.status === 404);
}

async function startSession(
  graph: GraphSend,
  clock: Clock,
  workbook: DriveItem,
  changes: ChangesMode,
  signal: AbortSignalLike,
): Promise<Outcome<CreatedSession>> {
  const operation = 'start-session';
  const body = { persistChanges: changes === 'saves-changes' };
  const result = await graph.send({
    ...action(operation, workbook, body, signal),
    timeoutMs: startTimeoutMs,
  });
  if (result.kind !== 'answered') {
    return failed(await problemOf(graph, { operation, isSessionful: false, ...onWorkbook(workbook), result, signal }));
  }
  if (result.answer.status === 202) {
    return await followSlowStart(result.answer, result.evidence, { graph, clock, changes, signal });
  }
  const session = await createdSessionFrom(result.answer, changes);
  // Graph says that it created one, and we cannot name it.
  return session === undefined ? failed({ kind: 'answer-lost', evidence: result.evidence }) : succeeded(session);
}

async function onSession(
  graph: GraphSend,
  operation: 'refresh-session' | 'close-session',
  session: WorkbookSession,
  workbook: DriveItem,
  signal: AbortSignalLike,
): Promise<Outcome<void>> {
  const request = action(operation, workbook, {}, signal);
  const headers = { ...request.headers, 'workbook-session-id': session.id };
  const result = await graph.send({ ...request, headers, timeoutMs: sessionTimeoutMs });
  if (result.kind === 'answered') return succeeded(undefined);
  return failed(await problemOf(graph, { operation, isSessionful: true, ...onWorkbook(workbook), result, signal }));
}

const actions = {
  'start-session': 'createSession',
  'refresh-session': 'refreshSession',
  'close-session': 'closeSession',
} as const;

function action(
  operation: keyof typeof actions,
  { ref }: DriveItem,
  body: object,
  signal: AbortSignalLike,
): GraphRequest {
  const name = actions[operation];
  return {
    operation,
    method: 'POST',
    address: `/drives/${encodeURIComponent(ref.driveId)}/items/${encodeURIComponent(ref.itemId)}/workbook/${name}`,
    template: `/drives/{drive-id}/items/{item-id}/workbook/${name}`,
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
    signal,
  };
}

interface Failing extends Omit<FailedCall, 'isOwnDrive'> {
  readonly result: FailedResult;
  readonly signal: AbortSignalLike;
  /** Whether what was asked for lies in this drive, the person's own. */
  readonly isIn: (drive: OwnDrive) => boolean;
  readonly driveType: DriveItem['driveType'];
}

/** After a 403 that more permission might cure, asks once which drive is the person's own. */
async function problemOf(graph: GraphSend, { result, signal, isIn, driveType, ...call }: Failing): Promise<Problem> {
  const mayBeOwn = driveType === 'business' || driveType === 'unknown';
  const asks = result.kind === 'refused' && result.failure.status === 403 && !result.hasAllFiles && mayBeOwn;
  const drive = asks ? await ownDrive(graph, call.operation, signal) : undefined;
  return problemFromResult({ ...call, isOwnDrive: drive !== undefined && isIn(drive) }, result);
}

function onWorkbook({ ref, driveType }: DriveItem): Pick<Failing, 'isIn' | 'driveType' | 'acts'> {
  return { isIn: (drive) => drive.id === ref.driveId, driveType, acts: true };
}
