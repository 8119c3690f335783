import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { isBuildStale } from './stale-build.mjs';

let root = '';

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'stale-build-'));
});

afterEach(() => {
  rmSync(root, { recursive: true });
});

function write(path: string, atSeconds: number): void {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), '');
  utimesSync(join(root, path), atSeconds, atSeconds);
}

test('nothing built has to be built', () => {
  write('src/a.ts', 1);
  expect(isBuildStale(root)).toBe(true);
});

test('a build that is newer than all it is made from is kept', () => {
  write('src/deep/a.ts', 1);
  write('dist/taskpane.html', 2);
  expect(isBuildStale(root)).toBe(false);
});

test.each(['src/deep/a.ts', 'manifest.xml', 'scripts/build/plugin.mjs'])('a newer %s has to be built', (path) => {
  write('dist/taskpane.html', 2);
  write(path, 3);
  expect(isBuildStale(root)).toBe(true);
});

test('what the build is not made from does not matter', () => {
  write('dist/taskpane.html', 2);
  write('sandbox/clock.ts', 3);
  expect(isBuildStale(root)).toBe(false);
});
