import type { FileAccess } from '../account/file-access.ts';
import type { MaybeStarted } from '../workbook-session/maybe-started.ts';
import { isBelievedOpen } from '../workbook-session/idle-estimate.ts';
import type { DriveItem } from '../workbook-session/drive-item.ts';
import type { WorkbookSession } from '../workbook-session/workbook-session.ts';
import type { Account } from '../account/account.ts';
import type { TwoAccounts } from '../account/two-accounts.ts';
import type { AddressedWorkbook, LiveWorkbook } from '../live-workbook/live-workbook.ts';
import type { Problem } from '../problem/problem.ts';
import { decided } from './command.ts';
import type { Step } from './effect.ts';
import { retryPlan, saidOfPlan } from './retry-plan.ts';
import { obstacleFrom, permissionFirst } from './obstacle-from-problem.ts';
import { perform } from './session-command.ts';
import {
  idle,
  noneKnown,
  notKept,
  nothingInTheWay,
  type LifecycleState,
  type Obstacle,
  type Resume,
  type SessionState,
  type Stage,
  type Wanted,
  type WorkbookStage,
} from './state.ts';
import { asShown, enter, quiet, request, stay } from './step.ts';

type StageOf<K extends Stage['kind']> = Extract<Stage, { kind: K }>;

/** Reads Excel's address anew: the way in, and the way back after a reason that the person has mended. */
export function open(state: LifecycleState, wanted: Wanted): Step {
  return request(state, (ticket) => ({
    stage: { kind: 'opening', ticket, wanted },
    effects: [{ kind: 'read-live-workbook', ticket }],
  }));
}

/** Excel told its address: what cannot have a session is said before anybody has to sign in. */
export function liveWorkbookRead(
  state: LifecycleState,
  live: LiveWorkbook,
  wanted: Wanted,
  known: Account | undefined,
): Step {
  if (live.kind === 'cannot') {
    const stage: Stage = { kind: 'cannot', reason: live.reason, workbookName: live.name, account: known };
    return enter(state, stage);
  }
  return known === undefined
    ? signIn(state, live, { isByPerson: false, isOtherAccount: false, wanted })
    : find(state, live, known, { access: 'own-files', wanted, attempt: 1 });
}

/** Asks for the person: silently at the start, with a window after a click. */
export function signIn(
  state: LifecycleState,
  live: AddressedWorkbook,
  how: {
    readonly isByPerson: boolean;
    readonly isOtherAccount: boolean;
    readonly wanted: Wanted;
    readonly instead?: TwoAccounts;
  },
): Step {
  const { isByPerson, isOtherAccount, wanted, instead } = how;
  return request(state, (ticket) => ({
    stage: { kind: 'signing-in', ticket, live, isByPerson, wanted, ...(instead === undefined ? {} : { instead }) },
    effects: [
      {
        kind: 'sign-in',
        ticket,
        isInteractive: isByPerson,
        isOtherAccount,
        ...(instead === undefined || isOtherAccount ? {} : { as: 'excel' }),
        claims: undefined,
        access: 'own-files',
      },
    ],
  }));
}

/** A silent refusal only means that the person has to click; any other problem is said. */
export function signInFailed(state: LifecycleState, stage: StageOf<'signing-in'>, problem: Problem): Step {
  const isSilence = problem.kind === 'sign-in-needed' && !stage.isByPerson;
  return enter(
    state,
    { kind: 'signed-out', live: stage.live, problem: isSilence ? undefined : problem, wanted: stage.wanted },
    ...(isSilence ? [] : [asShown]),
  );
}

/** How far the lookup may reach, what goes on after it, and the how-many-th try it is. */
export interface Lookup {
  readonly access: FileAccess;
  readonly wanted: Wanted;
  readonly attempt: number;
}

/** Asks Graph which drive item the open workbook is. */
export function find(state: LifecycleState, live: AddressedWorkbook, account: Account, lookup: Lookup): Step {
  const { access, attempt } = lookup;
  return request(state, (ticket) => ({
    stage: { kind: 'finding', ticket, live, account, ...lookup },
    effects: [{ kind: 'find-workbook', ticket, live, access, attempt }],
  }));
}

interface Found {
  readonly workbook: DriveItem;
  readonly remembered: WorkbookSession | undefined;
  readonly maybeStarted: MaybeStarted | undefined;
  readonly refusal: Problem | undefined;
  readonly now: number;
}

/** The workbook is known to Graph: go on with what is remembered, and with the command that was waiting. */
export function workbookFound(state: LifecycleState, stage: StageOf<'finding'>, found: Found): Step {
  const { workbook, remembered, now } = found;
  if (workbook.driveType === 'personal') {
    const { name: workbookName } = workbook;
    return enter(state, { kind: 'cannot', reason: { kind: 'personal' }, workbookName, account: stage.account });
  }
  const { live, account, access, wanted } = stage;
  const session = sessionFrom(found);
  const next: WorkbookStage = {
    kind: 'workbook',
    live,
    account,
    access,
    workbook,
    session,
    obstacle: nothingInTheWay,
    keepOpen: notKept,
    givenUp: undefined,
  };
  const entered: LifecycleState = { ...state, stage: next };
  if (wanted !== undefined) return perform(entered, next, decided(wanted, state.defaultChanges), now, 1);
  if (session.kind === 'none-known' && found.refusal !== undefined) {
    // Said before any click; "Check again" takes it away, because the person may know that it was mended elsewhere.
    const obstacle: Obstacle = { kind: 'failed', problem: found.refusal, attempts: 1, resume: undefined };
    return { state: { ...state, stage: { ...next, obstacle } }, effects: [] };
  }
  // Believed open: ask once whether it still is. Estimate run out: asking would prolong it unasked.
  return remembered !== undefined && isBelievedOpen(remembered, now)
    ? perform(entered, next, { kind: 'refresh', why: 'opening' }, now, 1)
    : { state: entered, effects: [] };
}

function sessionFrom({ remembered, maybeStarted }: Found): SessionState {
  if (remembered !== undefined) return { kind: 'open', session: remembered, proof: 'remembered', work: idle };
  if (maybeStarted === undefined) return noneKnown;
  return { kind: 'uncertain-start', changes: maybeStarted.changes, since: maybeStarted.since };
}

export function workbookNotFound(
  state: LifecycleState,
  stage: StageOf<'finding'>,
  failure: { readonly problem: Problem; readonly now: number; readonly dice: number },
): Step {
  const { problem, now } = failure;
  const attempt = stage.attempt;
  const { live, account, access, wanted } = stage;
  const common = { kind: 'not-found' as const, live, account, access, wanted };
  const permission = permissionFirst(
    state,
    { ...common, obstacle: obstacleFrom(problem, { kind: 'find', attempt: 1 }, attempt) },
    problem,
    { kind: 'find', attempt: 1 },
  );
  if (permission !== undefined) return permission;
  const plan = retryPlan(problem, attempt, now, failure.dice);
  const resume: Resume = { kind: 'find', attempt: attempt + 1 };
  if (plan.kind === 'give-up') {
    const obstacle = obstacleFrom(problem, { kind: 'find', attempt: 1 }, attempt);
    return enter(state, { ...common, obstacle }, asShown);
  }
  return request(plan.kind === 'wait' ? quiet(state, plan) : state, (ticket) => ({
    stage: {
      ...common,
      obstacle:
        plan.kind === 'wait'
          ? { kind: 'waiting', ticket, since: now, until: plan.until, isTold: plan.isTold, resume }
          : { kind: 'retrying', ticket, since: now, until: plan.until, resume },
    },
    effects: [{ kind: 'wait', ticket, until: plan.until }, ...saidOfPlan(state, plan, attempt)],
  }));
}

/** Keeps a command for later, or does nothing where none can be kept. */
export function want(state: LifecycleState, stage: Stage, wanted: Wanted): Step {
  switch (stage.kind) {
    case 'opening':
    case 'signing-in':
    case 'finding':
    case 'signed-out':
    case 'other-person':
    case 'not-found':
      return enter(state, { ...stage, wanted });
    case 'host-silent':
    case 'cannot':
    case 'workbook':
      return stay(state);
  }
}
