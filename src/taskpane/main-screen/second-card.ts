import type { OpenWork } from '#domain/lifecycle/state.ts';
import { estimatedLeftMs } from '#domain/workbook-session/idle-estimate.ts';
import type { WorkbookSession } from '#domain/workbook-session/workbook-session.ts';
import { moment, say, type Message } from '../words/message-key.ts';
import { filled, leaveQuestion, outlined, refresh, start } from './action.ts';
import { blank } from './blank-card.ts';
import type { StateCard } from './card-model.ts';
import { lifeOf } from './phase.ts';
import { aboutMinutes, emptyRing, sessionRing } from './ring.ts';

type Asking = Pick<Extract<OpenWork, { kind: 'asking-second' }>, 'where' | 'changes'>;

/** The question before a second session: using the known one checks it first and loses nothing. */
export function secondCard(session: WorkbookSession, work: Asking, now: number): StateCard {
  const isHere = work.where === 'here';
  const isOver = estimatedLeftMs(session, now) <= 0;
  const ring = isOver
    ? { ...emptyRing('Hourglass', 'Question'), tone: 'amber' as const }
    : sessionRing(session, now, 'quiet', isHere ? undefined : 'Laptop');
  return {
    ...blank,
    tone: 'amber',
    ring,
    wordIcon: 'QuestionCircle',
    word: say('second.word'),
    sentence: sentence(session, isHere, now),
    note: { icon: undefined, message: say('second.note') },
    actions: [
      filled('second.use', refresh('use')),
      outlined(isHere ? 'second.startAnyway' : 'second.start', start(work.changes, true)),
    ],
    escape: leaveQuestion,
    life: lifeOf(session),
  };
}

function sentence(session: WorkbookSession, isHere: boolean, now: number): Message {
  const leftMs = estimatedLeftMs(session, now);
  if (isHere) return leftMs > 0 ? say('second.here', { min: aboutMinutes(leftMs) }) : say('state.over.text');
  if (leftMs <= 0) return say('second.elsewhereOld', { time: moment(session.startedAt) });
  return say('second.elsewhere', { n: Math.max(1, Math.round((now - session.startedAt) / 60_000)) });
}
