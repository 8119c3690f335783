import type { Problem } from '../problem/problem.ts';
import type { LifecycleEffect } from './effect.ts';
import type { LifecycleState } from './state.ts';

/** What to do about a failure before the person is asked. */
export type RetryPlan =
  | { readonly kind: 'give-up' }
  /** Throttled: nothing may be sent before `until`. `isTold`: Microsoft named the time. */
  | { readonly kind: 'wait'; readonly until: number; readonly isTold: boolean }
  /** No answer in time; the same call again at `until`. */
  | { readonly kind: 'repeat'; readonly until: number };

/** Tries of one action, the first included. */
const mostAttempts = 3;
/** A throttled call was not acted on, so it may be sent a little more often. */
const mostThrottledAttempts = 5;
const firstBackoffMs = 2_000;
/** Where the browser may not read Retry-After we wait longer, to be safe. */
const firstSafeWaitMs = 5_000;
const shortestWaitMs = 1_000;

/**
 * Decides by class of operation: a throttled call may be repeated after its wait, because it was not acted on; Start,
 * Refresh and Close may be repeated a few times when the service did not answer in time (Microsoft says so of
 * createSession and 504; the other two change nothing by being repeated). Nothing else is ever sent again by itself.
 *
 * @param attempt the number of the try that failed, from 1
 * @param dice a number from 0 up to 1 that spreads the waits of many clients
 */
export function retryPlan(problem: Problem, attempt: number, now: number, dice: number): RetryPlan {
  switch (problem.kind) {
    case 'throttled': {
      if (attempt >= mostThrottledAttempts) return { kind: 'give-up' };
      if (problem.retryAfterMs !== undefined) {
        return { kind: 'wait', until: now + Math.max(shortestWaitMs, problem.retryAfterMs), isTold: true };
      }
      return { kind: 'wait', until: now + backoffMs(firstSafeWaitMs, attempt, dice), isTold: false };
    }
    case 'slow':
      if (attempt >= mostAttempts) return { kind: 'give-up' };
      return { kind: 'repeat', until: now + backoffMs(firstBackoffMs, attempt, dice) };
    default:
      return { kind: 'give-up' };
  }
}

/** A wait and a retry are said once, with the first of them, and not again with each that follows. */
export function saidOfPlan(
  { quietUntil }: Pick<LifecycleState, 'quietUntil'>,
  plan: Exclude<RetryPlan, { kind: 'give-up' }>,
  attempt: number,
): readonly LifecycleEffect[] {
  const isFirstWait = plan.kind === 'wait' && quietUntil === 0;
  if (attempt > 1 && !isFirstWait) return [];
  return [
    {
      kind: 'announce',
      news: plan.kind === 'wait' ? { kind: 'waiting', until: plan.until } : { kind: 'trying-again' },
    },
  ];
}

/** Doubles with each attempt, at least half and at most the whole of it, so that a second is always left to say so. */
function backoffMs(firstMs: number, attempt: number, dice: number): number {
  const fullMs = firstMs * 2 ** (attempt - 1);
  return Math.max(shortestWaitMs, Math.round(fullMs * (0.5 + dice / 2)));
}
