import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

/** What installing from the distribution needs of the machine. */
export interface Installer {
  /** True when the program ended well. */
  run(program: string, words: readonly string[]): boolean;
  say(line: string): void;
}

const tries = 3;

/** Installs packages of Debian or Ubuntu; an archive that is out of reach for a moment is tried again. */
export function installPackages(installer: Installer, packages: readonly string[]): void {
  installer.say(`Installing ${packages.join(' and ')} from the distribution ...`);
  for (let attempt = 1; attempt <= tries; attempt += 1) {
    installer.run('apt-get', ['update', '-q']);
    if (installer.run('apt-get', ['install', '-y', '-q', '--no-install-recommends', ...packages])) return;
  }
  installer.say(`apt-get could not install ${packages.join(' and ')} in ${tries} tries.`);
}

/** This machine: Debian or Ubuntu as root may install. */
export const thisMachine: Installer & { readonly canInstall: boolean } = {
  canInstall: process.platform === 'linux' && process.getuid?.() === 0 && existsSync('/usr/bin/apt-get'),
  run: (program, words) =>
    spawnSync(program, [...words], {
      stdio: ['ignore', 'ignore', 'inherit'],
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    }).status === 0,
  say: (line) => console.log(line),
};
