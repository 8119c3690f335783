import { isBelievedOpen } from '../workbook-session/idle-estimate.ts';
import { isBusy } from './session-under-way.ts';
import type { LifecycleState, SessionState } from './state.ts';

/** Which ribbon commands make sense. Nothing known keeps all on: a press then loads, acts, or says why not. */
export interface EnabledCommands {
  readonly start: boolean;
  readonly refresh: boolean;
  readonly close: boolean;
}

const all: EnabledCommands = { start: true, refresh: true, close: true };
const none: EnabledCommands = { start: false, refresh: false, close: false };
const onlyStart: EnabledCommands = { start: true, refresh: false, close: false };
const allButStart: EnabledCommands = { start: false, refresh: true, close: true };

/** Ribbon commands start enabled and are switched off only by a known state. `now`: milliseconds since 1970. */
export function enabledCommands({ stage }: LifecycleState, now: number): EnabledCommands {
  switch (stage.kind) {
    case 'cannot':
    case 'other-person':
      return none;
    case 'workbook':
      return ofSession(stage.session, now);
    case 'opening':
    case 'host-silent':
    case 'signing-in':
    case 'signed-out':
    case 'finding':
    case 'not-found':
      return all;
  }
}

function ofSession(session: SessionState, now: number): EnabledCommands {
  if (isBusy(session)) return none;
  switch (session.kind) {
    case 'open':
      return isBelievedOpen(session.session, now) ? allButStart : all;
    case 'uncertain':
      return allButStart;
    case 'none-known':
    case 'uncertain-start':
    case 'expired':
    case 'broken':
    case 'closed':
      return onlyStart;
    case 'starting':
    case 'taking-over':
      return none;
  }
}
