import type { CallAnswer, RecordGraphActivity, SentCall } from '../ports/graph-activity.ts';
import { mostCalls, type ActivityEntry, type ActivityLog } from './activity-log.ts';
import type { CallWait } from './call-wait.ts';
import { toldBody } from './told-body.ts';
import { toldCodes, toldDate, toldRequestId, toldTemplate } from './what-may-be-told.ts';

/** The list with its entrances. */
export interface RecordingActivityLog extends ActivityLog {
  /** What the sender of requests is given. */
  readonly record: RecordGraphActivity;
  /** A repetition begins to wait, or none waits any more. */
  readonly noteWait: (wait: CallWait | undefined, now: number) => void;
}

/** @param report makes the text for support of the calls; how is not this list's concern */
export function createActivityLog(report: (calls: readonly ActivityEntry[]) => string): RecordingActivityLog {
  let entries: readonly ActivityEntry[] = [];
  let lastId = 0;
  const listeners = new Set<() => void>();
  const show = (next: readonly ActivityEntry[]): void => {
    if (next === entries) return;
    entries = next;
    for (const listener of [...listeners]) listener();
  };
  return {
    current: () => entries,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    record: (call) => {
      lastId += 1;
      const id = lastId;
      const sent = toldSent(call);
      show([{ kind: 'running', id, ...sent }, ...entries.slice(0, mostCalls - 1)]);
      return (answer) => {
        const answered = { kind: 'answered', id, ...sent, ...toldAnswer(answer, call.template), waitedMs: 0 } as const;
        show(replaced(entries, id, answered));
      };
    },
    noteWait: (wait, now) => {
      const over = entries.map((entry) => afterWait(entry, now));
      const settled = over.every((entry, index) => entry === entries[index]) ? entries : over;
      show(wait === undefined ? settled : waiting(settled, wait));
    },
    clear: () => {
      const underWay = entries.filter(({ kind }) => kind === 'running');
      show(underWay.length === entries.length ? entries : underWay);
    },
    report: () => report(entries),
  };
}

/** The same array where the call is not listed any more. */
function replaced(entries: readonly ActivityEntry[], id: number, by: ActivityEntry): readonly ActivityEntry[] {
  return entries.some((entry) => entry.id === id) ? entries.map((entry) => (entry.id === id ? by : entry)) : entries;
}

/** The last call of that action is the one that is going to be repeated, if it failed. */
function waiting(entries: readonly ActivityEntry[], wait: CallWait): readonly ActivityEntry[] {
  const last = entries.find(({ purpose }) => wait.purposes.includes(purpose));
  if (last?.kind !== 'answered' || isSuccess(last)) return entries;
  return replaced(entries, last.id, { ...last, kind: 'waiting', since: wait.since, until: wait.until });
}

function isSuccess({ outcome }: CallAnswer): boolean {
  return typeof outcome === 'number' && outcome < 400;
}

function afterWait(entry: ActivityEntry, now: number): ActivityEntry {
  if (entry.kind !== 'waiting') return entry;
  const { since, until, ...call } = entry;
  return { ...call, kind: 'answered', waitedMs: Math.max(0, Math.min(now, until) - since) };
}

/* Who records has redacted already; this is the door that lets nothing else in, whoever records one day. */

function toldSent(call: SentCall): SentCall {
  return {
    purpose: call.purpose,
    attempt: call.attempt,
    method: call.method,
    template: toldTemplate(call.template),
    clientRequestId: toldRequestId(call.clientRequestId),
    bodySent: toldBody(call.bodySent, call.template),
    sentAt: toldDate(call.sentAt) ?? '',
  };
}

function toldAnswer(answer: CallAnswer, template: string): CallAnswer {
  return {
    outcome: answer.outcome,
    codes: toldCodes(answer.codes),
    requestId: toldRequestId(answer.requestId),
    clientRequestId: toldRequestId(answer.clientRequestId),
    bodyReceived: toldBody(answer.bodyReceived, template),
    durationMs: answer.durationMs,
  };
}
