import { describe, expect, test } from '@jest/globals';
import { galleryNow, galleryStates } from './main-screen/gallery-states.ts';
import { snapshotFromState } from './snapshot-from-state.ts';
import { wordsFrom } from './words/words.ts';

const words = wordsFrom('ja', {
  'join.dot': ({ first, second }) => `${String(first)} · ${String(second)}`,
  'state.active.word': () => 'アクティブ',
});

describe('what the next opening may show before any script', () => {
  test('is the workbook, the person and the remembered session', () => {
    expect(snapshotFromState(galleryStates.active.state, words)).toMatchObject({
      workbookName: 'Budget 2027.xlsx',
      personLine: 'Ana Ruiz · Contoso',
      word: 'アクティブ',
      lastContactAt: galleryNow - 45_000,
      language: 'ja',
    });
  });

  test('is the session too while it is being closed, or while nobody knows whether it was', () => {
    for (const id of ['closing', 'uncertainClose', 'offlineOpen', 'last'] as const) {
      const snapshot = snapshotFromState(galleryStates[id].state, words);
      expect(typeof snapshot === 'object' && snapshot.lastContactAt).toBeGreaterThan(0);
    }
  });

  test('is that none is known after an end, because an end is not remembered', () => {
    for (const id of ['expiredCopy', 'closedSaved', 'none', 'starting', 'error.broken'] as const) {
      expect(snapshotFromState(galleryStates[id].state, words)).toMatchObject({
        word: 'state.none.word',
        lastContactAt: undefined,
      });
    }
  });

  test('is nothing once nobody is signed in, and what it was while nobody knows better', () => {
    expect(snapshotFromState(galleryStates.signedOut.state, words)).toBe('clear');
    expect(snapshotFromState(galleryStates['cannot.local'].state, words)).toBe('clear');
    expect(snapshotFromState(galleryStates.finding.state, words)).toBe('keep');
  });

  test('holds no session id', () => {
    for (const { state } of Object.values(galleryStates)) {
      expect(JSON.stringify(snapshotFromState(state, words))).not.toContain('cluster=');
    }
  });
});
