import type { Pane, TimelineMark } from '#application/pane.ts';
import type { LifecycleState, SessionState } from '#domain/lifecycle/state.ts';
import { estimatedLeftMs, idleLifeMs } from '#domain/workbook-session/idle-estimate.ts';
import type { Problem } from '#domain/problem/problem.ts';
import type { WorkbookSession } from '#domain/workbook-session/workbook-session.ts';
import { failureCard } from '../../main-screen/failure-card.ts';
import { say, type Message } from '../../words/message-key.ts';
import { shownId } from '../request/shown-id.ts';
import type { DetailsView, FileAfterClose, GoneView, TimelinePoint } from './details-view.ts';

type Told = Extract<SessionState, { kind: 'open' | 'uncertain' | 'expired' | 'broken' | 'closed' }>;
type Closed = Extract<SessionState, { kind: 'closed' }>;

/** The session whose details can be shown; undefined while there is none. */
export function toldSession({ stage }: LifecycleState): Told | undefined {
  if (stage.kind !== 'workbook') return undefined;
  const { session } = stage;
  switch (session.kind) {
    case 'open':
    case 'uncertain':
    case 'expired':
    case 'broken':
    case 'closed':
      return session;
    case 'none-known':
    case 'starting':
    case 'taking-over':
    case 'uncertain-start':
      return undefined;
  }
}

export function detailsViewFrom(pane: Pick<Pane, 'state' | 'timeline'>, now: number): DetailsView | undefined {
  const told = toldSession(pane.state());
  if (told === undefined) return undefined;
  const { session } = told;
  const timeline = pane.timeline();
  const marks = timeline?.marks ?? [];
  const closed = told.kind === 'closed' ? told : undefined;
  return {
    now,
    timeline: closed === undefined ? withOver(marks, session, now) : undefined,
    changes: session.changes,
    started: {
      at: session.startedAt,
      where: session.isTakenOver ? 'by-another-tool' : (timeline?.startedWhere ?? 'unknown'),
    },
    contact: closed === undefined ? { at: session.lastContactAt, by: contactBy(session, marks) } : undefined,
    closed: closed === undefined ? undefined : { at: closed.closedAt, where: closed.where },
    file: closed === undefined ? undefined : fileFrom(closed),
    shortId: shownId(session.id),
    workbookUrl: session.workbookUrl,
    canStartAnother: told.kind === 'open' && estimatedLeftMs(session, now) > 0,
    canUseInRequest: told.kind === 'open' || told.kind === 'uncertain',
    gone: goneFrom(told),
  };
}

/**
 * The marks with our own estimate among them: from when the session is, or was, probably over. A contact that only the
 * session remembers (another tab's, or one before the page was loaded) gave it more time as well.
 */
export function withOver(
  marks: readonly TimelineMark[],
  { lastContactAt }: Pick<WorkbookSession, 'lastContactAt'>,
  now: number,
): readonly TimelinePoint[] {
  const points: TimelinePoint[] = [];
  let overAt: number | undefined;
  for (const mark of marks) {
    if (overAt !== undefined && overAt < mark.at) points.push({ kind: 'over', at: overAt });
    points.push(mark);
    overAt = mark.kind === 'expired' || mark.kind === 'closed' ? undefined : mark.at + idleLifeMs;
  }
  const latest = marks.at(-1)?.at ?? 0;
  if (overAt !== undefined && lastContactAt > latest) {
    points.push({ kind: 'refreshed', at: lastContactAt });
    overAt = lastContactAt + idleLifeMs;
  }
  if (overAt !== undefined && overAt < now) points.push({ kind: 'over', at: overAt });
  return points;
}

function contactBy(
  { lastContactAt }: WorkbookSession,
  marks: readonly TimelineMark[],
): 'refresh' | 'check' | 'unknown' {
  const mark = marks.find(({ at, kind }) => at === lastContactAt && (kind === 'refreshed' || kind === 'checked'));
  if (mark?.kind === 'refreshed') return 'refresh';
  return mark?.kind === 'checked' ? 'check' : 'unknown';
}

function fileFrom({ file }: Closed): FileAfterClose | undefined {
  switch (file.kind) {
    case 'not-watched':
      return undefined;
    case 'watching':
    case 'unchanged':
      return { kind: file.kind };
    case 'updated':
      return { kind: 'updated', at: file.at };
  }
}

function goneFrom(told: Told): GoneView | undefined {
  if (told.kind === 'open') return told.wasClosed === true ? { kind: 'still-open' } : undefined;
  if (told.kind !== 'closed') return undefined;
  const { gone } = told;
  switch (gone.kind) {
    case 'not-asked':
      return { kind: 'offered' };
    case 'gone':
      return { kind: 'gone', at: gone.at };
    case 'asking':
      return { kind: 'asking' };
    case 'unanswered':
      return { kind: 'unanswered', why: whyUnanswered(gone.problem) };
  }
}

/** In the word that the main screen has for it. */
function whyUnanswered(problem: Problem): Message {
  if (problem.kind === 'answer-lost') return say('act.lost');
  const { word } = failureCard({ problem, attempts: 1, resume: undefined });
  return say('join.dot', { first: word, second: say('state.uncertain.word') });
}
