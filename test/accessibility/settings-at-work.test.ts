import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { openGallery, openLook, openState, type OpenGallery } from '../gallery/open-gallery.ts';

let gallery: OpenGallery;

beforeAll(async () => {
  gallery = await openGallery();
}, 240_000);
afterAll(() => gallery.close());

/** A pane of its own, with files that do not come for as long as they are kept away. */
async function withoutFiles(files: RegExp): Promise<{ readonly page: Page; readonly bring: () => Promise<void> }> {
  const page = await gallery.page();
  await page.route(files, (route) => route.abort());
  await page.goto(gallery.server.address({ state: 'active' }));
  await page.waitForSelector('.pane');
  return { page, bring: () => page.unroute(files) };
}

function button(page: Page, name: string): ReturnType<Page['getByRole']> {
  return page.getByRole('button', { name, exact: true });
}

describe('a choice made at Start', () => {
  test('ends with a look at the settings, which say what holds', async () => {
    const page = await openLook(gallery, {});
    await openState(page, 'none');
    const saves = page.getByRole('radio', { name: /Save changes/ });
    await page.getByRole('radio', { name: /Temporary copy/ }).check();
    expect(await saves.isChecked()).toBe(false);
    await button(page, 'Settings').click();
    await button(page, 'Back').click();
    expect(await saves.isChecked()).toBe(true);
    await page.context().close();
  });

  test('ends with another setting', async () => {
    const page = await openLook(gallery, {});
    await openState(page, 'none');
    const copy = page.getByRole('radio', { name: /Temporary copy/ });
    await copy.check();
    await button(page, 'Settings').click();
    await page.getByRole('combobox', { name: 'New sessions' }).selectOption('temporary-copy');
    await button(page, 'Back').click();
    expect(await copy.isChecked()).toBe(true);
    await button(page, 'Settings').click();
    await button(page, 'Reset').click();
    await button(page, 'Back').click();
    expect(await copy.isChecked()).toBe(false);
    await page.context().close();
  });
});

describe('a language that cannot be loaded', () => {
  test('leaves the pane at work, is named in Settings and said, and comes with the network', async () => {
    const { page, bring } = await withoutFiles(/words-ja/);
    await button(page, 'Settings').click();
    await page.getByRole('combobox', { name: 'Language' }).selectOption('ja');
    await page.locator('.small-print', { hasText: '日本語 could not be loaded' }).waitFor();
    await page.waitForFunction(
      () => document.querySelector('[role=status]')?.textContent.startsWith('日本語') === true,
    );
    await button(page, 'Back').click();
    expect(await button(page, 'Refresh').count()).toBe(1);
    await bring();
    await page.evaluate(() => window.dispatchEvent(new Event('online')));
    await button(page, '更新').waitFor();
    await page.context().close();
  });
});

describe('settings that OneDrive still holds', () => {
  test('are not said to be on this device only', async () => {
    const page = await openLook(gallery, {});
    await openState(page, 'page.settingsLeft');
    const text = await page.locator('.pane').innerText();
    expect(text).toContain('your file in OneDrive is still there');
    expect(text).not.toContain('only on this device');
    await page.context().close();
  });
});

describe('pages that cannot be loaded', () => {
  test('leave the card at work, and the place of the rows says why it is empty', async () => {
    const { page } = await withoutFiles(/pages\.js/);
    await page.getByText('A part of it could not be loaded').waitFor();
    expect([await button(page, 'Refresh').count(), await button(page, 'Reload').count()]).toEqual([1, 1]);
    await page.context().close();
  });

  test('that a button of the card leads to are named with the way back, by Esc as well', async () => {
    const { page, bring } = await withoutFiles(/pages\.js/);
    await openState(page, 'cannot.unknown');
    for (const back of [() => button(page, 'Back').click(), () => page.keyboard.press('Escape')]) {
      await button(page, 'Paste a link').click();
      expect(await page.locator('h1').innerText()).toBe('Reload the pane');
      await back();
      expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Paste a link');
    }
    await button(page, 'Paste a link').click();
    await bring();
    await page.evaluate(() => window.dispatchEvent(new Event('online')));
    await page.getByRole('heading', { name: 'Paste a link' }).waitFor();
    await page.context().close();
  });
});
