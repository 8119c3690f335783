import { expect, test } from '@jest/globals';
import { useTabs } from './tabs.ts';

const { openTab, openSecondTab, openProfile, openAlone, openWithoutOrigin } = await useTabs();

test('two tabs of one partition send one request at a time, in the order of asking', async () => {
  const { workbook, tab: first } = await openTab();
  const second = await openSecondTab(workbook);
  await first.hold('a');
  await first.noted('begins a');
  await second.hold('b');
  await second.standInLine(1);
  await first.hold('c');
  expect(await second.notes()).toEqual([]);

  await first.letGo('a');
  await second.noted('begins b');
  await first.standInLine(1);
  expect(await first.notes()).toEqual(['begins a', 'ends a']);

  await second.letGo('b');
  await first.noted('begins c');
});

test('under another top-level site the same page shares nothing', async () => {
  const { workbook, tab: inExcel } = await openTab();
  const alone = await openAlone(workbook.context);
  await inExcel.hold('a');
  await inExcel.noted('begins a');
  await alone.hold('b');
  await alone.noted('begins b');
  expect(await inExcel.notes()).toEqual(['begins a']);
});

test('a tab that is closed while it holds the lock frees it', async () => {
  const { workbook, tab: first } = await openTab();
  const second = await openSecondTab(workbook);
  await first.hold('a');
  await first.noted('begins a');
  await second.hold('b');
  await second.standInLine(1);
  await first.page.close();
  await second.noted('begins b');
});

test('a tab that crashes while it holds the lock frees it', async () => {
  const context = await openProfile();
  const first = await openAlone(context);
  const second = await openAlone(context);
  await first.hold('a');
  await first.noted('begins a');
  await second.hold('b');
  await second.standInLine(1);
  const crashed = first.page.waitForEvent('crash');
  const session = await context.newCDPSession(first.page);
  void session.send('Page.crash').catch(() => undefined);
  await crashed;
  await second.noted('begins b');
});

test('who gives up waiting for another tab leaves the line, and nothing was begun', async () => {
  const { workbook, tab: first } = await openTab();
  const second = await openSecondTab(workbook);
  await first.hold('a');
  await first.noted('begins a');
  await second.hold('b');
  await second.standInLine(1);
  await second.giveUp('b');
  await second.noted('gives up b');
  await second.standInLine(0);
  await first.letGo('a');
  await second.hold('c');
  await second.noted('begins c');
  expect(await second.notes()).toEqual(['gives up b', 'begins c']);
});

test('in a browser without locks a page still sends one request at a time', async () => {
  const context = await openProfile();
  const tab = await openAlone(context, (page) =>
    page.addInitScript(() => Object.defineProperty(Navigator.prototype, 'locks', { value: undefined })),
  );
  await tab.hold('a');
  await tab.hold('b');
  await tab.noted('begins a');
  await tab.letGo('a');
  await tab.noted('begins b');
  expect(await tab.notes()).toEqual(['begins a', 'ends a', 'begins b']);
});

test('in a page whose locks the browser refuses, requests still go out one at a time', async () => {
  const context = await openProfile();
  const tab = await openWithoutOrigin(context);
  const reason = await tab.frame.evaluate(() =>
    navigator.locks.request('probe', () => 'granted').catch((error: unknown) => String(error)),
  );
  expect(reason).toMatch(/SecurityError/);

  await tab.hold('a');
  await tab.hold('b');
  await tab.noted('begins a');
  await tab.letGo('a');
  await tab.noted('begins b');
  expect(await tab.notes()).toEqual(['begins a', 'ends a', 'begins b']);
});
