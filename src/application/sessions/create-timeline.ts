import { askingOf } from '#domain/lifecycle/session-under-way.ts';
import type { LifecycleState } from '#domain/lifecycle/state.ts';
import type { WorkbookSession } from '#domain/workbook-session/workbook-session.ts';
import type { Happened } from '../lifecycle-loop.ts';
import type { Timeline, TimelineMark } from '../pane.ts';
import type { Clock } from '../ports/clock.ts';
import type { SessionMemory } from '../ports/session-memory.ts';

export interface TimelineRecord {
  record(happened: Happened): void;
  /** @param memory what is remembered of the person who is signed in */
  told(state: LifecycleState, memory: Pick<SessionMemory, 'whereStarted'> | undefined): Timeline;
}

/** Older marks scroll away. */
const keptMs = 30 * 60_000;

/** What Microsoft answered about the session in view, in order; another session in view begins a new one. */
export function createTimeline(clock: Pick<Clock, 'now'>): TimelineRecord {
  let marks: readonly TimelineMark[] = [];
  let shownId: string | undefined;
  return {
    record: ({ before, event, after }) => {
      const session = sessionIn(after);
      if (session === undefined || before === after) return;
      if (session.id !== shownId) {
        shownId = session.id;
        const { isTakenOver, startedAt } = session;
        marks = [{ kind: isTakenOver ? 'taken' : 'started', at: startedAt }];
      }
      const mark = markOf({ before, event, after });
      if (mark !== undefined) marks = [...marks, mark];
    },
    told: (state, memory) => {
      const session = sessionIn(state);
      return {
        marks: marks.filter(({ at }) => at > clock.now() - keptMs),
        startedWhere: (session && memory?.whereStarted(session)) ?? 'unknown',
      };
    },
  };
}

/** The session in view; the one that is asked for in order to take it over is not it yet. */
function sessionIn({ stage }: LifecycleState): WorkbookSession | undefined {
  if (stage.kind !== 'workbook' || !('session' in stage.session)) return undefined;
  return stage.session.kind === 'taking-over' ? undefined : stage.session.session;
}

function markOf({ before, event, after }: Happened): TimelineMark | undefined {
  if (after.stage.kind !== 'workbook') return undefined;
  const { session } = after.stage;
  if (event.kind === 'session-refreshed') {
    const was = before.stage.kind === 'workbook' ? before.stage.session : undefined;
    const why = was?.kind === 'open' ? askingOf(was.work)?.why : undefined;
    if (why === undefined) return undefined;
    return { kind: why === 'asked' || why === 'keep' ? 'refreshed' : 'checked', at: event.now };
  }
  if (session.kind === 'expired' && before.stage.kind === 'workbook' && before.stage.session.kind !== 'expired') {
    return { kind: 'expired', at: session.saidAt };
  }
  if (session.kind === 'closed' && before.stage.kind === 'workbook' && before.stage.session.kind !== 'closed') {
    return { kind: 'closed', at: session.closedAt };
  }
  return undefined;
}
