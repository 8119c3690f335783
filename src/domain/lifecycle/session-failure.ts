import type { Problem } from '../problem/problem.ts';
import type { WorkbookSession } from '../workbook-session/workbook-session.ts';
import type { Command } from './command.ts';
import type { LifecycleEffect, News, Step } from './effect.ts';
import { retryPlan } from './retry-plan.ts';
import { knownSession } from './session-command.ts';
import { noneKnown, type LifecycleState, type Obstacle, type Resume, type WorkbookStage } from './state.ts';
import { change, request } from './step.ts';

/** The action that failed, and how often it was tried. */
type Action =
  | { readonly of: 'start'; readonly command: Command; readonly attempt: number; readonly since: number }
  | { readonly of: 'refresh' | 'close'; readonly command: Command; readonly attempt: number };

interface FailureNews {
  readonly problem: Problem;
  readonly now: number;
  readonly dice: number;
}

/**
 * What becomes of the session and what stands in the way after an action failed. `before` is the stage as it was without
 * the request, so a failure never loses what was known.
 */
export function afterFailure(state: LifecycleState, before: WorkbookStage, action: Action, news: FailureNews): Step {
  const { problem, now } = news;
  const known = knownSession(before.session);
  if (problem.kind === 'answer-lost') return uncertain(state, before, action, known);

  const plan = retryPlan(problem, action.attempt, now, news.dice);
  const resume: Resume = { kind: 'command', command: action.command, attempt: action.attempt + 1 };
  if (plan.kind !== 'give-up') {
    return request(state, (ticket) => ({
      stage: {
        ...before,
        obstacle:
          plan.kind === 'wait'
            ? { kind: 'waiting', ticket, since: now, until: plan.until, isTold: plan.isTold, resume }
            : { kind: 'retrying', ticket, since: now, until: plan.until, resume },
      },
      effects: [{ kind: 'wait', ticket, until: plan.until }, ...saidOf(plan.kind, plan.until, action.attempt)],
    }));
  }
  if (known !== undefined) {
    const ended = endOf(known, problem, now);
    if (ended !== undefined) {
      return change(state, before, ended.part, { kind: 'forget-session', session: known }, ...ended.effects);
    }
  }
  const again: Resume = { kind: 'command', command: action.command, attempt: 1 };
  return change(state, before, { obstacle: obstacleFrom(problem, again, action.attempt) }, asShown);
}

const asShown: LifecycleEffect = { kind: 'announce', news: { kind: 'as-shown' } };

function uncertain(
  state: LifecycleState,
  before: WorkbookStage,
  action: Action,
  known: WorkbookSession | undefined,
): Step {
  if (action.of === 'start') {
    const changes = action.command.kind === 'start' ? action.command.changes : 'saves-changes';
    return change(state, before, { session: { kind: 'uncertain-start', changes, since: action.since } }, asShown);
  }
  if (known === undefined) return change(state, before, { session: noneKnown });
  return change(state, before, { session: { kind: 'uncertain', of: action.of, session: known } }, asShown);
}

function saidOf(plan: 'wait' | 'repeat', until: number, attempt: number): readonly LifecycleEffect[] {
  const news: News = plan === 'wait' ? { kind: 'waiting', until } : { kind: 'trying-again' };
  return plan === 'repeat' && attempt > 1 ? [] : [{ kind: 'announce', news }];
}

/** How the session ended, when the failure says that it did. */
function endOf(
  session: WorkbookSession,
  problem: Problem,
  now: number,
):
  | { readonly part: Pick<WorkbookStage, 'session' | 'obstacle'>; readonly effects: readonly LifecycleEffect[] }
  | undefined {
  const obstacle: Obstacle = { kind: 'none' };
  if (problem.kind === 'session-over') {
    const news: News = { kind: 'expired', changes: session.changes };
    return {
      part: { session: { kind: 'expired', session, saidAt: now }, obstacle },
      effects: [{ kind: 'announce', news }],
    };
  }
  if (problem.kind === 'broken') {
    return { part: { session: { kind: 'broken', session, problem }, obstacle }, effects: [asShown] };
  }
  const isDead = problem.evidence.codes.some((code) => code.toLowerCase().startsWith('invalidsession'));
  if (!isDead) return undefined;
  const again: Command = { kind: 'start', changes: session.changes, isAnother: false };
  const resume: Resume = { kind: 'command', command: again, attempt: 1 };
  return { part: { session: noneKnown, obstacle: obstacleFrom(problem, resume, 1) }, effects: [asShown] };
}

/** What stands in the way after a problem that no retry of ours can cure. */
export function obstacleFrom(problem: Problem, resume: Resume, attempts: number): Exclude<Obstacle, { kind: 'none' }> {
  switch (problem.kind) {
    case 'offline':
      return { kind: 'offline', resume };
    case 'sign-in-needed':
      return { kind: 'sign-in', claims: problem.claims, resume, problem: undefined };
    default:
      return { kind: 'failed', problem, attempts, resume };
  }
}
