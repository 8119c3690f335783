import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { galleryStates } from '#taskpane/main-screen/gallery-states.ts';
import { allStates } from '../gallery/all-states.ts';
import { lostFocus } from '../gallery/lost-focus.ts';
import { openGallery, openLook, type OpenGallery } from '../gallery/open-gallery.ts';
import { followFocus, stopsOf, type TabStops } from '../gallery/tab-stops.ts';

const patience = 240_000;

let gallery: OpenGallery;
let page: Page;

beforeAll(async () => {
  gallery = await openGallery();
  page = await openLook(gallery, { theme: 'light' });
  await page.evaluate(followFocus);
}, patience);
afterAll(() => gallery.close());

interface Walk extends TabStops {
  readonly state: string;
  /** What Tab came to, from the button before the pane on. */
  readonly walked: readonly string[];
}

async function walkThrough(state: string): Promise<Walk> {
  const stops = await page.evaluate(stopsOf, state);
  for (let step = 0; step <= stops.ofBrowser.length; step += 1) await page.keyboard.press('Tab');
  return { state, ...stops, walked: await page.evaluate(() => window.walked) };
}

function faultsOf({ state, ofPage, ofBrowser, ofOffice, walked }: Walk): readonly string[] {
  const wished = [...ofBrowser, 'button behind'];
  return [
    ...(walked.join(' > ') === wished.join(' > ')
      ? []
      : [`${state}: Tab goes ${walked.join(' > ')}, not ${wished.join(' > ')}`]),
    ...(ofOffice.join(' > ') === ofPage.join(' > ')
      ? []
      : [`${state}: office.js goes ${ofOffice.join(' > ')}, not ${ofPage.join(' > ')}`]),
  ];
}

describe('Tab', () => {
  test(
    'walks through every state and page in the order of the page, and out of it',
    async () => {
      const walks: Walk[] = [];
      for (const state of allStates) walks.push(await walkThrough(state));
      expect(walks.flatMap(faultsOf)).toEqual([]);
      const without = walks.filter(({ ofPage }) => ofPage.length === 0).map(({ state }) => state);
      expect(without).toEqual([]);
    },
    patience,
  );
});

describe('the focus', () => {
  test(
    'is never on the body after a change, whatever had it and whatever comes',
    async () => {
      const wish = { from: Object.keys(galleryStates), to: ['refreshing', 'none', 'ask.closeCopy', 'signedOut'] };
      const { changes, lost } = await page.evaluate(lostFocus, wish);
      expect(lost).toEqual([]);
      expect(changes).toBeGreaterThan(1000);
    },
    patience,
  );

  test.each(['account', 'keep-open', 'details', 'sessions', 'activity', 'settings', 'help'])(
    'is never on the body after a change on the page behind %s',
    async (way) => {
      const wish = { from: ['active'], to: ['over', 'ask.closeCopy', 'signedOut'], page: way };
      const { changes, lost } = await page.evaluate(lostFocus, wish);
      expect(lost).toEqual([]);
      expect(changes).toBeGreaterThan(10);
    },
    patience,
  );
});
