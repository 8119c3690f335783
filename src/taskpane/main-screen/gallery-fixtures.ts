import type { Account } from '#domain/account/account.ts';
import type { ClosedFile } from '#domain/lifecycle/after-close.ts';
import type { Command } from '#domain/lifecycle/command.ts';
import type { KeepOpen } from '#domain/lifecycle/keep-open.ts';
import {
  closedSession,
  idle,
  initialState,
  noneKnown,
  notKept,
  nothingInTheWay,
  type Asking,
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
  /** An administrator fixed that choice. */
  readonly isChoiceFixed: boolean;
}

export const galleryNow = Date.UTC(2026, 10, 23, 10, 42);
export const at = (hours: number, minutes: number): number => Date.UTC(2026, 10, 23, hours, minutes);

const ana: Account = {
  id: 'ana.contoso',
  name: 'Ana Ruiz',
  userName: 'ana@contoso.com',
  organization: 'Contoso',
  tenantId: 'contoso',
  isGuest: false,
};

export const live = {
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
export function session(secondsLeft: number, part: Partial<WorkbookSession> = {}): WorkbookSession {
  const id = workbookSessionIdFrom('cluster=GALLERY&session=1');
  if (id === undefined) throw new Error('The gallery needs a session id that the domain accepts.');
  return {
    id,
    workbook: budget.ref,
    workbookName: budget.name,
    workbookUrl: budget.webUrl,
    changes: 'saves-changes',
    isTakenOver: false,
    startedAt: at(10, 31),
    lastContactAt: galleryNow - (300 - secondsLeft) * 1000,
    ...part,
  };
}

export const over = session(-60);
export const copy = { changes: 'temporary-copy' } as const;
export const overCopy = session(-60, copy);
/** Taken over, and nobody said how it was started. */
export const unknown = { changes: 'unknown', isTakenOver: true } as const;

export function show(stage: Stage, part: Partial<GalleryState> = {}): GalleryState {
  return {
    state: { ...initialState, lastTicket: 1, stage },
    shownForMs: 1000,
    defaultChanges: 'saves-changes',
    isChoiceFixed: false,
    ...part,
  };
}

export function believed(
  state: SessionState,
  obstacle: Obstacle = nothingInTheWay,
  part: Partial<GalleryState> & { readonly keepOpen?: KeepOpen; readonly busySaid?: number } = {},
): GalleryState {
  const { keepOpen = notKept, busySaid, ...shown } = part;
  const stage: Stage = {
    kind: 'workbook',
    live,
    account: ana,
    access: 'own-files',
    workbook: budget,
    session: state,
    obstacle,
    keepOpen,
    givenUp: undefined,
    ...(busySaid === undefined ? {} : { busySaid }),
  };
  return show(stage, shown);
}

const keptUntil: KeepOpen = { kind: 'on', until: at(15, 30), ticket: 1, armedFor: galleryNow };

export function kept(of: WorkbookSession, work: OpenWork = idle): GalleryState {
  return believed(open(of, work), nothingInTheWay, { keepOpen: keptUntil });
}

export function closedWith(file: ClosedFile): GalleryState {
  return believed({ ...closedSession(session(165), 'here', galleryNow), file });
}

export function open(of: WorkbookSession, work: OpenWork = idle, proof: Proof = 'answered'): SessionState {
  return { kind: 'open', session: of, proof, work };
}

export function refreshing(forMs: number, why: 'asked' | 'opening' | 'check'): Asking {
  return { kind: 'refreshing', ticket: 1, since: galleryNow - forMs, why, attempt: 1, thenStart: undefined };
}

export const opening = refreshing(500, 'opening');

export function closing(forMs: number): OpenWork {
  return { kind: 'closing', ticket: 1, since: galleryNow - forMs, attempt: 1 };
}

export function starting(forMs: number): SessionState {
  const since = galleryNow - forMs;
  return {
    kind: 'starting',
    ticket: 1,
    changes: 'saves-changes',
    since,
    attempt: 1,
    progress: 'asked',
    known: undefined,
  };
}

export function cannot(reason: CannotReason, workbookName: string = live.name): GalleryState {
  return show({ kind: 'cannot', reason, workbookName, account: ana });
}

const startCommand: Command = { kind: 'start', changes: 'saves-changes', isAnother: false };
export const startAgain: Resume = { kind: 'command', command: startCommand, attempt: 2 };
export const refreshAgain: Resume = { kind: 'command', command: { kind: 'refresh', why: 'asked' }, attempt: 4 };

export const evidence: Evidence = {
  operation: 'refresh-session',
  status: 504,
  codes: ['UnknownError', 'gatewayTimeoutUncategorized'],
  requestId: '5a7c2f40-9d1b-4f0e-8c55-0d4b1a7f3e21',
  clientRequestId: '0f0f5f9c-6a53-4c0e-9a3b-6f1b0a0c7d10',
  date: '2026-11-23T10:42:07',
};

export function waiting(isTold: boolean): Obstacle {
  return { kind: 'waiting', ticket: 1, since: at(10, 40), until: at(10, 46), isTold, resume: startAgain };
}

export const retrying: Obstacle = {
  kind: 'retrying',
  ticket: 1,
  since: galleryNow - 2000,
  until: galleryNow + 8000,
  resume: startAgain,
};
export const offline: Obstacle = { kind: 'offline', resume: undefined };
export const signInAgain: Obstacle = { kind: 'sign-in', claims: undefined, resume: undefined, problem: undefined };

export function failed(problem: Problem, resume: Resume = startAgain): Obstacle {
  return { kind: 'failed', problem, attempts: 3, resume };
}

export function failure(problem: Problem): GalleryState {
  return believed(noneKnown, failed(problem));
}

export function signInFailure(problem: Problem): GalleryState {
  return show({ kind: 'signed-out', live, problem, wanted: undefined });
}

/** Excel is open as Ana, and somebody else signed in. */
export const twoAccounts: Stage = {
  kind: 'other-person',
  live,
  account: { ...ana, id: 'bo.contoso', name: 'Bo Lind', userName: 'bo@contoso.com' },
  excelAccount: { userName: ana.userName },
  problem: undefined,
  wanted: undefined,
};

export const finding: Stage = {
  kind: 'finding',
  ticket: 1,
  live,
  account: ana,
  access: 'own-files',
  wanted: undefined,
  attempt: 1,
};
/** A fault after which Start again may help, by Microsoft's own second-level code. */
export const broken: Problem = {
  kind: 'broken',
  evidence: { ...evidence, status: 500, codes: ['GenericFileOpenError', 'internalServerErrorUncategorized'] },
};

export const sessionFault: Evidence = { ...evidence, status: 400, codes: ['badRequest', 'invalidSessionUnexpected'] };
