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

/** What has the focus: the name of the control, or the text of a heading. */
function focused(): Promise<string> {
  return page.evaluate(
    () => document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent ?? '',
  );
}

async function become(state: GalleryStateId): Promise<void> {
  await page.evaluate((id) => {
    window.gallery?.advance(400);
    window.gallery?.show(id);
  }, state);
}

const row = (name: string): ReturnType<Page['getByRole']> => page.getByRole('button', { name });
const back = (): ReturnType<Page['getByRole']> => page.getByRole('button', { name: 'Back', exact: true });
const title = (): ReturnType<Page['locator']> => page.locator('h1');

describe('a row', () => {
  test('tells its value, and leads to its page with the focus on the title', async () => {
    await openState(page, 'active');
    await row('Keep open, Off').click();
    expect(await title().innerText()).toBe('Keep open');
    expect(await focused()).toBe('Keep open');
  });

  test('gets the focus back from its page, by Back or by Esc', async () => {
    await openState(page, 'active');
    await row('Details, Since').click();
    await back().click();
    expect(await focused()).toMatch(/^Details, Since/);
    await page.keyboard.press('Enter');
    expect(await focused()).toBe('Details');
    await page.keyboard.press('Escape');
    expect(await focused()).toMatch(/^Details, Since/);
  });

  test('is there as often as there is something behind it', async () => {
    const rows: Record<string, number> = {};
    for (const state of ['active', 'over', 'none', 'signedOut', 'secondHere'] as const) {
      await openState(page, state);
      rows[state] = await page.locator('nav .row').count();
    }
    expect(rows).toEqual({ active: 4, over: 3, none: 2, signedOut: 0, secondHere: 0 });
  });
});

describe('Why?', () => {
  const why = (): ReturnType<Page['getByRole']> => page.getByRole('button', { name: 'Why?', exact: true });
  const open = (): Promise<readonly string[]> => page.locator('details[open] > summary').allInnerTexts();

  test.each([
    ['cannot.personal', 'Why not in a personal OneDrive?', 0],
    ['error.unsupported', 'Why can it not be opened?', 0],
    ['permit', 'Why a second permission?', 5],
  ] as const)(
    'on %s opens its answer with the focus on it, and Back returns the focus',
    async (state, answer, place) => {
      await openState(page, state);
      await why().click();
      await page.locator('details[open]').waitFor();
      expect(await open()).toEqual([answer]);
      expect(await page.locator('summary').nth(place).innerText()).toBe(answer);
      await page.waitForFunction((text) => document.activeElement?.textContent === text, answer);
      await back().click();
      expect(await focused()).toBe('Why?');
    },
  );

  test('leaves the other questions of Help closed, and Help itself lists the answer of the moment first', async () => {
    await openState(page, 'cannot.local');
    await row('Help').click();
    await page.locator('summary').first().waitFor();
    expect([await open(), await page.locator('summary').first().innerText()]).toEqual([
      [],
      'Why not on this computer?',
    ]);
    expect(await focused()).toBe('Help');
  });

  test('has its whole answer in sight', async () => {
    await openState(page, 'permit');
    await why().click();
    const answer = page.locator('details[open] a');
    await answer.waitFor();
    await page.waitForFunction(() => document.activeElement?.tagName === 'SUMMARY');
    const box = await answer.boundingBox();
    expect(box === null ? undefined : box.y + box.height).toBeLessThanOrEqual(378);
  });
});

describe('Help', () => {
  test('leads to the check for signing in, and Back returns to the link that led there', async () => {
    await openState(page, 'signedOut');
    await row('Help').click();
    await page.locator('summary', { hasText: 'Why can’t I sign in?' }).click();
    await row('Open the check').click();
    expect(await title().innerText()).toBe('Why can’t I sign in?');
    await back().click();
    expect(await focused()).toBe('Open the check');
  });

  test('sends its readers to Microsoft in a window of its own, in their language', async () => {
    await openState(page, 'none');
    await row('Help').click();
    await page.locator('summary').first().waitFor();
    const links = await page.locator('.page-body a').evaluateAll((all) =>
      all.map((link) => ({
        host: new URL(link.getAttribute('href') ?? '').host,
        path: new URL(link.getAttribute('href') ?? '').pathname,
        target: link.getAttribute('target'),
        rel: link.getAttribute('rel'),
      })),
    );
    expect(links.length).toBeGreaterThan(3);
    for (const { host, path, ...rest } of links) {
      expect(['learn.microsoft.com', 'support.microsoft.com']).toContain(host);
      expect(path).not.toMatch(/^\/[a-z]{2}-[a-z]{2}\//);
      expect(rest).toEqual({ target: '_blank', rel: 'noopener' });
    }
  });
});

describe('the first run', () => {
  const active = (): Promise<string> => page.evaluate(() => document.activeElement?.tagName ?? '');

  test('takes the focus only after the person’s own press', async () => {
    await openState(page, 'first.1');
    expect(await active()).toBe('BODY');
    await row('Next').click();
    expect([await active(), await focused()]).toEqual(['H1', 'About five minutes']);
    await back().click();
    expect(await focused()).toBe('What a session is');
  });
});

describe('the header', () => {
  test('leads to workbook and account once somebody is signed in, and from there to a link and back', async () => {
    await openState(page, 'signedOut');
    expect(await page.locator('header button').count()).toBe(0);
    await openState(page, 'active');
    await page.locator('header button').click();
    expect(await focused()).toBe('Workbook and account');
    await row('Use another link').click();
    expect(await focused()).toBe('Paste a link');
    await back().click();
    expect(await focused()).toBe('Use another link');
    await back().click();
    expect(await focused()).toContain('Workbook and account');
  });
});

describe('Settings', () => {
  test('speaks another language at once, with the focus still on the list', async () => {
    await openState(page, 'active');
    await row('Settings').click();
    const language = page.getByRole('combobox').first();
    await language.focus();
    await language.selectOption('日本語');
    await page.getByRole('heading', { level: 1, name: '設定' }).waitFor();
    expect(await page.evaluate(() => [document.activeElement?.tagName, document.documentElement.lang])).toEqual([
      'SELECT',
      'ja',
    ]);
    await language.selectOption({ index: 0 });
    await page.getByRole('heading', { level: 1, name: 'Settings' }).waitFor();
    await back().click();
    expect(await title().innerText()).toBe('Active');
  });

  test('lets the ring rest, and it draws whole parts without a movement between them', async () => {
    const ring = (): Promise<readonly (string | undefined)[]> =>
      page
        .locator('.mark .left')
        .evaluate((arc) => [arc.getAttribute('stroke-dasharray') ?? '', getComputedStyle(arc).transitionDuration]);
    await openState(page, 'active');
    await row('Settings').click();
    const moving = page.getByRole('switch', { name: 'Moving ring' });
    await moving.click();
    expect([await moving.getAttribute('aria-checked'), await focused()]).toEqual(['false', '']);
    await back().click();
    expect(await ring()).toEqual(['240 300', '0s']);
  });
});

describe('a page', () => {
  test('closes when its way in is gone, and the focus goes to the word', async () => {
    await openState(page, 'active');
    await row('Keep open, Off').click();
    await become('over');
    expect([await title().innerText(), await focused()]).toEqual(['Probably over', 'Probably over']);
  });

  test('of one person does not outlive their signing out', async () => {
    await openState(page, 'active');
    await row('My sessions').click();
    await become('signedOut');
    expect(await title().innerText()).toBe('Signed out');
  });

  test('gives way to a question, and comes back when it is answered', async () => {
    await openState(page, 'activeCopy');
    await row('My sessions').click();
    await page.getByRole('button', { name: 'Refresh, Budget 2027.xlsx' }).focus();
    await become('ask.closeCopy');
    expect(await focused()).toBe('Close and lose the changes?');
    await become('activeCopy');
    expect([await title().innerText(), await focused()]).toEqual(['My sessions', 'My sessions']);
  });

  test('says that the session is about to end, and Refresh asks for it', async () => {
    await openState(page, 'soon');
    await row('Activity').click();
    expect(await page.locator('main').innerText()).toContain('Ends in about 2 min.');
    await page.getByRole('button', { name: 'Refresh', exact: true }).click();
    expect(await page.evaluate(() => window.gallery?.asked())).toMatchObject([
      { kind: 'command-asked', command: { kind: 'refresh', why: 'asked' } },
    ]);
  });

  test('leaves the choice at Start as it was', async () => {
    await openState(page, 'none');
    await page.getByRole('radio', { name: /Temporary copy/ }).check();
    await row('My sessions').click();
    await back().click();
    expect(await page.getByRole('radio', { name: /Temporary copy/ }).isChecked()).toBe(true);
  });

  test('that cannot be loaded says so, and can be left', async () => {
    const broken = await openLook(gallery, { theme: 'light' });
    await broken.route('**/page-activity.js', (route) => route.abort());
    await broken.evaluate(() => window.gallery?.open('active'));
    await broken.getByRole('button', { name: 'Activity' }).click();
    await broken.getByText('A part of it could not be loaded').waitFor();
    expect(await broken.getByRole('button', { name: 'Reload' }).count()).toBe(1);
    await broken.getByRole('button', { name: 'Back' }).click();
    expect(await broken.locator('h1').innerText()).toBe('Active');
    await broken.context().close();
  });

  test('is drawn at once when its file was fetched before', async () => {
    const idle = await openLook(gallery, { theme: 'light' });
    const fetched = idle.waitForResponse('**/page-keep-open.js');
    await idle.evaluate(() => window.gallery?.advance(2000));
    await fetched;
    await idle.waitForFunction(() => performance.getEntriesByName(`${location.origin}/page-keep-open.js`).length > 0);
    await idle.getByRole('button', { name: 'Keep open, Off' }).click();
    expect(await idle.locator('main').innerText()).toContain('Until 11:42');
    await idle.context().close();
  });
});
