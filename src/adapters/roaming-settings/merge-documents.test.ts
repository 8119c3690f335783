import { describe, expect, test } from '@jest/globals';
import type { Json } from '#application/ports/roaming-settings.ts';
import { mergeDocuments } from './merge-documents.ts';
import { emptyDocument, type SettingsDocument } from './settings-document.ts';

const keyByKey = { joins: {}, now: () => 0 };

/** Settings with the time of each: `{ a: [1, 5] }` is a=1 changed at 5, `{ a: [5] }` is a removed at 5. */
function documentWith(values: Readonly<Record<string, readonly [Json, number] | readonly [number]>>): SettingsDocument {
  const entries = Object.entries(values);
  return {
    ...emptyDocument,
    settings: Object.fromEntries(entries.flatMap(([name, value]) => (value.length === 2 ? [[name, value[0]]] : []))),
    changedAt: Object.fromEntries(entries.map(([name, value]) => [name, value.length === 2 ? value[1] : value[0]])),
  };
}

describe('two documents', () => {
  test('of two changes of one setting the newer wins, setting by setting', () => {
    const mine = documentWith({ a: ['mine', 2], b: ['mine', 1] });
    const theirs = documentWith({ a: ['theirs', 1], b: ['theirs', 2] });
    expect(mergeDocuments(undefined, mine, theirs, keyByKey)).toMatchObject({
      settings: { a: 'mine', b: 'theirs' },
      changedAt: { a: 2, b: 2 },
    });
  });

  test('what was agreed comes back where a device that had not seen it wrote over it', () => {
    const agreed = documentWith({ a: ['new', 5], b: [1, 5] });
    const theirs = documentWith({ a: ['old', 3] });
    expect(mergeDocuments(agreed, agreed, theirs, keyByKey).settings).toEqual({ a: 'new', b: 1 });
  });

  test('a removal is newer than what it removed, with and without a common past', () => {
    const before = documentWith({ a: [1, 3] });
    const removed = documentWith({ a: [5] });
    for (const past of [before, undefined]) {
      expect(mergeDocuments(past, removed, before, keyByKey)).toMatchObject({ settings: {}, changedAt: { a: 5 } });
      expect(mergeDocuments(past, before, removed, keyByKey)).toMatchObject({ settings: {}, changedAt: { a: 5 } });
    }
  });

  test('a change after a removal stays', () => {
    const changed = documentWith({ a: [2, 6] });
    const removed = documentWith({ a: [5] });
    const past = documentWith({ a: [1, 3] });
    expect(mergeDocuments(past, changed, removed, keyByKey).settings).toEqual({ a: 2 });
    expect(mergeDocuments(past, removed, changed, keyByKey).settings).toEqual({ a: 2 });
  });

  test('a setting with a join of its own is joined by it, and absence says nothing', () => {
    const rules = {
      joins: { list: (one: Json, other: Json, now: number) => [one, other, now] },
      now: () => 7,
    };
    const mine = documentWith({ list: ['mine', 1] });
    const theirs = documentWith({ list: ['theirs', 2] });
    expect(mergeDocuments(undefined, mine, theirs, rules).settings).toEqual({ list: ['mine', 'theirs', 7] });
    expect(mergeDocuments(mine, mine, documentWith({ other: [1, 9] }), rules).settings).toEqual({
      list: 'mine',
      other: 1,
    });
  });
});
