import { isBelievedOpen } from '../workbook-session/idle-estimate.ts';
import { losesChangesAtEnd } from '../workbook-session/workbook-session.ts';
import type { Command } from './command.ts';
import type { LifecycleEffect, Step } from './effect.ts';
import { perform } from './session-command.ts';
import { askingOf, ticketUnderWay } from './session-under-way.ts';
import {
  idle,
  type Asking,
  type LifecycleState,
  type OpenWork,
  type SessionState,
  type WorkbookStage,
} from './state.ts';
import { act, asShown, change, stay } from './step.ts';

type Open = Extract<SessionState, { kind: 'open' }>;

/** Nothing was taken over, because nothing can be sent just now: said where the id was pasted. */
const takeOverUnchecked: LifecycleEffect = { kind: 'announce', news: { kind: 'take-over-unchecked' } };

/**
 * A press while an answer about the session is awaited. What the pane asks by itself gives way to the person: the press is
 * shown at once, and carried out now or when that answer is here. What the person asked for goes on, and that is said.
 */
export function pressedMeanwhile(state: LifecycleState, stage: WorkbookStage, command: Command, now: number): Step {
  const { session } = stage;
  if (session.kind === 'open') {
    const asking = askingOf(session.work);
    if (asking !== undefined && (asking.why === 'opening' || asking.why === 'keep')) {
      return insteadOfOwn(state, stage, session, asking, command, now);
    }
  }
  if (isUnderWay(session, command)) return stay(state);
  return command.kind === 'take-over' ? act(state, takeOverUnchecked) : notNow(state, stage);
}

/** A press while a wait of ours is shown: the screen says so already, but not at the field of the id. */
export function pressedWhileWaiting(state: LifecycleState, command: Command): Step {
  return command.kind === 'take-over' ? act(state, takeOverUnchecked) : stay(state);
}

function insteadOfOwn(
  state: LifecycleState,
  stage: WorkbookStage,
  open: Open,
  asking: Asking,
  command: Command,
  now: number,
): Step {
  const { session, work } = open;
  const { ticket, attempt } = asking;
  const next = (then: OpenWork): Step => change(state, stage, { session: { ...open, work: then } });
  switch (command.kind) {
    case 'refresh': {
      const isUsed = work.kind === 'wished' && work.wish.kind === 'asking-second' && command.why === 'use';
      const thenStart = isUsed ? work.wish.changes : undefined;
      const why = command.why === 'opening' || command.why === 'keep' ? 'asked' : command.why;
      return next({ kind: 'refreshing', ticket, since: now, why, attempt, thenStart });
    }
    case 'close': {
      if (work.kind === 'wished' && work.wish.kind === 'closing') return stay(state);
      const mayLose = losesChangesAtEnd(session) && !command.isConfirmed;
      return next({
        kind: 'wished',
        asking,
        wish: mayLose ? { kind: 'confirming-close' } : { kind: 'closing', since: now },
      });
    }
    case 'start':
      if (command.isAnother) return calledOff(state, stage, open, asking, command, now);
      return isBelievedOpen(session, now)
        ? next({ kind: 'wished', asking, wish: { kind: 'asking-second', changes: command.changes } })
        : next({ kind: 'refreshing', ticket, since: now, why: 'before-start', attempt, thenStart: command.changes });
    case 'take-over':
      return calledOff(state, stage, open, asking, command, now);
    case 'confirm-gone':
      return stay(state);
  }
}

/** Nobody waits for the pane's own question; what the person wants is sent in its place. */
function calledOff(
  state: LifecycleState,
  stage: WorkbookStage,
  open: Open,
  { ticket }: Asking,
  command: Command,
  now: number,
): Step {
  const free: WorkbookStage = { ...stage, session: { ...open, work: idle } };
  const step = perform({ ...state, stage: free }, free, command, now, 1);
  return { state: step.state, effects: [{ kind: 'abandon', ticket }, ...step.effects] };
}

/** The same was pressed twice: its answer is on the way. */
function isUnderWay(session: SessionState, command: Command): boolean {
  switch (session.kind) {
    case 'starting':
      return command.kind === 'start';
    case 'taking-over':
      return command.kind === 'take-over';
    case 'closed':
      return command.kind === 'confirm-gone';
    case 'open':
      return isWorkFor(session.work, command);
    case 'none-known':
    case 'uncertain-start':
    case 'uncertain':
    case 'expired':
    case 'broken':
      return false;
  }
}

function isWorkFor(work: OpenWork, { kind }: Command): boolean {
  if (work.kind === 'closing') return kind === 'close';
  return work.kind === 'refreshing' && kind === (work.why === 'before-start' ? 'start' : 'refresh');
}

/** Said in place of the sentence until the answer is here. */
function notNow(state: LifecycleState, stage: WorkbookStage): Step {
  const busySaid = ticketUnderWay(stage.session);
  return busySaid === undefined || stage.busySaid === busySaid
    ? stay(state)
    : change(state, { ...stage, busySaid }, {}, asShown);
}
