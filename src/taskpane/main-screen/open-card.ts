import type { KeepOpen, KeepStopped } from '#domain/lifecycle/keep-open.ts';
import type { Asking, SessionState, Wish } from '#domain/lifecycle/state.ts';
import { idlePhaseOf } from '#domain/workbook-session/idle-estimate.ts';
import {
  choiceAfter,
  losesChangesAtEnd,
  type SessionChanges,
  type WorkbookSession,
} from '#domain/workbook-session/workbook-session.ts';
import { moment, say, type Message, type MessageKey } from '../words/message-key.ts';
import { busy, cancel, close, filled, leaveQuestion, off, outlined, refresh, start } from './action.ts';
import { blank, cancelAfterMs } from './blank-card.ts';
import type { Action, CardModel, IconName, QuestionCard, RingModel, StateCard } from './card-model.ts';
import { lifeOf, phaseTone } from './phase.ts';
import { emptyRing, fullRingSeconds, sessionRing } from './ring.ts';
import { secondCard } from './second-card.ts';

type Open = Extract<SessionState, { kind: 'open' }>;

/** A session that was not ended as far as anybody told us; what the estimate makes of it is the domain's phase. */
export function openCard(open: Open, keepOpen: KeepOpen, now: number): CardModel {
  const { session, work } = open;
  switch (work.kind) {
    case 'idle':
      return keptOrIdleCard(session, keepOpen, now, open.proof === 'answered');
    case 'refreshing':
      // Nobody asked for it, and nobody waits: the screen stays as it was.
      if (work.why === 'keep') return keptOrIdleCard(session, keepOpen, now, open.proof === 'answered');
      if (work.why === 'opening') {
        return {
          ...idleCard(session, now, false),
          note: modeNote(session, say('note.checking')),
          bar: { kind: 'moving' },
        };
      }
      return isCheck(work, session, now)
        ? checkingCard(session, work, now)
        : refreshingCard(session, work, keepOpen, now);
    case 'wished':
      return wishCard(session, work.wish, now);
    case 'closing':
      return closingCard(session, work.since, now);
    case 'confirming-close':
      return confirmCloseCard(session);
    case 'asking-second':
      return secondCard(session, work, now);
  }
}

/** What was pressed while the pane itself was asking looks as if it had been asked at once. */
function wishCard(session: WorkbookSession, wish: Wish, now: number): CardModel {
  switch (wish.kind) {
    case 'closing':
      return closingCard(session, wish.since, now);
    case 'confirming-close':
      return confirmCloseCard(session);
    case 'asking-second':
      return secondCard(session, { where: 'here', changes: wish.changes }, now);
  }
}

/** `isProven`: an answer of the service stands behind it; until then the ring stays gray. */
function idleCard(session: WorkbookSession, now: number, isProven: boolean): StateCard {
  const phase = idlePhaseOf(session, now);
  if (phase === 'over') return overCard(session, now);
  const tone = isProven ? phaseTone(session, now) : 'quiet';
  const icons = { active: 'CheckmarkCircle', soon: 'Clock', last: 'ErrorCircle' } as const satisfies Record<
    string,
    IconName
  >;
  const isCopy = session.changes === 'temporary-copy';
  return {
    ...blank,
    tone,
    ring: sessionRing(session, now, tone, phase === 'last' ? 'Important' : undefined),
    wordIcon: icons[phase],
    word: say(`state.${phase}.word`),
    sentence: say(phase === 'last' && isCopy ? 'state.last.textCopy' : `state.${phase}.text`),
    note: checkedNote(session),
    actions: [
      filled('state.active.do', refresh(), 'ArrowClockwise'),
      outlined('state.active.close', close(), 'Dismiss'),
    ],
    rows: 'all',
    life: lifeOf(session),
  };
}

function keptOrIdleCard(session: WorkbookSession, keepOpen: KeepOpen, now: number, isProven: boolean): StateCard {
  const card = idleCard(session, now, isProven);
  if (idlePhaseOf(session, now) === 'over') return card;
  if (keepOpen.kind === 'off') {
    return keepOpen.stopped === undefined ? card : { ...card, sentence: stoppedSentence(keepOpen.stopped) };
  }
  return {
    ...card,
    tone: 'jade',
    ring: keptRing(keepOpen.until),
    wordIcon: 'CheckmarkCircle',
    word: say('state.kept.word'),
    sentence: say('state.kept.text'),
    actions: [
      outlined('state.active.do', refresh(), 'ArrowClockwise'),
      outlined('state.active.close', close(), 'Dismiss'),
    ],
  };
}

function keptRing(until: number): RingModel {
  return {
    tone: 'jade',
    secondsLeft: fullRingSeconds,
    core: { kind: 'until', at: until },
    badge: 'ArrowSync',
    isSmall: false,
  };
}

/** Why it is no longer kept open, once, in place of the state's sentence. */
export function stoppedSentence({ why, at, attempts }: KeepStopped): Message {
  switch (why) {
    case 'end':
      return say('keep.stopped.end', { time: moment(at) });
    case 'failed':
      return say('keep.stopped.failed', { n: attempts });
    case 'out':
      return say('keep.stopped.out');
    case 'sleep':
      return say('keep.stopped.sleep');
  }
}

function overCard(session: WorkbookSession, now: number): StateCard {
  const isCopy = losesChangesAtEnd(session);
  return {
    ...blank,
    tone: phaseTone(session, now),
    ring: { ...emptyRing('Hourglass', 'Question'), tone: phaseTone(session, now) },
    wordIcon: 'Hourglass',
    word: say('state.over.word'),
    sentence: say(isCopy ? 'state.over.textCopy' : 'state.over.text'),
    note: overNote,
    actions: [
      filled('state.over.do', refresh('check')),
      isCopy ? outlined('state.active.close', close()) : outlined('state.over.again', start(choiceAfter(session))),
    ],
    rows: 'over',
    life: lifeOf(session),
  };
}

/** The same call as Refresh; it is named Check where nobody knows whether there is anything left to refresh. */
function isCheck(work: Asking, session: WorkbookSession, now: number): boolean {
  return work.why !== 'asked' || idlePhaseOf(session, now) === 'over';
}

/** Tone and ring stay as they were: kept open, nothing is about to end. */
function refreshingCard(session: WorkbookSession, work: Asking, keepOpen: KeepOpen, now: number): StateCard {
  const isKept = keepOpen.kind === 'on';
  const tone = isKept ? 'jade' : phaseTone(session, now);
  return {
    ...blank,
    tone,
    ring: isKept ? keptRing(keepOpen.until) : sessionRing(session, now, tone),
    wordIcon: 'ArrowClockwise',
    word: say('state.refreshing.word'),
    sentence: say('state.refreshing.text'),
    note: checkedNote(session),
    actions: [
      busy('state.active.do', refresh(), 'ArrowClockwise'),
      cancelAfter(work.since, now, off('state.active.close', close(), 'Dismiss')),
    ],
    rows: 'all',
    bar: { kind: 'moving' },
    life: lifeOf(session),
  };
}

function checkingCard(session: WorkbookSession, work: Asking, now: number): StateCard {
  const isOver = idlePhaseOf(session, now) === 'over';
  const isCopy = losesChangesAtEnd(session);
  // The button that was pressed; "Use it" has none here and is a check like any other.
  const isStart = work.why === 'before-start';
  const check = isStart ? off('state.over.do', refresh('check')) : busy('state.over.do', refresh('check'));
  const again = isStart
    ? busy('state.over.again', start(choiceAfter(session)))
    : off('state.over.again', start(choiceAfter(session)));
  const other = isCopy ? off('state.active.close', close()) : again;
  const isSlow = now - work.since >= cancelAfterMs;
  return {
    ...blank,
    ring: sessionRing(session, now, 'quiet', isOver ? 'Question' : undefined),
    wordIcon: 'QuestionCircle',
    word: say('state.checking.word'),
    sentence: say('state.checking.text'),
    note: isOver ? overNote : checkedNote(session),
    actions: [check, other].map((action) => (isSlow && action.role === 'off' ? cancel : action)),
    rows: isOver ? 'over' : 'all',
    bar: { kind: 'moving' },
    life: lifeOf(session),
  };
}

function closingCard(session: WorkbookSession, since: number, now: number): StateCard {
  const isOver = idlePhaseOf(session, now) === 'over';
  const left = isOver ? off('state.over.do', refresh('check')) : off('state.active.do', refresh(), 'ArrowClockwise');
  return {
    ...blank,
    ring: sessionRing(session, now, 'quiet'),
    wordIcon: 'Dismiss',
    word: say('state.closing.word'),
    sentence: say('state.closing.text'),
    note: checkedNote(session),
    actions: [cancelAfter(since, now, left), busy('state.active.close', close(), isOver ? undefined : 'Dismiss')],
    rows: isOver ? 'over' : 'all',
    bar: { kind: 'moving' },
    life: lifeOf(session),
  };
}

/** Of one that was taken over nobody may have said how it was started: asked all the same, and called by no kind. */
function confirmCloseCard({ changes }: WorkbookSession): QuestionCard {
  const isUnknown = changes === 'unknown';
  return {
    kind: 'question',
    title: say(isUnknown ? 'confirm.closeUnknown.title' : 'confirm.close.title'),
    text: say(isUnknown ? 'confirm.closeUnknown.text' : 'confirm.close.text'),
    actions: [
      filled('confirm.close.keep', leaveQuestion),
      outlined(isUnknown ? 'confirm.closeUnknown.do' : 'confirm.close.do', close(true)),
    ],
    escape: leaveQuestion,
  };
}

const overNote = { icon: undefined, message: say('state.over.note') };

function checkedNote(session: WorkbookSession): StateCard['note'] {
  return modeNote(session, say('note.checked', { time: moment(session.lastContactAt) }));
}

/** As short as a line of small print has room for. */
const modeWords = {
  'saves-changes': 'val.saves',
  'temporary-copy': 'val.copy',
  unknown: 'val.kindUnknown',
} as const satisfies Record<SessionChanges, MessageKey>;

function modeNote(session: WorkbookSession, second: Message): StateCard['note'] {
  const first = say(modeWords[session.changes]);
  return { icon: undefined, message: say('join.dot', { first, second }) };
}

function cancelAfter(since: number, now: number, before: Action): Action {
  return now - since >= cancelAfterMs ? cancel : before;
}
