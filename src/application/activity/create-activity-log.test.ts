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

const createLog = () => createActivityLog((calls) => `${String(calls.length)} calls`);

describe('the list of calls', () => {
  test('shows the newest first, each by an id of its own', () => {
    const log = createLog();
    log.record(aCall({ purpose: 'start' }));
    log.record(aCall({ purpose: 'close' }));
    expect(log.current().map(({ id, purpose }) => `${String(id)} ${purpose}`)).toEqual(['2 close', '1 start']);
  });

  test('tells a call as it was recorded', () => {
    const log = createLog();
    log.record(aCall());
    expect(log.current()).toEqual([{ id: 1, ...aCall() }]);
  });

  test('keeps the last 200 calls', () => {
    const log = createLog();
    for (let i = 0; i < mostCalls + 5; i += 1) log.record(aCall());
    expect(log.current()).toHaveLength(200);
    expect(log.current().at(-1)?.id).toBe(6);
  });

  test('is the same array until something changes', () => {
    const log = createLog();
    log.record(aCall());
    const before = log.current();
    expect(log.current()).toBe(before);
    log.record(aCall());
    expect(log.current()).not.toBe(before);
  });

  test('tells those who listen of each change and of nothing else', () => {
    const log = createLog();
    let heard = 0;
    const stop = log.subscribe(() => (heard += 1));
    log.clear();
    log.record(aCall());
    log.clear();
    expect(heard).toBe(2);
    stop();
    log.record(aCall());
    expect(heard).toBe(2);
  });

  test('goes on counting after it was cleared, so that no id names two calls', () => {
    const log = createLog();
    log.record(aCall());
    log.clear();
    expect(log.current()).toEqual([]);
    log.record(aCall());
    expect(log.current()[0]?.id).toBe(2);
  });

  test('takes nothing in that could name a person, a file or a session', () => {
    const log = createLog();
    log.record(
      aCall({
        template: '/drives/b!contoso/items/01BUDGET',
        codes: ['cluster=PUS7&session=15'],
        requestId: 'Ana Ruiz',
        clientRequestId: 'Budget 2027.xlsx',
        sentAt: 'yesterday by Ana Ruiz',
        bodySent: '{"name":"Budget 2027.xlsx"}',
        bodyReceived: 'Ana Ruiz holds the lock',
      }),
    );
    expect(JSON.stringify(log.current())).not.toMatch(/contoso|BUDGET|cluster|Ana|Budget/);
  });

  test('gives its calls to whoever writes the report', () => {
    const log = createLog();
    log.record(aCall());
    expect(log.report()).toBe('1 calls');
  });
});
