import type { DriveItem } from '../../workbook-session/drive-item.ts';
import type { Step } from '../effect.ts';
import type { LifecycleEvent } from '../event.ts';
import { initialState, type LifecycleState } from '../state.ts';
import { printed, tenFortyTwo } from '../story.ts';
import { anAnswer, itemBehind, lives, sessionNumber, type Choose, type Known } from './answers.ts';
import { createGhost, type Asked, type Wrong } from './ghost.ts';
import { aPersonsWish } from './person.ts';

/** One step of a walk as whole numbers from 0 up: what happens, and the choices in it. */
export interface Happening {
  readonly what: number;
  readonly choices: readonly number[];
}

export interface Walked {
  /** The first thing that was wrong, of the kind that was looked for; undefined where all was well. */
  readonly wrong: string | undefined;
  /** The events that changed something, each with the state that it led to. */
  readonly story: () => readonly string[];
  /** Kinds of events, stages, sessions and obstacles: a walk that meets little proves little. */
  readonly met: ReadonlySet<string>;
}

type Machine = (state: LifecycleState, event: LifecycleEvent) => Step;

/**
 * Leads a machine through random events: answers to its requests, late and stale ones, a person, other tabs, a network.
 * It ends at the first thing that is wrong in the way that is looked for.
 */
export function walk(machine: Machine, happenings: readonly Happening[], lookedFor: Wrong): Walked {
  const events: (readonly [LifecycleEvent, LifecycleState])[] = [];
  let wrong: string | undefined;
  const met = new Set<string>();
  const ghost = createGhost();
  let sessions = 0;
  let now = tenFortyTwo;
  let state = initialState;
  let isSigningOut = false;

  const knownWith = (choose: Choose): Known => ({
    now,
    choose,
    newSession: (workbook: DriveItem) => sessionNumber((sessions += 1), workbook, now),
    remembered: ({ ref }) => choose([ghost.remembered(ref), ghost.remembered(ref), undefined]),
  });

  const answerOneOf = (waiting: ReadonlyMap<number, Asked>, known: Known): LifecycleEvent | undefined => {
    const [first, ...others] = waiting.values();
    if (first === undefined) return undefined;
    const asked = known.choose([first, ...others]);
    const event = anAnswer(asked, known);
    if (event?.kind !== 'start-accepted') ghost.answer(asked.ticket);
    return event;
  };

  const somethingElse = (known: Known): LifecycleEvent => {
    const kind = known.choose([
      'connection-lost',
      'connection-returned',
      'memory-heard',
      'settings-not-kept',
      'signed-out',
    ]);
    switch (kind) {
      case 'connection-returned':
        return { kind, now };
      case 'settings-not-kept':
        return { kind, problem: { kind: 'settings-local', evidence: { operation: 'write-settings', codes: [] } } };
      case 'memory-heard':
        return heardOf(known);
      case 'signed-out':
        if (!isSigningOut) return { kind: 'pane-opened' };
        isSigningOut = false;
        return { kind };
      default:
        return { kind: 'connection-lost' };
    }
  };

  /** Mostly answers: a person who presses everything all the time gets nowhere. */
  const eventOf = ({ what, choices }: Happening): LifecycleEvent | undefined => {
    const known = knownWith(chooserOf(choices));
    switch (what % 8) {
      case 0:
      case 1:
      case 2:
        return answerOneOf(ghost.waiting, known);
      case 3:
        return answerOneOf(ghost.calledOff, known);
      case 4:
        return somethingElse(known);
      case 5:
        now += known.choose([10, 4_000, 60_000, 400_000]);
        return undefined;
      default:
        return aPersonsWish(known);
    }
  };

  for (const [index, happening] of happenings.entries()) {
    now += 1;
    const event = index === 0 ? ({ kind: 'pane-opened' } as const) : eventOf(happening);
    if (event === undefined) continue;
    if ('now' in event) now = Math.max(now, event.now);
    const before = state;
    const step = machine(before, event);
    state = step.state;
    if (step.effects.some(({ kind }) => kind === 'sign-out')) isSigningOut = true;
    ghost.follow(before, event, step, now, (what, detail) => {
      if (what === lookedFor) wrong ??= detail;
    });
    if (state !== before || step.effects.length > 0) events.push([event, state]);
    met.add(event.kind).add(state.stage.kind);
    if ('obstacle' in state.stage) met.add(state.stage.obstacle.kind);
    if ('session' in state.stage) met.add(state.stage.session.kind);
    if (wrong !== undefined) break;
  }
  return { wrong, met, story: () => events.map(([event, after]) => `${told(event)} → ${printed(after)}`) };
}

/** Another tab or device wrote of a session, or of the end of one. */
function heardOf({ choose, newSession, now }: Known): LifecycleEvent {
  const workbook = itemBehind(choose(lives));
  const session = newSession(workbook);
  const heard = { kind: 'memory-heard', workbook: workbook.ref, now } as const;
  if (choose([true, false])) return { ...heard, remembered: session, ended: undefined };
  const ended = { ...session, end: choose(['closed', 'expired', 'broken'] as const), endedAt: now };
  return { ...heard, remembered: undefined, ended };
}

function told(event: LifecycleEvent): string {
  switch (event.kind) {
    case 'command-asked':
      return `${event.command.kind} asked`;
    case 'start-failed':
    case 'refresh-failed':
    case 'close-failed':
    case 'workbook-not-found':
    case 'sign-in-failed':
      return `${event.kind} (${event.problem.kind})`;
    default:
      return event.kind;
  }
}

function chooserOf(choices: readonly number[]): Choose {
  let taken = 0;
  return (from) => {
    const choice = choices[taken % Math.max(1, choices.length)] ?? 0;
    taken += 1;
    const wanted = choice % from.length;
    // Undefined may be one of the choices, so that it cannot stand for "not found".
    return from.reduce((chosen, candidate, index) => (index === wanted ? candidate : chosen), from[0]);
  };
}
