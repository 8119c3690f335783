import { expect, test } from '@jest/globals';
import { memoryTexts } from '#application/memory/memory-texts.ts';
import { createReloadNote } from './reload-note.ts';

test('a page knows when the one before it was reloaded, and not what it does itself', () => {
  const tab = memoryTexts();
  const first = createReloadNote(tab);
  first.write(7);
  expect([first.at(), createReloadNote(tab).at()]).toEqual([undefined, 7]);
});

test('a damaged note says nothing', () => {
  const tab = memoryTexts();
  tab.write('session-controls.reloaded', 'soon');
  expect(createReloadNote(tab).at()).toBeUndefined();
});
