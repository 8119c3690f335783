import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { galleryNow, type GalleryStateId } from '#taskpane/main-screen/gallery-states.ts';
import { languages, type Language } from '#taskpane/words/language.ts';
import { openGallery, type OpenGallery } from '../gallery/open-gallery.ts';
import { placesOf, watchShifts, type Places } from '../gallery/watch-shifts.ts';

const patience = 240_000;

let gallery: OpenGallery;

beforeAll(async () => {
  gallery = await openGallery();
}, patience);
afterAll(() => gallery.close());

/** The same parts in the static page and in the pane: boxes, and lines of text, which are as wide as their words. */
const ofShell = { boxes: ['.shell main', '.shell svg'], lines: ['.shell b', '.shell small', '.shell h1', '.shell p'] };
const ofPane = { boxes: ['.card', '.mark'], lines: ['.book', '.who', '.word', '.sentence'] };
const ofOpening = { boxes: ['.card', '.mark'], lines: ['.word'] };

/** A tab in which the pane has shown this state, so that the static page remembers it; else a fresh one. */
async function tabThatSaw(state: GalleryStateId | undefined, lang: Language): Promise<Page> {
  const page = await gallery.page({ locale: lang });
  await page.clock.setFixedTime(galleryNow);
  await page.addInitScript(watchShifts);
  if (state === undefined) return page;
  await page.goto(gallery.server.address({ state, lang }));
  await rowsOf(page);
  return page;
}

/** The rows come last. */
function rowsOf(page: Page): Promise<void> {
  return page.locator('nav .row').first().waitFor();
}

const show = (page: Page, state: GalleryStateId): Promise<void> =>
  page.evaluate((id) => window.gallery?.show(id), state);

/** The pane's script comes and looks for the workbook. */
async function begun(page: Page, lang: Language): Promise<void> {
  await page.goto(gallery.server.takenOverAddress({ state: 'finding', lang }));
  await page.waitForFunction(() => window.gallery !== undefined);
}

describe.each(languages)('from the static page to the pane in %s', (lang) => {
  test.each([
    ['active', 'remembered'],
    ['none', 'none'],
  ] as const)('nothing moves where %s is remembered', async (state, first) => {
    const page = await tabThatSaw(state, lang);
    await page.goto(gallery.server.shellAddress);
    const drawn = await page.evaluate(placesOf, ofShell);
    expect(drawn).not.toContain('none');
    await begun(page, lang);
    expect(await page.evaluate(placesOf, ofShell)).toEqual(drawn);
    for (const next of [first, state] as const) {
      await show(page, next);
      await rowsOf(page);
      expect(await page.evaluate(placesOf, ofPane)).toEqual(drawn);
    }
    expect(await page.evaluate(() => window.shifts())).toEqual([]);
    await page.context().close();
  });

  test('the card and its ring stay where nothing is remembered, until there is something to tell', async () => {
    const page = await tabThatSaw(undefined, lang);
    await page.goto(gallery.server.shellAddress);
    const drawn: Places = await page.evaluate(placesOf, { ...ofShell, lines: ['.shell h1'] });
    await begun(page, lang);
    await page.locator('.sentence.skeleton').waitFor();
    expect(await page.evaluate(placesOf, ofOpening)).toEqual(drawn);
    // Before that moment no skeleton is drawn, because it would only flicker.
    await page.evaluate(() => document.querySelector('.card')?.removeAttribute('style'));
    for (const part of ['.sentence.skeleton', '.actions.skeleton']) {
      await page.locator(part).evaluate((skeleton) => skeleton.remove());
    }
    expect(await page.evaluate(placesOf, ofOpening)).toEqual(drawn);
    await page.context().close();
  });
});

test('a part that moves is seen, by its place and by the browser', async () => {
  const page = await tabThatSaw('active', 'en');
  const before = await page.evaluate(placesOf, ofPane);
  await page.evaluate(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync('.mark { margin-block-start: 4px }');
    document.adoptedStyleSheets = [sheet];
  });
  expect(await page.evaluate(placesOf, ofPane)).not.toEqual(before);
  expect((await page.evaluate(() => window.shifts())).length).toBeGreaterThan(0);
  await page.context().close();
});
