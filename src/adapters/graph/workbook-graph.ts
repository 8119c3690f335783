import type { Clock } from '#application/ports/clock.ts';
import type { GraphRequest, GraphSend } from '#application/ports/graph-send.ts';
import type { CallContext, CreatedSession, FileVersion, WorkbookGraph } from '#application/ports/workbook-graph.ts';
import { failed, succeeded, type Outcome, type Problem } from '#domain/problem/problem.ts';
import type { DriveItem } from '#domain/workbook-session/drive-item.ts';
import type { ChangesMode, WorkbookSession } from '#domain/workbook-session/workbook-session.ts';
import { createdSessionFrom } from './created-session.ts';
import { driveItemFields, driveItemFromAnswer } from './drive-item-from-answer.ts';
import { fileVersionFrom, fileVersionFields } from './file-version.ts';
import { isBelowDrive, ownDrive, type OwnDrive } from './own-drive.ts';
import { problemFromResult, type FailedCall, type FailedResult } from './problem-from-result.ts';
import { isSharingLink, percentEncodedAddress, sharingToken } from './sharing-url.ts';
import { followSlowStart } from './slow-start.ts';

export interface WorkbookGraphOptions {
  readonly graph: GraphSend;
  readonly clock: Clock;
}

type Workbook = Pick<DriveItem, 'ref' | 'driveType'>;

/** Opening a large workbook takes long; Graph itself gives up with 504 before this. */
const startTimeoutMs = 120_000;
const sessionTimeoutMs = 60_000;

/** The calls of Microsoft Graph for workbook sessions, always by drive id and item id: by path they are known to fail. */
export function createWorkbookGraph({ graph, clock }: WorkbookGraphOptions): WorkbookGraph {
  return {
    findWorkbook: (documentUrl, context) => findWorkbook(graph, documentUrl, context),
    startSession: (workbook, changes, context, onAccepted) =>
      startSession(graph, clock, workbook, changes, context, onAccepted),
    refreshSession: (session, workbook, context) => onSession(graph, 'refresh-session', session, workbook, context),
    closeSession: (session, workbook, context) => onSession(graph, 'close-session', session, workbook, context),
    closeOnLeaving: (session, workbook, context) => {
      graph.sendLast({ ...sessionAction('close-session', session, workbook), ...context });
    },
    versionOf: (workbook, context) => versionOf(graph, workbook, context),
  };
}

async function findWorkbook(graph: GraphSend, documentUrl: string, context: CallContext): Promise<Outcome<DriveItem>> {
  const lookUp = (address: string, attempt: number) => graph.send(shareRequest(address, { ...context, attempt }));
  const encoded = percentEncodedAddress(documentUrl);
  const first = await lookUp(encoded, context.attempt);
  if (first.kind === 'answered') return await driveItemFromAnswer(first.answer, first.evidence);
  // Whether Graph wants an address encoded or as Excel gave it is not documented; only "no such file" is asked again.
  const isAskedAgain = isNotFound(first) && documentUrl !== encoded;
  const second = isAskedAgain ? await lookUp(documentUrl, context.attempt + 1) : first;
  if (second.kind === 'answered') return await driveItemFromAnswer(second.answer, second.evidence);
  const failure = isNotFound(second) ? first : second;
  const isIn = (drive: OwnDrive) => isBelowDrive(documentUrl, drive);
  const place = { isIn, driveType: 'unknown', acts: false } as const;
  const call = { operation: 'find-workbook', isSessionful: false } as const;
  return failed(await problemOf(graph, { ...call, ...place, result: failure, context }));
}

function shareRequest(address: string, context: CallContext): GraphRequest {
  return {
    operation: 'find-workbook',
    ...context,
    method: 'GET',
    address: `/shares/${sharingToken(address)}/driveItem?$select=${driveItemFields}`,
    template: '/shares/{sharing-url}/driveItem',
    // Only for this look: the lasting form would grant what the person did not ask for.
    ...(isSharingLink(address) ? { headers: { Prefer: 'redeemSharingLinkIfNecessary' } } : {}),
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
  context: CallContext,
  onAccepted: () => void,
): Promise<Outcome<CreatedSession>> {
  const operation = 'start-session';
  const body = { persistChanges: changes === 'saves-changes' };
  const request = action(operation, workbook, body);
  // A large workbook may take longer than a gateway waits: Graph then answers 202 at once, and may still answer 201.
  const headers = { ...request.headers, Prefer: 'respond-async' };
  const result = await graph.send({ operation, ...context, ...request, headers, timeoutMs: startTimeoutMs });
  if (result.kind === 'no-answer' && result.reason === 'aborted') {
    // It had left, and Graph does not hear that nobody wants it any more.
    return failed({ kind: 'answer-lost', evidence: result.evidence });
  }
  if (result.kind !== 'answered') {
    return failed(await problemOf(graph, { operation, isSessionful: false, ...onWorkbook(workbook), result, context }));
  }
  if (result.answer.status === 202) {
    onAccepted();
    return await followSlowStart(result.answer, result.evidence, { ...context, graph, clock, changes });
  }
  const session = await createdSessionFrom(result.answer, changes);
  // Graph says that it created one, and we cannot name it.
  return session === undefined ? failed({ kind: 'answer-lost', evidence: result.evidence }) : succeeded(session);
}

async function onSession(
  graph: GraphSend,
  operation: 'refresh-session' | 'close-session',
  session: WorkbookSession,
  workbook: Workbook,
  context: CallContext,
): Promise<Outcome<void>> {
  const request = sessionAction(operation, session, workbook);
  const result = await graph.send({ operation, ...context, ...request, timeoutMs: sessionTimeoutMs });
  if (result.kind === 'answered') return succeeded(undefined);
  return failed(await problemOf(graph, { operation, isSessionful: true, ...onWorkbook(workbook), result, context }));
}

async function versionOf(graph: GraphSend, workbook: Workbook, context: CallContext): Promise<Outcome<FileVersion>> {
  const operation = 'watch-file';
  const result = await graph.send({
    operation,
    ...context,
    method: 'GET',
    address: `${itemPath(workbook)}?$select=${fileVersionFields}`,
    template: '/drives/{drive-id}/items/{item-id}',
  });
  if (result.kind === 'answered') return await fileVersionFrom(result.answer, result.evidence);
  const place = { ...onWorkbook(workbook), acts: false };
  return failed(await problemOf(graph, { operation, isSessionful: false, ...place, result, context }));
}

const actions = {
  'start-session': 'createSession',
  'refresh-session': 'refreshSession',
  'close-session': 'closeSession',
} as const;

type Action = Required<Pick<GraphRequest, 'method' | 'address' | 'template' | 'headers' | 'body'>>;

function action(operation: keyof typeof actions, workbook: Pick<DriveItem, 'ref'>, body: object): Action {
  const name = actions[operation];
  return {
    method: 'POST',
    address: `${itemPath(workbook)}/workbook/${name}`,
    template: `/drives/{drive-id}/items/{item-id}/workbook/${name}`,
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
  };
}

function sessionAction(
  operation: 'refresh-session' | 'close-session',
  { id }: WorkbookSession,
  workbook: Pick<DriveItem, 'ref'>,
): Action {
  const request = action(operation, workbook, {});
  return { ...request, headers: { ...request.headers, 'workbook-session-id': id } };
}

function itemPath({ ref }: Pick<DriveItem, 'ref'>): string {
  return `/drives/${encodeURIComponent(ref.driveId)}/items/${encodeURIComponent(ref.itemId)}`;
}

interface Failing extends Omit<FailedCall, 'isOwnDrive'> {
  readonly result: FailedResult;
  readonly context: CallContext;
  /** Whether what was asked for lies in this drive, the person's own. */
  readonly isIn: (drive: OwnDrive) => boolean;
  readonly driveType: DriveItem['driveType'];
}

/** After a 403 that more permission might cure, asks once which drive is the person's own. */
async function problemOf(graph: GraphSend, { result, context, isIn, driveType, ...call }: Failing): Promise<Problem> {
  const mayBeOwn = driveType === 'business' || driveType === 'unknown';
  const asks = result.kind === 'refused' && result.failure.status === 403 && !result.hasAllFiles && mayBeOwn;
  const drive = asks ? await ownDrive(graph, call.operation, context) : undefined;
  return problemFromResult({ ...call, isOwnDrive: drive !== undefined && isIn(drive) }, result);
}

function onWorkbook({ ref, driveType }: Workbook): Pick<Failing, 'isIn' | 'driveType' | 'acts'> {
  return { isIn: (drive) => drive.id === ref.driveId, driveType, acts: true };
}
