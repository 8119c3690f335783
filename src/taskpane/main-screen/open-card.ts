import type { KeepOpen, KeepStopped } from '#domain/lifecycle/keep-open.ts';
import type { OpenWork, SessionState } from '#domain/lifecycle/state.ts';
import { idlePhaseOf } from '#domain/workbook-session/idle-estimate.ts';
import { choiceAfter, losesChangesAtEnd, type WorkbookSession } from '#domain/workbook-session/workbook-session.ts';
import { moment, say, type Message } from '../words/message-key.ts';
import { busy, cancel, close, filled, leaveQuestion, off, outlined, refresh, start } from './action.ts';
import { blank, cancelAfterMs } from './blank-card.ts';
import type { Action, CardModel, IconName, QuestionCard, StateCard } from './card-model.ts';
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
      return isCheck(work, session, now) ? checkingCard(session, work, now) : refreshingCard(session, work, now);
    case 'closing':
      return closingCard(session, work, now);
    case 'confirming-close':
      return confirmCloseCard;
    case 'asking-second':
      return secondCard(session, work, now);
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
  const isCopy = losesChangesAtEnd(session);
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
    ring: {
      tone: 'jade',
      secondsLeft: fullRingSeconds,
      core: { kind: 'until', at: keepOpen.until },
      badge: 'ArrowSync',
      isSmall: false,
    },
    wordIcon: 'CheckmarkCircle',
    word: say('state.kept.word'),
    sentence: say('state.kept.text'),
    actions: [
      outlined('state.active.do', refresh(), 'ArrowClockwise'),
      outlined('state.active.close', close(), 'Dismiss'),
    ],
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

type Refreshing = Extract<OpenWork, { kind: 'refreshing' }>;
type Closing = Extract<OpenWork, { kind: 'closing' }>;

/** The same call as Refresh; it is named Check where nobody knows whether there is anything left to refresh. */
function isCheck(work: Refreshing, session: WorkbookSession, now: number): boolean {
  return work.why !== 'asked' || idlePhaseOf(session, now) === 'over';
}

function refreshingCard(session: WorkbookSession, work: Refreshing, now: number): StateCard {
  const tone = phaseTone(session, now);
  return {
    ...blank,
    tone,
    ring: sessionRing(session, now, tone),
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

function checkingCard(session: WorkbookSession, work: Refreshing, now: number): StateCard {
  const isOver = idlePhaseOf(session, now) === 'over';
  const isCopy = losesChangesAtEnd(session);
  const isStart = work.thenStart !== undefined;
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

function closingCard(session: WorkbookSession, work: Closing, now: number): StateCard {
  const isOver = idlePhaseOf(session, now) === 'over';
  const left = isOver ? off('state.over.do', refresh('check')) : off('state.active.do', refresh(), 'ArrowClockwise');
  return {
    ...blank,
    ring: sessionRing(session, now, 'quiet'),
    wordIcon: 'Dismiss',
    word: say('state.closing.word'),
    sentence: say('state.closing.text'),
    note: checkedNote(session),
    actions: [cancelAfter(work.since, now, left), busy('state.active.close', close(), isOver ? undefined : 'Dismiss')],
    rows: isOver ? 'over' : 'all',
    bar: { kind: 'moving' },
    life: lifeOf(session),
  };
}

const confirmCloseCard: QuestionCard = {
  kind: 'question',
  title: say('confirm.close.title'),
  text: say('confirm.close.text'),
  actions: [filled('confirm.close.keep', leaveQuestion), outlined('confirm.close.do', close(true))],
  escape: leaveQuestion,
};

const overNote = { icon: undefined, message: say('state.over.note') };

function checkedNote(session: WorkbookSession): StateCard['note'] {
  return modeNote(session, say('note.checked', { time: moment(session.lastContactAt) }));
}

function modeNote(session: WorkbookSession, second: Message): StateCard['note'] {
  const first = say(session.changes === 'saves-changes' ? 'val.saves' : 'val.copy');
  return { icon: undefined, message: say('join.dot', { first, second }) };
}

function cancelAfter(since: number, now: number, before: Action): Action {
  return now - since >= cancelAfterMs ? cancel : before;
}
