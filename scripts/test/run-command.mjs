import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { delimiter } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../', import.meta.url));
const bin = fileURLToPath(new URL('../../node_modules/.bin', import.meta.url));

/** The scripts of package.json: name to command line, in the order they stand there. */
export function packageScripts() {
  return JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')).scripts;
}

/** The project's own programs first on the path; no colors where nobody sees them. */
function environment() {
  const path = Object.keys(process.env).find((name) => name.toUpperCase() === 'PATH') ?? 'PATH';
  const found = { ...process.env, [path]: `${bin}${delimiter}${process.env[path] ?? ''}` };
  if (process.stdout.isTTY === true) return found;
  // Node warns when it is given both.
  delete found.FORCE_COLOR;
  return { ...found, NO_COLOR: '1' };
}

/**
 * Runs one command line of package.json without standard input.
 *
 * @param {string} command
 * @param {{ show?: boolean }} how `show` lets the output through as it comes
 * @returns {Promise<{ ok: boolean, output: string }>} the output is empty when it was shown
 */
export function runCommand(command, { show = false } = {}) {
  return new Promise((resolve) => {
    // Shown output all goes to standard output, so that it stays in order with what this process says itself.
    const stdio = ['ignore', show ? 1 : 'pipe', show ? 1 : 'pipe'];
    const child = spawn(command, { cwd: root, shell: true, stdio, env: environment() });
    let output = '';
    child.stdout?.on('data', (chunk) => (output += chunk));
    child.stderr?.on('data', (chunk) => (output += chunk));
    child.on('error', (error) => resolve({ ok: false, output: `${output}${error.message}` }));
    child.on('close', (code) => resolve({ ok: code === 0, output }));
  });
}
