import { expect, test } from '@jest/globals';
import type { News } from '#domain/lifecycle/effect.ts';
import { cardFromState } from '../main-screen/card-from-state.ts';
import { galleryNow, galleryStates } from '../main-screen/gallery-states.ts';
import { newsText } from './news-text.ts';

const card = cardFromState(galleryStates.lockedSomeone.state, {
  now: galleryNow,
  since: galleryNow,
  defaultChanges: 'saves-changes',
});

const said: readonly (readonly [News, string])[] = [
  [{ kind: 'started', changes: 'saves-changes' }, 'live.started'],
  [{ kind: 'refreshed' }, 'live.refreshed'],
  [{ kind: 'still-open' }, 'live.stillOpen'],
  [{ kind: 'expired', changes: 'saves-changes' }, 'live.expired'],
  [{ kind: 'expired', changes: 'temporary-copy' }, 'live.expiredCopy'],
  [{ kind: 'closed' }, 'live.closed'],
  [{ kind: 'trying-again' }, 'live.retry'],
  [{ kind: 'waiting', until: galleryNow }, 'live.waiting'],
  [{ kind: 'went-offline' }, 'live.offline'],
  [{ kind: 'came-online' }, 'live.online'],
];

test.each(said)('%j is said as %s', (news, key) => {
  expect(newsText(news, card).key).toBe(key);
});

test('a failure is said with the word and the sentence that the screen shows', () => {
  expect(newsText({ kind: 'as-shown' }, card)).toEqual({
    key: 'live.asShown',
    params: { word: { key: 'blocked.locked.word' }, text: { key: 'blocked.locked.textSomeone' } },
  });
});
