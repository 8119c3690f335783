import { mkdir } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { findBrowser } from '../browser/find-browser.ts';
import { launchBrowser } from '../browser/launch-browser.ts';
import { allStates, mainStates } from '../../test/gallery/all-states.ts';
import { pageStateIds } from '../../test/gallery/page-state-ids.ts';
import { serveGallery } from '../../test/gallery/serve-gallery.ts';

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
    const pictures: { readonly id: string; readonly png: string }[] = [];
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
    for (const state of sheet.states) {
      await page.evaluate((id) => window.gallery?.open(id), state);
      pictures.push({ id: state, png: (await page.screenshot({ fullPage: true })).toString('base64') });
    }
    const columns = Math.max(2, Math.floor(1400 / (sheet.width + 24)));
    // The gallery's own policy would keep the pictures out.
    await page.goto('about:blank');
    await page.setViewportSize({ width: columns * (sheet.width + 24) + 24, height: 600 });
    await page.setContent(
      `<style>body{margin:12px;background:#dfe3e2;font:12px sans-serif;display:flex;flex-wrap:wrap;gap:24px;align-items:start}figure{margin:0}img{display:block;width:${sheet.width}px}</style>` +
        pictures
          .map(
            ({ id, png }) => `<figure><figcaption>${id}</figcaption><img src="data:image/png;base64,${png}"></figure>`,
          )
          .join(''),
    );
    await page.screenshot({ path: `${folder}/${sheet.name}.png`, fullPage: true });
    await context.close();
    console.log(`${folder}/${sheet.name}.png`);
  }
} finally {
  await browser.close();
  await gallery.close();
}
