/** `npm run icons`: renders every icon of the ribbon anew from the drawings in assets/source. */
import { readFile, writeFile } from 'node:fs/promises';
import { icons } from './icon-set.ts';
import { renderIcon } from './render-icon.ts';

const assets = new URL('../../assets/', import.meta.url);

for (const { file, source, size } of icons) {
  const svg = await readFile(new URL(`source/${source}`, assets), 'utf8');
  await writeFile(new URL(file, assets), await renderIcon(svg, size));
}
console.log(`${icons.length} icons written to assets/`);
