import type { ListedSession, Pane } from '#application/pane.ts';
import type { KeepStopped } from '#domain/lifecycle/keep-open.ts';
import { estimatedLeftMs, idleLifeMs, idlePhase } from '#domain/workbook-session/idle-estimate.ts';
import { losesChangesAtEnd } from '#domain/workbook-session/workbook-session.ts';
import { beliefOf } from '../../main-screen/belief.ts';
import { obstacleCard } from '../../main-screen/obstacle-card.ts';
import { moment, say, type Message } from '../../words/message-key.ts';
import { openSessionOf } from '../open-session.ts';
import type { SessionLine, SessionLineState, SessionsView } from './sessions-view.ts';

/** What the list shows at a moment; `isAskingAll`: Close all waits for its answer. */
export function sessionsViewFrom(
  { sessions, state, settings }: Pick<Pane, 'sessions' | 'state' | 'settings'>,
  now: number,
  isAskingAll: boolean,
): SessionsView {
  const { stage } = state();
  const organization = 'account' in stage ? (stage.account?.organization ?? '') : '';
  const listed = sessions.current();
  const kept = settings.kept();
  const open = listed.flatMap((one) => openSessionOf(one) ?? []);
  return {
    sessions: listed.map((one) => lineFrom(one, { now, organization })),
    // Once it is kept on this device only, the last sync is no longer what the list rests on.
    lastSyncAt: kept.kind === 'in-onedrive' ? kept.lastSyncAt : undefined,
    canCloseAll: open.length > 0,
    canClearEnded: listed.some(isEnded),
    hasMovingRing: settings.current().hasMovingRing,
    // An id is checked against a workbook.
    canTakeOver: stage.kind === 'workbook' && settings.policy().isTakeOverAllowed,
    copiesToConfirm: isAskingAll ? open.filter(losesChangesAtEnd).length : 0,
    isKindKnown: open.every(({ changes }) => changes !== 'unknown'),
  };
}

function isEnded(one: ListedSession): boolean {
  return one.kind === 'ended' || (one.kind === 'known' && openSessionOf(one) === undefined);
}

/** What a line depends on beside its session. */
interface LineFacts {
  readonly now: number;
  readonly organization: string;
}

function lineFrom(one: ListedSession, facts: LineFacts): SessionLine {
  const shared = {
    key: one.key,
    name: one.workbookName,
    url: one.isThisWorkbook ? undefined : one.workbookUrl,
    isThisWorkbook: one.isThisWorkbook,
    work: 'idle',
    problem: undefined,
    canStop: false,
    keepStopped: undefined,
  } as const;
  switch (one.kind) {
    case 'maybe-started':
      return {
        ...shared,
        state: { kind: 'maybe-started' },
        changes: one.start.changes,
        startedAt: one.start.since,
      };
    case 'ended': {
      const { end, endedAt, changes, startedAt } = one.session;
      const state: SessionLineState = end === 'broken' ? { kind: 'broken' } : { kind: end, at: endedAt };
      return { ...shared, state, changes, startedAt };
    }
    case 'known': {
      const { changes, startedAt } = one.session.session;
      return {
        ...shared,
        state: knownState(one, facts.now),
        changes,
        startedAt,
        work: workOf(one.session),
        problem: problemOf(one, facts),
        canStop: one.obstacle.kind === 'waiting' || one.obstacle.kind === 'retrying',
        keepStopped: one.keepStopped === undefined ? undefined : whyNoLongerKept(one.keepStopped),
      };
    }
  }
}

type Known = Extract<ListedSession, { kind: 'known' }>;

function knownState({ session: state, keptUntil }: Known, now: number): SessionLineState {
  const leftMs = estimatedLeftMs(state.session, now);
  const secondsLeft = Math.ceil(leftMs / 1000);
  switch (state.kind) {
    case 'open': {
      const phase = idlePhase(leftMs);
      if (keptUntil !== undefined && phase !== 'over') return { kind: 'kept', until: keptUntil };
      return phase === 'over'
        ? { kind: 'over', since: state.session.lastContactAt + idleLifeMs }
        : { kind: phase, secondsLeft };
    }
    case 'uncertain':
      return { kind: 'uncertain', of: state.of, secondsLeft };
    case 'expired':
      return { kind: 'expired', at: state.saidAt };
    case 'broken':
      return { kind: 'broken' };
    case 'closed':
      return { kind: 'closed', at: state.closedAt };
  }
}

function workOf(state: Known['session']): SessionLine['work'] {
  if (state.kind !== 'open') return 'idle';
  const work = state.work.kind === 'wished' ? state.work.wish : state.work;
  switch (work.kind) {
    case 'refreshing':
      // What the pane asks by itself gives way to a press.
      return work.why === 'opening' || work.why === 'keep' ? 'idle' : 'refreshing';
    case 'closing':
      return 'closing';
    case 'confirming-close':
      return 'asking-close';
    case 'idle':
    case 'asking-second':
      return 'idle';
  }
}

/** The sentence that the main screen would show. */
function problemOf({ session, obstacle }: Known, facts: LineFacts): Message | undefined {
  if (obstacle.kind === 'none') return undefined;
  return obstacleCard(obstacle, beliefOf(session), facts).sentence;
}

/** Why it is no longer kept open, in the words that the main screen said once. */
function whyNoLongerKept({ why, at, attempts }: KeepStopped): Message {
  switch (why) {
    case 'end':
      return say('keep.stopped.end', { time: moment(at) });
    case 'failed':
      return say('keep.stopped.failed', { n: attempts });
    case 'out':
    case 'sleep':
      return say(`keep.stopped.${why}`);
  }
}
