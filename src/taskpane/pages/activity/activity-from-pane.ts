import { mostCalls, type ActivityEntry, type RunningEntry } from '#application/activity/activity-log.ts';
import type { CallPurpose } from '#application/ports/graph-activity.ts';
import { problemFromGraphFailure } from '#domain/problem/problem-from-graph-failure.ts';
import type { ActionLine, ActivityView, CallView, Outcome } from './activity-view.ts';

/** What the calls alone do not tell. */
export interface ActivityMoment {
  readonly now: number;
  /** A start goes on at Microsoft while none of its calls is under way. */
  readonly isStarting: boolean;
}

/** @param entries newest first */
export function activityViewFrom(entries: readonly ActivityEntry[], moment: ActivityMoment): ActivityView {
  const newestFirst = inActions([...entries].reverse());
  const lastStart = moment.isStarting ? newestFirst.find(([{ purpose }]) => purpose === 'start') : undefined;
  return {
    actions: newestFirst.map((action) => lineFrom(action, moment.now, action === lastStart)),
    isFull: entries.length >= mostCalls,
  };
}

type DoneEntry = Exclude<ActivityEntry, RunningEntry>;

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

function lineFrom(action: Action, now: number, isStarting: boolean): ActionLine {
  const [first] = action;
  return {
    key: first.id,
    purpose: first.purpose,
    kind: isAboutSession(first.purpose) ? 'session' : 'lookup',
    at: Date.parse(first.sentAt),
    outcome: outcomeOf(action, now, isStarting),
    isProblem: action.some((entry) => entry.kind !== 'running' && !isFine(entry)),
    calls: action.map((entry) => callFrom(entry, action.length)),
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

function isSuccess({ outcome }: DoneEntry): boolean {
  return typeof outcome === 'number' && outcome >= 200 && outcome < 400;
}

/** The refresh after Close is fine when it is refused; settings that nobody has written yet are not there. */
function isFine(entry: DoneEntry): boolean {
  if (isSuccess(entry)) return true;
  if (entry.purpose === 'confirm') return failureOf(entry).kind === 'gone';
  return entry.purpose === 'read-settings' && entry.outcome === 404;
}

function outcomeOf(action: Action, now: number, isStarting: boolean): Outcome {
  const [first] = action;
  const last = action.at(-1) ?? first;
  if (last.kind === 'waiting') return { kind: 'waiting', until: last.until };
  if (last.kind === 'running' || (isStarting && isSuccess(last))) {
    return { kind: 'running', lastsMs: Math.max(0, now - Date.parse(first.sentAt)) };
  }
  const lastedMs = Date.parse(last.sentAt) + last.durationMs - Date.parse(first.sentAt);
  if (isSuccess(last)) return { kind: 'done', lastedMs, answers: action.length };
  const failure = failureOf(last);
  if (failure.kind === 'busy') return { kind: 'busy', waitedMs: waitedIn(action) || lastedMs };
  return failure.kind === 'failed' ? { kind: 'failed', lastedMs } : failure;
}

function waitedIn(action: Action): number {
  return action.reduce((sum, entry) => sum + (entry.kind === 'answered' ? entry.waitedMs : 0), 0);
}

function failureOf({ outcome, codes, purpose, durationMs }: DoneEntry): Outcome {
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
      return refusalOf(outcome, codes, purpose, durationMs) ?? { kind: 'failed', lastedMs: durationMs };
  }
}

/** The same table decides as for the main screen, so that both say the same. */
function refusalOf(
  status: number,
  codes: readonly string[],
  purpose: CallPurpose,
  durationMs: number,
): Outcome | undefined {
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
      return { kind: 'busy', waitedMs: durationMs };
    case 'slow':
      return { kind: 'slow' };
    default:
      return status === 404 ? { kind: 'missing' } : undefined;
  }
}

function callFrom(entry: ActivityEntry, attempts: number): CallView {
  const sent = {
    method: entry.method,
    template: entry.template,
    attempt: entry.attempt,
    attempts: Math.max(attempts, entry.attempt),
    clientRequestId: entry.clientRequestId,
    bodySent: entry.bodySent,
    sentAt: entry.sentAt,
  };
  if (entry.kind === 'running') return { kind: 'running', ...sent };
  return {
    kind: 'answered',
    ...sent,
    status: typeof entry.outcome === 'number' ? entry.outcome : undefined,
    codes: entry.codes,
    lastedMs: entry.durationMs,
    requestId: entry.requestId,
    bodyReceived: entry.bodyReceived,
  };
}
