/** `npm run check:size`: holds what was built last against scripts/check/budgets.json. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import * as v from 'valibot';
import { Budgets, Stats, weighFirstLoad } from './first-load.ts';

const root = new URL('../../', import.meta.url);
const dist = fileURLToPath(new URL('dist', root));
const json = (path: string): unknown => JSON.parse(readFileSync(new URL(path, root), 'utf8'));

function builtFiles(): Map<string, Uint8Array> {
  const entries = readdirSync(dist, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const paths = entries.map((entry) => `${entry.parentPath}${sep}${entry.name}`);
  return new Map(paths.map((path) => [relative(dist, path).replaceAll(sep, '/'), readFileSync(path)]));
}

function check(): string[] {
  const budgets = v.parse(Budgets, json('scripts/check/budgets.json'));
  if (!existsSync(new URL(`dist/${budgets.page}`, root)) || !existsSync(new URL('.cache/stats.json', root))) {
    return ['size: nothing is built yet; run npm run build first'];
  }
  const html = readFileSync(new URL(`dist/${budgets.page}`, root), 'utf8');
  const stats = v.parse(Stats, json('.cache/stats.json'));
  const { pageKib, untilUsableKib, faults } = weighFirstLoad({ html, files: builtFiles(), stats }, budgets);
  if (faults.length === 0) {
    console.log(
      `size: page ${pageKib.toFixed(1)} of ${budgets.pageKib} KiB, until usable ${untilUsableKib.toFixed(1)} of ${budgets.untilUsableKib} KiB`,
    );
  }
  return [...faults];
}

const faults = check();
for (const fault of faults) console.log(fault);
process.exitCode = faults.length > 0 ? 1 : 0;
