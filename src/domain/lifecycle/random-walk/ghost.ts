import { sessionFateOf } from '../../problem/session-fate.ts';
import { isSameDriveItem, type DriveItemRef } from '../../workbook-session/drive-item.ts';
import type { WorkbookSession } from '../../workbook-session/workbook-session.ts';
import type { LifecycleEffect, Step } from '../effect.ts';
import type { LifecycleEvent } from '../event.ts';
import { impossibilities } from '../impossibilities.ts';
import { ticketUnderWay } from '../session-under-way.ts';
import type { LifecycleState } from '../state.ts';

/** What can be wrong with a machine, as a random walk through it shows. */
export type Wrong =
  /** A state that can never be. */
  | 'impossible'
  /** A session was created and neither remembered nor closed, or dropped while nobody said that it was over. */
  | 'forgotten'
  /** A session's id would go to another workbook. */
  | 'misaddressed'
  /** A request about the session was sent while another was awaited. */
  | 'overlapping'
  /** Something was sent before the wait that Microsoft asked for was over. */
  | 'hasty'
  /** The pane shows that something is under way, and nothing is. */
  | 'stuck'
  /** Something was sent or remembered for a person who is not Excel's, before anybody said that they are meant. */
  | 'uninvited';

export type Asked = Extract<LifecycleEffect, { readonly ticket: number }>;

/** The world as it would be if every effect were carried out: which requests are out, which sessions are remembered. */
export interface Ghost {
  /** Requests that somebody waits for. */
  readonly waiting: ReadonlyMap<number, Asked>;
  /** Requests that were called off; an answer may come all the same. */
  readonly calledOff: ReadonlyMap<number, Asked>;
  remembered(workbook: DriveItemRef): WorkbookSession | undefined;
  /** Takes an answer out of the world, so that it comes once. */
  answer(ticket: number): void;
  /** Follows one step; calls back with what is wrong with it. */
  follow(before: LifecycleState, event: LifecycleEvent, step: Step, now: number, wrong: Report): void;
}

export type Report = (what: Wrong, detail: string) => void;

export function createGhost(): Ghost {
  const waiting = new Map<number, Asked>();
  const calledOff = new Map<number, Asked>();
  /** Every request there ever was: a late answer still names a session. */
  const everAsked = new Map<number, Asked>();
  const kept = new Map<string, WorkbookSession>();
  const saidOver = new Set<string>();
  let quietUntil = 0;

  /** The service said by this answer that a session is over, or of no use any more. */
  const hear = (event: LifecycleEvent): void => {
    const asked = 'ticket' in event ? everAsked.get(event.ticket) : undefined;
    if (asked === undefined || !('session' in asked)) return;
    const isFailure = event.kind === 'refresh-failed' || event.kind === 'close-failed';
    if (event.kind === 'session-closed' || (isFailure && sessionFateOf(event.problem) !== 'as-it-was')) {
      saidOver.add(asked.session.id);
    }
  };

  /** The service asked for a wait, and somebody was there to hear it. */
  const hearWait = (before: LifecycleState, event: LifecycleEvent, now: number): void => {
    if (!('problem' in event) || !('ticket' in event) || event.problem.kind !== 'throttled') return;
    const isAwaited = ticketsShown(before).includes(event.ticket);
    if (isAwaited) quietUntil = Math.max(quietUntil, now + (event.problem.retryAfterMs ?? 0));
  };

  const carryOut = (effect: LifecycleEffect, wrong: Report): void => {
    switch (effect.kind) {
      case 'abandon': {
        const asked = waiting.get(effect.ticket);
        waiting.delete(effect.ticket);
        if (asked !== undefined) calledOff.set(effect.ticket, asked);
        return;
      }
      case 'remember-session':
        kept.set(effect.session.id, effect.session);
        saidOver.delete(effect.session.id);
        return;
      case 'end-session':
        if (!saidOver.has(effect.session.id)) wrong('forgotten', 'dropped, and nobody said that it is over');
        kept.delete(effect.session.id);
        return;
      default:
        if (!('ticket' in effect)) return;
        waiting.set(effect.ticket, effect);
        everAsked.set(effect.ticket, effect);
    }
  };

  return {
    waiting,
    calledOff,
    remembered: (workbook) =>
      [...kept.values()].reverse().find((session) => isSameDriveItem(session.workbook, workbook)),
    answer: (ticket) => {
      waiting.delete(ticket);
      calledOff.delete(ticket);
    },
    follow: (before, event, step, now, wrong) => {
      const { state, effects } = step;
      const calls = effects.filter((effect) => isSessionCall(effect));
      const awaited = before.stage.kind === 'workbook' ? ticketUnderWay(before.stage.session) : undefined;
      hear(event);
      hearWait(before, event, now);
      for (const effect of effects) carryOut(effect, wrong);
      if (calls.length > 1 || (calls.length === 1 && awaited !== undefined && waiting.has(awaited))) {
        wrong('overlapping', calls.map(({ kind }) => kind).join(', '));
      }
      if (calls.length > 0 && now < quietUntil) wrong('hasty', `${quietUntil - now} ms too soon`);
      for (const effect of effects) if (isMisaddressed(effect)) wrong('misaddressed', effect.kind);
      if (event.kind === 'session-created' && !isCaredFor(event.session, effects)) {
        wrong('forgotten', 'neither remembered nor closed');
      }
      if (state.stage.kind === 'other-person' || isStillTheOther(before, step)) {
        for (const effect of effects) if (isForPerson(effect)) wrong('uninvited', effect.kind);
      }
      for (const detail of impossibilities(state)) wrong('impossible', detail);
      for (const ticket of ticketsShown(state)) {
        if (!waiting.has(ticket)) wrong('stuck', `nothing will answer ticket ${ticket}`);
      }
    },
  };
}

/** A press or news, but no answer to a sign-in, led away from the card that keeps a person out. */
function isStillTheOther({ stage }: LifecycleState, { state }: Step): boolean {
  return stage.kind === 'other-person' && 'account' in state.stage && state.stage.account?.id === stage.account.id;
}

/** Closing an orphan and noting an end are the leftovers of the person before. */
function isForPerson({ kind }: LifecycleEffect): boolean {
  return [
    'find-workbook',
    'start-session',
    'refresh-session',
    'close-session',
    'watch-file',
    'remember-session',
  ].includes(kind);
}

function isSessionCall({ kind }: LifecycleEffect): boolean {
  return kind === 'start-session' || kind === 'refresh-session' || kind === 'close-session';
}

function isMisaddressed(effect: LifecycleEffect): boolean {
  return 'session' in effect && 'workbook' in effect && !isSameDriveItem(effect.session.workbook, effect.workbook.ref);
}

function isCaredFor({ id }: WorkbookSession, effects: readonly LifecycleEffect[]): boolean {
  return effects.some(
    (effect) => (effect.kind === 'remember-session' || effect.kind === 'close-orphan') && effect.session.id === id,
  );
}

/** The tickets of everything that the state shows as under way: each has to have an answer to come. */
function ticketsShown({ stage }: LifecycleState): readonly number[] {
  switch (stage.kind) {
    case 'opening':
      // Before the page opened nothing was asked.
      return stage.ticket === 0 ? [] : [stage.ticket];
    case 'signing-in':
    case 'finding':
      return [stage.ticket];
    case 'not-found':
      return 'ticket' in stage.obstacle ? [stage.obstacle.ticket] : [];
    case 'workbook': {
      const { obstacle, session, keepOpen } = stage;
      const underWay = ticketUnderWay(session);
      const isIdle = session.kind === 'open' && underWay === undefined && obstacle.kind === 'none';
      return [
        ...('ticket' in obstacle ? [obstacle.ticket] : []),
        ...(underWay === undefined ? [] : [underWay]),
        ...(keepOpen.kind === 'on' && isIdle ? [keepOpen.ticket] : []),
      ];
    }
    case 'cannot':
      return stage.signingIn === undefined ? [] : [stage.signingIn];
    case 'host-silent':
    case 'other-person':
    case 'signed-out':
      return [];
  }
}
