import { describe, expect, test } from '@jest/globals';
import type { GraphActivity } from '../ports/graph-activity.ts';
import { mostCalls } from './activity-log.ts';
import { createActivityLog } from './create-activity-log.ts';

function aCall(part: Partial<GraphActivity> = {}): GraphActivity {
  return {
    purpose: 'refresh',
    attempt: 1,
    method: 'POST',
    template: '/drives/{drive-id}/items/{item-id}/workbook/refreshSession',
    outcome: 204,
    codes: [],
    requestId: undefined,
    clientRequestId: '0f0f5f9c-6a53-4c0e-9a3b-6f1b0a0c7d10',
    bodySent: '{}',
    bodyReceived: undefined,
    sentAt: '2026-11-23T10:42:07.000Z',
    durationMs: 184,
    ...part,
  };
}

function createLog() {
  const log = createActivityLog((calls) => `${String(calls.length)} calls`);
  return { ...log, tell: (part: Partial<GraphActivity> = {}) => log.record(aCall(part))(aCall(part)) };
}

describe('the list of calls', () => {
  test('shows the newest first, each by an id of its own', () => {
    const log = createLog();
    log.tell({ purpose: 'start' });
    log.tell({ purpose: 'close' });
    expect(log.current().map(({ id, purpose }) => `${String(id)} ${purpose}`)).toEqual(['2 close', '1 start']);
  });

  test('tells a call as it was recorded', () => {
    const log = createLog();
    log.tell();
    expect(log.current()).toEqual([{ kind: 'answered', id: 1, ...aCall(), waitedMs: 0 }]);
  });

  test('keeps the last 200 calls', () => {
    const log = createLog();
    for (let i = 0; i < mostCalls + 5; i += 1) log.tell();
    expect(log.current()).toHaveLength(200);
    expect(log.current().at(-1)?.id).toBe(6);
  });

  test('is the same array until something changes', () => {
    const log = createLog();
    log.tell();
    const before = log.current();
    expect(log.current()).toBe(before);
    log.tell();
    expect(log.current()).not.toBe(before);
  });

  test('tells those who listen of each change and of nothing else', () => {
    const log = createLog();
    let heard = 0;
    const stop = log.subscribe(() => (heard += 1));
    log.clear();
    log.tell();
    log.clear();
    expect(heard).toBe(3);
    stop();
    log.tell();
    expect(heard).toBe(3);
  });

  test('goes on counting after it was cleared, so that no id names two calls', () => {
    const log = createLog();
    log.tell();
    log.clear();
    expect(log.current()).toEqual([]);
    log.tell();
    expect(log.current()[0]?.id).toBe(2);
  });

  test('takes nothing in that could name a person, a file or a session', () => {
    const log = createLog();
    log.tell({
      template: '/drives/b!contoso/items/01BUDGET',
      codes: ['cluster=PUS7&session=15'],
      requestId: 'Ana Ruiz',
      clientRequestId: 'Budget 2027.xlsx',
      sentAt: 'yesterday by Ana Ruiz',
      bodySent: '{"name":"Budget 2027.xlsx"}',
      bodyReceived: 'Ana Ruiz holds the lock',
    });
    expect(JSON.stringify(log.current())).not.toMatch(/contoso|BUDGET|cluster|Ana|Budget/);
  });

  test('gives its calls to whoever writes the report', () => {
    const log = createLog();
    log.tell();
    expect(log.report()).toBe('1 calls');
  });
});

describe('a call under way', () => {
  test('is there from the moment it is sent, without a trace of an answer', () => {
    const log = createLog();
    const { purpose, attempt, method, template, clientRequestId, bodySent, sentAt } = aCall();
    const sent = { purpose, attempt, method, template, clientRequestId, bodySent, sentAt };
    log.record(aCall());
    expect(log.current()).toEqual([{ kind: 'running', id: 1, ...sent }]);
  });

  test('becomes the answered one in its place, whatever was sent meanwhile', () => {
    const log = createLog();
    const answered = log.record(aCall({ purpose: 'start' }));
    log.tell({ purpose: 'find' });
    answered(aCall({ outcome: 201 }));
    expect(log.current()).toMatchObject([
      { id: 2, kind: 'answered', purpose: 'find' },
      { id: 1, kind: 'answered', purpose: 'start', outcome: 201 },
    ]);
  });

  test('stays when the list is cleared, so that what becomes of it is heard', () => {
    const log = createLog();
    log.tell();
    const answered = log.record(aCall({ purpose: 'close' }));
    log.clear();
    expect(log.current()).toMatchObject([{ id: 2, kind: 'running' }]);
    answered(aCall({ outcome: 504 }));
    expect(log.current()).toMatchObject([{ id: 2, kind: 'answered', outcome: 504 }]);
  });

  test('that made room for newer ones does not come back', () => {
    const log = createLog();
    const answered = log.record(aCall());
    for (let i = 0; i < mostCalls; i += 1) log.tell();
    const before = log.current();
    answered(aCall());
    expect(log.current()).toBe(before);
  });
});

describe('a call whose repetition waits', () => {
  const now = Date.UTC(2026, 10, 23, 10, 43);
  const wait = { purposes: ['refresh'], since: now, until: now + 30_000 } as const;

  test('says until when, and how long it was once it goes on', () => {
    const log = createLog();
    log.tell({ outcome: 429 });
    log.noteWait(wait, now);
    expect(log.current()).toMatchObject([{ kind: 'waiting', outcome: 429, until: now + 30_000 }]);
    log.noteWait(undefined, now + 30_400);
    expect(log.current()).toMatchObject([{ kind: 'answered', outcome: 429, waitedMs: 30_000 }]);
  });

  test('waited as long as it did when the person stopped it', () => {
    const log = createLog();
    log.tell({ outcome: 429 });
    log.noteWait(wait, now);
    log.noteWait(undefined, now + 12_000);
    expect(log.current()).toMatchObject([{ kind: 'answered', waitedMs: 12_000 }]);
  });

  test('is the last of its kind, and one that failed', () => {
    const log = createLog();
    log.tell({ outcome: 429 });
    log.tell({ outcome: 504 });
    log.tell({ purpose: 'find', outcome: 429 });
    log.noteWait(wait, now);
    expect(log.current().map(({ id, kind }) => `${String(id)} ${kind}`)).toEqual([
      '3 answered',
      '2 waiting',
      '1 answered',
    ]);
    const fine = createLog();
    fine.tell();
    fine.noteWait(wait, now);
    expect(fine.current()).toMatchObject([{ kind: 'answered' }]);
  });
});
