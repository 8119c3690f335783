import type { AddressedWorkbook } from '../live-workbook/live-workbook.ts';
import type { Problem } from '../problem/problem.ts';
import { isBelievedOpen } from '../workbook-session/idle-estimate.ts';
import { fileSeen } from './after-close-step.ts';
import { reasonForNobody, reasonShown } from './cannot-step.ts';
import { decided } from './command.ts';
import type { Step } from './effect.ts';
import type { LifecycleEvent, PersonAsked } from './event.ts';
import { heard } from './heard.ts';
import { keepAsked, keepDue, keepStopAsked, withKeepOpen } from './keep-open-step.ts';
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
import { again, connectionLost, connectionReturned, waitEnded } from './obstacle-step.ts';
import { insteadOf, somebodyElse, stillTheOther } from './other-person-step.ts';
import { permissionAsked } from './permission-step.ts';
import { obstacleSignIn } from './sign-in-step.ts';
import { stop } from './stop-step.ts';
import { answered } from './session-answer.ts';
import { pressedMeanwhile, pressedWhileWaiting } from './press-meanwhile.ts';
import { perform } from './session-command.ts';
import { isBusy, ticketUnderWay } from './session-under-way.ts';
import {
  idle,
  noneKnown,
  nothingInTheWay,
  type LifecycleState,
  type SessionState,
  type WorkbookStage,
} from './state.ts';
import { act, change, enter, stay } from './step.ts';

/**
 * The one way the state changes: pure, exhaustive, and deaf to stale news. The application carries out the effects and
 * answers them with events that hold the ticket of the request that caused them.
 */
export function transition(state: LifecycleState, event: LifecycleEvent): Step {
  return withKeepOpen(state, next(state, event));
}

function next(state: LifecycleState, event: LifecycleEvent): Step {
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
        ? liveWorkbookRead(state, event.live, stage.wanted, undefined)
        : stay(state);
    case 'signed-in':
      if (stage.kind === 'signing-in' && stage.ticket === event.ticket) {
        const signedIn: LifecycleState = { ...state, allFiles: event.allFiles };
        return find(signedIn, stage.live, event.account, { access: 'own-files', wanted: stage.wanted, attempt: 1 });
      }
      return obstacleSignIn(state, event);
    case 'somebody-else-signed-in':
      return somebodyElse(state, event);
    case 'sign-in-failed':
      if (stage.kind === 'signing-in' && stage.ticket === event.ticket) {
        return stage.instead === undefined
          ? signInFailed(state, stage, event.problem)
          : stillTheOther(state, stage, stage.instead, event.problem);
      }
      return obstacleSignIn(state, event);
    case 'signed-out':
      return signedOut(state);
    case 'workbook-found':
      return stage.kind === 'finding' && stage.ticket === event.ticket
        ? workbookFound(state, stage, event)
        : stay(state);
    case 'workbook-not-found':
      return stage.kind === 'finding' && stage.ticket === event.ticket
        ? workbookNotFound(state, stage, event)
        : stay(state);
    case 'workbook-changed':
      return workbookChanged(state, event);
    case 'session-created':
    case 'session-found-elsewhere':
    case 'start-accepted':
    case 'start-failed':
    case 'session-refreshed':
    case 'refresh-failed':
    case 'session-closed':
    case 'close-failed':
      return answered(state, event);
    case 'file-updated':
    case 'file-unchanged':
    case 'file-not-seen':
      return fileSeen(state, event);
    case 'memory-heard':
      return heard(state, event);
    case 'settings-not-kept':
      return settingsNotKept(state, event.problem);
    case 'default-told':
      return state.defaultChanges === event.changes
        ? stay(state)
        : { state: { ...state, defaultChanges: event.changes }, effects: [] };
    case 'keep-due':
      return keepDue(state, event.ticket, event.now);
    case 'wait-ended':
      return waitEnded(state, event.ticket, event.now);
    case 'connection-lost':
      return connectionLost(state);
    case 'connection-returned':
      return connectionReturned(state);
    case 'sign-in-asked':
    case 'sign-out-asked':
    case 'command-asked':
    case 'permission-asked':
    case 'link-given':
    case 'keep-asked':
    case 'keep-stop-asked':
    case 'clear-asked':
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
      if (stage.kind === 'other-person') return insteadOf(state, stage, event.isOtherAccount);
      return obstacleSignIn(state, event);
    case 'sign-out-asked':
      return act(state, { kind: 'sign-out', account: 'account' in stage ? stage.account : undefined });
    case 'command-asked':
      return command(state, event);
    case 'permission-asked':
      return permissionAsked(state);
    case 'link-given':
      return linkGiven(state, event.live);
    case 'keep-asked':
      return keepAsked(state, event.until, event.now);
    case 'keep-stop-asked':
      return keepStopAsked(state);
    case 'clear-asked':
      return clear(state, event.now);
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
  const { kind } = stage.obstacle;
  const isWaiting = kind === 'waiting' || kind === 'retrying' || kind === 'signing-in' || kind === 'asking-permission';
  // Whoever starts anew does not wait for the word that the session before is gone.
  if (stage.session.kind === 'closed' && event.command.kind === 'start' && isBusy(stage.session)) {
    const stopped = stop(state);
    const started = command(stopped.state, event);
    return { state: started.state, effects: [...stopped.effects, ...started.effects] };
  }
  const asked = decided(event.command, state.defaultChanges);
  // One request at a time, and nothing before a wait that Microsoft asked for is over.
  if (isWaiting) return pressedWhileWaiting(state, asked);
  if (isBusy(stage.session)) return pressedMeanwhile(state, stage, asked, event.now);
  return perform(state, stage, asked, event.now, 1);
}

/** Only what is probably over can be forgotten: a session believed open is closed instead. */
function clear(state: LifecycleState, now: number): Step {
  const { stage } = state;
  if (stage.kind !== 'workbook' || stage.session.kind !== 'open' || stage.session.work.kind !== 'idle') {
    return stay(state);
  }
  const { session } = stage.session;
  return isBelievedOpen(session, now)
    ? stay(state)
    : change(state, stage, { session: noneKnown }, { kind: 'clear-session', session });
}

/** The answer that loses nothing: what was asked is dropped, what is known stays. */
function questionLeft(state: LifecycleState): Step {
  const { stage } = state;
  if (stage.kind === 'cannot') return reasonShown(state, stage);
  if (stage.kind === 'signed-out' || stage.kind === 'other-person') {
    return stage.problem === undefined ? stay(state) : enter(state, { ...stage, problem: undefined });
  }
  if (stage.kind !== 'workbook') return stay(state);
  // "Back" and "Other choice" after a failure: it was read, and what is believed of the session shows again.
  const { kind } = stage.obstacle;
  if (kind === 'failed' || kind === 'permission' || kind === 'permission-admin')
    return change(state, stage, { obstacle: nothingInTheWay });
  const { session } = stage;
  switch (session.kind) {
    case 'expired':
    case 'closed':
    case 'broken':
      return change(state, stage, { session: noneKnown });
    case 'open':
      return questionDropped(state, stage, session);
    case 'none-known':
      return change(state, stage, { session: noneKnown });
    case 'starting':
    case 'taking-over':
    case 'uncertain':
    case 'uncertain-start':
      return stay(state);
  }
}

function questionDropped(
  state: LifecycleState,
  stage: WorkbookStage,
  open: Extract<SessionState, { kind: 'open' }>,
): Step {
  const { work } = open;
  if (work.kind === 'wished' && work.wish.kind !== 'closing') {
    return change(state, stage, { session: { ...open, work: work.asking } });
  }
  return work.kind === 'asking-second' || work.kind === 'confirming-close'
    ? change(state, stage, { session: { ...open, work: idle } })
    : stay(state);
}

/** What was asked goes on with the other workbook; a start that was called off ended by it and asks for nothing. */
function workbookChanged(state: LifecycleState, event: Extract<LifecycleEvent, { kind: 'workbook-changed' }>): Step {
  const { stage } = state;
  if (stage.kind !== 'workbook') return stay(state);
  if (isBusyWith(state, event.ticket)) return liveWorkbookRead(state, event.live, event.command, stage.account);
  return stage.givenUp?.ticket === event.ticket ? change(state, { ...stage, givenUp: undefined }, {}) : stay(state);
}

function isBusyWith({ stage }: LifecycleState, ticket: number): boolean {
  return stage.kind === 'workbook' && ticketUnderWay(stage.session) === ticket;
}

function signedOut(state: LifecycleState): Step {
  const { stage } = state;
  const nobody: LifecycleState = { ...state, allFiles: 'not-asked' };
  if (stage.kind === 'cannot') return reasonForNobody(nobody, stage);
  if (!('live' in stage) || stage.live.kind === 'elsewhere') return stay(state);
  const { live } = stage;
  return enter(nobody, { kind: 'signed-out', live, problem: undefined, wanted: undefined });
}

/** A link stands in place of the address that Excel does not give. What runs for another workbook is stale from here on. */
function linkGiven(state: LifecycleState, live: AddressedWorkbook): Step {
  const { stage } = state;
  if (stage.kind === 'opening' || stage.kind === 'host-silent' || stage.kind === 'signing-in') return stay(state);
  if (stage.kind === 'cannot' && stage.signingIn !== undefined) return stay(state);
  if (stage.kind === 'other-person') return enter(state, { ...stage, live });
  const account = 'account' in stage ? stage.account : undefined;
  if (account !== undefined) return liveWorkbookRead(state, live, undefined, account);
  return stage.kind === 'signed-out'
    ? enter(state, { ...stage, live })
    : liveWorkbookRead(state, live, undefined, undefined);
}

/** Said once where nothing else is going on; beside an open session it is a line in My sessions and Settings. */
function settingsNotKept(state: LifecycleState, problem: Problem): Step {
  const { stage } = state;
  const isQuiet = stage.kind === 'workbook' && stage.session.kind === 'none-known' && stage.obstacle.kind === 'none';
  if (!isQuiet) return stay(state);
  return change(state, stage, { obstacle: { kind: 'failed', problem, attempts: 1, resume: undefined } });
}
