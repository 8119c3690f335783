import type { GraphActivity, RecordGraphActivity } from '../ports/graph-activity.ts';
import { mostCalls, type ActivityEntry, type ActivityLog } from './activity-log.ts';
import { toldBody } from './told-body.ts';
import { toldCodes, toldDate, toldRequestId, toldTemplate } from './what-may-be-told.ts';

/** The list with its entrance: `record` is what the sender of requests is given. */
export interface RecordingActivityLog extends ActivityLog {
  readonly record: RecordGraphActivity;
}

/** @param report makes the text for support of the calls; how is not this list's concern */
export function createActivityLog(report: (calls: readonly ActivityEntry[]) => string): RecordingActivityLog {
  let entries: readonly ActivityEntry[] = [];
  let lastId = 0;
  const listeners = new Set<() => void>();
  const show = (next: readonly ActivityEntry[]): void => {
    entries = next;
    for (const listener of [...listeners]) listener();
  };
  return {
    current: () => entries,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    record: (activity) => {
      lastId += 1;
      show([{ id: lastId, ...redacted(activity) }, ...entries.slice(0, mostCalls - 1)]);
    },
    clear: () => {
      if (entries.length > 0) show([]);
    },
    report: () => report(entries),
  };
}

/** Who records has redacted already; this is the door that lets nothing else in, whoever records one day. */
function redacted(activity: GraphActivity): GraphActivity {
  return {
    purpose: activity.purpose,
    attempt: activity.attempt,
    method: activity.method,
    template: toldTemplate(activity.template),
    outcome: activity.outcome,
    codes: toldCodes(activity.codes),
    requestId: toldRequestId(activity.requestId),
    clientRequestId: toldRequestId(activity.clientRequestId),
    bodySent: toldBody(activity.bodySent, activity.template),
    bodyReceived: toldBody(activity.bodyReceived, activity.template),
    sentAt: toldDate(activity.sentAt) ?? '',
    durationMs: activity.durationMs,
  };
}
