import type { ChangesMode } from '../../workbook-session/workbook-session.ts';
import type { Command } from '../command.ts';
import type { PersonAsked } from '../event.ts';
import { itemBehind, lives, type Choose, type Known } from './answers.ts';

const commands = [
  'start',
  'start',
  'start',
  'refresh',
  'refresh',
  'close',
  'close',
  'take-over',
  'confirm-gone',
] as const;
const wishes = [
  'command',
  'command',
  'command',
  'command',
  'stop',
  'again',
  'question-left',
  'sign-in',
  'sign-out',
  'permission',
  'keep',
  'keep-stop',
  'link',
] as const;

/** Whatever a person can press, whether or not it makes sense at the moment. */
export function aPersonsWish(known: Known): PersonAsked {
  const { choose, now } = known;
  switch (choose(wishes)) {
    case 'command':
      return { kind: 'command-asked', command: aCommand(known), now };
    case 'stop':
      return { kind: 'stop-asked' };
    case 'again':
      return { kind: 'again-asked', now };
    case 'question-left':
      return { kind: 'question-left' };
    case 'sign-in':
      return { kind: 'sign-in-asked', isOtherAccount: choose([false, true]) };
    case 'sign-out':
      // Rarely, or nobody would ever be signed in.
      return choose([false, false, true]) ? { kind: 'sign-out-asked' } : { kind: 'stop-asked' };
    case 'permission':
      return { kind: 'permission-asked' };
    case 'keep':
      return { kind: 'keep-asked', until: now + choose([0, 30, 120]) * 60_000, now };
    case 'keep-stop':
      return { kind: 'keep-stop-asked' };
    case 'link':
      return { kind: 'link-given', live: choose(lives) };
  }
}

function aCommand(known: Known): Command {
  const { choose } = known;
  const kind = choose(commands);
  switch (kind) {
    case 'start':
      return { kind, changes: aMode(choose), isAnother: choose([false, false, true]) };
    case 'refresh':
      return { kind, why: choose(['asked', 'opening', 'check', 'before-start', 'use', 'keep'] as const) };
    case 'close':
      return { kind, isConfirmed: choose([true, false]) };
    case 'take-over': {
      const session = known.newSession(itemBehind(choose(lives)));
      return { kind, session: { ...session, isTakenOver: true, changes: 'unknown' } };
    }
    case 'confirm-gone':
      return { kind };
  }
}

function aMode(choose: Choose): ChangesMode {
  return choose(['saves-changes', 'temporary-copy'] as const);
}
