import { afterAll, afterEach } from '@jest/globals';
import type { BrowserContext, Frame, Page } from 'playwright-core';
import type { PaneNews } from '#application/ports/pane-channel.ts';
import { openSecondTab } from '../../support/second-tab.ts';
import { useStage } from '../../support/stage-hooks.ts';
import type { OpenedWorkbook } from '../../support/workbook.ts';
import { buildFixture } from './build-fixture.ts';
import type {} from './fixtures/taskpane.ts';

/** The fixture's page in one tab: framed as in Excel, or by itself, which is another partition. */
export interface Tab {
  /** The tab's own page; closing it ends everything in it. */
  readonly page: Page;
  readonly frame: Frame;
  hold(work: string): Promise<void>;
  letGo(work: string): Promise<void>;
  giveUp(work: string): Promise<void>;
  tell(news: PaneNews): Promise<void>;
  ringAt(name: string, time: number): Promise<void>;
  now(): Promise<number>;
  notes(): Promise<readonly string[]>;
  news(): Promise<readonly PaneNews[]>;
  /** Waits until this was noted. */
  noted(note: string): Promise<void>;
  /** Waits until so many news were heard. */
  hears(count: number): Promise<void>;
  /** Waits until so many of this partition stand in line for a lock of the browser. */
  standInLine(count: number): Promise<void>;
}

/** Call once at the top of a test file. */
export async function useTabs() {
  const fixture = await buildFixture();
  const { stage, openWorkbook } = useStage({ addInFolder: fixture.addInFolder, manifestFile: fixture.manifestFile });
  afterAll(() => fixture.remove());
  const profiles = new Set<BrowserContext>();
  afterEach(async () => {
    await Promise.all([...profiles].map((profile) => profile.close()));
    profiles.clear();
  });
  const address = () => `${stage().sandbox.origins.addIn}/taskpane.html`;

  async function inExcel(workbook: OpenedWorkbook): Promise<Tab> {
    // Without office.js the page never becomes ready for Excel; it is there all the same.
    await workbook.excel.locator('.controls > button[data-command]').first().click();
    return tabOf(workbook.page, await workbook.paneFrame());
  }

  return {
    stage,
    address,
    /** A fresh browser profile without any window of Excel. */
    openProfile: async () => {
      const profile = await stage().browser.newContext({ ignoreHTTPSErrors: true });
      profiles.add(profile);
      return profile;
    },
    /** A workbook in a fresh browser profile. */
    openTab: async () => {
      const workbook = await openWorkbook();
      return { workbook, tab: await inExcel(workbook) };
    },
    openSecondTab: async (first: OpenedWorkbook) => inExcel(await openSecondTab(stage(), first)),
    /** The add-in's page by itself, after what `prepare` does to the new tab. */
    openAlone: async (context: BrowserContext, prepare: (page: Page) => Promise<unknown> = () => Promise.resolve()) => {
      const page = await context.newPage();
      await prepare(page);
      await page.goto(address());
      return tabOf(page, page.mainFrame());
    },
    /** The add-in's page in a frame without an origin: the browser refuses it locks, storage and workers. */
    openWithoutOrigin: async (context: BrowserContext) => {
      const page = await context.newPage();
      await page.goto(address());
      await page.evaluate(async (source) => {
        const frame = document.createElement('iframe');
        frame.setAttribute('sandbox', 'allow-scripts');
        frame.src = source;
        document.body.append(frame);
        await new Promise((resolve) => frame.addEventListener('load', resolve));
      }, address());
      const frame = page.frames().find((one) => one !== page.mainFrame());
      if (frame === undefined) throw new Error('The frame did not come.');
      return tabOf(page, frame);
    },
  };
}

async function tabOf(page: Page, frame: Frame): Promise<Tab> {
  // Polled by the test's own clock: the page's may stand still.
  const until = async (isTrue: () => Promise<boolean>) => {
    while (!(await isTrue())) await page.evaluate(() => undefined);
  };
  const notes = () => frame.evaluate(() => window.tabs.notes);
  const news = () => frame.evaluate(() => window.tabs.news);
  await until(() => frame.evaluate(() => 'tabs' in window));
  return {
    page,
    frame,
    notes,
    news,
    hold: (work) => frame.evaluate((given) => window.tabs.hold(given), work),
    letGo: (work) => frame.evaluate((given) => window.tabs.letGo(given), work),
    giveUp: (work) => frame.evaluate((given) => window.tabs.giveUp(given), work),
    tell: (told) => frame.evaluate((given) => window.tabs.tell(given), told),
    ringAt: (name, time) => frame.evaluate(([given, at]) => window.tabs.ringAt(given, at), [name, time] as const),
    now: () => frame.evaluate(() => Date.now()),
    noted: (note) => until(async () => (await notes()).includes(note)),
    hears: (count) => until(async () => (await news()).length >= count),
    standInLine: (count) =>
      until(() =>
        frame.evaluate(async (wanted) => ((await navigator.locks.query()).pending ?? []).length === wanted, count),
      ),
  };
}
