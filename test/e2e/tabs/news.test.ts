import { expect, test } from '@jest/globals';
import type { PaneNews } from '#application/ports/pane-channel.ts';
import { useTabs } from './tabs.ts';

const { openTab, openSecondTab, openAlone } = await useTabs();

const contact: PaneNews = {
  kind: 'contact',
  accountId: 'ana',
  workbook: { driveId: 'b!drive', itemId: '01ITEM' },
  at: 1_790_000_000_000,
};
const signedOut: PaneNews = { kind: 'signed-out', accountId: 'ana' };

test('what one tab tells, the other tabs of its partition hear, and neither itself nor another top-level site', async () => {
  const { workbook, tab: first } = await openTab();
  const second = await openSecondTab(workbook);
  const [alone, besideIt] = [await openAlone(workbook.context), await openAlone(workbook.context)];

  await first.tell(contact);
  await second.hears(1);
  await besideIt.tell(signedOut);
  await alone.hears(1);

  expect(await second.news()).toEqual([contact]);
  expect(await first.news()).toEqual([]);
  expect(await alone.news()).toEqual([signedOut]);
});
