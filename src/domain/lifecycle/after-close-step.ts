import { sessionFateOf } from '../problem/session-fate.ts';
import type { Problem } from '../problem/problem.ts';
import type { Step } from './effect.ts';
import type { LifecycleEvent } from './event.ts';
import { idle, type LifecycleState, type SessionState, type WorkbookStage } from './state.ts';
import { change, quiet, stay } from './step.ts';
import { retryPlan } from './retry-plan.ts';

type Closed = Extract<SessionState, { kind: 'closed' }>;
type FileNews = Extract<LifecycleEvent, { kind: 'file-updated' | 'file-unchanged' | 'file-not-seen' }>;

/** What the watch after Close saw. */
export function fileSeen(state: LifecycleState, event: FileNews): Step {
  const { stage } = state;
  if (stage.kind !== 'workbook' || stage.session.kind !== 'closed') return stay(state);
  const { session } = stage;
  if (session.file.kind !== 'watching' || session.file.ticket !== event.ticket) return stay(state);
  switch (event.kind) {
    case 'file-updated':
      return change(
        state,
        stage,
        { session: { ...session, file: { kind: 'updated', at: event.now } } },
        { kind: 'announce', news: { kind: 'file-updated', at: event.now } },
      );
    case 'file-unchanged':
      return change(state, stage, { session: { ...session, file: { kind: 'unchanged' } } });
    case 'file-not-seen':
      return change(state, stage, { session: { ...session, file: { kind: 'not-watched' } } });
  }
}

/**
 * The refresh after Close was answered with success: the session is still there, and counts as open again. Its end was
 * told to other tabs and devices and is final there; like one that is taken over after its end, it starts anew.
 */
export function goneAnswered(state: LifecycleState, stage: WorkbookStage, closed: Closed, now: number): Step {
  const session = { ...closed.session, startedAt: Math.max(now, closed.closedAt) + 1, lastContactAt: now };
  return change(
    state,
    stage,
    { session: { kind: 'open', session, proof: 'answered', work: idle, wasClosed: true } },
    { kind: 'remember-session', session },
    { kind: 'announce', news: { kind: 'still-open' } },
  );
}

/** The refresh after Close failed: refused as it must be, or unanswered, which says nothing. */
export function goneFailed(
  state: LifecycleState,
  stage: WorkbookStage,
  closed: Closed,
  failure: { readonly problem: Problem; readonly now: number; readonly dice: number },
): Step {
  const { problem, now } = failure;
  if (sessionFateOf(problem) === 'as-it-was') {
    const plan = retryPlan(problem, 1, now, failure.dice);
    const held = plan.kind === 'wait' ? quiet(state, plan) : state;
    return change(held, stage, { session: { ...closed, gone: { kind: 'unanswered', problem } } });
  }
  return change(
    state,
    stage,
    { session: { ...closed, gone: { kind: 'gone', at: now } } },
    { kind: 'announce', news: { kind: 'confirmed-gone' } },
  );
}
