import type { SessionChanges } from '#domain/workbook-session/workbook-session.ts';
import { aboutMinutes } from '../../main-screen/ring.ts';
import { moment, say, type Message, type MessageKey } from '../../words/message-key.ts';
import { changesWord } from '../changes-word.ts';
import type { SessionLine } from './sessions-view.ts';

/** State and about how long, or when it ended and who said so. */
export function stateLine({ state }: Pick<SessionLine, 'state'>): Message {
  switch (state.kind) {
    case 'active':
    case 'soon':
    case 'last':
      return joined(`state.${state.kind}.word`, left(state.secondsLeft));
    case 'kept':
      return joined('state.kept.word', say('left.until', { time: moment(state.until) }));
    case 'over':
      return say('mine.lineOver', { time: moment(state.since) });
    case 'uncertain':
      return state.secondsLeft > 0
        ? joined('state.uncertain.word', left(state.secondsLeft))
        : say('state.uncertain.word');
    case 'maybe-started':
      return say('state.uncertain.word');
    case 'expired':
      return say('mine.lineExpired', { time: moment(state.at) });
    case 'closed':
      return say('mine.lineClosed', { time: moment(state.at) });
    case 'broken':
      return say('error.broken.word');
  }
}

/** What becomes of its changes, and whose it is or since when. */
export function changesLine({ state, changes, isThisWorkbook, startedAt }: SessionLine): Message {
  switch (state.kind) {
    case 'expired':
    case 'closed':
    case 'broken':
      return say(atEnd[changes]);
    case 'over':
      if (changes === 'saves-changes') break;
      return say(changes === 'unknown' ? 'mine.maybeLost' : 'mine.lineOverCopy');
    case 'active':
    case 'soon':
    case 'last':
    case 'kept':
    case 'uncertain':
    case 'maybe-started':
      break;
  }
  const whose = isThisWorkbook ? say('mine.this') : say('mine.started', { time: moment(startedAt) });
  return say('join.dot', { first: say(changesWord(changes)), second: whose });
}

/** Of one that was taken over nobody may have said whether anything is lost with it. */
const atEnd = {
  'saves-changes': 'mine.saved',
  'temporary-copy': 'mine.copyGone',
  unknown: 'mine.maybeLost',
} as const satisfies Record<SessionChanges, MessageKey>;

function left(secondsLeft: number): Message {
  return secondsLeft <= 60 ? say('left.less') : say('left.about', { min: aboutMinutes(secondsLeft * 1000) });
}

function joined(word: MessageKey, second: Message): Message {
  return say('join.dot', { first: say(word), second });
}
