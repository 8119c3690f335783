/** Plain Node without packages: `npm start` asks before anything is installed. */
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** What the build is made from. */
const sources = [
  'src',
  'assets',
  'scripts/build',
  'manifest.xml',
  'configuration.json',
  'webpack.config.js',
  'tsconfig.json',
  'tsconfig.base.json',
  'package-lock.json',
];

const built = 'dist/taskpane.html';

/**
 * Whether `npm run build` has to run: nothing is built, or something it is made from is newer.
 * @param {string} root the project's folder
 */
export function isBuildStale(root) {
  const page = join(root, built);
  if (!existsSync(page)) return true;
  const builtAt = statSync(page).mtimeMs;
  return sources.some((source) => newestTime(join(root, source)) > builtAt);
}

/** @param {string} path a file, a folder or nothing */
function newestTime(path) {
  if (!existsSync(path)) return 0;
  const found = statSync(path);
  if (!found.isDirectory()) return found.mtimeMs;
  return Math.max(0, ...readdirSync(path).map((name) => newestTime(join(path, name))));
}
