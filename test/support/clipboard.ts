import type { OpenedWorkbook } from './workbook.ts';

/** Lets the tenant's page, and no page of the add-in, read the clipboard: what a person would paste elsewhere. */
export async function copiedText({ context, page }: Pick<OpenedWorkbook, 'context' | 'page'>): Promise<string> {
  await context.grantPermissions(['clipboard-read'], { origin: new URL(page.url()).origin });
  await page.bringToFront();
  // A page reads the clipboard only while it has the focus itself, not a frame of it.
  return page.evaluate(() => {
    window.focus();
    return navigator.clipboard.readText();
  });
}
