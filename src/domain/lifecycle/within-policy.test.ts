import { describe, expect, test } from '@jest/globals';
import { nothingFixed } from '../preferences/policy.ts';
import { workbookSessionIdFrom } from '../workbook-session/workbook-session.ts';
import type { LifecycleEvent } from './event.ts';
import { withinPolicy } from './within-policy.ts';

const now = Date.UTC(2026, 10, 23, 10, 42);
const hour = 60 * 60 * 1000;

function start(changes: 'saves-changes' | 'temporary-copy'): LifecycleEvent {
  return { kind: 'command-asked', command: { kind: 'start', changes, isAnother: false }, now };
}

describe('what an administrator fixed', () => {
  test('leaves everything as it is where it is nothing', () => {
    const keep: LifecycleEvent = { kind: 'keep-asked', until: now + 8 * hour, now };
    expect([start('saves-changes'), keep].map((event) => withinPolicy(nothingFixed, event))).toEqual([
      start('saves-changes'),
      keep,
    ]);
  });

  test('makes every start a temporary copy, whoever asked for another one', () => {
    const policy = { ...nothingFixed, changes: 'temporary-copy' } as const;
    expect(withinPolicy(policy, start('saves-changes'))).toEqual(start('temporary-copy'));
  });

  test('ends keeping open in time', () => {
    const policy = { ...nothingFixed, longestKeepOpenMs: 2 * hour };
    const ends = [1, 2, 8].map((hours) => withinPolicy(policy, { kind: 'keep-asked', until: now + hours * hour, now }));
    expect(ends).toEqual([1, 2, 2].map((hours) => ({ kind: 'keep-asked', until: now + hours * hour, now })));
  });

  test('may not let a session be kept open at all', () => {
    const policy = { ...nothingFixed, longestKeepOpenMs: 0 };
    expect(withinPolicy(policy, { kind: 'keep-asked', until: now + hour, now })).toBeUndefined();
  });

  test('may not let a session be taken over', () => {
    const id = workbookSessionIdFrom('cluster=PSG4&session=15.SG2PEPF00028F251.A116.1.U36.0b1');
    if (id === undefined) throw new Error('The id of this test is none.');
    const session = {
      id,
      workbook: { driveId: 'b!drive', itemId: '01BUDGET' },
      workbookName: 'Budget 2027.xlsx',
      workbookUrl: undefined,
      changes: 'unknown',
      isTakenOver: true,
      startedAt: now,
      lastContactAt: now,
    } as const;
    const event: LifecycleEvent = { kind: 'command-asked', command: { kind: 'take-over', session }, now };
    expect(withinPolicy({ ...nothingFixed, isTakeOverAllowed: false }, event)).toBeUndefined();
    expect(withinPolicy(nothingFixed, event)).toEqual(event);
  });
});
