import type { OpenedWorkbook } from './workbook.ts';

/**
 * What a person would paste elsewhere, once the pane has said that it is copied. The tenant's page, and no page of the
 * add-in, may read the clipboard.
 */
export async function copiedText({
  context,
  page,
  pane,
}: Pick<OpenedWorkbook, 'context' | 'page' | 'pane'>): Promise<string> {
  await pane.getByRole('status').filter({ hasText: 'Copied.' }).waitFor({ state: 'attached' });
  await context.grantPermissions(['clipboard-read'], { origin: new URL(page.url()).origin });
  await page.bringToFront();
  // A page reads the clipboard only while it has the focus itself, not a frame of it.
  return page.evaluate(() => {
    window.focus();
    return navigator.clipboard.readText();
  });
}
