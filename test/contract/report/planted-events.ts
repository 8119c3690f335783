import type { Account } from '#domain/account/account.ts';
import type { AskedCommand, Command } from '#domain/lifecycle/command.ts';
import type { LifecycleEvent } from '#domain/lifecycle/event.ts';
import type { AddressedWorkbook, LiveWorkbook } from '#domain/live-workbook/live-workbook.ts';
import type { Evidence, PlainProblemKind, Problem } from '#domain/problem/problem.ts';
import type { DriveItem } from '#domain/workbook-session/drive-item.ts';
import { workbookSessionIdFrom, type WorkbookSession } from '#domain/workbook-session/workbook-session.ts';
import { secrets } from './secrets.ts';

/** Draws from whole numbers that a generator gave, one after another. */
export interface Draw {
  one<T>(choices: readonly [T, ...(readonly T[])]): T;
  maybe<T>(value: () => T): T | undefined;
}

export function drawFrom(numbers: readonly number[]): Draw {
  let at = 0;
  const next = (): number => numbers[at++ % numbers.length] ?? 0;
  return {
    one: (choices) => choices[next() % choices.length] ?? choices[0],
    maybe: (value) => (next() % 2 === 0 ? undefined : value()),
  };
}

/** What the moment of an event is made from. */
export interface Occasion {
  readonly ticket: number;
  readonly now: number;
  readonly draw: Draw;
}

type EventOf<K extends LifecycleEvent['kind']> = Extract<LifecycleEvent, { readonly kind: K }>;

/** Every kind of event, with a secret in every text that is not one of a closed list of words. */
export const plantedEvents: {
  readonly [K in LifecycleEvent['kind']]: (occasion: Occasion) => EventOf<K>;
} = {
  'pane-opened': () => ({ kind: 'pane-opened' }),
  'host-stayed-silent': ({ ticket }) => ({ kind: 'host-stayed-silent', ticket }),
  'live-workbook-read': ({ ticket, draw }) => ({ kind: 'live-workbook-read', ticket, live: live(draw) }),
  'signed-in': ({ ticket, now, draw }) => ({
    kind: 'signed-in',
    ticket,
    account: account(draw),
    allFiles: draw.one(['not-asked', 'allowed', 'refused']),
    now,
  }),
  'somebody-else-signed-in': ({ ticket, draw }) => ({
    kind: 'somebody-else-signed-in',
    ticket,
    account: account(draw),
    excelAccount: { userName: `${secrets.userName}.2` },
  }),
  'sign-in-failed': ({ ticket, draw }) => ({ kind: 'sign-in-failed', ticket, problem: problem(draw, 'sign-in') }),
  'signed-out': () => ({ kind: 'signed-out' }),
  'workbook-found': ({ ticket, now, draw }) => ({
    kind: 'workbook-found',
    ticket,
    workbook: item(draw),
    remembered: draw.maybe(() => session(draw, now)),
    maybeStarted: draw.maybe(() => ({
      ...unstarted,
      changes: draw.one(['saves-changes', 'temporary-copy']),
      since: now,
    })),
    refusal: draw.maybe(() => problem(draw, 'start-session')),
    now,
  }),
  'workbook-not-found': (occasion) => ({ kind: 'workbook-not-found', ...failure(occasion, 'find-workbook') }),
  'workbook-changed': ({ ticket, now, draw }) => ({
    kind: 'workbook-changed',
    ticket,
    command: command(draw, now),
    live: live(draw),
  }),
  'session-created': ({ ticket, now, draw }) => ({
    kind: 'session-created',
    ticket,
    session: session(draw, now),
    workbook: item(draw),
  }),
  'session-found-elsewhere': ({ ticket, now, draw }) => ({
    kind: 'session-found-elsewhere',
    ticket,
    session: session(draw, now),
  }),
  'start-accepted': ({ ticket }) => ({ kind: 'start-accepted', ticket }),
  'start-failed': (occasion) => ({ kind: 'start-failed', ...failure(occasion, 'start-session') }),
  'session-refreshed': ({ ticket, now }) => ({ kind: 'session-refreshed', ticket, now }),
  'refresh-failed': (occasion) => ({ kind: 'refresh-failed', ...failure(occasion, 'refresh-session') }),
  'session-closed': ({ ticket, now, draw }) => ({
    kind: 'session-closed',
    ticket,
    where: draw.one(['here', 'elsewhere']),
    now,
  }),
  'close-failed': (occasion) => ({ kind: 'close-failed', ...failure(occasion, 'close-session') }),
  'file-updated': ({ ticket, now }) => ({ kind: 'file-updated', ticket, now }),
  'file-unchanged': ({ ticket }) => ({ kind: 'file-unchanged', ticket }),
  'file-not-seen': ({ ticket }) => ({ kind: 'file-not-seen', ticket }),
  'memory-heard': ({ now, draw }) => ({
    kind: 'memory-heard',
    workbook: item(draw).ref,
    remembered: draw.maybe(() => session(draw, now)),
    ended: draw.maybe(() => ({
      ...withoutId(draw, now),
      end: draw.one(['closed', 'expired', 'broken']),
      endedAt: now,
    })),
    now,
  }),
  'default-told': ({ draw }) => ({ kind: 'default-told', changes: draw.one(['saves-changes', 'temporary-copy']) }),
  'settings-not-kept': ({ draw }) => ({ kind: 'settings-not-kept', problem: problem(draw, 'write-settings') }),
  'keep-due': ({ ticket, now }) => ({ kind: 'keep-due', ticket, now }),
  'wait-ended': ({ ticket, now }) => ({ kind: 'wait-ended', ticket, now }),
  'connection-lost': () => ({ kind: 'connection-lost' }),
  'connection-returned': ({ now }) => ({ kind: 'connection-returned', now }),
  'sign-in-asked': ({ draw }) => ({ kind: 'sign-in-asked', isOtherAccount: draw.one([true, false]) }),
  'sign-out-asked': () => ({ kind: 'sign-out-asked' }),
  'command-asked': ({ now, draw }) => ({ kind: 'command-asked', command: askedCommand(draw, now), now }),
  'permission-asked': () => ({ kind: 'permission-asked' }),
  'link-given': () => ({ kind: 'link-given', live: { ...addressed, insteadOf: `${secrets.downloadUrl}&2` } }),
  'keep-asked': ({ now }) => ({ kind: 'keep-asked', until: now + 3_600_000, now }),
  'keep-stop-asked': () => ({ kind: 'keep-stop-asked' }),
  'clear-asked': ({ now }) => ({ kind: 'clear-asked', now }),
  'again-asked': ({ now }) => ({ kind: 'again-asked', now }),
  'stop-asked': () => ({ kind: 'stop-asked' }),
  'question-left': () => ({ kind: 'question-left' }),
};

const addressed: AddressedWorkbook = { kind: 'addressed', url: secrets.downloadUrl, name: secrets.workbook };
const ref = { driveId: secrets.driveId, itemId: secrets.itemId };
const unstarted = { workbook: ref, workbookName: secrets.workbook, workbookUrl: secrets.downloadUrl };

function live(draw: Draw): LiveWorkbook {
  return draw.one<LiveWorkbook>([
    addressed,
    addressed,
    { ...addressed, insteadOf: secrets.downloadUrl },
    { kind: 'cannot', reason: { kind: 'guest', organization: secrets.tenant }, name: secrets.workbook },
    { kind: 'cannot', reason: { kind: 'type', extension: '.plantedend' }, name: secrets.workbook },
    {
      kind: 'cannot',
      reason: { kind: draw.one(['local', 'personal', 'read-only', 'cloud', 'unknown']) },
      name: undefined,
    },
  ]);
}

function account(draw: Draw): Account {
  return {
    id: draw.one([secrets.accountId, `${secrets.accountId}.2`]),
    name: secrets.person,
    userName: secrets.userName,
    organization: secrets.tenant,
    tenantId: secrets.tenant,
    isGuest: draw.one([false, true]),
  };
}

function item(draw: Draw): DriveItem {
  return {
    ref: draw.one([ref, ref, ref, { ...ref, itemId: `${secrets.itemId}2` }]),
    name: secrets.workbook,
    webUrl: draw.maybe(() => secrets.downloadUrl),
    driveType: draw.one(['business', 'documentLibrary', 'unknown', 'business', 'personal']),
    eTag: draw.maybe(() => secrets.eTag),
  };
}

function session(draw: Draw, now: number): WorkbookSession {
  const id = workbookSessionIdFrom(draw.one([secrets.sessionId, `${secrets.sessionId}-2`]));
  if (id === undefined) throw new Error('The planted session id is none that the domain accepts.');
  return { id, ...withoutId(draw, now) };
}

function withoutId(draw: Draw, now: number): Omit<WorkbookSession, 'id'> {
  return {
    workbook: item(draw).ref,
    workbookName: secrets.workbook,
    workbookUrl: draw.maybe(() => secrets.downloadUrl),
    changes: draw.one(['saves-changes', 'temporary-copy', 'unknown']),
    isTakenOver: draw.one([false, true]),
    startedAt: now - 60_000,
    lastContactAt: draw.one([now, now - 1000, now - 3_600_000]),
  };
}

function askedCommand(draw: Draw, now: number): AskedCommand {
  return draw.one<AskedCommand>([command(draw, now), { kind: 'start', changes: 'default', isAnother: false }]);
}

function command(draw: Draw, now: number): Command {
  return draw.one<Command>([
    { kind: 'start', changes: draw.one(['saves-changes', 'temporary-copy']), isAnother: draw.one([false, true]) },
    { kind: 'refresh', why: draw.one(['asked', 'check', 'before-start', 'use', 'keep']) },
    { kind: 'close', isConfirmed: draw.one([true, false]) },
    { kind: 'take-over', session: session(draw, now) },
    { kind: 'confirm-gone' },
  ]);
}

function failure(
  { ticket, now, draw }: Occasion,
  operation: Evidence['operation'],
): { readonly ticket: number; readonly problem: Problem; readonly now: number; readonly dice: number } {
  return { ticket, problem: problem(draw, operation), now, dice: 0.5 };
}

const ofSigningIn = ['admin-needed', 'consent-refused', 'consent-needed', 'cancelled', 'policy'] as const;
const ofCalls = [
  'session-over',
  'slow',
  'answer-lost',
  'broken',
  'permission-needed',
  'permission-needed',
  'offline',
  'unknown',
  'workbook-gone',
  'settings-local',
] as const;

function problem(draw: Draw, operation: Evidence['operation']): Problem {
  const evidence: Evidence = {
    operation,
    status: draw.one([404, 429, 500, 503, 504]),
    codes: draw.one<readonly string[]>([
      [secrets.token, secrets.downloadUrl],
      ['badGateway', secrets.claims, `invalidSession${secrets.sessionId}`],
      ['notFound', 'invalidSessionReCreatable', secrets.tenant],
      [`invalidSession ${secrets.person}`, secrets.workbook],
      [],
    ]),
    requestId: secrets.sessionId,
    clientRequestId: secrets.accountId,
    date: secrets.person,
    ...(draw.one([true, false]) ? { isLocalDate: true as const } : {}),
  };
  const plain = draw.one<PlainProblemKind>(operation === 'sign-in' ? ofSigningIn : ofCalls);
  if (operation === 'sign-in' && draw.one([true, true, false])) return { kind: plain, evidence };
  return draw.one<Problem>([
    { kind: plain, evidence },
    { kind: plain, evidence },
    { kind: plain, evidence },
    { kind: 'locked', evidence, by: secrets.lockHolder },
    { kind: 'locked', evidence },
    { kind: 'sign-in-needed', evidence, claims: secrets.claims },
    { kind: 'sign-in-needed', evidence },
    { kind: 'throttled', evidence, retryAfterMs: 5000 },
    { kind: 'throttled', evidence },
    { kind: 'clock-wrong', evidence, offByMs: 7_200_000 },
  ]);
}
