import type { Problem } from '../problem/problem.ts';
import { sessionFateOf } from '../problem/session-fate.ts';
import type { LifecycleEffect, Step } from './effect.ts';
import type { KeepOpen, KeepStopped } from './keep-open.ts';
import { retryPlan } from './retry-plan.ts';
import { sendRefresh } from './session-request.ts';
import { isBusy, knownSession } from './session-under-way.ts';
import {
  notKept,
  nothingInTheWay,
  type LifecycleState,
  type Obstacle,
  type Stage,
  type StandingObstacle,
  type Ticket,
  type WorkbookStage,
} from './state.ts';
import { change, quiet, stay } from './step.ts';

type Kept = WorkbookStage & { readonly keepOpen: Extract<KeepOpen, { kind: 'on' }> };

/** The person chose to keep a session open until `until`; one that is not certain is open as far as anybody told us. */
export function keepAsked(state: LifecycleState, until: number, now: number): Step {
  const { stage } = state;
  if (stage.kind !== 'workbook' || knownSession(stage.session) === undefined || until <= now) return stay(state);
  // Armed by `withKeepOpen`, as after every contact. Until then no alarm is set: ticket 0 was never given out.
  const ticket = isKept(stage) ? stage.keepOpen.ticket : 0;
  return change(state, { ...stage, keepOpen: { kind: 'on', until, ticket, armedFor: 0 } }, {});
}

export function keepStopAsked(state: LifecycleState): Step {
  const { stage } = state;
  return isKept(stage)
    ? change(state, { ...stage, keepOpen: notKept }, {}, { kind: 'abandon', ticket: stage.keepOpen.ticket })
    : stay(state);
}

/** The alarm went: the chosen end is reached, or the session is due for a refresh. */
export function keepDue(state: LifecycleState, ticket: Ticket, now: number): Step {
  const { stage } = state;
  if (!isKept(stage) || stage.keepOpen.ticket !== ticket) return stay(state);
  if (now >= stage.keepOpen.until) return change(state, keepStopped(stage, { why: 'end', at: now, attempts: 0 }), {});
  const session = knownSession(stage.session);
  if (session === undefined) return stay(state);
  const window = windowBeside(stage);
  const isHeld = window === undefined ? isInTheWay(stage) : now < state.quietUntil;
  if (isBusy(stage.session) || isHeld) {
    return change(state, { ...stage, keepOpen: { ...stage.keepOpen, armedFor: 0 } }, {});
  }
  // Whatever comes of it, the alarm that went is spent.
  const spent: Kept = { ...stage, keepOpen: { ...stage.keepOpen, armedFor: 0 } };
  const step = sendRefresh(state, spent, session, { why: 'keep', thenStart: undefined }, now, 1);
  return window === undefined ? step : behind(step, window);
}

/**
 * A window is open for something that no session waits for, such as another account: it may stay open for longer than a
 * session lives unused.
 */
export function windowBeside({ obstacle }: WorkbookStage): WindowBeside | undefined {
  const isWindow = obstacle.kind === 'signing-in' || obstacle.kind === 'asking-permission';
  return isWindow && obstacle.before !== undefined ? obstacle : undefined;
}

type WindowBeside = Extract<Obstacle, { kind: 'signing-in' | 'asking-permission' }>;

/** The window stays; what stands in the way of the session comes into view after it. */
function behind(step: Step, window: WindowBeside): Step {
  const { stage } = step.state;
  if (stage.kind !== 'workbook') return step;
  const { obstacle } = stage;
  const isStanding = obstacle.kind === 'failed' || obstacle.kind === 'permission';
  const before: StandingObstacle = isStanding ? obstacle : nothingInTheWay;
  return { ...step, state: { ...step.state, stage: { ...stage, obstacle: { ...window, before } } } };
}

/** An automatic refresh failed behind a window. Unless it said that the session is over, the next one follows the window. */
export function keepFailedBehind(
  state: LifecycleState,
  before: WorkbookStage,
  window: WindowBeside,
  failure: { readonly problem: Problem; readonly now: number; readonly dice: number },
  giveUp: () => Step,
): Step {
  const plan = retryPlan(failure.problem, 1, failure.now, failure.dice);
  if (plan.kind === 'wait') return change(quiet(state, plan), before, {});
  const isAsItWas = plan.kind === 'repeat' || sessionFateOf(failure.problem) === 'as-it-was';
  return isAsItWas ? change(state, before, {}) : behind(giveUp(), window);
}

/** The stage after keeping open ended by itself; `withKeepOpen` says so. */
export function keepStopped(stage: WorkbookStage, stopped: KeepStopped): WorkbookStage {
  return stage.keepOpen.kind === 'on' ? { ...stage, keepOpen: { kind: 'off', stopped } } : stage;
}

/**
 * Follows each step of the state: sets the alarm anew after each contact, and ends keeping open with the session, the
 * account or the workbook it was chosen for.
 */
export function withKeepOpen(before: LifecycleState, step: Step): Step {
  const was = before.stage;
  const is = step.state.stage;
  if (isKept(is)) return isSameSession(was, is) ? armed(step, was, is) : off(step, is);
  if (!isKept(was)) return step;
  const { ticket } = was.keepOpen;
  if (is.kind !== 'workbook') return gone(step, was, ticket);
  const stopped = is.keepOpen.kind === 'off' ? is.keepOpen.stopped : undefined;
  return stopped === undefined ? step : said(step, was, ticket, stopped);
}

function isKept(stage: Stage): stage is Kept {
  return stage.kind === 'workbook' && stage.keepOpen.kind === 'on';
}

/** Waiting for a click, a network or a moment that is fixed: an automatic refresh has to wait as well. */
function isInTheWay({ obstacle }: WorkbookStage): boolean {
  switch (obstacle.kind) {
    case 'none':
    case 'failed':
    case 'permission':
    case 'permission-admin':
      return false;
    case 'waiting':
    case 'retrying':
    case 'offline':
    case 'sign-in':
    case 'signing-in':
    case 'asking-permission':
      return true;
  }
}

function isSameSession(was: Stage, is: Kept): boolean {
  const session = knownSession(is.session);
  return session !== undefined && (was.kind !== 'workbook' || knownSession(was.session)?.id === session.id);
}

/** Behind a window only after a contact: a refresh that failed there would fail again at once. */
function armed(step: Step, was: Stage, stage: Kept): Step {
  const { keepOpen } = stage;
  const session = knownSession(stage.session);
  if (session === undefined || isBusy(stage.session)) return step;
  const isContact = was.kind === 'workbook' && knownSession(was.session)?.lastContactAt !== session.lastContactAt;
  if (windowBeside(stage) === undefined ? isInTheWay(stage) : !isContact) return step;
  if (keepOpen.armedFor === session.lastContactAt) return step;
  const ticket = step.state.lastTicket + 1;
  const armedFor = session.lastContactAt;
  return {
    state: { ...step.state, lastTicket: ticket, stage: { ...stage, keepOpen: { ...keepOpen, ticket, armedFor } } },
    effects: [
      ...step.effects,
      { kind: 'abandon', ticket: keepOpen.ticket },
      { kind: 'set-keep-alarm', ticket, session, until: keepOpen.until },
    ],
  };
}

/** The session it was chosen for is over, or another one took its place in view. */
function off(step: Step, stage: Kept): Step {
  const abandon: LifecycleEffect = { kind: 'abandon', ticket: stage.keepOpen.ticket };
  return {
    state: { ...step.state, stage: { ...stage, keepOpen: notKept } },
    effects: [...step.effects, abandon],
  };
}

/** The workbook or the account went from view. Only the account's going is a reason that is told. */
function gone(step: Step, was: Kept, ticket: Ticket): Step {
  const { stage } = step.state;
  const isOther = 'account' in stage && stage.account?.id !== was.account.id;
  const isOut = stage.kind === 'signed-out' || stage.kind === 'other-person' || (stage.kind === 'finding' && isOther);
  if (!isOut) return { ...step, effects: [...step.effects, { kind: 'abandon', ticket }] };
  const session = knownSession(was.session);
  const told = said(step, was, ticket, { why: 'out', at: session?.lastContactAt ?? 0, attempts: 0 });
  if (stage.kind !== 'signed-out') return told;
  return {
    state: { ...told.state, stage: { ...stage, endedKeeping: true } },
    effects: [...told.effects, { kind: 'announce', news: { kind: 'as-shown' } }],
  };
}

function said(step: Step, was: Kept, ticket: Ticket, stopped: KeepStopped): Step {
  const session = knownSession(was.session);
  const effects: LifecycleEffect[] = [...step.effects, { kind: 'abandon', ticket }];
  if (session !== undefined) {
    effects.push({ kind: 'note-keep-stopped', session, stopped });
    const isOpen = step.state.stage.kind === 'workbook' && step.state.stage.session.kind === 'open';
    const { lastContactAt } = session;
    if (isOpen) effects.push({ kind: 'announce', news: { kind: 'keep-stopped', stopped, lastContactAt } });
  }
  return { state: step.state, effects };
}
