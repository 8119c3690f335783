import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import type { GalleryStateId } from '#taskpane/main-screen/gallery-states.ts';
import { openGallery, openLook, openState, type OpenGallery } from '../gallery/open-gallery.ts';

let gallery: OpenGallery;
let page: Page;

beforeAll(async () => {
  gallery = await openGallery();
  page = await openLook(gallery, { theme: 'light' });
}, 240_000);
afterAll(() => gallery.close());

const asked = (): Promise<readonly unknown[]> => page.evaluate(() => window.gallery?.asked() ?? []);
const button = (name: string): ReturnType<Page['getByRole']> => page.getByRole('button', { name, exact: true });

describe('Esc gives the answer that loses nothing', () => {
  test.each(['ask.closeCopy', 'secondHere', 'secondElsewhere'] as const)(
    'to the question of the main screen: %s',
    async (state) => {
      await openState(page, state);
      await page.locator('.pane button').first().focus();
      await page.keyboard.press('Escape');
      expect(await asked()).toEqual([{ kind: 'question-left' }]);
    },
  );

  test('also while nothing in the pane has the focus', async () => {
    await openState(page, 'ask.closeCopy');
    await page.evaluate(() => document.activeElement instanceof HTMLElement && document.activeElement.blur());
    await page.keyboard.press('Escape');
    expect(await asked()).toEqual([{ kind: 'question-left' }]);
  });

  test('to the question of a page, which stays open', async () => {
    await openState(page, 'activeCopy');
    await page.getByRole('button', { name: /^My sessions/ }).click();
    await button('Close all').click();
    await button('Close and lose changes').focus();
    await page.keyboard.press('Escape');
    expect(await page.locator('h1').innerText()).toBe('My sessions');
    expect(await button('Close and lose changes').count()).toBe(0);
  });

  test('to the question of a page, also from its Back button', async () => {
    await openState(page, 'activeCopy');
    await page.getByRole('button', { name: /^My sessions/ }).click();
    await button('Close all').click();
    await button('Back').focus();
    await page.keyboard.press('Escape');
    expect(await button('Close all').count()).toBe(1);
  });
});

describe('Esc asks nothing', () => {
  test.each(['active', 'none', 'error.unknown', 'refreshing'] satisfies GalleryStateId[])(
    'where there is no question: %s',
    async (state) => {
      await openState(page, state);
      await page.locator('.pane button').first().focus();
      await page.keyboard.press('Escape');
      expect(await asked()).toEqual([]);
    },
  );
});
