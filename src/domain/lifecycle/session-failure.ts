import type { Problem } from '../problem/problem.ts';
import { sessionFateOf } from '../problem/session-fate.ts';
import { idleLifeMs } from '../workbook-session/idle-estimate.ts';
import { choiceAfter, type WorkbookSession } from '../workbook-session/workbook-session.ts';
import type { Command } from './command.ts';
import type { LifecycleEffect, Step } from './effect.ts';
import { keepStopped } from './keep-open-step.ts';
import { obstacleFrom, permissionFirst } from './obstacle-from-problem.ts';
import { retryPlan, saidOfPlan, type RetryPlan } from './retry-plan.ts';
import { knownSession } from './session-under-way.ts';
import { noneKnown, nothingInTheWay, type LifecycleState, type Resume, type WorkbookStage } from './state.ts';
import { change, quiet, request } from './step.ts';

/** The action that failed, and how often it was tried. */
export type Action =
  | { readonly of: 'start'; readonly command: Command; readonly attempt: number; readonly since: number }
  | {
      readonly of: 'refresh';
      readonly command: Command;
      readonly attempt: number;
      readonly keptSince: number | undefined;
    }
  | { readonly of: 'close' | 'take-over'; readonly command: Command; readonly attempt: number };

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
  const isKept = action.of === 'refresh' && action.keptSince !== undefined;
  const isLost = problem.kind === 'answer-lost';
  if (isLost && !isKept && action.of !== 'take-over') return uncertain(state, before, action);
  const permission = permissionFirst(state, before, problem, { kind: 'command', command: action.command, attempt: 1 });
  if (permission !== undefined) return permission;
  // Nobody watches an automatic refresh: one more of it does no harm, and says whether the lost one counted.
  const plan = retryPlan(isLost && isKept ? { ...problem, kind: 'slow' } : problem, action.attempt, now, news.dice);
  if (plan.kind !== 'give-up') return waitAndRepeat(state, before, action, now, plan);
  return giveUp(state, before, action, news);
}

function waitAndRepeat(
  state: LifecycleState,
  before: WorkbookStage,
  action: Action,
  now: number,
  plan: Exclude<RetryPlan, { kind: 'give-up' }>,
): Step {
  const resume: Resume = { kind: 'command', command: action.command, attempt: action.attempt + 1 };
  const { until } = plan;
  const said = saidOfPlan(state, plan, action.attempt);
  return request(plan.kind === 'wait' ? quiet(state, plan) : state, (ticket) => ({
    stage: {
      ...before,
      obstacle:
        plan.kind === 'wait'
          ? { kind: 'waiting', ticket, since: now, until, isTold: plan.isTold, resume }
          : { kind: 'retrying', ticket, since: now, until, resume },
    },
    effects: [{ kind: 'wait', ticket, until }, ...said],
  }));
}

function giveUp(state: LifecycleState, before: WorkbookStage, action: Action, news: FailureNews): Step {
  const { problem, now } = news;
  if (action.of === 'take-over') return takeOverFailed(state, before, action, problem);
  // A start carries no id: its failure says nothing of the session that was known before.
  const known = action.of === 'start' ? undefined : knownSession(before.session);
  if (known !== undefined) {
    const ended = afterItsEnd(state, before, known, problem, now, action);
    if (ended !== undefined) return ended;
  }
  const attempts = action.of === 'refresh' && action.keptSince !== undefined ? action.attempt : undefined;
  const kept = attempts === undefined ? before : keepStopped(before, { why: 'failed', at: now, attempts });
  if (problem.kind === 'answer-lost') return uncertain(state, kept, action);
  const again: Resume =
    problem.kind === 'workbook-gone'
      ? { kind: 'find', attempt: 1 }
      : { kind: 'command', command: action.command, attempt: 1 };
  const refused: LifecycleEffect[] =
    action.of === 'start' && isAboutTheFile(problem)
      ? [{ kind: 'note-refusal', workbook: before.workbook, problem }]
      : [];
  return change(state, kept, { obstacle: obstacleFrom(problem, again, action.attempt) }, ...refused, asShown);
}

const asShown: LifecycleEffect = { kind: 'announce', news: { kind: 'as-shown' } };

/** Labelled, encrypted, too large: it stays so until the file itself changes. */
function isAboutTheFile({ kind }: Problem): boolean {
  return kind === 'unsupported' || kind === 'restricted';
}

function uncertain(state: LifecycleState, before: WorkbookStage, action: Action): Step {
  if (action.of === 'start') {
    const changes = action.command.kind === 'start' ? action.command.changes : 'saves-changes';
    return change(state, before, { session: { kind: 'uncertain-start', changes, since: action.since } }, asShown);
  }
  const known = knownSession(before.session);
  if (known === undefined) return change(state, before, { session: noneKnown });
  const of = action.of === 'close' ? 'close' : 'refresh';
  return change(state, before, { session: { kind: 'uncertain', of, session: known } }, asShown);
}

/** How the session ended, when the failure says that it did. */
function afterItsEnd(
  state: LifecycleState,
  before: WorkbookStage,
  session: WorkbookSession,
  problem: Problem,
  now: number,
  action: Action,
): Step | undefined {
  const fate = sessionFateOf(problem);
  switch (fate) {
    case 'as-it-was':
      return undefined;
    case 'over': {
      const sinceKept = action.of === 'refresh' ? action.keptSince : undefined;
      const isOverslept = sinceKept !== undefined && sinceKept - session.lastContactAt >= idleLifeMs;
      const stage = isOverslept ? keepStopped(before, { why: 'sleep', at: now, attempts: 0 }) : before;
      return change(
        state,
        stage,
        { session: { kind: 'expired', session, saidAt: now }, obstacle: nothingInTheWay },
        { kind: 'end-session', session, end: 'expired' },
        { kind: 'announce', news: { kind: 'expired', changes: session.changes } },
      );
    }
    case 'unusable-start-again':
    case 'unusable': {
      const end: LifecycleEffect = { kind: 'end-session', session, end: 'broken' };
      if (fate === 'unusable-start-again' || problem.kind === 'broken') {
        return change(
          state,
          before,
          { session: { kind: 'broken', session, problem }, obstacle: nothingInTheWay },
          end,
          asShown,
        );
      }
      const obstacle = obstacleFrom(problem, afterUnusable(session, problem), 1);
      return change(state, before, { session: noneKnown, obstacle }, end, asShown);
    }
  }
}

/** What the person's "again" does once an unusable session is out of the way. Never a start that nobody asked for. */
function afterUnusable(session: WorkbookSession, { kind }: Problem): Resume | undefined {
  if (kind === 'sign-in-needed') return undefined;
  if (kind === 'workbook-gone') return { kind: 'find', attempt: 1 };
  return { kind: 'command', command: { kind: 'start', changes: choiceAfter(session), isAnother: false }, attempt: 1 };
}

/** Nothing was taken over. Where Microsoft could not be asked, that is shown; a refused id is said at its field. */
function takeOverFailed(state: LifecycleState, before: WorkbookStage, action: Action, problem: Problem): Step {
  if (sessionFateOf(problem) !== 'as-it-was' || problem.kind === 'refused') {
    return change(state, before, {}, { kind: 'announce', news: { kind: 'take-over-refused' } });
  }
  const unchecked: LifecycleEffect = { kind: 'announce', news: { kind: 'take-over-unchecked' } };
  if (problem.kind === 'answer-lost' || problem.kind === 'slow') return change(state, before, {}, unchecked);
  const resume: Resume = { kind: 'command', command: action.command, attempt: 1 };
  return change(state, before, { obstacle: obstacleFrom(problem, resume, action.attempt) }, unchecked);
}
