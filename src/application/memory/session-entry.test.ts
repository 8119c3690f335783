import { describe, expect, test } from '@jest/globals';
import type { Json } from '../ports/roaming-settings.ts';
import { sessionEntryFrom } from './session-entry.ts';

const old = {
  driveId: 'd',
  itemId: 'i',
  name: 'Budget.xlsx',
  changes: 'temporary-copy',
  started: 1,
  contact: 2,
};

describe('an entry of the first version', () => {
  test('reads as a session of our own', () => {
    expect(sessionEntryFrom({ ...old, id: 'cluster=1', url: 'https://x' })).toMatchObject({
      kind: 'known',
      session: { id: 'cluster=1', workbookUrl: 'https://x', changes: 'temporary-copy', isTakenOver: false },
    });
  });

  test('that ended was closed', () => {
    expect(sessionEntryFrom({ ...old, ended: 3 })).toMatchObject({
      kind: 'ended',
      session: { end: 'closed', endedAt: 3, workbookUrl: undefined },
      mark: undefined,
    });
  });
});

describe('an entry', () => {
  test('of a session taken over may leave open what becomes of changes', () => {
    expect(sessionEntryFrom({ ...old, id: 'cluster=1', changes: 'unknown', taken: true })).toMatchObject({
      session: { changes: 'unknown', isTakenOver: true },
    });
  });

  test('with an end that only a newer version knows has ended', () => {
    expect(sessionEntryFrom({ ...old, ended: 3, end: 'evaporated' })).toMatchObject({ kind: 'ended' });
  });

  test.each<[string, Json]>([
    ['a text', 'x'],
    ['an id that no header can hold', { ...old, id: 'a b' }],
    ['no id and no end', old],
    ['an end that is no time, beside an id', { ...old, id: 'cluster=1', ended: 'soon' }],
    ['changes of another kind', { ...old, id: 'cluster=1', changes: 'both' }],
  ])('that is %s is none', (_what, value) => {
    expect(sessionEntryFrom(value)).toBeUndefined();
  });
});
