import { isBusySaid } from '#domain/lifecycle/settled.ts';
import type { SessionState, WorkbookStage } from '#domain/lifecycle/state.ts';
import { estimatedLeftMs } from '#domain/workbook-session/idle-estimate.ts';
import { choiceAfter, type WorkbookSession } from '#domain/workbook-session/workbook-session.ts';
import type { ClosedFile } from '#domain/lifecycle/after-close.ts';
import type { KeepOpen } from '#domain/lifecycle/keep-open.ts';
import { moment, say } from '../words/message-key.ts';
import { close, filled, leaveQuestion, outlined, refresh, start, cancel } from './action.ts';
import { beliefOf } from './belief.ts';
import { blank } from './blank-card.ts';
import type { CardContext } from './first-card.ts';
import type { CardModel, StateCard } from './card-model.ts';
import { brokenCard } from './failure-card.ts';
import { obstacleCard } from './obstacle-card.ts';
import { openCard, stoppedSentence } from './open-card.ts';
import { lifeOf, phaseTone } from './phase.ts';
import { emptyRing, sessionRing } from './ring.ts';

const startIsSlowAfterMs = 10_000;

/** The card of a workbook that can have a session: what we believe of it, under what stands in the way. */
export function sessionCard(stage: WorkbookStage, context: CardContext): CardModel {
  const { session, obstacle } = stage;
  if (obstacle.kind !== 'none') {
    const { now } = context;
    return obstacleCard(obstacle, beliefOf(session), { now, organization: stage.account.organization });
  }
  const card = believedCard(stage, context);
  return isBusySaid({ stage }) && card.kind === 'state' ? { ...card, sentence: say('say.busy') } : card;
}

function believedCard({ session, keepOpen }: WorkbookStage, context: CardContext): CardModel {
  switch (session.kind) {
    case 'none-known':
      return noneKnownCard(session.said, context);
    case 'starting':
      return startingCard(context.now - session.since);
    case 'open':
      return openCard(session, keepOpen, context.now);
    case 'taking-over':
      return takingOverCard(session.session);
    case 'uncertain-start':
      return {
        ...blank,
        ring: emptyRing('Question'),
        wordIcon: 'QuestionCircle',
        word: say('state.uncertain.word'),
        sentence: say('state.uncertainStart.text'),
        actions: [filled('state.uncertainStart.do', start(session.changes), 'Play')],
        rows: 'few',
        life: 'start',
      };
    case 'uncertain':
      return uncertainCard(session, context.now);
    case 'expired':
      return expiredCard(session.session, keepOpen);
    case 'broken':
      return brokenCard(session.session, session.problem);
    case 'closed':
      return closedCard(session);
  }
}

function noneKnownCard(said: 'nothing-to-refresh' | 'nothing-to-close' | undefined, context: CardContext): StateCard {
  const sentences = {
    none: 'state.none.text',
    'nothing-to-refresh': 'say.noRefresh',
    'nothing-to-close': 'say.noClose',
  } as const;
  return {
    ...blank,
    ring: { ...emptyRing('Play'), isSmall: true },
    wordIcon: 'Info',
    word: say('state.none.word'),
    sentence: say(sentences[said ?? 'none']),
    choice: { changes: context.defaultChanges, isFixed: context.isChoiceFixed },
    actions: [filled('state.none.do', { kind: 'start-chosen' }, 'Play')],
    rows: 'few',
    life: 'start',
  };
}

function startingCard(forMs: number): StateCard {
  const seconds = Math.max(0, Math.floor(forMs / 1000));
  return {
    ...blank,
    ring: { ...emptyRing(undefined), core: { kind: 'seconds', seconds } },
    wordIcon: 'Play',
    word: say('state.starting.word'),
    sentence: say('state.starting.text'),
    note: forMs >= startIsSlowAfterMs ? { icon: undefined, message: say('state.starting.slow') } : undefined,
    actions: [cancel],
    rows: 'few',
    bar: { kind: 'moving' },
    life: 'start',
  };
}

function uncertainCard(uncertain: Extract<SessionState, { kind: 'uncertain' }>, now: number): StateCard {
  const { session } = uncertain;
  const isOver = estimatedLeftMs(session, now) <= 0;
  const shared = {
    ...blank,
    wordIcon: 'QuestionCircle',
    word: say('state.uncertain.word'),
    rows: isOver ? 'over' : 'all',
    life: lifeOf(session),
  } as const;
  switch (uncertain.of) {
    case 'refresh': {
      const tone = phaseTone(session, now);
      return {
        ...shared,
        tone,
        ring: sessionRing(session, now, tone, 'Question'),
        sentence: say(isOver ? 'state.uncertainRefresh.textOver' : 'state.uncertainRefresh.text'),
        actions: [
          filled('state.uncertainRefresh.do', refresh(), 'ArrowClockwise'),
          outlined('state.active.close', close(), 'Dismiss'),
        ],
      };
    }
    case 'close':
      return {
        ...shared,
        ring: sessionRing(session, now, 'quiet', 'Question'),
        sentence: say('state.uncertainClose.text'),
        actions: [
          filled('state.uncertainClose.do', close(true), 'Dismiss'),
          outlined('state.active.do', refresh(), 'ArrowClockwise'),
        ],
      };
  }
}

/** Somebody else's session is asked after; what was shown before comes back when there is none. */
function takingOverCard(session: WorkbookSession): StateCard {
  return {
    ...blank,
    ring: emptyRing('Hourglass', 'Question'),
    wordIcon: 'QuestionCircle',
    word: say('state.checking.word'),
    sentence: say('state.checking.text'),
    actions: [cancel],
    rows: 'few',
    bar: { kind: 'moving' },
    life: lifeOf(session),
  };
}

/** Where it was kept open and is over all the same, the reason stands under the sentence; a smaller ring makes room for it. */
function expiredCard(session: WorkbookSession, keepOpen: KeepOpen): StateCard {
  const isLost = session.changes === 'temporary-copy';
  const sentences = {
    'saves-changes': 'state.expiredSaved.text',
    'temporary-copy': 'state.expiredCopy.text',
    unknown: 'state.expiredUnknown.text',
  } as const;
  const stopped = keepOpen.kind === 'off' ? keepOpen.stopped : undefined;
  return {
    ...blank,
    tone: isLost ? 'red' : 'quiet',
    ring: { ...emptyRing('Hourglass'), isSmall: stopped !== undefined },
    wordIcon: isLost ? 'Warning' : 'Hourglass',
    word: say('state.expired.word'),
    sentence: say(sentences[session.changes]),
    note: stopped === undefined ? undefined : { icon: undefined, message: stoppedSentence(stopped) },
    actions: [filled('state.expired.do', start(choiceAfter(session)), 'Play'), outlined('do.other', leaveQuestion)],
    rows: 'over',
    life: lifeOf(session),
  };
}

function closedCard({ session, file }: Extract<SessionState, { kind: 'closed' }>): StateCard {
  const sentences = {
    'saves-changes': 'state.closedSaved.text',
    'temporary-copy': 'state.closedCopy.text',
    unknown: 'state.closedUnknown.text',
  } as const;
  return {
    ...blank,
    ring: emptyRing('Checkmark'),
    wordIcon: 'CheckmarkCircle',
    word: say('state.closed.word'),
    sentence: say(sentences[session.changes]),
    note: fileNote(file),
    actions: [filled('state.closed.do', start(choiceAfter(session)), 'Play'), outlined('do.other', leaveQuestion)],
    rows: 'over',
    life: lifeOf(session),
  };
}

/** What the file's version says; nothing where nobody could look. */
function fileNote(file: ClosedFile): StateCard['note'] {
  switch (file.kind) {
    case 'not-watched':
      return undefined;
    case 'watching':
      return { icon: 'Clock', message: say('state.closedSaved.notYet') };
    case 'updated':
      return { icon: 'CheckmarkCircle', message: say('state.closedSaved.saved', { time: moment(file.at) }) };
    case 'unchanged':
      return { icon: undefined, message: say('state.closedSaved.noChange') };
  }
}
