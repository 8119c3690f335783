import type {} from '#sandbox/excel/page/watched-window.ts';
import type { Stage } from './sandbox-and-browser.ts';
import type { OpenedWorkbook } from './workbook.ts';

export interface Address {
  readonly name: string;
  readonly url: string;
}

/** Excel shows another workbook in the same window from now on: renamed, saved under another name, or opened in its place. */
export async function nowInWindow({ excel }: Pick<OpenedWorkbook, 'excel'>, address: Address): Promise<void> {
  await excel.locator(':root').evaluate((_, given) => window.simulatedExcel.rename(given), address);
}

/** Where a seeded file lies now, as Excel tells it. */
export function addressOf({ sandbox }: Stage, fileKey: string): Address {
  const file = sandbox.describe().files.find(({ key }) => key === fileKey);
  if (file === undefined) throw new Error(`There is no file ${fileKey}.`);
  return { name: file.name, url: file.fileUrl };
}

/** The file gets another name in its drive, as by Rename in Excel. */
export function renameInDrive(stage: Stage, fileKey: string, name: string): Address {
  const { drives, clock } = stage.sandbox.graph.world();
  drives.rename(itemOf(stage, fileKey), name, clock.now());
  return addressOf(stage, fileKey);
}

/** Somebody writes into the file: it has another version from now on. */
export function writeInto(stage: Stage, fileKey: string): void {
  const { drives, clock } = stage.sandbox.graph.world();
  const item = itemOf(stage, fileKey);
  drives.write(item, item.content, clock.now());
}

function itemOf({ sandbox }: Stage, fileKey: string) {
  const { drives, seededFiles } = sandbox.graph.world();
  const seeded = seededFiles.find(({ key }) => key === fileKey);
  const item = seeded && drives.item(seeded.driveId, seeded.itemId);
  if (item === undefined) throw new Error(`There is no file ${fileKey}.`);
  return item;
}
