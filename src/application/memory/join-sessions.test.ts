import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Json } from '../ports/roaming-settings.ts';
import { joinSessions } from './join-sessions.ts';
import { recordOf, sessionEntryFrom } from './session-entry.ts';

const now = 1_000_000_000;
const day = 24 * 60 * 60_000;
const place = { driveId: 'd', itemId: 'i', name: 'Budget.xlsx', changes: 'saves-changes', started: now - 900 };
const known = (contact: number, beside = {}) => ({ ...place, id: 'cluster=1', contact, ...beside });
const ended = (at: number, beside = {}) => ({
  ...place,
  contact: now - 500,
  ended: at,
  end: 'closed',
  mark: 'm',
  ...beside,
});

describe('two devices', () => {
  const cases: readonly [string, Json, Json, Json][] = [
    ['keep the sessions of both', { a: known(1) }, { b: known(2) }, { a: known(1), b: known(2) }],
    ['keep the newer contact', { a: known(1) }, { a: known(2) }, { a: known(2) }],
    ['let an end win over any contact', { a: known(now) }, { a: ended(now - 100) }, { a: ended(now - 100) }],
    [
      'of two ends keep the earlier',
      { a: ended(now - 5, { end: 'expired' }) },
      { a: ended(now - 9) },
      { a: ended(now - 9) },
    ],
    [
      'let a cleared one win over an older contact',
      { a: known(now - 9) },
      { a: { gone: now - 5 } },
      { a: { gone: now - 5 } },
    ],
    ['let a later contact win over clearing', { a: known(now - 1) }, { a: { gone: now - 5 } }, { a: known(now - 1) }],
    [
      'let a cleared end win over an end and over any contact',
      { a: ended(now - 9), b: known(now) },
      { a: { gone: now - 5, ended: now - 9 }, b: { gone: now - 5, ended: now - 9 } },
      { a: { gone: now - 5, ended: now - 9 }, b: { gone: now - 5, ended: now - 9 } },
    ],
    [
      'keep what a newer version wrote beside, from either',
      { a: known(1, { color: 'red' }) },
      { a: known(2, { shape: [1] }) },
      { a: known(2, { color: 'red', shape: [1] }) },
    ],
    ['keep an entry that only a newer version can read', { a: { form: 9 } }, { a: known(2) }, { a: { form: 9 } }],
    ['take the id out of an end', { a: { ...ended(now - 9), id: 'cluster=1' } }, {}, { a: ended(now - 9) }],
    [
      'let markers go after a day',
      { a: ended(now - day - 1), b: { gone: now - day - 1 }, c: ended(now - day) },
      { a: ended(now - day - 1) },
      { c: ended(now - day) },
    ],
    ['make sessions of what is none', 'nonsense', { a: known(1) }, { a: known(1) }],
  ];

  test.each(cases)('%s', (_what, one, other, expected) => {
    expect(joinSessions(one, other, now)).toEqual(expected);
    expect(joinSessions(other, one, now)).toEqual(expected);
  });
});

describe('whatever three devices hold', () => {
  const time = fc.integer({ min: now - day, max: now });
  const entry: fc.Arbitrary<Json> = fc.oneof(
    time.map((contact) => known(contact)),
    fc.tuple(time, fc.constantFrom('closed', 'expired', 'broken')).map(([at, end]) => ended(at, { end })),
    time.map((gone) => ({ gone })),
    fc.tuple(time, time).map(([gone, at]) => ({ gone, ended: at, mark: 'm' })),
    fc.constant({ form: 9 }),
  );
  const sessions = fc.dictionary(fc.constantFrom('a', 'b', 'c'), entry);

  test('the order in which they meet does not matter, nor how often', () => {
    fc.assert(
      fc.property(sessions, sessions, sessions, (one, two, three) => {
        const join = (left: Json, right: Json) => joinSessions(left, right, now);
        expect(join(join(one, two), three)).toEqual(join(one, join(three, two)));
        expect(join(join(one, two), two)).toEqual(join(two, one));
      }),
    );
  });

  test('no session is lost, and none comes back to life', () => {
    fc.assert(
      fc.property(sessions, sessions, (one, two) => {
        const joined = joinSessions(one, two, now);
        const at = (value: Json, key: string) => sessionEntryFrom(recordOf(value)[key]);
        for (const key of new Set([...Object.keys(one), ...Object.keys(two)])) {
          expect(Object.keys(recordOf(joined))).toContain(key);
          const isOver = [one, two].some((side) => isAnEnd(at(side, key)));
          if (isOver) expect(at(joined, key)?.kind).not.toBe('known');
        }
      }),
    );
  });
});

function isAnEnd(entry: ReturnType<typeof sessionEntryFrom>): boolean {
  return entry?.kind === 'ended' || (entry?.kind === 'cleared' && entry.endedAt !== undefined);
}
