import { losesChangesAtEnd, type WorkbookSession } from '../workbook-session/workbook-session.ts';
import { sessionFateOf } from '../problem/session-fate.ts';
import { goneAnswered, goneFailed } from './after-close-step.ts';
import type { Command } from './command.ts';
import type { LifecycleEffect, News, Step } from './effect.ts';
import type { LifecycleEvent } from './event.ts';
import { keepFailedBehind, windowBeside } from './keep-open-step.ts';
import { retryPlan } from './retry-plan.ts';
import { afterFailure } from './session-failure.ts';
import { sendClose, startAnew } from './session-request.ts';
import { askingOf, ticketUnderWay } from './session-under-way.ts';
import {
  closedSession,
  idle,
  noneKnown,
  notKept,
  type LifecycleState,
  type Asking,
  type OpenWork,
  type SettledSession,
  type Wish,
  type WorkbookStage,
} from './state.ts';
import { act, change, quiet, stay } from './step.ts';

type Answer = Extract<
  LifecycleEvent,
  {
    kind:
      | 'session-created'
      | 'session-found-elsewhere'
      | 'start-accepted'
      | 'start-failed'
      | 'session-refreshed'
      | 'refresh-failed'
      | 'session-closed'
      | 'close-failed';
  }
>;
type AnswerOf<K extends Answer['kind']> = Extract<Answer, { kind: K }>;

/** Takes the answer to a request about the session. Stale news changes nothing, except that no created session is lost. */
export function answered(state: LifecycleState, event: Answer): Step {
  const { stage } = state;
  if (stage.kind !== 'workbook' || ticketUnderWay(stage.session) !== event.ticket) return late(state, event);
  switch (event.kind) {
    case 'session-created':
      return created(state, stage, event);
    case 'session-found-elsewhere':
      return foundElsewhere(state, stage, event.session);
    case 'start-accepted':
      return stage.session.kind === 'starting'
        ? change(state, stage, { session: { ...stage.session, progress: 'accepted' } })
        : stay(state);
    case 'session-refreshed':
      return refreshed(state, stage, event.now);
    case 'session-closed':
      return closed(state, stage, event);
    case 'start-failed':
      return startFailed(state, stage, event);
    case 'refresh-failed':
      return refreshFailed(state, stage, event);
    case 'close-failed':
      return closeFailed(state, stage, event);
  }
}

/** Nobody waits for this answer any more. A session that it brings is closed, and a start that may have worked is said. */
function late(state: LifecycleState, event: Answer): Step {
  const { stage } = state;
  const givenUp = stage.kind === 'workbook' && stage.givenUp?.ticket === event.ticket ? stage.givenUp : undefined;
  const without = stage.kind === 'workbook' && givenUp !== undefined ? { ...stage, givenUp: undefined } : undefined;
  if (event.kind === 'session-created') {
    const access = 'access' in stage ? stage.access : 'own-files';
    const close: LifecycleEffect = { kind: 'close-orphan', session: event.session, access };
    return without === undefined ? act(state, close) : change(state, without, {}, close);
  }
  if (without === undefined || givenUp === undefined || event.kind === 'start-accepted') return stay(state);
  // It ended without a session of its own, so there is nothing of it to take up again.
  if (event.kind !== 'start-failed') return change(state, without, {});
  const { session } = without;
  const isNothingKnown = session.kind === 'none-known' || session.kind === 'expired' || session.kind === 'closed';
  if (event.problem.kind !== 'answer-lost' || !isNothingKnown) return change(state, without, {});
  const { changes, since } = givenUp;
  return change(state, without, { session: { kind: 'uncertain-start', changes, since } }, asShown);
}

const asShown: LifecycleEffect = { kind: 'announce', news: { kind: 'as-shown' } };

function created(state: LifecycleState, stage: WorkbookStage, { session }: AnswerOf<'session-created'>): Step {
  return change(
    state,
    { ...stage, keepOpen: notKept },
    { session: { kind: 'open', session, proof: 'answered', work: idle } },
    { kind: 'remember-session', session },
    { kind: 'announce', news: { kind: 'started', changes: session.changes } },
  );
}

function foundElsewhere(state: LifecycleState, stage: WorkbookStage, session: WorkbookSession): Step {
  if (stage.session.kind !== 'starting') return stay(state);
  const work: OpenWork = { kind: 'asking-second', where: 'elsewhere', changes: stage.session.changes };
  return change(state, stage, { session: { kind: 'open', session, proof: 'remembered', work } });
}

function refreshed(state: LifecycleState, stage: WorkbookStage, now: number): Step {
  if (stage.session.kind === 'closed') return goneAnswered(state, stage, stage.session, now);
  if (stage.session.kind === 'taking-over') return takenOver(state, stage, stage.session.session, now);
  if (stage.session.kind !== 'open') return stay(state);
  const { work } = stage.session;
  const asking = askingOf(work);
  if (asking === undefined) return stay(state);
  const session: WorkbookSession = { ...stage.session.session, lastContactAt: now };
  const news = newsOf(asking);
  const { keepOpen } = stage;
  // Why keeping open stopped was said; the next contact is about something else.
  const next = keepOpen.kind === 'off' && keepOpen.stopped !== undefined ? { ...stage, keepOpen: notKept } : stage;
  const wish = work.kind === 'wished' ? work.wish : undefined;
  const answer = change(
    state,
    next,
    { session: { kind: 'open', session, proof: 'answered', work: questionOf(wish) } },
    { kind: 'note-contact', session },
    ...(news === undefined ? [] : [{ kind: 'announce' as const, news }]),
  );
  return wish?.kind === 'closing' ? thenClose(answer, now) : answer;
}

/** A question that was asked meanwhile stays asked. */
function questionOf(wish: Wish | undefined): OpenWork {
  switch (wish?.kind) {
    case 'confirming-close':
      return { kind: 'confirming-close' };
    case 'asking-second':
      return { kind: 'asking-second', where: 'here', changes: wish.changes };
    case 'closing':
    case undefined:
      return idle;
  }
}

/** Close was pressed while the pane was asking by itself, and that answer is here. */
function thenClose(step: Step, now: number): Step {
  const { stage } = step.state;
  if (stage.kind !== 'workbook' || stage.session.kind !== 'open') return step;
  const command: Command = { kind: 'close', isConfirmed: true };
  const closing = sendClose(step.state, stage, stage.session.session, { command, now, attempt: 1 });
  return { state: closing.state, effects: [...step.effects, ...closing.effects] };
}

/** Only what a person waits for is said: not the look at opening, not keeping open. */
function newsOf({ why }: Asking): News | undefined {
  switch (why) {
    case 'asked':
      return { kind: 'refreshed' };
    case 'check':
    case 'before-start':
    case 'use':
      return { kind: 'still-open' };
    case 'opening':
    case 'keep':
      return undefined;
  }
}

function takenOver(state: LifecycleState, stage: WorkbookStage, checked: WorkbookSession, now: number): Step {
  const session: WorkbookSession = { ...checked, lastContactAt: now };
  return change(
    state,
    { ...stage, keepOpen: notKept },
    { session: { kind: 'open', session, proof: 'answered', work: idle } },
    { kind: 'remember-session', session },
    { kind: 'announce', news: { kind: 'taken-over' } },
  );
}

function closed(state: LifecycleState, stage: WorkbookStage, { where, now }: AnswerOf<'session-closed'>): Step {
  if (stage.session.kind !== 'open') return stay(state);
  const { session } = stage.session;
  const done: LifecycleEffect[] = [
    { kind: 'end-session', session, end: 'closed' },
    { kind: 'announce', news: { kind: 'closed' } },
  ];
  const end = closedSession(session, where, now);
  if (losesChangesAtEnd(session)) return change(state, stage, { session: end }, ...done);
  const ticket = state.lastTicket + 1;
  const { workbook, access } = stage;
  return change(
    { ...state, lastTicket: ticket },
    stage,
    { session: { ...end, file: { kind: 'watching', ticket } } },
    ...done,
    { kind: 'watch-file', ticket, workbook, access },
  );
}

function startFailed(state: LifecycleState, stage: WorkbookStage, event: AnswerOf<'start-failed'>): Step {
  const { session } = stage;
  if (session.kind !== 'starting') return stay(state);
  const before = { ...stage, session: beforeStart(session.known) };
  const command: Command = { kind: 'start', changes: session.changes, isAnother: session.known !== undefined };
  return afterFailure(state, before, { of: 'start', command, attempt: session.attempt, since: session.since }, event);
}

function refreshFailed(state: LifecycleState, stage: WorkbookStage, event: AnswerOf<'refresh-failed'>): Step {
  const { session } = stage;
  if (session.kind === 'closed') return goneFailed(state, stage, session, event);
  if (session.kind === 'taking-over') {
    const before = { ...stage, session: session.before };
    const command: Command = { kind: 'take-over', session: session.session };
    return afterFailure(state, before, { of: 'take-over', command, attempt: session.attempt }, event);
  }
  const asking = session.kind === 'open' ? askingOf(session.work) : undefined;
  if (session.kind !== 'open' || asking === undefined) return stay(state);
  const before = { ...stage, session: { ...session, work: idle } };
  if (session.work.kind === 'wished' && session.work.wish.kind === 'closing') {
    const { problem, now, dice } = event;
    const plan = retryPlan(problem, asking.attempt, now, dice);
    const held = plan.kind === 'wait' ? quiet(state, plan) : state;
    // It says nothing of the session's end, so the person's Close is what goes on.
    const isLeftOpen = plan.kind !== 'give-up' || sessionFateOf(problem) === 'as-it-was';
    if (isLeftOpen) return thenClose(change(held, before, {}), now);
  }
  const { why, thenStart, attempt, since } = asking;
  const keptSince = why === 'keep' ? since : undefined;
  if (thenStart === undefined) {
    const command: Command = { kind: 'refresh', why };
    const giveUp = (): Step => afterFailure(state, before, { of: 'refresh', command, attempt, keptSince }, event);
    const window = windowBeside(stage);
    return window === undefined ? giveUp() : keepFailedBehind(state, before, window, event, giveUp);
  }
  const command: Command = { kind: 'start', changes: thenStart, isAnother: false };
  if (event.problem.kind !== 'session-over') {
    return afterFailure(state, before, { of: 'refresh', command, attempt, keptSince }, event);
  }
  const gone: LifecycleEffect = { kind: 'end-session', session: session.session, end: 'expired' };
  const started = startAnew(state, { ...stage, session: noneKnown }, command, event.now, 1);
  return { state: started.state, effects: [gone, ...started.effects] };
}

function closeFailed(state: LifecycleState, stage: WorkbookStage, event: AnswerOf<'close-failed'>): Step {
  const { session } = stage;
  if (session.kind !== 'open' || session.work.kind !== 'closing') return stay(state);
  const before = { ...stage, session: { ...session, work: idle } };
  const command: Command = { kind: 'close', isConfirmed: true };
  return afterFailure(state, before, { of: 'close', command, attempt: session.work.attempt }, event);
}

/** What is believed again when a start did not succeed. */
export function beforeStart(known: WorkbookSession | undefined): SettledSession {
  return known === undefined ? noneKnown : { kind: 'open', session: known, proof: 'remembered', work: idle };
}
