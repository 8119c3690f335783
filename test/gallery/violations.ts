import axe from 'axe-core';
import type { Page } from 'playwright-core';

/**
 * Left out is what only makes it slow: the pane has no frames, and where a violation is we see from its markup.
 */
const lean = { resultTypes: ['violations'], iframes: false, preload: false, selectors: false } as const;

export interface AxeWish {
  /** Contrast is the slowest rule and the same in every language: it may be left to one of them. */
  readonly hasContrast: boolean;
}

/** What axe has against the page, a line per rule. */
export async function violations(page: Page): Promise<readonly string[]> {
  await bringAxe(page);
  const found = await page.evaluate(
    (options) => window.axe.run(document, { ...options, resultTypes: ['violations'] }),
    lean,
  );
  return found.violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`);
}

/** The same over many states; a line per state and rule. */
export async function violationsOver(
  page: Page,
  states: readonly string[],
  { hasContrast }: AxeWish,
): Promise<readonly string[]> {
  await bringAxe(page);
  return page.evaluate(
    async ({ ids, rules, options }) => {
      const lines: string[] = [];
      for (const state of ids) {
        await window.gallery?.open(state);
        const found = await window.axe.run(document, { ...options, rules, resultTypes: ['violations'] });
        for (const { id, nodes } of found.violations) {
          lines.push(`${state}: ${id}: ${nodes.map(({ html }) => html).join(' | ')}`);
        }
      }
      return lines;
    },
    { ids: states, rules: { 'color-contrast': { enabled: hasContrast } }, options: lean },
  );
}

/** Not as a script element: the policy of the page would refuse it. */
async function bringAxe(page: Page): Promise<void> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source);
}

declare global {
  interface Window {
    axe: typeof axe;
  }
}
