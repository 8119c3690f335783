import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { createEventRecord } from '#application/report/event-record.ts';
import { createSupportReport } from '#application/report/support-report.ts';
import { galleryNow, galleryStates } from '#taskpane/main-screen/gallery-states.ts';
import { findBrowser } from '../../../scripts/browser/find-browser.ts';
import { launchBrowser } from '../../../scripts/browser/launch-browser.ts';
import { openReplayed } from '../../../scripts/replay/open-replayed.ts';
import { readReport } from '../../../scripts/replay/read-report.ts';
import { tellReplay } from '../../../scripts/replay/tell-replay.ts';

/** The page is built first, on a machine that may have other things to do. */
const patience = 240_000;

let browser: Browser;

beforeAll(async () => {
  const executablePath = findBrowser();
  if (executablePath === undefined) throw new Error('Install Chromium, Chrome or Edge.');
  browser = await launchBrowser({ executablePath });
});
afterAll(() => browser.close());

/** The report of somebody whose pane was in this state. */
function reportOf(state: (typeof galleryStates)[keyof typeof galleryStates]['state']): string {
  const events = createEventRecord();
  events.record(state, { kind: 'connection-lost' });
  return createSupportReport({
    clock: { now: () => galleryNow },
    version: '0.1.0',
    host: () => ({ platform: 'OfficeOnline' }),
    state: () => state,
    events,
  })([]);
}

test(
  'a replayed report opens the pane where it leads, with names that are nobody’s',
  async () => {
    const read = readReport(reportOf(galleryStates.soonCopy.state));
    if (read.kind === 'unreadable') throw new Error(read.say);
    const { replayed, context, shown } = tellReplay(read.report);
    const opened = await openReplayed({ ...context, state: replayed.state }, false);
    try {
      const page = await browser.newPage({ timezoneId: 'UTC' });
      await page.goto(opened.address);
      expect(await page.locator('.word').innerText()).toBe(shown.word);
      expect(await page.locator('svg[role=img]').getAttribute('aria-label')).toBe('About 2 minutes of about 5 left');
      expect(await page.locator('header').textContent()).toContain('Workbook 1.xlsx');
      await page.close();
    } finally {
      await opened.close();
    }
  },
  patience,
);
