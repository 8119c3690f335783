import type { Account } from '../../account/account.ts';
import type { AddressedWorkbook, LiveWorkbook } from '../../live-workbook/live-workbook.ts';
import type { Operation, PlainProblemKind, Problem } from '../../problem/problem.ts';
import type { DriveItem } from '../../workbook-session/drive-item.ts';
import { workbookSessionIdFrom, type WorkbookSession } from '../../workbook-session/workbook-session.ts';
import type { LifecycleEffect } from '../effect.ts';
import type { LifecycleEvent } from '../event.ts';
import { anaAccount, aSession, budget, budgetLive } from '../story.ts';

/** Whole numbers from 0 up that stand for choices; each choice takes one, and the row begins again at its end. */
export type Choose = <T>(choices: readonly [T, ...T[]]) => T;

/** What a walk knows while it answers. */
export interface Known {
  readonly now: number;
  readonly choose: Choose;
  /** A session id that nobody had before. */
  readonly newSession: (workbook: DriveItem) => WorkbookSession;
  readonly remembered: (workbook: DriveItem) => WorkbookSession | undefined;
}

const bo: Account = { ...anaAccount, id: 'bo.contoso', name: 'Bo Lind', userName: 'bo@contoso.com' };

const pricesLive: AddressedWorkbook = { kind: 'addressed', url: `${budgetLive.url}.prices.xlsx`, name: 'Prices.xlsx' };
const homeLive: AddressedWorkbook = { kind: 'addressed', url: `${budgetLive.url}.home.xlsx`, name: 'Home.xlsx' };
export const lives: readonly [AddressedWorkbook, ...AddressedWorkbook[]] = [
  budgetLive,
  budgetLive,
  pricesLive,
  homeLive,
];

/** The file behind each address: another item, another drive, a personal OneDrive. */
export function itemBehind({ url }: AddressedWorkbook): DriveItem {
  if (url === pricesLive.url) return { ...budget, ref: { ...budget.ref, itemId: '01PRICES' }, name: 'Prices.xlsx' };
  if (url === homeLive.url) return { ...budget, ref: { driveId: '55', itemId: '01HOME' }, driveType: 'personal' };
  return budget;
}

const unaddressed: LiveWorkbook = { kind: 'cannot', reason: { kind: 'unknown' }, name: undefined };

const signInProblems = [
  'cancelled',
  'admin-needed',
  'consent-refused',
  'consent-needed',
  'admin-needed',
  'popup-blocked',
  'policy',
  'sign-in-timeout',
  'personal-account',
  'guest',
  'stale-token',
  'offline',
  'refused',
] as const satisfies readonly PlainProblemKind[];

/** Problems as the border makes them: with the codes and the status that decide about the session's fate. */
function aFailure(operation: Operation, { choose }: Pick<Known, 'choose'>): Problem {
  const codes = choose<readonly string[]>([
    [],
    ['invalidSessionAccessConflict'],
    ['badGateway', 'badGatewayUncategorized'],
    ['internalServerError', 'internalServerErrorUncategorized'],
    ['serviceUnavailable', 'serviceUnavailableUncategorized'],
  ]);
  const status = choose([404, 429, 500, 502, 503, 504]);
  const evidence = { operation, codes, status };
  const kind = choose([
    'answer-lost',
    'session-over',
    'throttled',
    'told-to-wait',
    'told-to-wait',
    'slow',
    'broken',
    'locked',
    'sign-in-needed',
    'offline',
    'permission-needed',
    'permission-needed',
    'permission-needed',
    'no-permission',
    'unsupported',
    'restricted',
    'workbook-gone',
    'refused',
    'unknown',
    'cancelled',
    'settings-full',
    // No token came for the call: a renewal without a window fails as signing in does.
    'sign-in-timeout',
    'policy',
    'consent-needed',
    'stale-token',
  ] as const);
  switch (kind) {
    case 'told-to-wait':
      return { kind: 'throttled', evidence, retryAfterMs: choose([0, 1_000, 90_000, 900_000]) };
    case 'throttled':
    case 'locked':
    case 'sign-in-needed':
      return { kind, evidence };
    default:
      return { kind, evidence };
  }
}

/** One of the events by which the world may answer an effect; undefined for those that nothing answers. */
export function anAnswer(effect: LifecycleEffect, known: Known): LifecycleEvent | undefined {
  const { choose, now } = known;
  const failure = (operation: Operation) => ({
    problem: aFailure(operation, known),
    now,
    dice: choose([0, 0.5, 0.99]),
  });
  switch (effect.kind) {
    case 'read-live-workbook': {
      const { ticket } = effect;
      const live = choose<LiveWorkbook | undefined>([...lives, unaddressed, undefined]);
      return live === undefined ? { kind: 'host-stayed-silent', ticket } : { kind: 'live-workbook-read', ticket, live };
    }
    case 'sign-in': {
      const { ticket } = effect;
      const account = choose([anaAccount, anaAccount, bo, 'other', undefined] as const);
      if (account === 'other') {
        const excelAccount = { userName: anaAccount.userName };
        return { kind: 'somebody-else-signed-in', ticket, account: bo, excelAccount };
      }
      if (account !== undefined) return { kind: 'signed-in', ticket, account, allFiles: 'not-asked', now };
      const evidence = { operation: 'sign-in', codes: [] } as const;
      return { kind: 'sign-in-failed', ticket, problem: { kind: choose(signInProblems), evidence } };
    }
    case 'sign-out':
      return { kind: 'signed-out' };
    case 'find-workbook': {
      const { ticket, live } = effect;
      if (choose([false, false, true])) {
        return { kind: 'workbook-not-found', ticket, ...failure('find-workbook') };
      }
      const workbook = itemBehind(live);
      const remembered = known.remembered(workbook);
      return { kind: 'workbook-found', ticket, workbook, remembered, maybeStarted: undefined, refusal: undefined, now };
    }
    case 'start-session':
      return startAnswer(effect, known, failure('start-session'));
    case 'refresh-session':
    case 'close-session':
      return sessionAnswer(effect, known, failure(effect.kind));
    case 'watch-file': {
      const { ticket } = effect;
      const kind = choose(['file-updated', 'file-unchanged', 'file-not-seen'] as const);
      return kind === 'file-updated' ? { kind, ticket, now } : { kind, ticket };
    }
    case 'set-keep-alarm':
      return { kind: 'keep-due', ticket: effect.ticket, now };
    case 'wait':
      return { kind: 'wait-ended', ticket: effect.ticket, now: Math.max(now, effect.until) };
    default:
      return undefined;
  }
}

type EffectOf<K extends LifecycleEffect['kind']> = Extract<LifecycleEffect, { kind: K }>;
type Failure = { readonly problem: Problem; readonly now: number; readonly dice: number };

function startAnswer(
  { ticket, workbook, looksElsewhereFirst, command }: EffectOf<'start-session'>,
  known: Known,
  failure: Failure,
): LifecycleEvent {
  switch (known.choose(['created', 'created', 'failed', 'failed', 'accepted', 'elsewhere', 'moved'] as const)) {
    case 'created':
      return { kind: 'session-created', ticket, session: known.newSession(workbook), workbook };
    case 'accepted':
      return { kind: 'start-accepted', ticket };
    case 'elsewhere':
      return looksElsewhereFirst
        ? { kind: 'session-found-elsewhere', ticket, session: known.newSession(workbook) }
        : { kind: 'start-failed', ticket, ...failure };
    case 'moved':
      return { kind: 'workbook-changed', ticket, command, live: known.choose([...lives, unaddressed]) };
    case 'failed':
      return { kind: 'start-failed', ticket, ...failure };
  }
}

function sessionAnswer(
  { kind, ticket, command }: EffectOf<'refresh-session' | 'close-session'>,
  known: Known,
  failure: Failure,
): LifecycleEvent {
  const { now, choose } = known;
  switch (choose(['done', 'failed', 'failed', 'moved'] as const)) {
    case 'done':
      return kind === 'refresh-session'
        ? { kind: 'session-refreshed', ticket, now }
        : { kind: 'session-closed', ticket, where: choose(['here', 'elsewhere']), now };
    case 'moved':
      return { kind: 'workbook-changed', ticket, command, live: choose([...lives, unaddressed]) };
    case 'failed':
      return { kind: kind === 'refresh-session' ? 'refresh-failed' : 'close-failed', ticket, ...failure };
  }
}

/** A session of a workbook that this walk has not seen before. */
export function sessionNumber(number: number, workbook: DriveItem, now: number): WorkbookSession {
  const changes = number % 3 === 0 ? 'temporary-copy' : 'saves-changes';
  return { ...numbered(number), workbook: workbook.ref, changes, startedAt: now, lastContactAt: now };
}

function numbered(number: number): WorkbookSession {
  const id = workbookSessionIdFrom(`cluster=TEST&session=${number}&usid=walk`);
  if (id === undefined) throw new Error('The walk needs a session id that the domain accepts.');
  return aSession({ id });
}
