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

/** Another state, and so much time that nothing of the one before is held any longer. */
async function become(state: GalleryStateId): Promise<void> {
  await page.evaluate((id) => {
    window.gallery?.advance(400);
    window.gallery?.show(id);
  }, state);
}

function focused(): Promise<string> {
  return page.evaluate(() => document.activeElement?.textContent ?? '');
}

function button(name: string): ReturnType<Page['getByRole']> {
  return page.getByRole('button', { name, exact: true });
}

describe('the card', () => {
  test('gives its height back to another session', async () => {
    await openState(page, 'overCopy');
    const tall = await page.locator('.card').evaluate((card) => card.getBoundingClientRect().height);
    await become('none');
    await become('closedCopy');
    await become('signedOut');
    expect(await page.locator('.card').evaluate((card) => card.getBoundingClientRect().height)).toBeLessThan(tall);
  });

  test('asks for what its button says', async () => {
    await openState(page, 'none');
    await page.getByRole('radio', { name: /Temporary copy/ }).check();
    await button('Start session').click();
    expect(await page.evaluate(() => window.gallery?.asked())).toMatchObject([
      { kind: 'command-asked', command: { kind: 'start', changes: 'temporary-copy', isAnother: false } },
    ]);
  });

  test('does not ask twice while the answer is awaited', async () => {
    await openState(page, 'refreshing');
    await button('Refresh').click({ force: true });
    expect(await page.evaluate(() => window.gallery?.asked())).toEqual([]);
  });

  test('shows codes and ids only to who asks for them', async () => {
    await openState(page, 'error.slow');
    expect(await page.getByText('gatewayTimeoutUncategorized').count()).toBe(0);
    await button('Details').click();
    expect(await page.locator('.failure-details').innerText()).toContain('5a7c2f40-9d1b-4f0e-8c55-0d4b1a7f3e21');
    await button('Hide details').click();
    expect(await page.locator('.failure-details').count()).toBe(0);
  });
});

describe('the focus', () => {
  test('stays on the pressed button while it is busy', async () => {
    await openState(page, 'soon');
    await button('Refresh').focus();
    await become('refreshing');
    expect(await focused()).toBe('Refresh');
    expect(await button('Refresh').getAttribute('aria-disabled')).toBe('true');
  });

  test('goes to the word when its button is gone, and never to the body', async () => {
    await openState(page, 'closing');
    await button('Close').focus();
    await become('closedSaved');
    expect(await focused()).toBe('Closed');
  });

  test('is left alone when it is not in the pane', async () => {
    await openState(page, 'closing');
    await become('closedSaved');
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('BODY');
  });

  test('walks header, card and rows in the order in which they are read', async () => {
    await openState(page, 'none');
    const walked: string[] = [];
    for (let step = 0; step < 5; step += 1) {
      await page.keyboard.press('Tab');
      walked.push(
        await page.evaluate(() => {
          const { activeElement } = document;
          return (
            activeElement?.getAttribute('data-leads-to') ??
            activeElement?.getAttribute('value') ??
            activeElement?.textContent ??
            ''
          );
        }),
      );
    }
    expect(walked).toEqual(['account', 'saves-changes', 'Start session', 'sessions', 'activity']);
  });
});

describe('what is said aloud', () => {
  const said = (): Promise<string> => page.evaluate(() => document.querySelector('[role=status]')?.textContent ?? '');

  test('is nothing on opening, whatever the state', async () => {
    await openState(page, 'last');
    expect(await said()).toBe('');
  });

  test('is the news and each threshold, by one region that never moves', async () => {
    await openState(page, 'active');
    const region = await page.locator('[role=status]').elementHandle();
    const told: string[] = [];
    for (const ms of [134_000, 2000, 60_000, 60_000, 5000]) {
      await page.evaluate((by) => window.gallery?.advance(by), ms);
      told.push(await said());
    }
    expect(told).toEqual([
      '',
      'Session ends in about 2 minutes.',
      'Session ends in about 1 minute. Refresh to keep it.',
      'The session is probably over. Check to be sure.',
      'The session is probably over. Check to be sure.',
    ]);
    await page.evaluate(() => {
      window.gallery?.advance(2000);
      window.gallery?.news({ kind: 'expired', changes: 'saves-changes' });
    });
    expect(await said()).toBe('Microsoft says that the session has ended.');
    expect(await page.locator('[role=status]').count()).toBe(1);
    expect(await region.evaluate((element) => element.isConnected)).toBe(true);
  });
});

describe('without its words', () => {
  test('the pane says that it must be reloaded, in the language of the browser', async () => {
    const broken = await openLook(gallery, { broken: '', lang: 'ja' });
    await broken.evaluate(() => window.gallery?.open('uncertainClose'));
    expect(await broken.locator('main').innerText()).toContain('再読み込みが必要');
    expect(await broken.locator('.core').innerText()).toContain('3');
    // What has no words yet would be shown as the name of its idea.
    expect(await broken.locator('.pane').innerText()).not.toMatch(/\b[a-z]+\.[a-z]+/);
    await broken.context().close();
  });
});

describe('outside of Excel', () => {
  test('the page says where it belongs', async () => {
    const outside = await openLook(gallery, { outside: '', lang: 'es' });
    await outside.evaluate(() => window.gallery?.open('hostSilent'));
    expect(await outside.locator('h1').innerText()).toBe('Esta página es para Excel');
    await outside.context().close();
  });
});
