import { describe, expect, test } from '@jest/globals';
import type { ActivityEntry } from '#application/activity/activity-log.ts';
import { activityViewFrom } from './activity-from-pane.ts';

const start = Date.UTC(2026, 10, 23, 10, 40);

/** Calls a second apart, given in the order in which they were made. */
function viewOf(...parts: readonly Partial<ActivityEntry>[]): ReturnType<typeof activityViewFrom> {
  const entries = parts.map((part, index) => ({
    id: index + 1,
    purpose: 'refresh' as const,
    attempt: 1,
    method: 'POST' as const,
    template: '/workbook/refreshSession',
    outcome: 204,
    codes: [],
    requestId: undefined,
    clientRequestId: undefined,
    bodySent: undefined,
    bodyReceived: undefined,
    sentAt: new Date(start + index * 1000).toISOString(),
    durationMs: 300,
    ...part,
  }));
  return activityViewFrom([...entries].reverse());
}

describe('the activity list', () => {
  test('shows one line per action, newest first, with every answer to it', () => {
    const { actions } = viewOf(
      { purpose: 'find' },
      { purpose: 'start', outcome: 503 },
      { purpose: 'start', outcome: 202, attempt: 2 },
      { purpose: 'poll', outcome: 200 },
      {},
    );
    expect(actions.map(({ purpose, answers }) => [purpose, answers.length])).toEqual([
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
