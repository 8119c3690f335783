import type { EndedSession } from '../workbook-session/ended-session.ts';
import { isSameDriveItem } from '../workbook-session/drive-item.ts';
import type { WorkbookSession } from '../workbook-session/workbook-session.ts';
import type { Step } from './effect.ts';
import type { LifecycleEvent } from './event.ts';
import { isBusy } from './session-under-way.ts';
import { closedSession, idle, noneKnown, type LifecycleState, type SessionState } from './state.ts';
import { change, stay } from './step.ts';

/**
 * What is remembered of this workbook was changed by another tab or another device. What runs here goes on, and a
 * question stays asked: their answers meet the same memory.
 */
export function heard(state: LifecycleState, event: Extract<LifecycleEvent, { kind: 'memory-heard' }>): Step {
  const { stage } = state;
  if (stage.kind !== 'workbook' || !isSameDriveItem(stage.workbook.ref, event.workbook)) return stay(state);
  const { session } = stage;
  if (isBusy(session) || (session.kind === 'open' && session.work.kind !== 'idle')) return stay(state);
  const next = afterHearing(session, event.remembered, event.ended);
  return next === undefined ? stay(state) : change(state, stage, { session: next });
}

function afterHearing(
  session: SessionState,
  remembered: WorkbookSession | undefined,
  ended: EndedSession | undefined,
): SessionState | undefined {
  switch (session.kind) {
    case 'open':
    case 'uncertain': {
      if (ended !== undefined) return remembered === undefined ? afterEnd(session.session, ended) : open(remembered);
      if (remembered === undefined) return undefined;
      const isSame = remembered.id === session.session.id;
      if (isSame && remembered.lastContactAt <= session.session.lastContactAt) return undefined;
      if (!isSame && remembered.startedAt <= session.session.startedAt) return undefined;
      return open(remembered);
    }
    case 'none-known':
    case 'uncertain-start':
    case 'expired':
    case 'broken':
    case 'closed':
      return remembered === undefined ? undefined : open(remembered);
    case 'starting':
    case 'taking-over':
      return undefined;
  }
}

function open(session: WorkbookSession): SessionState {
  // Its last contact is the moment of an answer, whoever got it.
  return { kind: 'open', session, proof: 'answered', work: idle };
}

function afterEnd(session: WorkbookSession, { end, endedAt }: EndedSession): SessionState {
  switch (end) {
    case 'closed':
      return closedSession(session, 'elsewhere', endedAt);
    case 'expired':
      return { kind: 'expired', session, saidAt: endedAt };
    case 'broken':
      // Why it broke is known to whoever asked; here it is only known that there is nothing left to control.
      return noneKnown;
  }
}
