import { isBelievedOpen } from '../workbook-session/idle-estimate.ts';
import type { DriveItem } from '../workbook-session/drive-item.ts';
import type { WorkbookSession } from '../workbook-session/workbook-session.ts';
import type { Account } from '../account/account.ts';
import type { AddressedWorkbook, LiveWorkbook } from '../live-workbook/live-workbook.ts';
import type { Problem } from '../problem/problem.ts';
import type { LifecycleEffect, Step } from './effect.ts';
import { retryPlan } from './retry-plan.ts';
import { obstacleFrom } from './session-failure.ts';
import { perform } from './session-command.ts';
import {
  idle,
  noneKnown,
  nothingInTheWay,
  type LifecycleState,
  type Resume,
  type Stage,
  type Wanted,
  type WorkbookStage,
} from './state.ts';
import { enter, request, stay } from './step.ts';

type StageOf<K extends Stage['kind']> = Extract<Stage, { kind: K }>;

/** Reads Excel's address anew: the way in, and the way back after a reason that the person has mended. */
export function open(state: LifecycleState, wanted: Wanted): Step {
  return request(state, (ticket) => ({
    stage: { kind: 'opening', ticket, wanted },
    effects: [{ kind: 'read-live-workbook', ticket }],
  }));
}

/** Excel told its address: what cannot have a session is said before anybody has to sign in. */
export function liveWorkbookRead(state: LifecycleState, live: LiveWorkbook, wanted: Wanted, known?: Account): Step {
  if (live.kind === 'cannot') {
    const stage: Stage = { kind: 'cannot', reason: live.reason, workbookName: live.name, account: known };
    return enter(state, stage);
  }
  return known === undefined
    ? signIn(state, live, { isByPerson: false, isOtherAccount: false, wanted })
    : find(state, live, known, wanted, 1);
}

/** Asks for the person: silently at the start, with a window after a click. */
export function signIn(
  state: LifecycleState,
  live: AddressedWorkbook,
  how: { readonly isByPerson: boolean; readonly isOtherAccount: boolean; readonly wanted: Wanted },
): Step {
  return request(state, (ticket) => ({
    stage: { kind: 'signing-in', ticket, live, isByPerson: how.isByPerson, wanted: how.wanted },
    effects: [
      {
        kind: 'sign-in',
        ticket,
        isInteractive: how.isByPerson,
        isOtherAccount: how.isOtherAccount,
        claims: undefined,
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

/** Asks Graph which drive item the open workbook is. */
export function find(
  state: LifecycleState,
  live: AddressedWorkbook,
  account: Account,
  wanted: Wanted,
  attempt: number,
): Step {
  return request(state, (ticket) => ({
    stage: { kind: 'finding', ticket, live, account, wanted, attempt },
    effects: [{ kind: 'find-workbook', ticket, live }],
  }));
}

/** The workbook is known to Graph: go on with what is remembered, and with the command that was waiting. */
export function workbookFound(
  state: LifecycleState,
  stage: StageOf<'finding'>,
  found: { readonly workbook: DriveItem; readonly remembered: WorkbookSession | undefined; readonly now: number },
): Step {
  if (found.workbook.driveType === 'personal') {
    const cannot: Stage = {
      kind: 'cannot',
      reason: { kind: 'personal' },
      workbookName: found.workbook.name,
      account: stage.account,
    };
    return enter(state, cannot);
  }
  const next: WorkbookStage = {
    kind: 'workbook',
    live: stage.live,
    account: stage.account,
    workbook: found.workbook,
    session:
      found.remembered === undefined
        ? noneKnown
        : { kind: 'open', session: found.remembered, proof: 'remembered', work: idle },
    obstacle: nothingInTheWay,
  };
  const entered: LifecycleState = { ...state, stage: next };
  if (stage.wanted !== undefined) return perform(entered, next, stage.wanted, found.now, 1);
  // Believed open: ask once whether it still is. Estimate run out: asking would prolong it unasked.
  return found.remembered !== undefined && isBelievedOpen(found.remembered, found.now)
    ? perform(entered, next, { kind: 'refresh', why: 'opening' }, found.now, 1)
    : { state: entered, effects: [] };
}

export function workbookNotFound(
  state: LifecycleState,
  stage: StageOf<'finding'>,
  failure: { readonly problem: Problem; readonly now: number; readonly dice: number },
): Step {
  const { problem, now } = failure;
  const attempt = stage.attempt;
  const common = { kind: 'not-found' as const, live: stage.live, account: stage.account, wanted: stage.wanted };
  const plan = retryPlan(problem, attempt, now, failure.dice);
  const resume: Resume = { kind: 'find', attempt: attempt + 1 };
  if (plan.kind === 'give-up') {
    const obstacle = obstacleFrom(problem, { kind: 'find', attempt: 1 }, attempt);
    return enter(state, { ...common, obstacle }, asShown);
  }
  return request(state, (ticket) => ({
    stage: {
      ...common,
      obstacle:
        plan.kind === 'wait'
          ? { kind: 'waiting', ticket, since: now, until: plan.until, isTold: plan.isTold, resume }
          : { kind: 'retrying', ticket, since: now, until: plan.until, resume },
    },
    effects: [
      { kind: 'wait', ticket, until: plan.until },
      {
        kind: 'announce',
        news: plan.kind === 'wait' ? { kind: 'waiting', until: plan.until } : { kind: 'trying-again' },
      },
    ],
  }));
}

const asShown: LifecycleEffect = { kind: 'announce', news: { kind: 'as-shown' } };

/** Keeps a command for later, or does nothing where none can be kept. */
export function want(state: LifecycleState, stage: Stage, wanted: Wanted): Step {
  switch (stage.kind) {
    case 'opening':
    case 'signing-in':
    case 'finding':
    case 'signed-out':
    case 'not-found':
      return enter(state, { ...stage, wanted });
    case 'host-silent':
    case 'cannot':
    case 'workbook':
      return stay(state);
  }
}
