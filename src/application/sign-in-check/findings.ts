import type { Account } from '#domain/account/account.ts';
import type { Stage } from '#domain/lifecycle/state.ts';
import type { Outcome, Problem } from '#domain/problem/problem.ts';
import { isAboutSigningIn } from '#domain/problem/sign-in-problem.ts';
import type { HostAccount } from '../ports/excel-host.ts';
import type { HostComparison } from '../ports/sign-in.ts';
import type { TextStore } from '../ports/text-store.ts';
import { hostUserName } from './host-user-name.ts';
import type { Findings } from './sign-in-check.ts';

/** Signing in goes on with a clock that is a little off; from here on something else will not. */
const mostOffByMs = 5 * 60_000;

const probeName = 'session-controls.probe';

/** Who Excel is open as, by the name of the signed-in person where it is the same one. */
export function nameFinding(
  host: HostAccount | undefined,
  signedIn: Account | undefined,
  comparison: HostComparison,
): Findings['name'] {
  const isSame = comparison === 'same' || comparison === 'same-elsewhere';
  if (signedIn !== undefined && isSame) return { kind: 'passed', name: signedIn.name };
  const name = hostUserName(host);
  if (name !== undefined) return { kind: 'passed', name };
  return signedIn === undefined ? { kind: 'failed' } : { kind: 'passed', name: undefined };
}

export function windowFinding(last: 'opened' | 'blocked' | undefined): Findings['window'] {
  switch (last) {
    case 'opened':
      return { kind: 'passed' };
    case 'blocked':
      return { kind: 'failed' };
    case undefined:
      return { kind: 'later' };
  }
}

/** Writes, reads and removes: some browsers take a text and forget it. */
export function storageFinding(storage: TextStore, partitionKey: string | undefined): Findings['storage'] {
  const wrote = storage.write(probeName, 'kept');
  const read = storage.read(probeName);
  const removed = storage.remove(probeName);
  const isKept = wrote.kind === 'done' && read.kind === 'done' && read.value === 'kept' && removed.kind === 'done';
  return isKept ? { kind: 'passed', isKeptApart: partitionKey !== undefined } : { kind: 'failed' };
}

/**
 * @param asked what a silent wish for a token brought; undefined when it took too long
 * @param last why the person's own last try failed, which says more than "sign in first"
 */
export function permissionFinding(
  asked: Outcome<unknown> | undefined,
  last: Problem | undefined,
): Findings['permission'] {
  if (asked?.ok === true) return { kind: 'passed' };
  const silent = asked === undefined ? undefined : obstacleIn(asked.problem);
  return silent ?? (last === undefined ? undefined : obstacleIn(last)) ?? { kind: 'later' };
}

/** Undefined where the problem says nothing about a permission. */
function obstacleIn({ kind }: Problem): Findings['permission'] | undefined {
  switch (kind) {
    case 'consent-needed':
    case 'consent-refused':
      return { kind: 'failed', why: 'person' };
    case 'admin-needed':
      return { kind: 'failed', why: 'admin' };
    case 'policy':
    case 'personal-account':
    case 'guest':
    case 'stale-token':
    case 'refused':
    case 'throttled':
      return { kind: 'failed', why: kind };
    default:
      return undefined;
  }
}

/** @param offByMs device clock minus service clock; undefined where no answer told */
export function clockFinding(offByMs: number | undefined): Findings['clock'] {
  if (offByMs === undefined) return { kind: 'later' };
  return Math.abs(offByMs) > mostOffByMs ? { kind: 'failed', offByMs } : { kind: 'passed' };
}

export function accountIn(stage: Stage): Account | undefined {
  return 'account' in stage ? stage.account : undefined;
}

/** Why the person's last sign-in failed, as far as it still stands in the way. */
export function signInProblemIn(stage: Stage): Problem | undefined {
  if (stage.kind === 'signed-out' || stage.kind === 'other-person') return stage.problem;
  if (!('obstacle' in stage)) return undefined;
  const { obstacle } = stage;
  if (obstacle.kind === 'sign-in') return obstacle.problem;
  return obstacle.kind === 'failed' && isAboutSigningIn(obstacle.problem) ? obstacle.problem : undefined;
}
