import type { WorkbookSession } from '../workbook-session/workbook-session.ts';
import type { Step } from './effect.ts';
import type { LifecycleEvent } from './event.ts';
import { afterFailure } from './session-failure.ts';
import { startAnew } from './session-command.ts';
import { idle, noneKnown, type LifecycleState, type OpenWork, type SessionState, type WorkbookStage } from './state.ts';
import { act, change, stay } from './step.ts';

type Answer = Extract<
  LifecycleEvent,
  {
    kind:
      | 'session-created'
      | 'session-found-elsewhere'
      | 'start-failed'
      | 'session-refreshed'
      | 'refresh-failed'
      | 'session-closed'
      | 'close-failed';
  }
>;

/** Takes the answer to a request about the session. Stale news changes nothing, except that no created session is lost. */
export function answered(state: LifecycleState, event: Answer): Step {
  const { stage } = state;
  if (stage.kind !== 'workbook' || !isAwaited(stage, event)) {
    return event.kind === 'session-created'
      ? act(state, { kind: 'close-orphan', session: event.session, workbook: event.workbook })
      : stay(state);
  }
  switch (event.kind) {
    case 'session-created':
      return change(
        state,
        stage,
        { session: { kind: 'open', session: event.session, proof: 'answered', work: idle } },
        { kind: 'remember-session', session: event.session },
        { kind: 'announce', news: { kind: 'started', changes: event.session.changes } },
      );
    case 'session-found-elsewhere':
      return foundElsewhere(state, stage, event.session);
    case 'session-refreshed':
      return refreshed(state, stage, event.now);
    case 'session-closed':
      return closed(state, stage, event.now);
    case 'start-failed':
    case 'refresh-failed':
    case 'close-failed':
      return failed(state, stage, event);
  }
}

/** Whether this answer belongs to the request under way. */
function isAwaited(stage: WorkbookStage, event: Answer): boolean {
  const { session } = stage;
  switch (event.kind) {
    case 'session-created':
    case 'session-found-elsewhere':
    case 'start-failed':
      return session.kind === 'starting' && session.ticket === event.ticket;
    case 'session-refreshed':
    case 'refresh-failed':
      return session.kind === 'open' && session.work.kind === 'refreshing' && session.work.ticket === event.ticket;
    case 'session-closed':
    case 'close-failed':
      return session.kind === 'open' && session.work.kind === 'closing' && session.work.ticket === event.ticket;
  }
}

function foundElsewhere(state: LifecycleState, stage: WorkbookStage, session: WorkbookSession): Step {
  if (stage.session.kind !== 'starting') return stay(state);
  const work: OpenWork = { kind: 'asking-second', where: 'elsewhere', changes: stage.session.changes };
  return change(state, stage, { session: { kind: 'open', session, proof: 'remembered', work } });
}

function refreshed(state: LifecycleState, stage: WorkbookStage, now: number): Step {
  if (stage.session.kind !== 'open' || stage.session.work.kind !== 'refreshing') return stay(state);
  const { why } = stage.session.work;
  const session: WorkbookSession = { ...stage.session.session, lastContactAt: now };
  const news =
    why === 'opening'
      ? []
      : [
          {
            kind: 'announce' as const,
            news: { kind: why === 'asked' ? ('refreshed' as const) : ('still-open' as const) },
          },
        ];
  return change(
    state,
    stage,
    { session: { kind: 'open', session, proof: 'answered', work: idle } },
    { kind: 'note-contact', session },
    ...news,
  );
}

function closed(state: LifecycleState, stage: WorkbookStage, now: number): Step {
  if (stage.session.kind !== 'open') return stay(state);
  const { session } = stage.session;
  return change(
    state,
    stage,
    { session: { kind: 'closed', session, closedAt: now } },
    { kind: 'forget-session', session },
    { kind: 'announce', news: { kind: 'closed' } },
  );
}

function failed(
  state: LifecycleState,
  stage: WorkbookStage,
  event: Extract<Answer, { kind: 'start-failed' | 'refresh-failed' | 'close-failed' }>,
): Step {
  const { session } = stage;
  if (event.kind === 'start-failed') {
    if (session.kind !== 'starting') return stay(state);
    const before = { ...stage, session: beforeStart(session.known) };
    const command = { kind: 'start' as const, changes: session.changes, isAnother: session.known !== undefined };
    return afterFailure(state, before, { of: 'start', command, attempt: session.attempt, since: session.since }, event);
  }
  if (session.kind !== 'open') return stay(state);
  const before = { ...stage, session: { ...session, work: idle } };
  if (session.work.kind === 'closing') {
    const command = { kind: 'close' as const, isConfirmed: true };
    return afterFailure(state, before, { of: 'close', command, attempt: session.work.attempt }, event);
  }
  if (session.work.kind !== 'refreshing') return stay(state);
  const { why, thenStart, attempt } = session.work;
  if (thenStart !== undefined) {
    const command = { kind: 'start' as const, changes: thenStart, isAnother: false };
    if (event.problem.kind === 'session-over') {
      const gone = { kind: 'forget-session' as const, session: session.session };
      const without = { ...stage, session: noneKnown };
      const started = startAnew(state, without, command, event.now, 1);
      return { state: started.state, effects: [gone, ...started.effects] };
    }
    return afterFailure(state, before, { of: 'refresh', command, attempt }, event);
  }
  return afterFailure(state, before, { of: 'refresh', command: { kind: 'refresh', why }, attempt }, event);
}

/** What is believed again when a start did not succeed. */
export function beforeStart(known: WorkbookSession | undefined): SessionState {
  return known === undefined ? noneKnown : { kind: 'open', session: known, proof: 'remembered', work: idle };
}
