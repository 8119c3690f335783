import { readdir, readFile } from 'node:fs/promises';
import { describe, expect, test } from '@jest/globals';
import { icons } from './icon-set.ts';
import { renderIcon } from './render-icon.ts';

const assets = new URL('../../assets/', import.meta.url);

/** Width and height stand at a fixed place in every PNG: in the header chunk, after the signature. */
function pixelSize(png: Buffer): { width: number; height: number } {
  return { width: png.readUInt32BE(16), height: png.readUInt32BE(20) };
}

/** The icons whose file differs from what `draw` makes of their source. */
async function filesThatDifferFrom(draw: (svg: string, size: number) => Promise<Uint8Array>): Promise<string[]> {
  const different: string[] = [];
  for (const { file, source, size } of icons) {
    const rendered = await draw(await readFile(new URL(`source/${source}`, assets), 'utf8'), size);
    if (!(await readFile(new URL(file, assets))).equals(rendered)) different.push(file);
  }
  return different;
}

describe('the icons in assets/', () => {
  test('are their drawings, rendered anew, byte for byte', async () => {
    expect(await filesThatDifferFrom(renderIcon)).toEqual([]);
  });

  test('would be found stale after the smallest change of color', async () => {
    const nudged = (svg: string, size: number) => renderIcon(svg.replace('#0f7d64', '#0f7d65'), size);
    expect(await filesThatDifferFrom(nudged)).toEqual(
      icons.filter(({ file }) => file.startsWith('mark')).map(({ file }) => file),
    );
  });

  test('have the pixels their names promise', async () => {
    for (const { file, size } of icons) {
      const { width, height } = pixelSize(await readFile(new URL(file, assets)));
      expect({ file, width, height }).toEqual({ file, width: size, height: size });
    }
  });

  test('are exactly those that the table lists', async () => {
    const pngs = (await readdir(assets)).filter((file) => file.endsWith('.png'));
    expect(pngs.sort()).toEqual(icons.map(({ file }) => file).sort());
  });
});
