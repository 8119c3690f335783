import { liveWorkbookFrom, type AddressedWorkbook, type LiveWorkbook } from '#domain/live-workbook/live-workbook.ts';
import type { Ports } from '../ports.ts';

/** What Excel says of the open workbook at this moment; an address that Excel does not give is a reason, not a failure. */
export async function liveWorkbookNow({ host, cloud }: Pick<Ports, 'host' | 'cloud'>): Promise<LiveWorkbook> {
  const url = await host.documentUrl();
  return liveWorkbookFrom(url.ok ? url.value : '', cloud);
}

/**
 * The other workbook that meanwhile stands in the window (renamed, saved under another name, replaced), or undefined when
 * it is still the same. A host that gives no answer changes nothing: the drive item's id, not the address, is what Graph gets.
 */
export async function otherLiveWorkbook(
  { host, cloud }: Pick<Ports, 'host' | 'cloud'>,
  known: AddressedWorkbook,
): Promise<LiveWorkbook | undefined> {
  const url = await host.documentUrl();
  if (!url.ok || url.value.trim() === (known.insteadOf ?? known.url)) return undefined;
  return liveWorkbookFrom(url.value, cloud);
}
