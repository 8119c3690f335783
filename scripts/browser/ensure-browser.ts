/** Run as a program: finds a browser for the end-to-end tests, or installs one where the system's own packages have it. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { browserVariable, findBrowser } from './find-browser.ts';
import { ensureBrowser } from './install-browser.ts';

const outcome = ensureBrowser({
  find: () => findBrowser(),
  hasJapaneseFont: () => {
    if (process.platform !== 'linux') return true;
    const listed = spawnSync('fc-list', [':lang=ja'], { encoding: 'utf8' });
    return listed.error === undefined && listed.stdout !== '';
  },
  canInstall: process.platform === 'linux' && process.getuid?.() === 0 && existsSync('/usr/bin/apt-get'),
  run: (program, words) =>
    spawnSync(program, [...words], {
      stdio: ['ignore', 'ignore', 'inherit'],
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    }).status === 0,
  say: (line) => console.log(line),
});

switch (outcome.kind) {
  case 'found':
    console.log(`Browser: ${outcome.path}`);
    break;
  case 'missing':
    console.log(`${outcome.why} Install Chromium, Chrome or Edge, or name one in ${browserVariable}.`);
    process.exitCode = 1;
    break;
}
