import { fileURLToPath } from 'node:url';
import type { Browser } from 'playwright-core';
import { startSandbox, type RunningSandbox } from '#sandbox/start-sandbox.ts';
import { findBrowser } from '../../scripts/browser/find-browser.ts';
import { launchBrowser } from '../../scripts/browser/launch-browser.ts';

export interface StageOptions {
  /** Folder of the add-in's pages; the build, if left out. */
  readonly addInFolder?: string;
  readonly manifestFile?: string;
  /** True: a window opens only after a click, as in a person's browser. */
  readonly blocksPopups?: boolean;
  /** `browser`: pages run on the browser context's clock, which `advance` moves; `shim`: as under `npm start`. */
  readonly pageClock?: 'browser' | 'shim';
}

/** One set of servers with their own state, and one browser: what a test file stands on. */
export interface Stage {
  readonly sandbox: RunningSandbox;
  readonly browser: Browser;
  readonly pageClock: 'browser' | 'shim';
  close(): Promise<void>;
}

const root = (path: string) => fileURLToPath(new URL(`../../${path}`, import.meta.url));

export async function openStage(options: StageOptions = {}): Promise<Stage> {
  const executablePath = findBrowser();
  if (executablePath === undefined)
    throw new Error('These tests need Chromium, Chrome or Edge. Install one, or name it in SANDBOX_BROWSER.');
  const pageClock = options.pageClock ?? 'browser';
  const sandbox = await startSandbox({
    addInFolder: options.addInFolder ?? root('dist'),
    manifestFile: options.manifestFile ?? root('manifest.xml'),
    ports: 'any',
    pageClock,
    onError: (error) => process.stderr.write(`${String(error)}\n`),
  });
  try {
    const browser = await launchBrowser({ executablePath, blocksPopups: options.blocksPopups ?? false });
    return {
      sandbox,
      browser,
      pageClock,
      close: async () => {
        await browser.close();
        await sandbox.close();
      },
    };
  } catch (error) {
    await sandbox.close();
    throw error;
  }
}
