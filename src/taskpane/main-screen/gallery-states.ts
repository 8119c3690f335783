import type { Account } from '#domain/account/account.ts';
import type { Command } from '#domain/lifecycle/command.ts';
import {
  idle,
  noneKnown,
  nothingInTheWay,
  type LifecycleState,
  type Obstacle,
  type OpenWork,
  type Proof,
  type Resume,
  type SessionState,
  type Stage,
} from '#domain/lifecycle/state.ts';
import type { CannotReason } from '#domain/live-workbook/live-workbook.ts';
import type { Evidence, Problem } from '#domain/problem/problem.ts';
import type { DriveItem } from '#domain/workbook-session/drive-item.ts';
import {
  workbookSessionIdFrom,
  type ChangesMode,
  type WorkbookSession,
} from '#domain/workbook-session/workbook-session.ts';

/** A state that the gallery shows and the tests walk through, at 10:42 with a session started at 10:31. */
export interface GalleryState {
  readonly state: LifecycleState;
  /** For how long the pane has shown it. */
  readonly shownForMs: number;
  readonly defaultChanges: ChangesMode;
}

export const galleryNow = Date.UTC(2026, 10, 23, 10, 42);
const at = (hours: number, minutes: number): number => Date.UTC(2026, 10, 23, hours, minutes);

const ana: Account = {
  id: 'ana.contoso',
  name: 'Ana Ruiz',
  userName: 'ana@contoso.com',
  organization: 'Contoso',
  tenantId: 'contoso',
  isGuest: false,
};

const live = {
  kind: 'addressed',
  url: 'https://contoso-my.sharepoint.com/personal/ana_contoso_com/Documents/Budget%202027.xlsx',
  name: 'Budget 2027.xlsx',
} as const;

const budget: DriveItem = {
  ref: { driveId: 'b!drive', itemId: '01BUDGET' },
  name: live.name,
  webUrl: live.url,
  driveType: 'business',
  eTag: '"1"',
};

/** A session with so many seconds left by our estimate; without a number it has run out. */
function session(secondsLeft: number, part: Partial<WorkbookSession> = {}): WorkbookSession {
  const id = workbookSessionIdFrom('cluster=GALLERY&session=1');
  if (id === undefined) throw new Error('The gallery needs a session id that the domain accepts.');
  return {
    id,
    workbook: budget.ref,
    workbookName: budget.name,
    workbookUrl: budget.webUrl,
    changes: 'saves-changes',
    startedAt: at(10, 31),
    lastContactAt: galleryNow - (300 - secondsLeft) * 1000,
    ...part,
  };
}

const over = session(-60);
const copy = { changes: 'temporary-copy' } as const;
const overCopy = session(-60, copy);

function show(stage: Stage, part: Partial<GalleryState> = {}): GalleryState {
  return { state: { lastTicket: 1, stage }, shownForMs: 1000, defaultChanges: 'saves-changes', ...part };
}

function believed(
  state: SessionState,
  obstacle: Obstacle = nothingInTheWay,
  part: Partial<GalleryState> = {},
): GalleryState {
  return show({ kind: 'workbook', live, account: ana, workbook: budget, session: state, obstacle }, part);
}

function open(of: WorkbookSession, work: OpenWork = idle, proof: Proof = 'answered'): SessionState {
  return { kind: 'open', session: of, proof, work };
}

function refreshing(forMs: number, why: 'asked' | 'opening' | 'check'): OpenWork {
  return { kind: 'refreshing', ticket: 1, since: galleryNow - forMs, why, attempt: 1, thenStart: undefined };
}

function closing(forMs: number): OpenWork {
  return { kind: 'closing', ticket: 1, since: galleryNow - forMs, attempt: 1 };
}

function starting(forMs: number): SessionState {
  const since = galleryNow - forMs;
  return { kind: 'starting', ticket: 1, changes: 'saves-changes', since, attempt: 1, known: undefined };
}

function cannot(reason: CannotReason, workbookName: string = live.name): GalleryState {
  return show({ kind: 'cannot', reason, workbookName, account: ana });
}

const startCommand: Command = { kind: 'start', changes: 'saves-changes', isAnother: false };
const startAgain: Resume = { kind: 'command', command: startCommand, attempt: 2 };
const refreshAgain: Resume = { kind: 'command', command: { kind: 'refresh', why: 'asked' }, attempt: 4 };

const evidence: Evidence = {
  operation: 'refresh-session',
  status: 504,
  codes: ['UnknownError', 'gatewayTimeoutUncategorized'],
  requestId: '5a7c2f40-9d1b-4f0e-8c55-0d4b1a7f3e21',
  clientRequestId: '0f0f5f9c-6a53-4c0e-9a3b-6f1b0a0c7d10',
  date: '2026-11-23T10:42:07',
};

function waiting(isTold: boolean): Obstacle {
  return { kind: 'waiting', ticket: 1, since: at(10, 40), until: at(10, 46), isTold, resume: startAgain };
}

const retrying: Obstacle = {
  kind: 'retrying',
  ticket: 1,
  since: galleryNow - 2000,
  until: galleryNow + 8000,
  resume: startAgain,
};
const offline: Obstacle = { kind: 'offline', resume: undefined };
const signInAgain: Obstacle = { kind: 'sign-in', claims: undefined, resume: undefined, problem: undefined };

function failed(problem: Problem, resume: Resume = startAgain): Obstacle {
  return { kind: 'failed', problem, attempts: 3, resume };
}

function failure(problem: Problem): GalleryState {
  return believed(noneKnown, failed(problem));
}

function signInFailure(problem: Problem): GalleryState {
  return show({ kind: 'signed-out', live, problem, wanted: undefined });
}

const finding: Stage = { kind: 'finding', ticket: 1, live, account: ana, wanted: undefined, attempt: 1 };
const broken: Problem = { kind: 'broken', evidence };

/** By the names that tests, screenshots and bug reports use. */
export const galleryStates = {
  signedOut: show({ kind: 'signed-out', live, problem: undefined, wanted: undefined }),
  signingIn: show({ kind: 'signing-in', ticket: 1, live, isByPerson: true, wanted: undefined }),
  finding: show(finding),
  findingSlow: show(finding, { shownForMs: 6000 }),
  'cannot.local': cannot({ kind: 'local' }),
  'cannot.personal': cannot({ kind: 'personal' }),
  'cannot.type': cannot({ kind: 'type', extension: '.xlsb' }, 'Forecast.xlsb'),
  'cannot.readonly': cannot({ kind: 'read-only' }),
  'cannot.guest': cannot({ kind: 'guest', organization: 'Fabrikam' }),
  'cannot.cloud': cannot({ kind: 'cloud' }),
  'cannot.unknown': cannot({ kind: 'unknown' }),
  none: believed(noneKnown),
  noneCopy: believed(noneKnown, nothingInTheWay, { defaultChanges: 'temporary-copy' }),
  noneSaid: believed({ kind: 'none-known', said: 'nothing-to-refresh' }),
  secondElsewhere: believed(
    open(session(180, { startedAt: at(10, 40) }), {
      kind: 'asking-second',
      where: 'elsewhere',
      changes: 'saves-changes',
    }),
  ),
  secondElsewhereOld: believed(
    open(session(-60, { startedAt: at(9, 58) }), {
      kind: 'asking-second',
      where: 'elsewhere',
      changes: 'saves-changes',
    }),
  ),
  secondHere: believed(open(session(165), { kind: 'asking-second', where: 'here', changes: 'saves-changes' })),
  permit: failure({ kind: 'permission-needed', evidence }),
  starting: believed(starting(4000)),
  startingSlow: believed(starting(12_000)),
  remembered: believed(open(session(200), refreshing(500, 'opening'), 'remembered')),
  active: believed(open(session(255))),
  soon: believed(open(session(105))),
  last: believed(open(session(40))),
  activeCopy: believed(open(session(255, copy))),
  soonCopy: believed(open(session(105, copy))),
  lastCopy: believed(open(session(40, copy))),
  refreshing: believed(open(session(105), refreshing(500, 'asked'))),
  refreshingSlow: believed(open(session(105), refreshing(3000, 'asked'))),
  closing: believed(open(session(105), closing(500))),
  closingSlow: believed(open(session(105), closing(3000))),
  over: believed(open(over)),
  overCopy: believed(open(overCopy)),
  checking: believed(open(over, refreshing(500, 'check'))),
  checkingSlow: believed(open(over, refreshing(3000, 'check'))),
  uncertainStart: believed({ kind: 'uncertain-start', changes: 'saves-changes', since: galleryNow }),
  uncertainRefresh: believed({ kind: 'uncertain', of: 'refresh', session: session(105) }),
  uncertainClose: believed({ kind: 'uncertain', of: 'close', session: session(165) }),
  expiredSaved: believed({ kind: 'expired', session: over, saidAt: galleryNow }),
  expiredCopy: believed({ kind: 'expired', session: overCopy, saidAt: galleryNow }),
  closedSaved: believed({ kind: 'closed', session: session(165), closedAt: galleryNow }),
  closedCopy: believed({ kind: 'closed', session: session(165, copy), closedAt: galleryNow }),
  throttled: believed(noneKnown, waiting(true)),
  throttledSafe: believed(noneKnown, waiting(false)),
  throttledOpen: believed(open(session(165)), waiting(true)),
  retry: believed(noneKnown, retrying),
  retryOpen: believed(open(session(165)), retrying),
  offline: believed(noneKnown, offline),
  offlineOpen: believed(open(session(165)), offline),
  offlineOver: believed(open(over), offline),
  signInAgain: believed(noneKnown, signInAgain),
  signInAgainOpen: believed(open(session(165)), signInAgain),
  locked: believed(noneKnown, failed({ kind: 'locked', by: 'Maria Costa', evidence })),
  lockedSomeone: failure({ kind: 'locked', evidence }),
  'error.gone': failure({ kind: 'workbook-gone', evidence }),
  'error.noPermission': failure({ kind: 'no-permission', evidence }),
  'error.restricted': failure({ kind: 'restricted', evidence }),
  'error.unsupported': failure({ kind: 'unsupported', evidence }),
  'error.broken': believed({ kind: 'broken', session: over, problem: broken }),
  'error.brokenCopy': believed({ kind: 'broken', session: overCopy, problem: broken }),
  'error.slow': believed(open(session(165)), failed({ kind: 'slow', evidence }, refreshAgain)),
  'error.refused': failure({ kind: 'refused', evidence }),
  'error.unknown': failure({ kind: 'unknown', evidence }),
  'error.settingsLocal': failure({ kind: 'settings-local', evidence }),
  'error.settingsFull': failure({ kind: 'settings-full', evidence }),
  'error.noOneDrive': failure({ kind: 'no-onedrive', evidence }),
  'error.popup': signInFailure({ kind: 'popup-blocked', evidence }),
  'error.consent': signInFailure({ kind: 'consent-needed', evidence }),
  'error.admin': signInFailure({ kind: 'admin-needed', evidence }),
  'error.cancelled': signInFailure({ kind: 'cancelled', evidence }),
  'error.policy': signInFailure({ kind: 'policy', evidence }),
  'error.personalAccount': signInFailure({ kind: 'personal-account', evidence }),
  'error.clock': signInFailure({ kind: 'clock-wrong', offByMs: -3 * 3_600_000, evidence }),
  'error.staleToken': signInFailure({ kind: 'stale-token', evidence }),
  'error.timeout': signInFailure({ kind: 'sign-in-timeout', evidence }),
  hostSilent: show({ kind: 'host-silent' }),
  'ask.closeCopy': believed(open(session(255, copy), { kind: 'confirming-close' })),
} satisfies Readonly<Record<string, GalleryState>>;

export type GalleryStateId = keyof typeof galleryStates;
