import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { languages } from '#taskpane/words/language.ts';
import { allStates, mainStates } from '../gallery/all-states.ts';
import { openGallery, openLook, openState, type OpenGallery } from '../gallery/open-gallery.ts';
import { pageStateIds } from '../gallery/page-state-ids.ts';
import { violations, violationsOver } from '../gallery/violations.ts';

const patience = 240_000;
const roomy = { viewport: { width: 640, height: 600 } };

let gallery: OpenGallery;

beforeAll(async () => {
  gallery = await openGallery();
}, patience);
afterAll(() => gallery.close());

describe('axe finds nothing', () => {
  test.each(languages)(
    'in any state or page in %s',
    async (lang) => {
      const page = await openLook(gallery, { lang, theme: 'light' });
      expect(await violationsOver(page, allStates, { hasContrast: lang === 'en' })).toEqual([]);
      await page.context().close();
    },
    patience,
  );

  test.each(['dark', 'black', 'contrast'])(
    'in the theme %s, in the main states at 270, 320 and 600 px and on every page',
    async (theme) => {
      const page = await openLook(gallery, { theme }, roomy);
      for (const width of [270, 320, 600]) {
        await page.evaluate((px) => window.gallery?.width(px), width);
        const states = width === 320 ? [...mainStates, ...pageStateIds] : mainStates;
        expect([width, await violationsOver(page, states, { hasContrast: true })]).toEqual([width, []]);
      }
      await page.context().close();
    },
    patience,
  );

  test.each([270, 600])(
    'in light in the main states at %d px',
    async (width) => {
      const page = await openLook(gallery, { theme: 'light', width: String(width) }, roomy);
      expect(await violationsOver(page, mainStates, { hasContrast: true })).toEqual([]);
      await page.context().close();
    },
    patience,
  );

  test(
    'with forced colors, in the main states and on every page',
    async () => {
      const page = await openLook(gallery, {}, { forcedColors: 'active', colorScheme: 'dark' });
      // The colors are the system's own there, and axe takes a page without a background of its own for white.
      expect(await violationsOver(page, [...mainStates, ...pageStateIds], { hasContrast: false })).toEqual([]);
      await page.context().close();
    },
    patience,
  );

  test.each([
    ['motion', { reducedMotion: 'no-preference' }],
    ['a pane of 320 × 256 px', { viewport: { width: 320, height: 256 } }],
  ] as const)(
    'with %s, in the main states',
    async (_, options) => {
      const page = await openLook(gallery, { theme: 'light' }, options);
      expect(await violationsOver(page, mainStates, { hasContrast: true })).toEqual([]);
      await page.context().close();
    },
    patience,
  );

  test('unless there is something: a button without a name, text that is too faint', async () => {
    const page = await openLook(gallery, { theme: 'light' });
    await openState(page, 'active');
    await page.evaluate(() => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync('.pane .sentence { color: #aaa }');
      document.adoptedStyleSheets = [sheet];
      document.querySelector('.action')?.replaceChildren();
    });
    expect((await violations(page)).map((line) => line.split(':')[0])).toEqual(['button-name', 'color-contrast']);
    await page.context().close();
  });
});

/** WCAG 2.2, 1.4.12: what a person may set without losing anything. */
const spacing =
  '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }' +
  'p { margin-block-end: 2em !important }';

describe.each(languages)('with a person’s own text spacing in %s', (lang) => {
  test(
    'nothing is cut off and nothing reaches out of the pane',
    async () => {
      const page = await openLook(gallery, { lang, theme: 'light' }, roomy);
      await spaceOut(page);
      const visits = await page.evaluate(
        (ids) => window.gallery?.visit(ids, { width: 320, widths: [270, 320] }) ?? [],
        allStates,
      );
      const faults = visits.flatMap(({ state, clipped, overflow }) =>
        [...clipped.map((text) => `cut off: ${text}`), ...overflow].map((fault) => `${state}: ${fault}`),
      );
      expect([visits.length, faults]).toEqual([allStates.length, []]);
      await page.context().close();
    },
    patience,
  );
});

async function spaceOut(page: Page): Promise<void> {
  await page.evaluate((rules) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(rules);
    document.adoptedStyleSheets = [sheet];
  }, spacing);
}

describe('with reduced motion', () => {
  test('nothing moves: neither ring nor bar nor spinner', async () => {
    const page = await openLook(gallery, { theme: 'light' });
    const moving: string[] = [];
    for (const state of ['active', 'refreshing', 'starting', 'throttled', 'findingSlow']) {
      await openState(page, state);
      moving.push(...(await page.evaluate(() => document.getAnimations().map(() => 'an animation'))));
      moving.push(
        ...(await page.evaluate(() =>
          [...document.querySelectorAll('.pane *')]
            .filter((element) => {
              const { animationName, transitionDuration, transitionProperty } = getComputedStyle(element);
              const isTransition = transitionProperty !== 'none' && !/^0s(, 0s)*$/.test(transitionDuration);
              return animationName !== 'none' || isTransition;
            })
            .map((element) => String(element.getAttribute('class'))),
        )),
      );
    }
    expect(moving).toEqual([]);
    await page.context().close();
  });
});
