import { askingOf } from '#domain/lifecycle/session-under-way.ts';
import type { Happened } from '../lifecycle-loop.ts';
import type { TimelineMark } from '../pane.ts';

export interface TimelineRecord {
  record(happened: Happened): void;
  marks(now: number): readonly TimelineMark[];
}

/** Older marks scroll away. */
const keptMs = 30 * 60_000;

/** What Microsoft answered about the session in view, in order; another session in view begins a new one. */
export function createTimeline(): TimelineRecord {
  let marks: readonly TimelineMark[] = [];
  let shownId: string | undefined;
  return {
    record: ({ before, event, after }) => {
      if (after.stage.kind !== 'workbook' || before === after) return;
      const { session } = after.stage;
      if (!('session' in session) || session.kind === 'taking-over') return;
      if (session.session.id !== shownId) {
        shownId = session.session.id;
        const { isTakenOver, startedAt } = session.session;
        marks = [{ kind: isTakenOver ? 'taken' : 'started', at: startedAt }];
      }
      const mark = markOf({ before, event, after });
      if (mark !== undefined) marks = [...marks, mark];
    },
    marks: (now) => marks.filter(({ at }) => at > now - keptMs),
  };
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
