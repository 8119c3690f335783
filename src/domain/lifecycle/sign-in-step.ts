import type { Account } from '../account/account.ts';
import type { Problem } from '../problem/problem.ts';
import type { Step } from './effect.ts';
import type { LifecycleEvent } from './event.ts';
import { askPermission } from './obstacle-from-problem.ts';
import { goOn } from './obstacle-step.ts';
import { find, type Lookup } from './opening.ts';
import { isNo } from './other-person-step.ts';
import { isBusy } from './session-under-way.ts';
import { nothingInTheWay, type LifecycleState, type Obstacle, type Stage, type WorkbookStage } from './state.ts';
import { enter, request, stay } from './step.ts';

type NotFound = Extract<Stage, { kind: 'not-found' }>;

type SignInNews = Extract<LifecycleEvent, { kind: 'signed-in' | 'sign-in-failed' | 'sign-in-asked' }>;

/** Signing in again while a workbook is known: what is believed of its session stays. */
export function obstacleSignIn(state: LifecycleState, event: SignInNews): Step {
  const { stage } = state;
  if (stage.kind !== 'workbook' && stage.kind !== 'not-found') return stay(state);
  const { obstacle } = stage;
  if (event.kind === 'sign-in-asked') {
    if (stage.kind === 'workbook' && isBusy(stage.session)) return stay(state);
    const asked = askedOf(obstacle, event.isOtherAccount);
    if (asked === undefined) return stay(state);
    const { claims } = asked;
    const { isOtherAccount } = event;
    return request(state, (ticket) => ({
      stage: { ...stage, obstacle: { kind: 'signing-in', ticket, ...asked } },
      effects: [{ kind: 'sign-in', ticket, isInteractive: true, isOtherAccount, claims, access: stage.access }],
    }));
  }
  const isAwaited = obstacle.kind === 'signing-in' || obstacle.kind === 'asking-permission';
  if (!isAwaited || obstacle.ticket !== event.ticket) return stay(state);
  if (event.kind === 'sign-in-failed') {
    if (obstacle.kind === 'asking-permission') return permissionFailed(state, stage, obstacle, event.problem);
    return enter(state, withObstacle(stage, beforeSignIn(obstacle, event.problem)));
  }
  if (!isSamePerson(stage.account, event.account)) {
    const { live } = stage;
    if (live.kind === 'elsewhere') return enter(state, { ...stage, obstacle: { ...otherPerson, resume: undefined } });
    const lookup: Lookup = { access: 'own-files', wanted: undefined, attempt: 1 };
    return find({ ...state, allFiles: event.allFiles }, live, event.account, lookup);
  }
  if (obstacle.kind === 'signing-in') {
    // The same account again: what was there before another one was wanted is there still.
    return obstacle.before === undefined || stage.kind === 'not-found'
      ? goOn(state, obstacle.resume, event.now)
      : enter(state, { ...stage, obstacle: obstacle.before });
  }
  const allowed: LifecycleState = { ...state, allFiles: 'allowed', stage: { ...stage, access: 'all-files' } };
  const step = goOn(allowed, obstacle.resume, event.now);
  return { state: step.state, effects: [{ kind: 'remember-all-files', choice: 'allowed' }, ...step.effects] };
}

type SigningIn = Extract<Obstacle, { kind: 'signing-in' }>;

/** What is asked for by a click; undefined where a click makes no sense, because something is under way. */
function askedOf(obstacle: Obstacle, isOtherAccount: boolean): Omit<SigningIn, 'kind' | 'ticket'> | undefined {
  if (obstacle.kind === 'sign-in') return { claims: obstacle.claims, resume: obstacle.resume };
  if (!isOtherAccount) return undefined;
  switch (obstacle.kind) {
    case 'none':
    case 'failed':
    case 'permission':
    case 'permission-admin':
      return { claims: undefined, resume: undefined, before: obstacle };
    case 'offline':
      return { claims: undefined, resume: undefined, before: nothingInTheWay };
    case 'waiting':
    case 'retrying':
    case 'signing-in':
    case 'asking-permission':
      return undefined;
  }
}

/** What stands in the way when nobody signed in; who only wanted another account is still signed in. */
export function beforeSignIn({ claims, resume, before }: SigningIn, problem: Problem | undefined): Obstacle {
  const isNoReason = problem === undefined || isNo(problem);
  return before !== undefined && isNoReason ? before : { kind: 'sign-in', claims, resume, problem };
}

/** A workbook that was not found always has a reason. */
export function withObstacle(stage: WorkbookStage | NotFound, obstacle: Obstacle): Stage {
  if (stage.kind === 'workbook') return { ...stage, obstacle };
  const signInFirst = { kind: 'sign-in', claims: undefined, resume: undefined, problem: undefined } as const;
  return { ...stage, obstacle: obstacle.kind === 'none' ? signInFirst : obstacle };
}

/** Allow, by a click; also after it was refused once, because the person wants it now. */
export function permissionAsked(state: LifecycleState): Step {
  const { stage } = state;
  if (stage.kind !== 'workbook' && stage.kind !== 'not-found') return stay(state);
  const { obstacle } = stage;
  return obstacle.kind === 'permission' || obstacle.kind === 'permission-admin'
    ? askPermission(state, stage, obstacle.resume, true)
    : stay(state);
}

/** A "no" is remembered; an administrator's word is waited for; a window that was closed leaves the offer. */
function permissionFailed(
  state: LifecycleState,
  stage: WorkbookStage | NotFound,
  { isByPerson, resume }: Extract<Obstacle, { kind: 'asking-permission' }>,
  problem: Problem,
): Step {
  const asShown = { kind: 'announce', news: { kind: 'as-shown' } } as const;
  switch (problem.kind) {
    case 'admin-needed':
      return enter(state, { ...stage, obstacle: { kind: 'permission-admin', resume } }, asShown);
    case 'consent-refused':
      return enter(
        { ...state, allFiles: 'refused' },
        { ...stage, obstacle: { kind: 'permission', isRefused: true, resume } },
        { kind: 'remember-all-files', choice: 'refused' },
        asShown,
      );
    case 'cancelled':
    case 'consent-needed':
    case 'sign-in-needed':
      return enter(state, { ...stage, obstacle: { kind: 'permission', isRefused: false, resume } }, asShown);
    default: {
      const obstacle: Obstacle = isByPerson
        ? { kind: 'failed', problem, attempts: 1, resume }
        : { kind: 'permission', isRefused: false, resume };
      return enter(state, { ...stage, obstacle }, asShown);
    }
  }
}

const otherPerson = {
  kind: 'failed',
  problem: { kind: 'no-permission', evidence: { operation: 'sign-in', codes: ['otherAccount'] } },
  attempts: 1,
} as const;

function isSamePerson(one: Account, other: Account): boolean {
  return one.id === other.id && one.tenantId === other.tenantId;
}
