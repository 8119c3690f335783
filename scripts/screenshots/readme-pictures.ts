import { mkdir } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { findBrowser } from '../browser/find-browser.ts';
import { launchBrowser } from '../browser/launch-browser.ts';
import { serveGallery } from '../../test/gallery/serve-gallery.ts';
import { pictureOf, writeSheet, type Picture } from './picture-sheet.ts';

/**
 * Draws the pictures of the README anew, in place.
 *
 *   npx tsx scripts/screenshots/readme-pictures.ts
 */
interface Drawn {
  readonly state: string;
  readonly lang: string;
  readonly theme: string;
}

const english = (state: string): Drawn => ({ state, lang: 'en', theme: 'light' });

const sheets: readonly { readonly name: string; readonly height: number; readonly drawn: readonly Drawn[] }[] = [
  { name: 'states', height: 432, drawn: ['active', 'lastCopy', 'over', 'expiredSaved'].map(english) },
  {
    name: 'themes-and-languages',
    height: 432,
    drawn: [
      { state: 'kept', lang: 'es', theme: 'dark' },
      { state: 'active', lang: 'ja', theme: 'black' },
      { state: 'soon', lang: 'pt-BR', theme: 'light' },
      { state: 'active', lang: 'en', theme: 'contrast' },
    ],
  },
  {
    name: 'pages',
    height: 488,
    drawn: ['page.details', 'page.sessions', 'page.activity', 'page.settings'].map(english),
  },
];

const width = 320;
const folder = fileURLToPath(new URL('../../docs/images/', import.meta.url));
const executablePath = findBrowser();
if (executablePath === undefined) throw new Error('Install Chromium, Chrome or Edge to draw the pictures.');

const gallery = await serveGallery();
const browser = await launchBrowser({ executablePath });
await mkdir(folder, { recursive: true });
try {
  for (const { name, height, drawn } of sheets) {
    const context = await browser.newContext({
      viewport: { width, height },
      // Sharp enough for a screen of today, and small enough for a repository.
      deviceScaleFactor: 1.5,
      timezoneId: 'UTC',
      colorScheme: 'light',
      reducedMotion: 'reduce',
    });
    const page = await context.newPage();
    const pictures: Picture[] = [];
    for (const { state, lang, theme } of drawn) {
      await page.goto(gallery.address({ lang, theme, state }));
      await page.waitForSelector('.pane');
      pictures.push(await pictureOf(page, state, '', false));
    }
    const file = `${folder}${name}.png`;
    await writeSheet(page, pictures, { width, columns: drawn.length, file });
    await context.close();
    console.log(file);
  }
} finally {
  await browser.close();
  await gallery.close();
}
