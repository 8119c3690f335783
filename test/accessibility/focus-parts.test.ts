import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { Frame, Page } from 'playwright-core';
import type { MovedClock } from '#adapters/moved-clock.ts';
import { openGallery, type OpenGallery } from '../gallery/open-gallery.ts';

let gallery: OpenGallery;
let page: Page;

beforeAll(async () => {
  gallery = await openGallery();
  page = await gallery.page();
}, 240_000);
afterAll(() => gallery.close());

beforeEach(() => page.goto(gallery.server.partsAddress));

declare global {
  interface Window {
    clock: MovedClock;
    letGo: () => void;
  }
}

describe('the focus of a page that something else takes it from', () => {
  let frame: Frame;

  /** A sheet with a cell, and a pane in a frame of it. */
  beforeEach(async () => {
    await page.evaluate((pane) => {
      document.body.innerHTML = `<input id="cell" /><iframe src="${pane}"></iframe>`;
    }, gallery.server.partsAddress);
    const handle = await page.waitForSelector('iframe');
    const inner = await handle.contentFrame();
    if (inner === null) throw new Error('The frame has no page.');
    frame = inner;
    await frame.waitForFunction(() => 'parts' in window && document.readyState === 'complete');
    await frame.evaluate(() => {
      document.body.innerHTML =
        '<h1 tabindex="-1">Active</h1><button id="refresh">Refresh</button><button id="close">Close</button>';
      window.clock = window.parts.createMovedClock();
    });
  });

  const hold = (): Promise<void> =>
    frame.evaluate(() => {
      window.letGo = window.parts.createFocusHolder(window, window.clock)();
    });
  const letGo = (): Promise<void> => frame.evaluate(() => window.letGo());
  const pass = (ms: number): Promise<void> => frame.evaluate((by) => window.clock.advance(by), ms);
  /** As Excel does: a moment later the page hears of it. */
  const sheetTakesIt = async (): Promise<void> => {
    await page.evaluate(() => document.getElementById('cell')?.focus());
    await pass(1);
  };
  /** By the keyboard, with the cell before the pane. */
  const comeByTab = async (times: number): Promise<void> => {
    await page.evaluate(() => document.getElementById('cell')?.focus());
    for (let step = 0; step < times; step += 1) await page.keyboard.press('Tab');
  };
  /** The id of what the next key would go to, or its tag. */
  const keysGoTo = async (): Promise<string> => {
    const outside = await page.evaluate(() => document.activeElement?.id ?? '');
    if (outside !== '') return outside;
    return frame.evaluate(() => {
      const { activeElement } = document;
      return document.hasFocus() ? activeElement?.id || activeElement?.tagName || '' : 'nothing';
    });
  };

  test('comes back to where it was, for who is at the keyboard', async () => {
    await comeByTab(1);
    expect(await keysGoTo()).toBe('refresh');
    await hold();
    await sheetTakesIt();
    expect(await keysGoTo()).toBe('refresh');
  });

  test('comes back to where it went meanwhile', async () => {
    await comeByTab(1);
    await hold();
    await page.keyboard.press('Tab');
    await sheetTakesIt();
    expect(await keysGoTo()).toBe('close');
  });

  test('comes back to the heading where what had it is gone', async () => {
    await comeByTab(1);
    await hold();
    await frame.evaluate(() => document.getElementById('refresh')?.remove());
    await sheetTakesIt();
    expect(await keysGoTo()).toBe('H1');
  });

  test('stays where the pointer has been, and where it was all the time', async () => {
    await frame.click('#refresh');
    await hold();
    await sheetTakesIt();
    expect(await keysGoTo()).toBe('cell');
    await hold();
    await sheetTakesIt();
    expect(await keysGoTo()).toBe('cell');
  });

  test('is held for half a second after the answer, because Excel is late, and no longer', async () => {
    await comeByTab(1);
    await hold();
    await letGo();
    await pass(400);
    await sheetTakesIt();
    expect(await keysGoTo()).toBe('refresh');
    await pass(100);
    await sheetTakesIt();
    expect(await keysGoTo()).toBe('cell');
    expect(await frame.evaluate(() => window.clock.waiting())).toBe(0);
  });

  test('comes back once, because who goes again means it', async () => {
    await comeByTab(1);
    await hold();
    await sheetTakesIt();
    expect(await keysGoTo()).toBe('refresh');
    await sheetTakesIt();
    expect(await keysGoTo()).toBe('cell');
  });

  test.each(['F6', 'Escape'])('stays where who pressed %s went', async (key) => {
    await comeByTab(1);
    await hold();
    await page.keyboard.press(key);
    await sheetTakesIt();
    expect(await keysGoTo()).toBe('cell');
  });

  test('comes back where such a key was pressed long before', async () => {
    await comeByTab(1);
    await hold();
    await page.keyboard.press('Escape');
    await pass(500);
    await sheetTakesIt();
    expect(await keysGoTo()).toBe('refresh');
  });

  test('may be held twice at once, and is free when both have let go', async () => {
    await comeByTab(1);
    await hold();
    const first = await frame.evaluateHandle(() => window.letGo);
    await hold();
    await first.evaluate((free) => free());
    await pass(500);
    await sheetTakesIt();
    expect(await keysGoTo()).toBe('refresh');
    await letGo();
    await pass(500);
    await sheetTakesIt();
    expect(await keysGoTo()).toBe('cell');
  });
});

describe('Tab on a heading that the focus was moved to', () => {
  /** Who does Tab's work itself, as office.js does, and knows no place for what is no stop: the focus leaves the pane. */
  beforeEach(async () => {
    await page.evaluate(() => {
      document.body.innerHTML =
        '<div id="pane"><button id="back">Back</button><button id="more" disabled>More</button><h1 tabindex="-1">Help</h1>' +
        '<span tabindex="-1">Not a stop</span><button disabled>Not now</button><a>No way</a><button hidden>Unseen</button>' +
        '<details><summary tabindex="0" id="why">Why?</summary><button id="folded">Folded</button></details>' +
        '<a id="link" href="#there">There</a><h2 tabindex="-1">The end</h2></div><button id="excel">Excel</button>';
      document.getElementById('pane')?.addEventListener('keydown', window.parts.stepFromHeading);
      document.addEventListener('keydown', (event) => {
        if (event.key !== 'Tab') return;
        event.preventDefault();
        document.getElementById('excel')?.focus();
      });
    });
  });

  async function pressed(key: string, from: string): Promise<string> {
    await page.evaluate((selector) => document.querySelector<HTMLElement>(selector)?.focus(), from);
    await page.keyboard.press(key);
    return page.evaluate(() => document.activeElement?.id || document.activeElement?.tagName || '');
  }

  test('goes to the next control that can have it', async () => {
    expect(await pressed('Tab', 'h1')).toBe('why');
    await page.evaluate(() => document.querySelector('summary')?.remove());
    expect(await pressed('Tab', 'h1')).toBe('link');
  });

  test('goes back to the one before it with Shift', async () => {
    expect(await pressed('Shift+Tab', 'h1')).toBe('back');
  });

  test('comes to what a fold shows, and not to what it hides', async () => {
    expect(await pressed('Shift+Tab', 'h2')).toBe('link');
    await page.evaluate(() => document.getElementById('link')?.remove());
    expect(await pressed('Shift+Tab', 'h2')).toBe('why');
    await page.evaluate(() => document.querySelector('details')?.setAttribute('open', ''));
    expect(await pressed('Shift+Tab', 'h2')).toBe('folded');
  });

  test('leaves the pane where there is nothing more', async () => {
    expect(await pressed('Tab', 'h2')).toBe('excel');
  });

  test('is left to Excel on a control, and other keys are left to the heading', async () => {
    expect(await pressed('Tab', '#back')).toBe('excel');
    expect(await pressed('Enter', 'h1')).toBe('H1');
  });
});
