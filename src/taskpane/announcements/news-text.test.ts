import { expect, test } from '@jest/globals';
import type { News } from '#domain/lifecycle/effect.ts';
import { cardFromState } from '../main-screen/card-from-state.ts';
import { galleryNow, galleryStates } from '../main-screen/gallery-states.ts';
import { newsText } from './news-text.ts';

const card = cardFromState(galleryStates.lockedSomeone.state, {
  now: galleryNow,
  since: galleryNow,
  defaultChanges: 'saves-changes',
  isChoiceFixed: false,
});

const reached = { why: 'end', at: galleryNow, attempts: 0 } as const;

const said: readonly (readonly [News, string])[] = [
  [{ kind: 'started', changes: 'saves-changes' }, 'live.started'],
  [{ kind: 'refreshed' }, 'live.refreshed'],
  [{ kind: 'still-open' }, 'live.stillOpen'],
  [{ kind: 'expired', changes: 'saves-changes' }, 'live.expired'],
  [{ kind: 'expired', changes: 'temporary-copy' }, 'live.expiredCopy'],
  // Nobody knows whether anything is gone with it.
  [{ kind: 'expired', changes: 'unknown' }, 'live.expired'],
  [{ kind: 'closed' }, 'live.closed'],
  [{ kind: 'taken-over' }, 'live.stillOpen'],
  [{ kind: 'file-updated', at: galleryNow }, 'live.saved'],
  [{ kind: 'confirmed-gone' }, 'live.gone'],
  [{ kind: 'keep-stopped', stopped: reached, lastContactAt: galleryNow }, 'live.keepStopped'],
  [{ kind: 'trying-again' }, 'live.retry'],
  [{ kind: 'waiting', until: galleryNow }, 'live.waiting'],
  [{ kind: 'went-offline' }, 'live.offline'],
  [{ kind: 'came-online' }, 'live.online'],
];

test.each(said)('%j is said as %s', (news, key) => {
  expect(newsText(news, card, galleryNow)?.key).toBe(key);
});

test('a failure is said with the word and the sentence that the screen shows', () => {
  expect(newsText({ kind: 'as-shown' }, card, galleryNow)).toEqual({
    key: 'live.asShown',
    params: { word: { key: 'blocked.locked.word' }, text: { key: 'blocked.locked.textSomeone' } },
  });
});

test.each<News>([{ kind: 'take-over-refused' }, { kind: 'take-over-unchecked' }])(
  '%j is said at its field only',
  (news) => {
    expect(newsText(news, card, galleryNow)).toBeUndefined();
  },
);

test('that keeping open stopped is not said of a session that is over by then', () => {
  const late = galleryNow + 5 * 60_000;
  expect(newsText({ kind: 'keep-stopped', stopped: reached, lastContactAt: galleryNow }, card, late)).toBeUndefined();
});
