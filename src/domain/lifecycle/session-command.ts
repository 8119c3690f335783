import { isBelievedOpen } from '../workbook-session/idle-estimate.ts';
import { isSameDriveItem } from '../workbook-session/drive-item.ts';
import { losesChangesAtEnd } from '../workbook-session/workbook-session.ts';
import type { Command } from './command.ts';
import type { Step } from './effect.ts';
import { proofOf, sendClose, sendConfirmGone, sendRefresh, sendTakeOver, startAnew } from './session-request.ts';
import { isBusy, knownSession } from './session-under-way.ts';
import { nothingInTheWay, type LifecycleState, type OpenWork, type SessionState, type WorkbookStage } from './state.ts';
import { change, stay } from './step.ts';

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
    case 'take-over':
      return takeOver(state, stage, command, now, attempt);
    case 'confirm-gone':
      return stage.session.kind === 'closed'
        ? sendConfirmGone(state, stage, stage.session, { command, now, attempt })
        : stay(state);
  }
}

type CommandOf<K extends Command['kind']> = Extract<Command, { kind: K }>;

function start(
  state: LifecycleState,
  stage: WorkbookStage,
  command: CommandOf<'start'>,
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
  return sendRefresh(state, stage, known, { why: 'before-start', thenStart: command.changes }, now, attempt);
}

function refresh(
  state: LifecycleState,
  stage: WorkbookStage,
  command: CommandOf<'refresh'>,
  now: number,
  attempt: number,
): Step {
  const known = knownSession(stage.session);
  if (known === undefined) return sayNothingTo('refresh', state, stage);
  // "Use it": if the session turns out to be gone, Start goes on with the choice that was made.
  const { session } = stage;
  const isUsed = session.kind === 'open' && session.work.kind === 'asking-second' && command.why === 'use';
  const thenStart = isUsed ? session.work.changes : undefined;
  return sendRefresh(state, stage, known, { why: command.why, thenStart }, now, attempt);
}

function close(
  state: LifecycleState,
  stage: WorkbookStage,
  command: CommandOf<'close'>,
  now: number,
  attempt: number,
): Step {
  const known = knownSession(stage.session);
  if (known === undefined) return sayNothingTo('close', state, stage);
  if (losesChangesAtEnd(known) && !command.isConfirmed) {
    const proof = proofOf(stage.session);
    const session: SessionState = { kind: 'open', session: known, proof, work: { kind: 'confirming-close' } };
    return change(state, stage, { session, obstacle: nothingInTheWay });
  }
  return sendClose(state, stage, known, { command, now, attempt });
}

/** A session is taken over for the workbook it was checked against and for no other. */
function takeOver(
  state: LifecycleState,
  stage: WorkbookStage,
  command: CommandOf<'take-over'>,
  now: number,
  attempt: number,
): Step {
  const { session: before } = stage;
  if (before.kind === 'starting' || before.kind === 'taking-over') return stay(state);
  const isKnown = knownSession(before)?.id === command.session.id;
  if (isKnown || !isSameDriveItem(command.session.workbook, stage.workbook.ref)) return stay(state);
  return sendTakeOver(state, stage, command.session, before, { command, now, attempt });
}

/** The command finds nothing to do, and the pane says so in place of its sentence. */
function sayNothingTo(what: 'refresh' | 'close', state: LifecycleState, stage: WorkbookStage): Step {
  return change(state, stage, {
    session: { kind: 'none-known', said: `nothing-to-${what}` },
    obstacle: nothingInTheWay,
  });
}
