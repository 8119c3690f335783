import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../', import.meta.url));

export interface PlantedTree {
  readonly root: string;
  remove(): void;
}

/**
 * A project of the given files in a folder of its own, with our real package.json (so with our real subpath imports)
 * and our installed packages. Planting there and not in `src` keeps broken code out of every other check.
 */
export function plantTree(files: Readonly<Record<string, string>>): PlantedTree {
  const planted = mkdtempSync(join(tmpdir(), 'planted-'));
  cpSync(join(root, 'package.json'), join(planted, 'package.json'));
  symlinkSync(join(root, 'node_modules'), join(planted, 'node_modules'), 'junction');
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(planted, path)), { recursive: true });
    writeFileSync(join(planted, path), text);
  }
  return { root: planted, remove: () => rmSync(planted, { recursive: true, force: true }) };
}
