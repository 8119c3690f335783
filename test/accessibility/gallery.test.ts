import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { languages } from '#taskpane/words/language.ts';
import { allStates, speaksOnlyRealLanguages } from '../gallery/all-states.ts';
import { openGallery, openLook, openState, type OpenGallery } from '../gallery/open-gallery.ts';
import type { Visit } from '../gallery/visit-states.ts';

/** Excel on a screen of 1366 × 768 leaves this much of the pane in sight. */
const fold = 378;
const widths = [270, 300, 320, 350, 420, 600];
/** Wider than the pane at its widest, and so high that nothing is drawn as in a short pane. */
const roomy = { viewport: { width: 640, height: 600 } };
/** What 400 % zoom leaves of a window of 1280 × 1024. */
const short = { width: 320, height: 256 };
const patience = 240_000;

let gallery: OpenGallery;

beforeAll(async () => {
  gallery = await openGallery();
}, patience);
afterAll(() => gallery.close());

async function visitsOf(page: Page, states: readonly string[]): Promise<readonly Visit[]> {
  const wish = { width: 320, widths };
  return page.evaluate(([ids, asked]) => window.gallery?.visit(ids, asked) ?? [], [states, wish] as const);
}

/** A line for each thing that is wrong, so that one run tells them all. */
function linesOf(visits: readonly Visit[], faultsOf: (visit: Visit) => readonly (string | false)[]): readonly string[] {
  return visits.flatMap((visit) =>
    faultsOf(visit)
      .filter((fault) => fault !== false)
      .map((fault) => `${visit.state}: ${fault}`),
  );
}

/** What holds in every language, also in one whose words are 40 % longer. */
function layoutFaults(visit: Visit): readonly (string | false)[] {
  const isChart = (name: string): boolean => name.startsWith('text.') || name.startsWith('text ');
  return [
    visit.filledButtons > 1 && `${visit.filledButtons} filled buttons`,
    ...visit.overflow.map((name) => `wider than the pane at ${name}`),
    ...visit.smallTargets.map((name) => `a target under 24 px: ${name}`),
    ...visit.smallText.filter((name) => !isChart(name)).map((name) => `text under 12 px: ${name}`),
    ...visit.clipped.map((text) => `cut off: ${text}`),
  ];
}

/** What holds in the languages that people read. */
function foldFaults(visit: Visit): readonly (string | false)[] {
  const isCard = !/^(page|first)\./.test(visit.state);
  const isQuestion = visit.state.startsWith('ask.');
  return [
    isCard && visit.lastButtonEndsAt > fold && `last button ends at ${visit.lastButtonEndsAt}`,
    isCard && visit.narrowFirstButtonEndsAt > fold && `at 300 px the first ends at ${visit.narrowFirstButtonEndsAt}`,
    isCard && !isQuestion && visit.wordLines !== 1 && `the word takes ${visit.wordLines} lines`,
    ...visit.wideRingLines.map((line) => `wider than the ring: ${line}`),
  ];
}

describe.each(languages)('every state and page in %s, in a font wider than Office’s', (lang) => {
  test(
    'stands above the fold, fits panes of 270 to 600 px, wants one thing at most, and can be read and hit',
    async () => {
      const page = await openLook(gallery, { lang, theme: 'light', font: 'wide' }, roomy);
      const visits = await visitsOf(page, allStates);
      expect(visits.length).toBe(allStates.length);
      expect(linesOf(visits, (visit) => [...layoutFaults(visit), ...foldFaults(visit)])).toEqual([]);
      await page.context().close();
    },
    patience,
  );

  test(
    'fits a pane of 320 × 256 px without scrolling sideways',
    async () => {
      const page = await openLook(gallery, { lang, theme: 'light', font: 'wide' }, { viewport: short });
      const visits = await page.evaluate(
        (ids) => window.gallery?.visit(ids, { width: 320, widths: [320] }) ?? [],
        allStates,
      );
      const faults = linesOf(visits, ({ overflow, smallTargets, clipped }) => [
        ...overflow.map((name) => `wider than the pane at ${name}`),
        ...smallTargets.map((name) => `a target under 24 px: ${name}`),
        ...clipped.map((text) => `cut off: ${text}`),
      ]);
      expect(faults).toEqual([]);
      await page.context().close();
    },
    patience,
  );
});

describe('every state and page in the pseudo language', () => {
  test(
    'has every word from a catalog, and room for words that are 40 % longer',
    async () => {
      const states = allStates.filter((state) => !speaksOnlyRealLanguages(state));
      const page = await openLook(gallery, { lang: 'qps', theme: 'light' }, roomy);
      const visits = await visitsOf(page, states);
      const faults = linesOf(visits, (visit) => [
        ...layoutFaults(visit),
        ...visit.hardCoded.map((words) => `from no catalog: ${words}`),
      ]);
      expect([visits.length, faults]).toEqual([states.length, []]);
      await page.context().close();
    },
    patience,
  );
});

describe('the gallery itself', () => {
  test('shows a short pane in a frame of its own', async () => {
    const page = await openShort();
    const frame = page.frameLocator('iframe');
    await frame.locator('.word').waitFor();
    expect(await frame.locator('.word').evaluate((word) => getComputedStyle(word).fontSize)).toBe('16px');
    await page.context().close();
  });

  test('finds what does not fit, what is cut off, and what no catalog holds', async () => {
    const page = await openLook(gallery, { lang: 'qps', theme: 'light' }, roomy);
    const found = await page.evaluate(async () => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(
        '.row { min-inline-size: 340px } .sentence { height: 8px; overflow: hidden } .pane .note { font-size: 11px }' +
          '.pane .action { max-block-size: 20px; min-block-size: 0 !important } .word::before { content: "a"; display: block }',
      );
      document.adoptedStyleSheets = [sheet];
      return window.gallery?.visit(['active'], { width: 320, widths: [320] });
    });
    const [visit] = found ?? [];
    expect(visit?.overflow.join()).toContain('320 px: BUTTON.row');
    expect(visit?.clipped.join()).toContain('sentence');
    expect(visit?.smallText.join()).toContain('note');
    expect(visit?.smallTargets.length).toBe(2);
    expect(visit?.wordLines).toBe(2);
    await page.context().close();
  });

  async function openShort(): Promise<Page> {
    const page = await gallery.page(roomy);
    await page.goto(gallery.server.address({ state: 'active', short: '' }));
    return page;
  }
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
