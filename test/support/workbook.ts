import type { BrowserContext, BrowserContextOptions, Frame, FrameLocator, Locator, Page } from 'playwright-core';
import type {} from '#sandbox/excel/page/watched-window.ts';
import type { LogEntry } from '#sandbox/excel/page/page-log.ts';
import type { HostSwitches } from '#sandbox/excel/switches.ts';
import type { WindowWish } from '#sandbox/excel/window-wish.ts';
import { deviceChoicesName } from '#adapters/browser/device-choices.ts';
import type { Stage } from './sandbox-and-browser.ts';

export interface WorkbookWish extends WindowWish {
  readonly switches?: Partial<HostSwitches>;
  /** Color scheme, forced colors, viewport … of the browser context. */
  readonly browser?: BrowserContextOptions;
  /** True: this profile has never seen the add-in, so that its introduction comes first. */
  readonly isFirstRun?: boolean;
  /** A context that is open already, to open a second window in the same browser profile. */
  readonly context?: BrowserContext;
}

/** A workbook window in a fresh browser profile, seen by the person who sits before it. */
export interface OpenedWorkbook {
  readonly context: BrowserContext;
  /** The tenant's page. */
  readonly page: Page;
  /** The simulated Excel in it. */
  readonly excel: FrameLocator;
  /** The add-in's page in that; stays good when the page is reloaded. */
  readonly pane: FrameLocator;
  /** Errors that any page of this profile wrote or threw, violations of the policy among them. */
  readonly problems: readonly string[];
  /** Presses the button that opens the pane; answers when office.js is ready in it. */
  openPane(): Promise<Frame>;
  /** Closes it with Office's own button. */
  closePane(): Promise<void>;
  /** Reloads the add-in by Office's corner menu. */
  reloadPane(): Promise<Frame>;
  /** Presses a command in the add-in's ribbon menu, by its label. */
  pressCommand(label: string): Promise<void>;
  /** The button of a command, wherever it is. */
  command(label: string): Locator;
  /** The add-in's frame, for `evaluate`; waits for it. */
  paneFrame(): Promise<Frame>;
  /** Waits until office.js is ready in the add-in's page, shown or not. */
  ready(): Promise<Frame>;
  /** Waits until no command is running any more. */
  commandsDone(): Promise<void>;
  log(): Promise<readonly LogEntry[]>;
  /** Throws switches of this window only. */
  setSwitches(changes: Partial<HostSwitches>): Promise<void>;
  /** Moves the one clock, of servers and pages alike. */
  advance(ms: number): Promise<void>;
}

export async function openWorkbook(stage: Stage, wish: WorkbookWish = {}): Promise<OpenedWorkbook> {
  const { sandbox } = stage;
  const { switches, browser, isFirstRun = false, context: given, ...windowWish } = wish;
  const context =
    given ??
    (await stage.browser.newContext({
      ignoreHTTPSErrors: true,
      viewport: { width: 1366, height: 768 },
      ...browser,
    }));
  if (given === undefined && stage.pageClock === 'browser') await context.clock.install({ time: sandbox.clock.now() });
  if (given === undefined && !isFirstRun) await context.addInitScript(rememberIntroduction, deviceChoicesName);
  const problems: string[] = [];
  context.on('console', (message) => {
    if (message.type() === 'error') problems.push(`${message.text()} (${message.location().url})`);
  });
  context.on('weberror', (error) => problems.push(String(error.error())));

  const page = await context.newPage();
  const query = new URLSearchParams();
  for (const [key, value] of Object.entries({ ...windowWish, ...switches })) query.set(key, String(value));
  await page.goto(`${sandbox.origins.tenant}/workbook?${query.toString()}`);
  const excel = page.frameLocator('iframe[name="excel"]');
  const root = excel.locator(':root');
  await excel.locator(':root[data-loaded="true"]').waitFor();

  const paneFrame = async (): Promise<Frame> => {
    await excel.locator('#pane iframe').waitFor({ state: 'attached' });
    for (;;) {
      const found = page.frames().find((frame) => frame.url().startsWith(`${sandbox.origins.addIn}/`));
      if (found !== undefined) return found;
      await page.waitForEvent('framenavigated');
    }
  };
  const ready = async (): Promise<Frame> => {
    await excel.locator('#pane[data-ready="true"]').waitFor({ state: 'attached' });
    return paneFrame();
  };
  const command = (label: string) => excel.locator('button[data-command]', { hasText: label });

  return {
    context,
    page,
    excel,
    pane: excel.frameLocator('#pane iframe'),
    problems,
    paneFrame,
    ready,
    command,
    openPane: async () => {
      await excel.locator('.controls > button[data-command]').first().click();
      return ready();
    },
    closePane: () => excel.getByRole('button', { name: 'Close pane' }).click(),
    reloadPane: async () => {
      await excel.getByRole('button', { name: 'Add-in menu' }).click();
      await excel.getByRole('menuitem', { name: 'Reload' }).click();
      return ready();
    },
    pressCommand: async (label) => {
      await excel.locator('button[aria-haspopup="menu"][data-command]').click();
      await command(label).click();
    },
    commandsDone: async () => {
      await excel.locator('#pane[data-running="0"]').waitFor({ state: 'attached' });
    },
    log: () => root.evaluate(() => window.simulatedExcel.log()),
    setSwitches: (changes) => root.evaluate((_, given) => window.simulatedExcel.set(given), changes),
    advance: async (ms) => {
      sandbox.clock.advance(ms);
      if (stage.pageClock === 'browser') await context.clock.fastForward(ms);
    },
  };
}

/** As after an introduction that was seen, for pages of every origin; runs inside them. What is kept there stays as it is. */
function rememberIntroduction(name: string): void {
  try {
    if (localStorage.getItem(name) === null) localStorage.setItem(name, '{"introduction":"seen"}');
  } catch {
    // A frame without an origin has no storage.
  }
}
