import { expect, test } from '@jest/globals';
import type { BrowserContext, Page } from 'playwright-core';
import { useTabs } from './tabs.ts';

const { address, openTab, openProfile, openAlone, openWithoutOrigin } = await useTabs();

const start = Date.UTC(2026, 8, 1, 9);
const minute = 60_000;

/** A profile whose pages' timers stand still, as those of a hidden page nearly do: Chromium runs them once a minute. */
async function profileAtStandstill(): Promise<BrowserContext> {
  const profile = await openProfile();
  await profile.clock.install({ time: start });
  await profile.clock.pauseAt(start + minute);
  return profile;
}

const withoutWorkers = (page: Page) => page.addInitScript(() => Reflect.deleteProperty(window, 'Worker'));

test('while the timers of the page stand still, the worker sees that the time has come', async () => {
  const profile = await profileAtStandstill();
  const tab = await openAlone(profile);
  const control = await openAlone(profile, withoutWorkers);
  const due = (await tab.now()) + 3.5 * minute;
  await tab.ringAt('on time', due);
  await control.ringAt('on time', due);
  await profile.clock.setSystemTime(due);
  await tab.noted('rings on time');
  expect(await control.notes()).toEqual([]);
});

test('the worker comes with the first alarm, from our own origin, and the shipped policy lets it run', async () => {
  const profile = await openProfile();
  const problems: string[] = [];
  profile.on('console', (message) => problems.push(message.text()));
  const tab = await openAlone(profile);
  expect(tab.page.workers()).toEqual([]);
  const started = tab.page.waitForEvent('worker');
  await tab.ringAt('later', (await tab.now()) + minute);
  await tab.ringAt('much later', (await tab.now()) + 2 * minute);
  expect((await started).url()).toMatch(new RegExp(`^${new URL('.', address()).href}[\\w.-]+\\.js$`));
  expect(tab.page.workers()).toHaveLength(1);
  expect(problems).toEqual([]);
});

test('a clock that is moved brings the alarm along', async () => {
  const { workbook, tab } = await openTab();
  await tab.ringAt('on time', (await tab.now()) + 3.5 * minute);
  await workbook.advance(3.5 * minute);
  await tab.noted('rings on time');
});

test('where the browser refuses workers the timers of the page do', async () => {
  const profile = await profileAtStandstill();
  const tab = await openWithoutOrigin(profile);
  await tab.ringAt('on time', (await tab.now()) + 3.5 * minute);
  expect(tab.page.workers()).toEqual([]);
  await profile.clock.fastForward(3.5 * minute);
  await tab.noted('rings on time');
});
