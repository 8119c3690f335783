import type { ChangesMode, WorkbookSession } from '../workbook-session/workbook-session.ts';
import type { Command, RefreshReason } from './command.ts';
import type { Step } from './effect.ts';
import {
  nothingInTheWay,
  type LifecycleState,
  type Proof,
  type SessionState,
  type SettledSession,
  type WorkbookStage,
} from './state.ts';
import { knownSession } from './session-under-way.ts';
import { request } from './step.ts';

/** The try that a request is: of which command, at which moment, and the how-many-th from 1. */
export interface Try {
  readonly command: Command;
  readonly now: number;
  readonly attempt: number;
}

export function proofOf(session: SessionState): Proof {
  return session.kind === 'open' ? session.proof : 'remembered';
}

/** There were too many requests: what was asked goes on when it is over, and until then the wait is shown. */
function waitFirst(state: LifecycleState, stage: WorkbookStage, { command, now, attempt }: Try): Step {
  const until = state.quietUntil;
  return request(state, (ticket) => ({
    stage: {
      ...stage,
      obstacle: {
        kind: 'waiting',
        ticket,
        since: now,
        until,
        isTold: state.isQuietTold,
        resume: { kind: 'command', command, attempt },
      },
    },
    effects: [
      { kind: 'wait', ticket, until },
      { kind: 'announce', news: { kind: 'waiting', until } },
    ],
  }));
}

/** Sends createSession, whatever is known; or takes up a start of the same kind that was called off and is still out. */
export function startAnew(
  state: LifecycleState,
  stage: WorkbookStage,
  command: Extract<Command, { kind: 'start' }>,
  now: number,
  attempt: number,
): Step {
  if (now < state.quietUntil) return waitFirst(state, stage, { command, now, attempt });
  const { changes } = command;
  const known = knownSession(stage.session);
  const starting = { kind: 'starting', changes, known, progress: 'asked' } as const;
  const { givenUp } = stage;
  if (givenUp?.changes === changes) {
    const { ticket, since } = givenUp;
    const session = { ...starting, ticket, since, attempt: givenUp.attempt };
    return {
      state: { ...state, stage: { ...stage, session, obstacle: nothingInTheWay, givenUp: undefined } },
      effects: [],
    };
  }
  return request(state, (ticket) => ({
    stage: { ...stage, obstacle: nothingInTheWay, session: { ...starting, ticket, since: now, attempt } },
    effects: [
      {
        kind: 'start-session',
        ticket,
        live: stage.live,
        access: stage.access,
        workbook: stage.workbook,
        changes,
        looksElsewhereFirst: !command.isAnother && attempt === 1,
        attempt,
        command,
      },
    ],
  }));
}

/** Sends refreshSession for a session that is known. */
export function sendRefresh(
  state: LifecycleState,
  stage: WorkbookStage,
  session: WorkbookSession,
  wish: { readonly why: RefreshReason; readonly thenStart: ChangesMode | undefined },
  now: number,
  attempt: number,
): Step {
  const { why, thenStart } = wish;
  const command: Command =
    thenStart === undefined ? { kind: 'refresh', why } : { kind: 'start', changes: thenStart, isAnother: false };
  if (now < state.quietUntil) return waitFirst(state, stage, { command, now, attempt });
  return request(state, (ticket) => ({
    stage: {
      ...stage,
      obstacle: nothingInTheWay,
      session: {
        kind: 'open',
        session,
        proof: proofOf(stage.session),
        work: { kind: 'refreshing', ticket, since: now, why, attempt, thenStart },
      },
    },
    effects: [{ ...onSession(stage, session, ticket, { command, now, attempt }), kind: 'refresh-session', why }],
  }));
}

/** Sends closeSession. */
export function sendClose(state: LifecycleState, stage: WorkbookStage, session: WorkbookSession, tried: Try): Step {
  if (tried.now < state.quietUntil) return waitFirst(state, stage, tried);
  const { now: since, attempt } = tried;
  return request(state, (ticket) => ({
    stage: {
      ...stage,
      obstacle: nothingInTheWay,
      session: {
        kind: 'open',
        session,
        proof: proofOf(stage.session),
        work: { kind: 'closing', ticket, since, attempt },
      },
    },
    effects: [{ ...onSession(stage, session, ticket, tried), kind: 'close-session' }],
  }));
}

/** Sends the refresh that proves an id somebody pasted. */
export function sendTakeOver(
  state: LifecycleState,
  stage: WorkbookStage,
  session: WorkbookSession,
  before: SettledSession,
  tried: Try,
): Step {
  if (tried.now < state.quietUntil) return waitFirst(state, stage, tried);
  const { now: since, attempt } = tried;
  return request(state, (ticket) => ({
    stage: {
      ...stage,
      obstacle: nothingInTheWay,
      session: { kind: 'taking-over', ticket, session, since, attempt, before },
    },
    effects: [{ ...onSession(stage, session, ticket, tried), kind: 'refresh-session', why: 'take-over' }],
  }));
}

/** Sends the refresh after Close that Microsoft must refuse. */
export function sendConfirmGone(
  state: LifecycleState,
  stage: WorkbookStage,
  closed: Extract<SessionState, { kind: 'closed' }>,
  tried: Try,
): Step {
  if (tried.now < state.quietUntil) return waitFirst(state, stage, tried);
  return request(state, (ticket) => ({
    stage: { ...stage, obstacle: nothingInTheWay, session: { ...closed, gone: { kind: 'asking', ticket } } },
    effects: [{ ...onSession(stage, closed.session, ticket, tried), kind: 'refresh-session', why: 'confirm-gone' }],
  }));
}

function onSession(stage: WorkbookStage, session: WorkbookSession, ticket: number, { command, attempt }: Try) {
  const { live, access, workbook } = stage;
  return { ticket, live, access, workbook, session, attempt, command };
}
