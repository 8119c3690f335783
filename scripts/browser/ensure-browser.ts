/** Run as a program: finds a browser for the end-to-end tests, or installs one where the system's own packages have it. */
import { spawnSync } from 'node:child_process';
import { browserVariable, findBrowser } from './find-browser.ts';
import { ensureBrowser } from './install-browser.ts';
import { thisMachine } from './install-packages.ts';

const outcome = ensureBrowser({
  ...thisMachine,
  find: () => findBrowser(),
  hasJapaneseFont: () => {
    if (process.platform !== 'linux') return true;
    const listed = spawnSync('fc-list', [':lang=ja'], { encoding: 'utf8' });
    return listed.error === undefined && listed.stdout !== '';
  },
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
