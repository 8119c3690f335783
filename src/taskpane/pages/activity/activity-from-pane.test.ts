import { describe, expect, test } from '@jest/globals';
import type { ActivityEntry, AnsweredEntry } from '#application/activity/activity-log.ts';
import { activityViewFrom } from './activity-from-pane.ts';

const start = Date.UTC(2026, 10, 23, 10, 40);

const idle = { now: start + 60_000, isStarting: false };

function call(id: number, part: Partial<AnsweredEntry> = {}): AnsweredEntry {
  return {
    kind: 'answered',
    id,
    purpose: 'refresh',
    attempt: 1,
    method: 'POST',
    template: '/workbook/refreshSession',
    outcome: 204,
    codes: [],
    requestId: undefined,
    clientRequestId: undefined,
    bodySent: undefined,
    bodyReceived: undefined,
    sentAt: new Date(start + (id - 1) * 1000).toISOString(),
    durationMs: 300,
    waitedMs: 0,
    ...part,
  };
}

function running(id: number, part: Partial<AnsweredEntry> = {}): ActivityEntry {
  const { purpose, attempt, method, template, clientRequestId, bodySent, sentAt } = call(id, part);
  return { kind: 'running', id, purpose, attempt, method, template, clientRequestId, bodySent, sentAt };
}

/** Calls a second apart, given in the order in which they were made. */
function viewOf(...parts: readonly Partial<AnsweredEntry>[]): ReturnType<typeof activityViewFrom> {
  return activityViewFrom(parts.map((part, index) => call(index + 1, part)).reverse(), idle);
}

describe('the activity list', () => {
  test('shows one line per action, newest first, with every call of it', () => {
    const { actions } = viewOf(
      { purpose: 'find' },
      { purpose: 'start', outcome: 503 },
      { purpose: 'start', outcome: 202, attempt: 2 },
      { purpose: 'poll', outcome: 200 },
      {},
    );
    expect(actions.map(({ purpose, calls }) => [purpose, calls.length])).toEqual([
      ['refresh', 1],
      ['start', 3],
      ['find', 1],
    ]);
    expect(actions[1]?.outcome).toEqual({ kind: 'done', lastedMs: 2300, answers: 3 });
  });

  test('counts an action with a failed try among the problems, although it went well in the end', () => {
    const { actions } = viewOf({ outcome: 'timed-out' }, { attempt: 2 });
    expect(actions.map(({ isProblem, outcome }) => [isProblem, outcome.kind])).toEqual([[true, 'done']]);
  });

  test('takes a refusal for good news where it must come, and where nothing was written yet', () => {
    const { actions } = viewOf(
      { purpose: 'read-settings', outcome: 404, codes: ['itemNotFound'] },
      { purpose: 'confirm', outcome: 404, codes: ['ItemNotFound', 'invalidSessionReCreatable'] },
    );
    expect(actions.map(({ isProblem }) => isProblem)).toEqual([false, false]);
  });

  test.each([
    [{ outcome: 'never-left' }, 'offline'],
    [{ outcome: 'lost' }, 'lost'],
    [{ outcome: 'timed-out' }, 'slow'],
    [{ outcome: 'aborted' }, 'cancelled'],
    [{ outcome: 504 }, 'slow'],
    [{ outcome: 429 }, 'busy'],
    [{ outcome: 401 }, 'sign-in'],
    [{ outcome: 404, codes: ['ItemNotFound', 'invalidSessionReCreatable'] }, 'gone'],
    [{ outcome: 423, codes: ['resourceLocked'] }, 'locked'],
    [{ purpose: 'find', outcome: 404, codes: ['itemNotFound'] }, 'missing'],
    [{ purpose: 'find', outcome: 403, codes: ['accessDenied'] }, 'denied'],
    [{ outcome: 400, codes: ['invalidRequest'] }, 'failed'],
  ] as const)('says of %j: %s', (part, kind) => {
    expect(viewOf(part).actions[0]?.outcome.kind).toBe(kind);
  });

  test('keeps actions about the session apart from looking things up', () => {
    const { actions } = viewOf({ purpose: 'file' }, { purpose: 'take-over' }, { purpose: 'write-settings' });
    expect(actions.map(({ kind }) => kind)).toEqual(['lookup', 'session', 'lookup']);
  });
});

describe('an action under way', () => {
  const at = (lastsMs: number) => ({ now: start + lastsMs, isStarting: false });

  test('is shown as running, with how long, and without an answer', () => {
    const { actions } = activityViewFrom([running(1)], at(12_300));
    expect(actions).toMatchObject([{ outcome: { kind: 'running', lastsMs: 12_300 }, isProblem: false }]);
    expect(actions[0]?.calls.map((one) => Object.keys(one))).toEqual([
      ['kind', 'method', 'template', 'attempt', 'attempts', 'clientRequestId', 'bodySent', 'sentAt'],
    ]);
  });

  test('ends on the same line and in the same place, however late', () => {
    const places = (first: ActivityEntry) =>
      activityViewFrom([call(2, { purpose: 'find' }), first], at(9000)).actions.map(({ key, at }) => [key, at]);
    expect(places(call(1, { durationMs: 9000 }))).toEqual(places(running(1)));
  });

  test('keeps its place when it is tried again after others were sent', () => {
    const before = [call(2, { purpose: 'find' }), call(1, { outcome: 504 })];
    const keys = (entries: readonly ActivityEntry[]) =>
      activityViewFrom(entries, at(9000)).actions.map(({ key }) => key);
    expect(keys([running(3, { attempt: 2 }), ...before])).toEqual(keys(before));
  });

  test('counts from its first call, and is a problem only for what was answered', () => {
    const again = running(3, { attempt: 2 });
    const { actions } = activityViewFrom([again, call(1, { outcome: 504 })], at(5000));
    expect(actions).toMatchObject([{ key: 1, outcome: { kind: 'running', lastsMs: 5000 }, isProblem: true }]);
  });

  test('never lasts less than nothing, should the clock be set back', () => {
    expect(activityViewFrom([running(1)], at(-5000)).actions[0]?.outcome).toEqual({ kind: 'running', lastsMs: 0 });
  });

  test('is a start that Microsoft accepted, between two looks whether it is ready', () => {
    const accepted = [call(2, { purpose: 'poll', outcome: 200 }), call(1, { purpose: 'start', outcome: 202 })];
    const kinds = (isStarting: boolean) =>
      activityViewFrom(accepted, { now: start + 8000, isStarting }).actions.map(({ outcome }) => outcome.kind);
    expect(kinds(true)).toEqual(['running']);
    expect(kinds(false)).toEqual(['done']);
  });
});

describe('an action whose repetition waits', () => {
  const throttled = { outcome: 429, codes: ['tooManyRequests'] };

  test('says until when', () => {
    const until = start + 30_000;
    const entry: ActivityEntry = { ...call(1, throttled), kind: 'waiting', since: start + 300, until };
    expect(activityViewFrom([entry], idle).actions).toMatchObject([
      { outcome: { kind: 'waiting', until }, isProblem: true },
    ]);
  });

  test('says how long it waited in all when it was given up', () => {
    const { actions } = viewOf({ ...throttled, waitedMs: 5000 }, { ...throttled, attempt: 2, waitedMs: 7000 });
    expect(actions[0]?.outcome).toEqual({ kind: 'busy', waitedMs: 12_000 });
  });

  test('says how long the answer took where nothing was going to be repeated', () => {
    expect(viewOf(throttled).actions[0]?.outcome).toEqual({ kind: 'busy', waitedMs: 300 });
  });
});
