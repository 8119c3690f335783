import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { galleryStates } from '#taskpane/main-screen/gallery-states.ts';
import { languages } from '#taskpane/words/language.ts';
import { hardCodedWords } from '../gallery/hard-coded-words.ts';
import { measurePane, overflowAt } from '../gallery/measure-pane.ts';
import { openGallery, openLook, openState, type OpenGallery } from '../gallery/open-gallery.ts';
import { violations } from '../gallery/violations.ts';

const states = Object.keys(galleryStates);
/** Excel on a screen of 1366 × 768 leaves this much of the pane in sight. */
const fold = 378;
const patience = 240_000;

let gallery: OpenGallery;

beforeAll(async () => {
  gallery = await openGallery();
}, patience);
afterAll(() => gallery.close());

describe.each(languages)('every state in %s', (lang) => {
  test(
    'stands above the fold with its word on one line, one filled button at most, and targets that can be hit',
    async () => {
      const page = await openLook(gallery, { lang, theme: 'light' });
      for (const state of states) {
        await openState(page, state);
        const { lastButtonEndsAt, wordLines, ...rest } = await page.evaluate(measurePane);
        const isQuestion = state.startsWith('ask.');
        const seen = { state, fold: lastButtonEndsAt <= fold, lines: isQuestion ? 1 : wordLines, ...rest };
        expect({ ...seen, filledButtons: Math.min(1, rest.filledButtons) }).toEqual({
          state,
          fold: true,
          lines: 1,
          filledButtons: rest.filledButtons,
          smallTargets: [],
          wideRingLines: [],
          smallText: [],
        });
      }
      await page.context().close();
    },
    patience,
  );

  test(
    'fits panes of 270 to 600 px',
    async () => {
      const page = await openLook(gallery, { lang, theme: 'light' }, { viewport: { width: 640, height: 600 } });
      for (const state of states) {
        await openState(page, state);
        expect([state, await page.evaluate(overflowAt, [270, 300, 320, 350, 420, 600])]).toEqual([state, []]);
      }
      await page.context().close();
    },
    patience,
  );
});

describe('every state', () => {
  test(
    'is clean for axe in light',
    async () => {
      const page = await openLook(gallery, { theme: 'light' });
      for (const state of states) {
        await openState(page, state);
        expect([state, await violations(page)]).toEqual([state, []]);
      }
      await page.context().close();
    },
    patience,
  );

  test(
    'has every word from a catalog: in the pseudo language no other is left',
    async () => {
      const page = await openLook(gallery, { lang: 'qps' });
      for (const state of states) {
        await openState(page, state);
        const hard = await page.evaluate(hardCodedWords);
        expect([state, hard]).toEqual([state, []]);
      }
      await page.context().close();
    },
    patience,
  );
});

describe.each(['dark', 'black', 'contrast'])('in the theme %s', (theme) => {
  test(
    'the main states are clean for axe',
    async () => {
      const page = await openLook(gallery, { theme });
      for (const state of [
        'none',
        'active',
        'soon',
        'lastCopy',
        'over',
        'throttledOpen',
        'error.brokenCopy',
        'ask.closeCopy',
      ]) {
        await openState(page, state);
        expect([theme, state, await violations(page)]).toEqual([theme, state, []]);
      }
      await page.context().close();
    },
    patience,
  );
});

test('no style asks for a token that the themes lack', async () => {
  const page = await openLook(gallery, {});
  await openState(page, 'none');
  const missing = await page.evaluate(() => {
    const rules = [...document.styleSheets].flatMap((sheet) => [...sheet.cssRules].map((rule) => rule.cssText));
    const asked = rules
      .join('\n')
      .matchAll(/var\(--((?:color|hero-|ring-|font|line|spacing|border|stroke|shadow|duration|curve)[\w-]*)\)/g);
    const provider = document.querySelector('.fui-FluentProvider');
    if (provider === null) return ['no provider'];
    const given = getComputedStyle(provider);
    return [...new Set([...asked].map(([, name]) => `--${name ?? ''}`))].filter(
      (name) => given.getPropertyValue(name) === '',
    );
  });
  expect(missing).toEqual([]);
  await page.context().close();
});
