import type { Step } from './effect.ts';
import type { LifecycleEvent, PersonAsked } from './event.ts';
import {
  find,
  liveWorkbookRead,
  open,
  signIn,
  signInFailed,
  want,
  workbookFound,
  workbookNotFound,
} from './opening.ts';
import { again, connectionLost, connectionReturned, obstacleSignIn, stop, waitEnded } from './obstacle-step.ts';
import { answered } from './session-answer.ts';
import { isBusy, perform } from './session-command.ts';
import { idle, noneKnown, nothingInTheWay, type LifecycleState } from './state.ts';
import { act, change, enter, stay } from './step.ts';

/**
 * The one way the state changes: pure, exhaustive, and deaf to stale news. The application carries out the effects and
 * answers them with events that hold the ticket of the request that caused them.
 */
export function transition(state: LifecycleState, event: LifecycleEvent): Step {
  const { stage } = state;
  switch (event.kind) {
    case 'pane-opened':
      return stage.kind === 'opening' && stage.ticket === 0 ? open(state, stage.wanted) : stay(state);
    case 'host-stayed-silent':
      return stage.kind === 'opening' && stage.ticket === event.ticket
        ? enter(state, { kind: 'host-silent' })
        : stay(state);
    case 'live-workbook-read':
      return stage.kind === 'opening' && stage.ticket === event.ticket
        ? liveWorkbookRead(state, event.live, stage.wanted)
        : stay(state);
    case 'signed-in':
      if (stage.kind === 'signing-in' && stage.ticket === event.ticket) {
        return find(state, stage.live, event.account, stage.wanted, 1);
      }
      return obstacleSignIn(state, event);
    case 'sign-in-failed':
      if (stage.kind === 'signing-in' && stage.ticket === event.ticket)
        return signInFailed(state, stage, event.problem);
      return obstacleSignIn(state, event);
    case 'signed-out':
      return 'live' in stage
        ? enter(state, { kind: 'signed-out', live: stage.live, problem: undefined, wanted: undefined })
        : stay(state);
    case 'workbook-found':
      return stage.kind === 'finding' && stage.ticket === event.ticket
        ? workbookFound(state, stage, event)
        : stay(state);
    case 'workbook-not-found':
      return stage.kind === 'finding' && stage.ticket === event.ticket
        ? workbookNotFound(state, stage, event)
        : stay(state);
    case 'workbook-changed':
      return stage.kind === 'workbook' && isBusyWith(state, event.ticket)
        ? liveWorkbookRead(state, event.live, event.command, stage.account)
        : stay(state);
    case 'session-created':
    case 'session-found-elsewhere':
    case 'start-failed':
    case 'session-refreshed':
    case 'refresh-failed':
    case 'session-closed':
    case 'close-failed':
      return answered(state, event);
    case 'wait-ended':
      return waitEnded(state, event.ticket, event.now);
    case 'connection-lost':
      return connectionLost(state);
    case 'connection-returned':
      return connectionReturned(state);
    case 'sign-in-asked':
    case 'sign-out-asked':
    case 'command-asked':
    case 'again-asked':
    case 'stop-asked':
    case 'question-left':
      return asked(state, event);
  }
}

function asked(state: LifecycleState, event: PersonAsked): Step {
  const { stage } = state;
  switch (event.kind) {
    case 'sign-in-asked':
      if (stage.kind === 'signed-out') {
        return signIn(state, stage.live, {
          isByPerson: true,
          isOtherAccount: event.isOtherAccount,
          wanted: stage.wanted,
        });
      }
      return obstacleSignIn(state, event);
    case 'sign-out-asked':
      return act(state, { kind: 'sign-out', account: 'account' in stage ? stage.account : undefined });
    case 'command-asked':
      return command(state, event);
    case 'again-asked':
      return again(state, event.now);
    case 'stop-asked':
      return stop(state);
    case 'question-left':
      return questionLeft(state);
  }
}

function command(state: LifecycleState, event: Extract<PersonAsked, { kind: 'command-asked' }>): Step {
  const { stage } = state;
  if (stage.kind !== 'workbook') return want(state, stage, event.command);
  const isWaiting = stage.obstacle.kind === 'waiting' || stage.obstacle.kind === 'retrying';
  // What runs goes on: one request at a time, and nothing before a wait that Microsoft asked for is over.
  if (isWaiting || isBusy(stage.session)) return stay(state);
  return perform(state, stage, event.command, event.now, 1);
}

/** The answer that loses nothing: what was asked is dropped, what is known stays. */
function questionLeft(state: LifecycleState): Step {
  const { stage } = state;
  if (stage.kind !== 'workbook') return stay(state);
  // "Back" and "Other choice" after a failure: it was read, and what is believed of the session shows again.
  if (stage.obstacle.kind === 'failed') return change(state, stage, { obstacle: nothingInTheWay });
  const { session } = stage;
  switch (session.kind) {
    case 'expired':
    case 'closed':
    case 'broken':
      return change(state, stage, { session: noneKnown });
    case 'open':
      return session.work.kind === 'asking-second' || session.work.kind === 'confirming-close'
        ? change(state, stage, { session: { ...session, work: idle } })
        : stay(state);
    case 'none-known':
      return change(state, stage, { session: noneKnown });
    case 'starting':
    case 'uncertain':
    case 'uncertain-start':
      return stay(state);
  }
}

function isBusyWith(state: LifecycleState, ticket: number): boolean {
  const { stage } = state;
  if (stage.kind !== 'workbook') return false;
  const { session } = stage;
  if (session.kind === 'starting') return session.ticket === ticket;
  if (session.kind !== 'open') return false;
  return (session.work.kind === 'refreshing' || session.work.kind === 'closing') && session.work.ticket === ticket;
}
