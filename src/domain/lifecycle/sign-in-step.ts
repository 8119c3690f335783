import type { Account } from '../account/account.ts';
import type { Problem } from '../problem/problem.ts';
import { isAboutSigningIn, isNo } from '../problem/sign-in-problem.ts';
import { signInInstead } from './cannot-step.ts';
import type { Step } from './effect.ts';
import type { LifecycleEvent } from './event.ts';
import { nextOf, withObstacle, type StageInTheWay } from './obstacle-from-problem.ts';
import { goOn } from './obstacle-step.ts';
import { find, type Lookup } from './opening.ts';
import { askAgain, permissionFailed } from './permission-step.ts';
import { isBusy } from './session-under-way.ts';
import { nothingInTheWay, type LifecycleState, type Obstacle } from './state.ts';
import { asShown, enter, request, stay } from './step.ts';

type SignInNews = Extract<LifecycleEvent, { kind: 'signed-in' | 'sign-in-failed' | 'sign-in-asked' }>;

/** Signing in again while a workbook is known, or where none can have a session: what is believed of it stays. */
export function obstacleSignIn(state: LifecycleState, event: SignInNews): Step {
  const { stage } = state;
  if (stage.kind === 'cannot') return signInInstead(state, stage, event);
  if (stage.kind !== 'workbook' && stage.kind !== 'not-found') return stay(state);
  const { obstacle } = stage;
  if (event.kind === 'sign-in-asked') return signInAsked(state, stage, event.isOtherAccount);
  const isAwaited = obstacle.kind === 'signing-in' || obstacle.kind === 'asking-permission';
  if (!isAwaited || obstacle.ticket !== event.ticket) return stay(state);
  if (event.kind === 'sign-in-failed') {
    return obstacle.kind === 'asking-permission'
      ? permissionFailed(state, stage, obstacle, event.problem)
      : signInFailedAgain(state, stage, obstacle, event.problem);
  }
  if (!isSamePerson(stage.account, event.account)) {
    const { live } = stage;
    if (live.kind === 'elsewhere') return enter(state, { ...stage, obstacle: { ...otherPerson, resume: undefined } });
    const lookup: Lookup = { access: 'own-files', wanted: undefined, attempt: 1 };
    return find({ ...state, allFiles: event.allFiles }, live, event.account, lookup);
  }
  if (obstacle.kind === 'signing-in') return signedInAgain(state, stage, obstacle, event.now);
  const allowed: LifecycleState = { ...state, allFiles: 'allowed', stage: { ...stage, access: 'all-files' } };
  const step =
    obstacle.before === undefined || stage.kind === 'not-found'
      ? goOn(allowed, obstacle.resume, event.now)
      : enter(allowed, { ...withObstacle(stage, obstacle.before), access: 'all-files' });
  return { state: step.state, effects: [{ kind: 'remember-all-files', choice: 'allowed' }, ...step.effects] };
}

type SigningIn = Extract<Obstacle, { kind: 'signing-in' }>;

function signInAsked(state: LifecycleState, stage: StageInTheWay, isOtherAccount: boolean): Step {
  const { obstacle } = stage;
  if (stage.kind === 'workbook' && isBusy(stage.session)) return stay(state);
  if (!isOtherAccount && obstacle.kind === 'failed' && obstacle.access === 'all-files') {
    return askAgain(state, stage, obstacle);
  }
  const asked = askedOf(obstacle, isOtherAccount);
  if (asked === undefined) return stay(state);
  const { claims } = asked;
  return request(state, (ticket) => ({
    stage: { ...stage, obstacle: { kind: 'signing-in', ticket, ...asked } },
    effects: [{ kind: 'sign-in', ticket, isInteractive: true, isOtherAccount, claims, access: stage.access }],
  }));
}

/** What is asked for by a click; undefined where a click makes no sense, because something is under way. */
function askedOf(obstacle: Obstacle, isOtherAccount: boolean): Omit<SigningIn, 'kind' | 'ticket'> | undefined {
  const isCure = obstacle.kind === 'failed' && isAboutSigningIn(obstacle.problem);
  switch (obstacle.kind) {
    case 'sign-in':
      return { claims: obstacle.claims, resume: obstacle.resume };
    case 'none':
    case 'failed':
    case 'permission':
    case 'permission-admin':
      return isOtherAccount || isCure ? { claims: undefined, resume: undefined, before: obstacle } : undefined;
    case 'offline':
      return isOtherAccount ? { claims: undefined, resume: undefined, before: nothingInTheWay } : undefined;
    case 'waiting':
    case 'retrying':
    case 'signing-in':
    case 'asking-permission':
      return undefined;
  }
}

/**
 * The same person as before. What failed for want of a sign-in goes on; whoever only wanted another account finds what
 * was there.
 */
function signedInAgain(state: LifecycleState, stage: StageInTheWay, { resume, before }: SigningIn, now: number): Step {
  if (before?.kind === 'failed' && isAboutSigningIn(before.problem)) return goOn(state, before.resume, now);
  return before === undefined || stage.kind === 'not-found'
    ? goOn(state, resume, now)
    : enter(state, { ...stage, obstacle: before });
}

/** Said, unless the person closed the window and knows it. */
function signInFailedAgain(state: LifecycleState, stage: StageInTheWay, signingIn: SigningIn, problem: Problem): Step {
  // An automatic refresh is under way behind the window, and its session shows how that goes.
  const isRefreshing = stage.kind === 'workbook' && isBusy(stage.session);
  const left = beforeSignIn(signingIn, isRefreshing ? undefined : problem);
  const obstacle: Obstacle = left.kind === 'failed' ? { ...left, resume: nextOf(stage, left.resume) } : left;
  return enter(state, withObstacle(stage, obstacle), ...(isNo(problem) ? [] : [asShown]));
}

/** What stands in the way when nobody signed in; who only wanted another account is still signed in. */
export function beforeSignIn({ claims, resume, before }: SigningIn, problem: Problem | undefined): Obstacle {
  if (before === undefined) return { kind: 'sign-in', claims, resume, problem };
  if (problem === undefined || isNo(problem)) return before;
  return { kind: 'failed', problem, attempts: 1, resume: before.kind === 'none' ? undefined : before.resume };
}

const otherPerson = {
  kind: 'failed',
  problem: { kind: 'no-permission', evidence: { operation: 'sign-in', codes: ['otherAccount'] } },
  attempts: 1,
} as const;

function isSamePerson(one: Account, other: Account): boolean {
  return one.id === other.id && one.tenantId === other.tenantId;
}
