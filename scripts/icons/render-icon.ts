import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { initWasm, Resvg } from '@resvg/resvg-wasm';

const renderer = createRequire(import.meta.url).resolve('@resvg/resvg-wasm/index_bg.wasm');
let started: Promise<void> | undefined;

/**
 * Draws an SVG as a square PNG. The same drawing gives the same bytes on every machine: the renderer is one
 * WebAssembly file, and no font of the system is read.
 *
 * @param size width and height in pixels
 */
export async function renderIcon(svg: string, size: number): Promise<Uint8Array> {
  // The WebAssembly module may be started once per process only.
  started ??= readFile(renderer).then((wasm) => initWasm(wasm));
  await started;
  const drawing = new Resvg(svg, { fitTo: { mode: 'width', value: size }, font: { loadSystemFonts: false } });
  return drawing.render().asPng();
}
