import type { ActivityEntry } from '#application/activity/activity-log.ts';
import { mostCalls } from '#application/activity/activity-log.ts';
import type { CallPurpose } from '#application/ports/graph-activity.ts';
import { problemFromGraphFailure } from '#domain/problem/problem-from-graph-failure.ts';
import type { ActionLine, ActivityView, AnswerView, Outcome } from './activity-view.ts';

/** @param entries newest first */
export function activityViewFrom(entries: readonly ActivityEntry[]): ActivityView {
  const actions = inActions([...entries].reverse()).map(lineFrom);
  return {
    actions: actions.sort((one, other) => other.at - one.at || other.key - one.key),
    isFull: entries.length >= mostCalls,
  };
}

type Action = readonly [ActivityEntry, ...ActivityEntry[]];

/** Repeated tries belong to the action they repeat, and asking whether a start is ready belongs to the start. */
function inActions(oldestFirst: readonly ActivityEntry[]): readonly Action[] {
  const newestFirst: [ActivityEntry, ...ActivityEntry[]][] = [];
  for (const entry of oldestFirst) {
    const of = entry.purpose === 'poll' ? 'start' : entry.purpose;
    const isFurther = entry.attempt > 1 || entry.purpose === 'poll';
    const before = isFurther ? newestFirst.find(([first]) => first.purpose === of) : undefined;
    if (before === undefined) newestFirst.unshift([entry]);
    else before.push(entry);
  }
  return newestFirst;
}

function lineFrom(action: Action): ActionLine {
  const [first] = action;
  const last = action.at(-1) ?? first;
  return {
    key: first.id,
    purpose: first.purpose,
    kind: isAboutSession(first.purpose) ? 'session' : 'lookup',
    at: Date.parse(last.sentAt),
    outcome: outcomeOf(action, last),
    isProblem: action.some((entry) => !isFine(entry)),
    answers: action.map((entry) => answerFrom(entry, action.length)),
  };
}

function isAboutSession(purpose: CallPurpose): boolean {
  switch (purpose) {
    case 'start':
    case 'poll':
    case 'refresh':
    case 'keep':
    case 'check':
    case 'close':
    case 'confirm':
    case 'take-over':
      return true;
    case 'find':
    case 'file':
    case 'read-settings':
    case 'write-settings':
    case 'remove-settings':
    case 'other':
      return false;
  }
}

function isSuccess({ outcome }: ActivityEntry): boolean {
  return typeof outcome === 'number' && outcome >= 200 && outcome < 400;
}

/** The refresh after Close is fine when it is refused; settings that nobody has written yet are not there. */
function isFine(entry: ActivityEntry): boolean {
  if (isSuccess(entry)) return true;
  if (entry.purpose === 'confirm') return failureOf(entry).kind === 'gone';
  return entry.purpose === 'read-settings' && entry.outcome === 404;
}

function outcomeOf(action: Action, last: ActivityEntry): Outcome {
  const lastedMs = Date.parse(last.sentAt) + last.durationMs - Date.parse(action[0].sentAt);
  if (isSuccess(last)) return { kind: 'done', lastedMs, answers: action.length };
  const failure = failureOf(last);
  return failure.kind === 'failed' ? { kind: 'failed', lastedMs } : failure;
}

function failureOf({ outcome, codes, purpose, durationMs }: ActivityEntry): Outcome {
  switch (outcome) {
    case 'never-left':
      return { kind: 'offline' };
    case 'lost':
      return { kind: 'lost' };
    case 'timed-out':
      return { kind: 'slow' };
    case 'aborted':
      return { kind: 'cancelled' };
    case 'not-allowed':
      return { kind: 'failed', lastedMs: durationMs };
    default:
      return refusalOf(outcome, codes, purpose) ?? { kind: 'failed', lastedMs: durationMs };
  }
}

/** The same table decides as for the main screen, so that both say the same. */
function refusalOf(status: number, codes: readonly string[], purpose: CallPurpose): Outcome | undefined {
  const isSessionful = isAboutSession(purpose) && purpose !== 'start' && purpose !== 'poll';
  const call = { operation: 'refresh-session', isSessionful, isOwnDrive: true, hasAllFiles: true } as const;
  switch (problemFromGraphFailure(call, { status, codes }).kind) {
    case 'session-over':
      return { kind: 'gone' };
    case 'workbook-gone':
      return { kind: 'missing' };
    case 'locked':
      return { kind: 'locked' };
    case 'no-permission':
      return { kind: 'denied' };
    case 'sign-in-needed':
      return { kind: 'sign-in' };
    case 'throttled':
      return { kind: 'busy' };
    case 'slow':
      return { kind: 'slow' };
    default:
      return status === 404 ? { kind: 'missing' } : undefined;
  }
}

function answerFrom(entry: ActivityEntry, attempts: number): AnswerView {
  return {
    method: entry.method,
    template: entry.template,
    status: typeof entry.outcome === 'number' ? entry.outcome : undefined,
    codes: entry.codes,
    attempt: entry.attempt,
    attempts: Math.max(attempts, entry.attempt),
    lastedMs: entry.durationMs,
    requestId: entry.requestId,
    clientRequestId: entry.clientRequestId,
    bodySent: entry.bodySent,
    bodyReceived: entry.bodyReceived,
    sentAt: entry.sentAt,
  };
}
