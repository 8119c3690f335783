/** Plain Node without packages: this runs on a fresh clone, before anything is installed. */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { missingPackages } from './missing-packages.mjs';

const root = new URL('../../', import.meta.url);

function textOf(path) {
  const file = new URL(path, root);
  return existsSync(file) ? readFileSync(file, 'utf8') : undefined;
}

/** npm as it was called, so that the same version goes on; `npm` from the path when this was started without it. */
function npm(...words) {
  const own = process.env.npm_execpath;
  // Standard input is closed and the output is not a terminal: npm asks nothing and draws no bar.
  const options = { cwd: root, stdio: ['ignore', 'pipe', 'pipe'], encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 };
  if (own !== undefined && /\.c?js$/.test(own)) return spawnSync(process.execPath, [own, ...words], options);
  return spawnSync('npm', words, { ...options, shell: process.platform === 'win32' });
}

/**
 * Installs what package-lock.json asks for, if something of it is missing.
 *
 * @param {(line: string) => void} say told what happens, a line at a time
 * @returns {boolean} false when it could not be installed; why has been said
 */
export function installMissing(say) {
  const missing = missingPackages(textOf('package-lock.json') ?? '', textOf('node_modules/.package-lock.json'));
  if (missing.length === 0) return true;
  say(`Installing ${missing.length} packages with npm ci; this takes about a minute ...`);
  const { status, error, stdout, stderr } = npm('ci', '--no-progress');
  if (status === 0) return true;
  say(`${stdout ?? ''}${stderr ?? ''}${error?.message ?? ''}`.trimEnd());
  say('The packages could not be installed; npm says why above. It needs a network to the package registry once.');
  return false;
}
