import type { FluentIcon } from '@fluentui/react-icons';
import { CheckmarkCircle20Regular } from '@fluentui/react-icons/svg/checkmark-circle';
import { ErrorCircle20Regular } from '@fluentui/react-icons/svg/error-circle';
import { PauseCircle20Regular } from '@fluentui/react-icons/svg/pause-circle';
import type { CallPurpose } from '#application/ports/graph-activity.ts';
import { say, type MessageKey } from '../../words/message-key.ts';
import type { Words } from '../../words/words.ts';
import { lengthOfTime } from '../time-words.ts';
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
      return words.say(say('blocked.throttled.word'));
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

/** Good, waiting, or bad: by its shape as well as by its color. */
export function outcomeIcon({ outcome, isProblem }: ActionLine): { readonly icon: FluentIcon; readonly tone: string } {
  if (outcome.kind === 'busy' || outcome.kind === 'cancelled') return { icon: PauseCircle20Regular, tone: 'warning' };
  const isGood = outcome.kind === 'done' || !isProblem;
  return isGood ? { icon: CheckmarkCircle20Regular, tone: 'good' } : { icon: ErrorCircle20Regular, tone: 'bad' };
}
