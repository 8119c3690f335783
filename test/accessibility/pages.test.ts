import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { languages } from '#taskpane/words/language.ts';
import { hardCodedWords } from '../gallery/hard-coded-words.ts';
import { measurePane, overflowAt } from '../gallery/measure-pane.ts';
import { openGallery, openLook, openState, type OpenGallery } from '../gallery/open-gallery.ts';
import { firstRunIds, pageStateIds } from '../gallery/page-state-ids.ts';
import { violations } from '../gallery/violations.ts';

/** Excel on a screen of 1366 × 768 leaves this much of the pane in sight. */
const fold = 378;
const patience = 240_000;

let gallery: OpenGallery;

beforeAll(async () => {
  gallery = await openGallery();
}, patience);
afterAll(() => gallery.close());

describe.each(languages)('every page in %s', (lang) => {
  test(
    'fits panes of 270 to 600 px, and has targets that can be hit and text that can be read',
    async () => {
      const page = await openLook(gallery, { lang, theme: 'light' }, { viewport: { width: 640, height: 600 } });
      for (const state of pageStateIds) {
        await openState(page, state);
        const { smallTargets, smallText } = await page.evaluate(measurePane);
        const overflow = await page.evaluate(overflowAt, [270, 300, 320, 350, 420, 600]);
        expect({
          state,
          overflow,
          smallTargets,
          smallText: smallText.filter((name) => !name.startsWith('text')),
        }).toEqual({
          state,
          overflow: [],
          smallTargets: [],
          smallText: [],
        });
      }
      await page.context().close();
    },
    patience,
  );
});

describe.each(languages)('every step of the first run in %s', (lang) => {
  test(
    'stands above the fold with its title on one line, as high as the others',
    async () => {
      const page = await openLook(gallery, { lang, theme: 'light' });
      const heights = new Set<number>();
      for (const state of firstRunIds) {
        await openState(page, state);
        const { lastButtonEndsAt, wordLines } = await page.evaluate(measurePane);
        expect({ state, fold: lastButtonEndsAt > 0 && lastButtonEndsAt <= fold, wordLines }).toEqual({
          state,
          fold: true,
          wordLines: 1,
        });
        heights.add(lastButtonEndsAt);
      }
      expect(heights.size).toBe(1);
      await page.context().close();
    },
    patience,
  );

  test(
    'leaves Office its corner',
    async () => {
      const page = await openLook(gallery, { lang });
      for (const state of firstRunIds) {
        await openState(page, state);
        const skip = await page.locator('header button').boundingBox();
        expect(skip === null ? undefined : 320 - skip.x - skip.width).toBeGreaterThanOrEqual(36);
      }
      await page.context().close();
    },
    patience,
  );
});

describe('every page', () => {
  test(
    'wants one thing at most',
    async () => {
      const page = await openLook(gallery, {});
      for (const state of pageStateIds) {
        await openState(page, state);
        expect([state, (await page.locator('.button.filled').count()) <= 1]).toEqual([state, true]);
      }
      await page.context().close();
    },
    patience,
  );

  test(
    'has every word from a catalog: in the pseudo language no other is left',
    async () => {
      const page = await openLook(gallery, { lang: 'qps' });
      for (const state of pageStateIds) {
        await openState(page, state);
        expect([state, await page.evaluate(hardCodedWords)]).toEqual([state, []]);
      }
      await page.context().close();
    },
    patience,
  );
});

describe.each(['light', 'dark', 'black', 'contrast'])('in the theme %s', (theme) => {
  test(
    'every page is clean for axe',
    async () => {
      const page = await openLook(gallery, { theme });
      for (const state of pageStateIds) {
        await openState(page, state);
        expect([theme, state, await violations(page)]).toEqual([theme, state, []]);
      }
      await page.context().close();
    },
    patience,
  );
});
