import { describe, expect, test } from '@jest/globals';
import axe from 'axe-core';
import type { Frame } from 'playwright-core';
import { seen } from '../../support/pane.ts';
import { useStage } from '../../support/stage-hooks.ts';
import type { OpenedWorkbook, WorkbookWish } from '../../support/workbook.ts';
import { focusOf, tabTo } from './keyboard.ts';

const { stage, openWorkbook } = useStage();

async function started(wish: WorkbookWish = {}): Promise<OpenedWorkbook> {
  const workbook = await openWorkbook({ profile: 'desktop', ...wish });
  await workbook.openPane();
  const pane = seen(workbook);
  await pane.button('Start session').click();
  await pane.says('Active');
  await pane.button('Help').waitFor();
  return workbook;
}

/** What axe has against the pane, a line per rule. */
async function violations(frame: Frame): Promise<readonly string[]> {
  await frame.evaluate(axe.source);
  const { violations: found } = await frame.evaluate(() =>
    window.axe.run(document, { resultTypes: ['violations'], iframes: false, preload: false }),
  );
  return found.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`);
}

describe('in each of Excel’s themes', () => {
  const looks: readonly (readonly [string, WorkbookWish, string])[] = [
    ['white', { theme: 'white' }, 'rgb(255, 255, 255)'],
    ['dark gray', { theme: 'dark-gray' }, 'rgb(41, 41, 41)'],
    ['black', { theme: 'black' }, 'rgb(10, 10, 10)'],
    ['high contrast', { theme: 'black', browser: { forcedColors: 'active', colorScheme: 'dark' } }, 'rgb(0, 0, 0)'],
  ];
  test.each(looks)('%s: axe finds nothing, and nothing reaches out of the pane', async (_, wish, background) => {
    const workbook = await started(wish);
    const frame = await workbook.paneFrame();
    const ground = frame.locator('.fui-FluentProvider').first();
    expect(await ground.evaluate((element) => getComputedStyle(element).backgroundColor)).toBe(background);
    expect(await violations(frame)).toEqual([]);
    const wide = await frame.evaluate(() =>
      [...document.querySelectorAll('.pane *')]
        .filter((element) => element.closest('.unseen, .bar') === null)
        .filter((element) => element.getBoundingClientRect().right > innerWidth + 0.5)
        .map((element) => element.outerHTML.slice(0, 80)),
    );
    expect(wide).toEqual([]);
  });
});

describe('Tab', () => {
  /** Walks through the pane, and answers with what had the focus by its place among all that can have it. */
  async function walked(
    workbook: OpenedWorkbook,
  ): Promise<{ readonly places: readonly number[]; readonly all: number }> {
    const { page } = workbook;
    const origin = stage().sandbox.origins.addIn;
    const frame = await workbook.paneFrame();
    const places: number[] = [];
    await tabTo(page, origin, /^Add-in menu$/);
    for (;;) {
      await page.keyboard.press('Tab');
      if (!(await focusOf(page, origin)).isInPane) break;
      places.push(await frame.evaluate(placeOfFocus));
    }
    return { places, all: await frame.evaluate(countStops) };
  }

  test('walks through every main state in the order of the page, past nothing and to nothing twice', async () => {
    const workbook = await openWorkbook({ profile: 'desktop' });
    await workbook.openPane();
    const pane = seen(workbook);
    const walksInOrder = async (state: string, fewest: number) => {
      await pane.says(state);
      await pane.button('Help').waitFor();
      const { places, all } = await walked(workbook);
      expect({ state, places }).toEqual({ state, places: [...Array(all).keys()] });
      expect(all).toBeGreaterThanOrEqual(fewest);
    };
    await walksInOrder('No session known', 8);
    await pane.button('Start session').click();
    await walksInOrder('Active', 9);
    await workbook.advance(5 * 60_000 + 1000);
    await walksInOrder('Probably over', 8);
    await pane.button('Check').click();
    await walksInOrder('Expired', 8);
    await pane.button('Help').click();
    await pane.says('Help');
    const { places, all } = await walked(workbook);
    expect(places).toEqual([...Array(all).keys()]);
  });
});

/** Runs inside the pane. The browser's own idea of what can have the focus, not office.js's. */
function placeOfFocus(): number {
  const stops = [...document.querySelectorAll<HTMLElement>('.pane *')].filter(
    (element) => element.tabIndex >= 0 && element.checkVisibility(),
  );
  return stops.findIndex((stop) => stop === document.activeElement);
}

function countStops(): number {
  return [...document.querySelectorAll<HTMLElement>('.pane *')].filter(
    (element) => element.tabIndex >= 0 && element.checkVisibility(),
  ).length;
}
