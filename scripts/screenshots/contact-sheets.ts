import { mkdir } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { findBrowser } from '../browser/find-browser.ts';
import { launchBrowser } from '../browser/launch-browser.ts';
import { allStates, mainStates } from '../../test/gallery/all-states.ts';
import { pageStateIds } from '../../test/gallery/page-state-ids.ts';
import { serveGallery } from '../../test/gallery/serve-gallery.ts';
import { pictureOf, writeSheet, type Picture } from './picture-sheet.ts';

/**
 * Draws every state of the pane on sheets that a person can look through: by theme, by language, by width.
 *
 *   npx tsx scripts/screenshots/contact-sheets.ts [folder] [start of a sheet's name …]
 */
interface Sheet {
  readonly name: string;
  readonly states: readonly string[];
  readonly query: Readonly<Record<string, string>>;
  readonly width: number;
  readonly height: number;
  readonly isForcedColors?: boolean;
}

const plain = { width: 320, height: 378 };
const some = [...mainStates, ...pageStateIds];
const themes = ['light', 'dark', 'black', 'contrast'];
const speech = ['en', 'es', 'ja', 'pt-BR', 'qps'];

const sheets: readonly Sheet[] = [
  ...inParts(allStates, 16).map((states, index) => ({
    name: `all-${index + 1}`,
    states,
    query: { theme: 'light' },
    ...plain,
  })),
  ...themes.flatMap((theme) =>
    speech.map((lang) => ({ name: `${theme}-${lang}`, states: some, query: { lang, theme }, ...plain })),
  ),
  ...[270, 350, 420, 600].flatMap((width) =>
    speech.map((lang) => ({
      name: `width-${width}-${lang}`,
      states: some,
      query: { lang, theme: 'light' },
      width,
      height: 378,
    })),
  ),
  { name: 'forced-colors', states: some, query: {}, ...plain, isForcedColors: true },
  { name: 'short', states: some, query: { theme: 'light' }, width: 320, height: 256 },
];

function inParts(states: readonly string[], size: number): readonly (readonly string[])[] {
  const count = Math.ceil(states.length / size);
  return Array.from({ length: count }, (_, index) => states.slice(index * size, (index + 1) * size));
}

const [folder = fileURLToPath(new URL('../../.cache/screenshots', import.meta.url)), ...wanted] = process.argv.slice(2);
const executablePath = findBrowser();
if (executablePath === undefined) throw new Error('Install Chromium, Chrome or Edge to draw the sheets.');

const gallery = await serveGallery();
const browser = await launchBrowser({ executablePath });
await mkdir(folder, { recursive: true });
try {
  for (const sheet of sheets.filter(
    ({ name }) => wanted.length === 0 || wanted.some((start) => name.startsWith(start)),
  )) {
    const pictures: Picture[] = [];
    const context = await browser.newContext({
      viewport: { width: sheet.width, height: sheet.height },
      deviceScaleFactor: 2,
      timezoneId: 'UTC',
      forcedColors: sheet.isForcedColors === true ? 'active' : 'none',
      colorScheme: sheet.isForcedColors === true ? 'dark' : 'light',
      reducedMotion: 'reduce',
    });
    const page = await context.newPage();
    await page.goto(gallery.address({ ...sheet.query, state: 'active' }));
    await page.waitForSelector('.pane');
    for (const state of sheet.states) pictures.push(await pictureOf(page, state, state, true));
    const columns = Math.max(2, Math.floor(1400 / (sheet.width + 24)));
    await writeSheet(page, pictures, { width: sheet.width, columns, file: `${folder}/${sheet.name}.png` });
    await context.close();
    console.log(`${folder}/${sheet.name}.png`);
  }
} finally {
  await browser.close();
  await gallery.close();
}
