import { isBelievedOpen } from '../workbook-session/idle-estimate.ts';
import type { ChangesMode, WorkbookSession } from '../workbook-session/workbook-session.ts';
import type { Command, RefreshReason } from './command.ts';
import type { Step } from './effect.ts';
import {
  nothingInTheWay,
  type LifecycleState,
  type OpenWork,
  type Proof,
  type SessionState,
  type WorkbookStage,
} from './state.ts';
import { change, request, stay } from './step.ts';

/**
 * Carries out what was asked as far as it makes sense in this state; a command that finds nothing to do says so, one that
 * would lose something or mix something up asks first. `attempt` counts the tries of the same command, from 1.
 */
export function perform(
  state: LifecycleState,
  stage: WorkbookStage,
  command: Command,
  now: number,
  attempt: number,
): Step {
  if (isBusy(stage.session)) return stay(state);
  switch (command.kind) {
    case 'start':
      return start(state, stage, command, now, attempt);
    case 'refresh':
      return refresh(state, stage, command, now, attempt);
    case 'close':
      return close(state, stage, command, now, attempt);
  }
}

/** Whether a request about the session is under way: one at a time per workbook. */
export function isBusy(session: SessionState): boolean {
  if (session.kind === 'starting') return true;
  return session.kind === 'open' && (session.work.kind === 'refreshing' || session.work.kind === 'closing');
}

function start(
  state: LifecycleState,
  stage: WorkbookStage,
  command: Extract<Command, { kind: 'start' }>,
  now: number,
  attempt: number,
): Step {
  const known = knownSession(stage.session);
  if (known === undefined || command.isAnother) return startAnew(state, stage, command, now, attempt);
  if (stage.session.kind === 'open' && isBelievedOpen(known, now)) {
    const work: OpenWork = { kind: 'asking-second', where: 'here', changes: command.changes };
    return change(state, stage, { session: { ...stage.session, work }, obstacle: nothingInTheWay });
  }
  // Probably over, or not certain: ask Microsoft first and start only if it is gone.
  return send(state, stage, known, { why: 'before-start', thenStart: command.changes }, now, attempt);
}

/** Sends createSession, whatever is known. */
export function startAnew(
  state: LifecycleState,
  stage: WorkbookStage,
  command: Extract<Command, { kind: 'start' }>,
  now: number,
  attempt: number,
): Step {
  return request(state, (ticket) => ({
    stage: {
      ...stage,
      obstacle: nothingInTheWay,
      session: {
        kind: 'starting',
        ticket,
        changes: command.changes,
        since: now,
        attempt,
        known: knownSession(stage.session),
      },
    },
    effects: [
      {
        kind: 'start-session',
        ticket,
        live: stage.live,
        workbook: stage.workbook,
        changes: command.changes,
        looksElsewhereFirst: !command.isAnother && attempt === 1,
        command,
      },
    ],
  }));
}

function refresh(
  state: LifecycleState,
  stage: WorkbookStage,
  command: Extract<Command, { kind: 'refresh' }>,
  now: number,
  attempt: number,
): Step {
  const known = knownSession(stage.session);
  if (known === undefined) return sayNothingTo('refresh', state, stage);
  // "Use it": if the session turns out to be gone, Start goes on with the choice that was made.
  const { session } = stage;
  const isUsed = session.kind === 'open' && session.work.kind === 'asking-second' && command.why === 'before-start';
  const thenStart = isUsed ? session.work.changes : undefined;
  return send(state, stage, known, { why: command.why, thenStart }, now, attempt);
}

function send(
  state: LifecycleState,
  stage: WorkbookStage,
  session: WorkbookSession,
  wish: { readonly why: RefreshReason; readonly thenStart: ChangesMode | undefined },
  now: number,
  attempt: number,
): Step {
  return request(state, (ticket) => ({
    stage: {
      ...stage,
      obstacle: nothingInTheWay,
      session: {
        kind: 'open',
        session,
        proof: proofOf(stage.session),
        work: { kind: 'refreshing', ticket, since: now, why: wish.why, attempt, thenStart: wish.thenStart },
      },
    },
    effects: [
      {
        kind: 'refresh-session',
        ticket,
        live: stage.live,
        workbook: stage.workbook,
        session,
        command: refreshCommand(wish),
      },
    ],
  }));
}

function refreshCommand(wish: { readonly why: RefreshReason; readonly thenStart: ChangesMode | undefined }): Command {
  return wish.thenStart === undefined
    ? { kind: 'refresh', why: wish.why }
    : { kind: 'start', changes: wish.thenStart, isAnother: false };
}

function close(
  state: LifecycleState,
  stage: WorkbookStage,
  command: Extract<Command, { kind: 'close' }>,
  now: number,
  attempt: number,
): Step {
  const known = knownSession(stage.session);
  if (known === undefined) return sayNothingTo('close', state, stage);
  const proof = proofOf(stage.session);
  if (known.changes === 'temporary-copy' && !command.isConfirmed) {
    const session: SessionState = { kind: 'open', session: known, proof, work: { kind: 'confirming-close' } };
    return change(state, stage, { session, obstacle: nothingInTheWay });
  }
  return request(state, (ticket) => ({
    stage: {
      ...stage,
      obstacle: nothingInTheWay,
      session: { kind: 'open', session: known, proof, work: { kind: 'closing', ticket, since: now, attempt } },
    },
    effects: [{ kind: 'close-session', ticket, live: stage.live, workbook: stage.workbook, session: known, command }],
  }));
}

/** The command finds nothing to do, and the pane says so in place of its sentence. */
function sayNothingTo(what: 'refresh' | 'close', state: LifecycleState, stage: WorkbookStage): Step {
  return change(state, stage, {
    session: { kind: 'none-known', said: `nothing-to-${what}` },
    obstacle: nothingInTheWay,
  });
}

/** The session that a command of this state is about; one that ended is no longer known. */
export function knownSession(session: SessionState): WorkbookSession | undefined {
  switch (session.kind) {
    case 'open':
    case 'uncertain':
      return session.session;
    case 'none-known':
    case 'starting':
    case 'uncertain-start':
    case 'expired':
    case 'broken':
    case 'closed':
      return undefined;
  }
}

function proofOf(session: SessionState): Proof {
  return session.kind === 'open' ? session.proof : 'remembered';
}
