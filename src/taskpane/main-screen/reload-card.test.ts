import { expect, test } from '@jest/globals';
import { galleryNow, galleryStates } from './gallery-states.ts';
import { reloadCard } from './reload-card.ts';

test('a part that cannot be loaded leaves a session believed open its time, and says that it is remembered', () => {
  const card = reloadCard(galleryStates.uncertainClose.state, galleryNow);
  expect(card.ring).toMatchObject({ tone: 'quiet', secondsLeft: 165, badge: 'ArrowClockwise' });
  expect(card.note?.message.key).toBe('reload.note');
});

test.each(['none', 'over', 'finding', 'closedSaved'] as const)('in “%s” there is nothing to remember', (id) => {
  const card = reloadCard(galleryStates[id].state, galleryNow);
  expect(card.ring).toMatchObject({ secondsLeft: 0, core: { icon: 'ArrowClockwise' } });
  expect(card.note).toBeUndefined();
});
