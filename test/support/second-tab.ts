import type { Stage } from './sandbox-and-browser.ts';
import { openWorkbook, type OpenedWorkbook, type WorkbookWish } from './workbook.ts';

/**
 * Opens one more window in the browser profile of the first, such as the same workbook in another tab. The two are in one
 * storage partition; their pages' clocks are one too, so `advance` of either moves both. Give it the same wish as the first
 * for the same workbook and person.
 */
export function openSecondTab(
  stage: Stage,
  first: Pick<OpenedWorkbook, 'context'>,
  wish: Omit<WorkbookWish, 'context' | 'browser'> = {},
): Promise<OpenedWorkbook> {
  return openWorkbook(stage, { ...wish, context: first.context });
}
