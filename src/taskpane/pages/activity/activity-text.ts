import type { FluentIcon } from '@fluentui/react-icons';
import { CheckmarkCircle20Regular } from '@fluentui/react-icons/svg/checkmark-circle';
import { ErrorCircle20Regular } from '@fluentui/react-icons/svg/error-circle';
import { PauseCircle20Regular } from '@fluentui/react-icons/svg/pause-circle';
import type { CallPurpose } from '#application/ports/graph-activity.ts';
import { say, type MessageKey } from '../../words/message-key.ts';
import type { Words } from '../../words/words.ts';
import { exactTimeOfDay, lengthOfTime } from '../time-words.ts';
import type { ActionLine, Outcome } from './activity-view.ts';

export const purposeWords: Readonly<Record<CallPurpose, MessageKey>> = {
  find: 'call.find',
  start: 'call.start',
  poll: 'call.poll',
  refresh: 'call.refresh',
  keep: 'call.keep',
  check: 'call.check',
  close: 'call.close',
  confirm: 'call.confirm',
  'take-over': 'mine.take',
  file: 'call.file',
  'read-settings': 'call.readSettings',
  'write-settings': 'call.writeSettings',
  'remove-settings': 'call.removeSettings',
  other: 'call.other',
};

/** What came of it, in plain words. */
export function outcomeText(outcome: Outcome, words: Words): string {
  switch (outcome.kind) {
    case 'done': {
      const d = lengthOfTime(words, outcome.lastedMs);
      return words.say(
        outcome.answers === 1 ? say('act.done', { d }) : say('act.doneAnswers', { d, n: outcome.answers }),
      );
    }
    case 'failed':
      return words.say(say('act.failed', { d: lengthOfTime(words, outcome.lastedMs) }));
    case 'busy':
      return words.say(say('act.busy', { d: lengthOfTime(words, outcome.waitedMs) }));
    case 'running':
      return runningText(outcome.lastsMs, words);
    case 'waiting':
      return words.say(say('act.waiting', { time: exactTimeOfDay(words, outcome.until) }));
    case 'sign-in':
      return words.say(say('act.signIn'));
    case 'cancelled':
    case 'denied':
    case 'gone':
    case 'locked':
    case 'lost':
    case 'missing':
    case 'offline':
    case 'slow':
      return words.say(say(`act.${outcome.kind}`));
  }
}

/** Whole seconds, and none before there is one: nobody reads a number that never rests. */
function runningText(lastsMs: number, words: Words): string {
  const running = say('act.running');
  const wholeMs = Math.floor(lastsMs / 1000) * 1000;
  if (wholeMs === 0) return words.say(running);
  return words.say(say('join.dot', { first: running, second: lengthOfTime(words, wholeMs) }));
}

interface IconLook {
  readonly icon: FluentIcon;
  readonly tone: string;
}

/** Under way, good, waiting, or bad: by its shape as well as by its color. */
export function outcomeIcon({ outcome, isProblem }: ActionLine): IconLook | 'running' {
  switch (outcome.kind) {
    case 'running':
      return 'running';
    case 'waiting':
    case 'busy':
    case 'cancelled':
      return { icon: PauseCircle20Regular, tone: 'warning' };
    case 'done':
      return { icon: CheckmarkCircle20Regular, tone: 'good' };
    default:
      return isProblem ? { icon: ErrorCircle20Regular, tone: 'bad' } : { icon: CheckmarkCircle20Regular, tone: 'good' };
  }
}
