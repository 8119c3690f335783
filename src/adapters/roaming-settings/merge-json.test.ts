import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Json } from '#application/ports/roaming-settings.ts';
import { isSameJson, mergeJson, own, type MaybeJson } from './merge-json.ts';

describe('joining two changes', () => {
  const cases: readonly [string, MaybeJson, MaybeJson, MaybeJson, boolean, MaybeJson][] = [
    ['takes what only they changed', 1, 1, 2, true, 2],
    ['takes what only we changed', 1, 2, 1, false, 2],
    ['takes what both changed alike', 1, 2, 2, false, 2],
    ['takes the newer side where both changed the same', 1, 2, 3, true, 2],
    ['takes the newer side where both changed the same, the other way', 1, 2, 3, false, 3],
    ['keeps both sides of an object', { a: 1 }, { a: 1, b: 2 }, { a: 1, c: 3 }, true, { a: 1, b: 2, c: 3 }],
    ['keeps both without a common past', undefined, { b: 2 }, { c: 3 }, true, { b: 2, c: 3 }],
    ['lets go what only they removed', { a: 1, b: 2 }, { a: 1, b: 2 }, { a: 1 }, true, { a: 1 }],
    ['lets go what only we removed', { a: 1, b: 2 }, { a: 1 }, { a: 1, b: 2 }, false, { a: 1 }],
    ['prefers something to nothing', { a: 1 }, { a: 2 }, {}, false, { a: 2 }],
    ['prefers something to nothing, the other way', { a: 1 }, {}, { a: 2 }, true, { a: 2 }],
    ['replaces lists as a whole', [1], [1, 2], [1, 3], true, [1, 2]],
    ['takes null for a value', null, null, 1, true, 1],
    [
      'ends a session that another device prolonged',
      { s: { id: 'x', contact: 1 } },
      { s: { id: 'x', contact: 2 } },
      { s: { contact: 1, ended: 3 } },
      true,
      { s: { contact: 2, ended: 3 } },
    ],
  ];

  test.each(cases)('%s', (_what, base, mine, theirs, isMineNewer, expected) => {
    expect(mergeJson(base, mine, theirs, isMineNewer)).toEqual(expected);
  });

  test('loses no key that either side still has and neither removed', () => {
    const record = fc.dictionary(fc.constantFrom('a', 'b', 'c', 'd', 'constructor'), fc.integer());
    fc.assert(
      fc.property(record, record, record, fc.boolean(), (base, mine, theirs, isMineNewer) => {
        const merged = mergeJson(base, mine, theirs, isMineNewer);
        const keys = typeof merged === 'object' && merged !== null ? Object.keys(merged) : [];
        for (const key of [...Object.keys(mine), ...Object.keys(theirs)]) {
          const wasRemoved =
            Object.hasOwn(base, key) &&
            ((!Object.hasOwn(mine, key) && own(theirs, key) === own(base, key)) ||
              (!Object.hasOwn(theirs, key) && own(mine, key) === own(base, key)));
          expect(keys.includes(key)).toBe(!wasRemoved);
        }
      }),
    );
  });

  test('comes to the same on both devices', () => {
    const value: fc.Arbitrary<Json> = fc.dictionary(fc.constantFrom('a', 'b', 'c'), fc.integer({ min: 0, max: 2 }));
    fc.assert(
      fc.property(value, value, value, (base, mine, theirs) => {
        expect(mergeJson(base, mine, theirs, true)).toEqual(mergeJson(base, theirs, mine, false));
      }),
    );
  });
});

describe('two values are the same', () => {
  test.each<[MaybeJson, MaybeJson, boolean]>([
    [{ a: 1, b: [1, { c: null }] }, { b: [1, { c: null }], a: 1 }, true],
    [{ a: 1 }, { a: 1, b: 2 }, false],
    [{ a: 1, b: 2 }, { a: 1, c: 2 }, false],
    [[1, 2], [2, 1], false],
    [[], {}, false],
    [null, {}, false],
    [undefined, null, false],
    [undefined, undefined, true],
    ['1', 1, false],
  ])('%j and %j: %s', (one, other, expected) => {
    expect(isSameJson(one, other)).toBe(expected);
  });
});
