import { fileURLToPath } from 'node:url';
import type { OpenedWorkbook } from '../../support/workbook.ts';

const fixture = (name: string) => fileURLToPath(new URL(`fixtures/${name}`, import.meta.url));

/** An add-in that does nothing but note what the host does to it. */
export const fixtureAddIn = { addInFolder: fixture('.'), manifestFile: fixture('manifest.xml') };

/** Waits until the add-in has noted this. */
export function heard(workbook: OpenedWorkbook, what: string): Promise<void> {
  return workbook.pane.locator('#heard li', { hasText: what }).first().waitFor({ state: 'attached' });
}
