import { expect, test } from '@jest/globals';
import { galleryNow, galleryStates } from './gallery-states.ts';
import { missingPageCard, reloadCard } from './reload-card.ts';

test('a part that cannot be loaded leaves a session believed open its time, and says that it is remembered', () => {
  const card = reloadCard(galleryStates.uncertainClose.state, galleryNow, false);
  expect(card.ring).toMatchObject({ tone: 'quiet', secondsLeft: 165, badge: 'ArrowClockwise' });
  expect(card.note?.message.key).toBe('reload.note');
});

test.each(['none', 'over', 'finding', 'closedSaved'] as const)('in “%s” there is nothing to remember', (id) => {
  const card = reloadCard(galleryStates[id].state, galleryNow, false);
  expect(card.ring).toMatchObject({ secondsLeft: 0, core: { icon: 'ArrowClockwise' } });
  expect(card.note).toBeUndefined();
});

test('what a reload did not mend is not asked for in the same words again', () => {
  const card = reloadCard(galleryStates.uncertainClose.state, galleryNow, true);
  expect([card.word.key, card.sentence.key]).toEqual(['host.word', 'host.text']);
  expect(card.actions.map(({ label, deed }) => [label, deed.kind])).toEqual([
    ['blocked.locked.do', 'reload'],
    ['error.copy', 'copy-report'],
  ]);
  expect(card.failure).toBeDefined();
});

test('a page that cannot be loaded leaves the way back', () => {
  const { actions, escape } = missingPageCard(galleryStates.active.state, galleryNow, false);
  expect(escape?.kind).toBe('leave-question');
  expect(actions.map(({ label }) => label)).toEqual(['reload.do', 'first.back']);
});
