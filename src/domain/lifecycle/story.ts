import type { Account } from '../account/account.ts';
import type { AddressedWorkbook } from '../live-workbook/live-workbook.ts';
import type { Evidence, PlainProblemKind, Problem } from '../problem/problem.ts';
import type { DriveItem } from '../workbook-session/drive-item.ts';
import { choiceAfter, workbookSessionIdFrom, type WorkbookSession } from '../workbook-session/workbook-session.ts';
import type { Command } from './command.ts';
import type { LifecycleEffect } from './effect.ts';
import type { LifecycleEvent } from './event.ts';
import { initialState, type LifecycleState } from './state.ts';
import { transition } from './transition.ts';

/** The moment at which every story begins: 10:42 on a working day. */
export const tenFortyTwo = Date.UTC(2026, 10, 23, 10, 42);
export const minutes = (n: number): number => n * 60_000;

export const anaAccount: Account = {
  id: 'ana.contoso',
  name: 'Ana Ruiz',
  userName: 'ana@contoso.com',
  organization: 'contoso.com',
  tenantId: 'contoso',
  isGuest: false,
};

export const budgetLive: AddressedWorkbook = {
  kind: 'addressed',
  url: 'https://contoso-my.sharepoint.com/personal/ana_contoso_com/Documents/Budget%202027.xlsx',
  name: 'Budget 2027.xlsx',
};

export const budget: DriveItem = {
  ref: { driveId: 'b!drive', itemId: '01BUDGET' },
  name: 'Budget 2027.xlsx',
  webUrl: budgetLive.url,
  driveType: 'business',
  eTag: '"1"',
};

/** A session of the budget workbook, last proved alive at 10:42 unless told otherwise. */
export function aSession(part: Partial<WorkbookSession> = {}): WorkbookSession {
  const id = workbookSessionIdFrom('cluster=TEST&session=1&usid=one');
  if (id === undefined) throw new Error('The story needs a session id that the domain accepts.');
  return {
    id,
    workbook: budget.ref,
    workbookName: budget.name,
    workbookUrl: budget.webUrl,
    changes: 'saves-changes',
    isTakenOver: false,
    startedAt: tenFortyTwo,
    lastContactAt: tenFortyTwo,
    ...part,
  };
}

/** A problem that carries nothing but its kind; kinds with more are spelled out by the story that needs them. */
export function aProblem(
  kind: PlainProblemKind | 'locked' | 'sign-in-needed' | 'throttled',
  codes: readonly string[] = [],
): Problem {
  const evidence: Evidence = { operation: 'refresh-session', codes };
  switch (kind) {
    case 'locked':
    case 'sign-in-needed':
    case 'throttled':
      return { kind, evidence };
    default:
      return { kind, evidence };
  }
}

export const start = { kind: 'start', changes: 'saves-changes', isAnother: false } as const satisfies Command;
export const refresh: Command = { kind: 'refresh', why: 'asked' };
export const check: Command = { kind: 'refresh', why: 'check' };
export const close: Command = { kind: 'close', isConfirmed: false };

export interface Story {
  readonly state: LifecycleState;
  /** The effects of the last event only. */
  readonly effects: readonly LifecycleEffect[];
  /** The last ticket given out: the one an answer to the last request carries. */
  readonly ticket: number;
  /** Goes on with these events, in order. */
  after(...events: readonly LifecycleEvent[]): Story;
  asked(command: Command, now?: number): Story;
}

/** Tells what happens, event by event, from any state on. */
export function story(state: LifecycleState = initialState, effects: readonly LifecycleEffect[] = []): Story {
  const after = (...events: readonly LifecycleEvent[]): Story => {
    const steps = events.reduce((step, event) => transition(step.state, event), { state, effects });
    return story(steps.state, steps.effects);
  };
  return {
    state,
    effects,
    ticket: state.lastTicket,
    after,
    asked: (command, now = tenFortyTwo) => after({ kind: 'command-asked', command, now }),
  };
}

/** The pane has been opened, Ana is signed in, and the budget workbook is found; `remembered` is what the settings hold. */
export function openedBudget(remembered?: WorkbookSession, now = tenFortyTwo): Story {
  const opened = story().after({ kind: 'pane-opened' });
  const read = opened.after({ kind: 'live-workbook-read', ticket: opened.ticket, live: budgetLive });
  const signedIn = read.after({
    kind: 'signed-in',
    ticket: read.ticket,
    account: anaAccount,
    allFiles: 'not-asked',
    now,
  });
  return signedIn.after({
    kind: 'workbook-found',
    ticket: signedIn.ticket,
    workbook: budget,
    remembered,
    maybeStarted: undefined,
    refusal: undefined,
    now,
  });
}

/** A session of the budget workbook was started at 10:42 and nothing else has happened. */
export function startedBudget(part: Partial<WorkbookSession> = {}): Story {
  const starting = openedBudget().asked({ kind: 'start', isAnother: false, changes: choiceAfter(aSession(part)) });
  return starting.after({
    kind: 'session-created',
    ticket: starting.ticket,
    session: aSession(part),
    workbook: budget,
  });
}

/** One line for a state, so that a story reads and fails as one. */
export function printed({ stage }: LifecycleState): string {
  if (stage.kind === 'not-found') return `not found, ${stage.obstacle.kind}`;
  if (stage.kind === 'cannot') return `cannot: ${stage.reason.kind}`;
  if (stage.kind === 'signed-out') return `signed out${stage.problem === undefined ? '' : `: ${stage.problem.kind}`}`;
  if (stage.kind === 'other-person')
    return `two accounts${stage.problem === undefined ? '' : `: ${stage.problem.kind}`}`;
  if (stage.kind !== 'workbook') return stage.kind;
  const { session, obstacle } = stage;
  const wish = session.kind === 'open' && session.work.kind === 'wished' ? ` ${session.work.wish.kind}` : '';
  const work = session.kind === 'open' ? `${session.proof}, ${session.work.kind}${wish}` : undefined;
  const of = session.kind === 'uncertain' ? ` ${session.of}` : '';
  const blocked = obstacle.kind === 'failed' ? `failed: ${obstacle.problem.kind}` : obstacle.kind;
  return [`${session.kind}${of}`, work, blocked === 'none' ? undefined : blocked]
    .filter((part) => part !== undefined)
    .join(' · ');
}
