import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { findBrowser } from '../../scripts/browser/find-browser.ts';
import { launchBrowser } from '../../scripts/browser/launch-browser.ts';
import { serveGallery, type GalleryServer } from './serve-gallery.ts';

export interface OpenGallery {
  readonly server: GalleryServer;
  readonly browser: Browser;
  /** A page of its own, 320 × 378 and at rest unless told otherwise; the policy of the page applies. */
  page(options?: BrowserContextOptions): Promise<Page>;
  close(): Promise<void>;
}

/** The built gallery and a browser to look at it. */
export async function openGallery(): Promise<OpenGallery> {
  const executablePath = findBrowser();
  if (executablePath === undefined) throw new Error('Install Chromium, Chrome or Edge.');
  // Not at the same time: a build that fails must leave no browser behind.
  const server = await serveGallery();
  const browser = await launchBrowser({ executablePath });
  return {
    server,
    browser,
    page: async (options) => {
      const context = await browser.newContext({
        viewport: { width: 320, height: 378 },
        timezoneId: 'UTC',
        reducedMotion: 'reduce',
        ...options,
      });
      return context.newPage();
    },
    close: async () => {
      await browser.close();
      await server.close();
    },
  };
}

/** Opens the gallery's page once; states are then opened within it, which costs no loading. */
export async function openLook(
  gallery: OpenGallery,
  look: Readonly<Record<string, string>>,
  options?: BrowserContextOptions,
): Promise<Page> {
  const page = await gallery.page(options);
  await page.goto(gallery.server.address({ ...look, state: 'active' }));
  await page.waitForSelector('.pane');
  return page;
}

export async function openState(page: Page, state: string): Promise<void> {
  await page.evaluate((id) => window.gallery?.open(id), state);
}
