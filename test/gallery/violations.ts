import axe from 'axe-core';
import type { Page } from 'playwright-core';

/** What axe has against the page, a line per rule. */
export async function violations(page: Page): Promise<readonly string[]> {
  // Not as a script element: the policy of the page would refuse it.
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source);
  const found = await page.evaluate(() => window.axe.run(document, { resultTypes: ['violations'] }));
  return found.violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`);
}

declare global {
  interface Window {
    axe: typeof axe;
  }
}
