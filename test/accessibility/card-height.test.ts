import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import type { GalleryStateId } from '#taskpane/main-screen/gallery-states.ts';
import { languages } from '#taskpane/words/language.ts';
import { cardHeights, type CardHeights } from '../gallery/card-heights.ts';
import { openGallery, openLook, type OpenGallery } from '../gallery/open-gallery.ts';

const patience = 240_000;
const widths = [320, 270];

/** Before, during and after Refresh and Check, where the session goes on. */
const goingOn: readonly (readonly GalleryStateId[])[] = [
  ['active', 'refreshing', 'active'],
  ['soon', 'refreshing', 'refreshingSlow', 'active'],
  ['last', 'refreshing', 'active'],
  ['kept', 'refreshing', 'kept'],
  ['over', 'checking', 'checkingSlow', 'active'],
];
/** The gallery has no work on a temporary copy; where there is room for all words, the other's is as high. */
const onCopies: readonly (readonly GalleryStateId[])[] = [
  ['lastCopy', 'refreshing', 'activeCopy'],
  ['overCopy', 'checking', 'soonCopy'],
];
/** An end, or a doubt, has more to say. */
const ending: readonly (readonly GalleryStateId[])[] = [
  ['soon', 'refreshing', 'uncertainRefresh'],
  ['over', 'checking', 'expiredSaved'],
  ['soon', 'closing', 'closingSlow', 'uncertainClose'],
  ['soon', 'closing', 'closedNotYet', 'closedSaved'],
  ['soon', 'closing', 'closedNoChange'],
];

let gallery: OpenGallery;

beforeAll(async () => {
  gallery = await openGallery();
}, patience);
afterAll(() => gallery.close());

/** A line for each life in which the card is not as high as it was. */
function moved(found: readonly CardHeights[], isRight: (before: number, later: readonly number[]) => boolean) {
  return found
    .filter(({ heights: [before = 0, ...later] }) => before === 0 || !isRight(before, later))
    .map(({ states, paneWidth, heights }) => `${paneWidth} px: ${states.join(' > ')}: ${heights.join(' > ')}`);
}

describe.each(languages)('the card in %s', (lang) => {
  let page: Page;
  beforeAll(async () => {
    page = await openLook(gallery, { lang, theme: 'light', font: 'wide' });
  });
  afterAll(() => page.context().close());

  test('is as high before, during and after Refresh and Check', async () => {
    const found = [
      ...(await page.evaluate(cardHeights, [goingOn, widths] as const)),
      ...(await page.evaluate(cardHeights, [onCopies, [320]] as const)),
    ];
    expect(found.length).toBe(goingOn.length * widths.length + onCopies.length);
    expect(moved(found, (before, later) => later.every((px) => px === before))).toEqual([]);
  });

  test('is as high during Close or what fails as before, and grows only for an end that has more to say', async () => {
    const found = await page.evaluate(cardHeights, [ending, widths] as const);
    expect(found.length).toBe(ending.length * widths.length);
    const isRight = (before: number, [during = 0, ...later]: readonly number[]): boolean =>
      during === before && later.every((px) => px >= before);
    expect(moved(found, isRight)).toEqual([]);
  });
});
