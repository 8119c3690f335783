/** What the search for a browser may do to the machine; passed in so that it can be tried without one. */
export interface BrowserHunt {
  find(): string | undefined;
  /** Without one, Japanese text is drawn as boxes and measured wrongly. */
  hasJapaneseFont(): boolean;
  /** Debian or Ubuntu, and allowed to install. */
  readonly canInstall: boolean;
  /** True when the program ended well. */
  run(program: string, words: readonly string[]): boolean;
  say(line: string): void;
}

export type BrowserFound =
  { readonly kind: 'found'; readonly path: string } | { readonly kind: 'missing'; readonly why: string };

const tries = 3;

/** Finds a browser; on Debian and Ubuntu as root it installs one and a font from the distribution. */
export function ensureBrowser(hunt: BrowserHunt): BrowserFound {
  const wanted = [
    ...(hunt.find() === undefined ? ['chromium'] : []),
    ...(hunt.hasJapaneseFont() ? [] : ['fonts-noto-cjk']),
  ];
  const tried = hunt.canInstall && wanted.length > 0;
  if (tried) {
    hunt.say(`Installing ${wanted.join(' and ')} from the distribution ...`);
    if (!install(hunt, wanted)) hunt.say(`apt-get could not install ${wanted.join(' and ')} in ${tries} tries.`);
  }
  const path = hunt.find();
  if (path !== undefined) return { kind: 'found', path };
  return { kind: 'missing', why: tried ? 'No browser could be installed.' : 'No browser is installed.' };
}

function install(hunt: BrowserHunt, packages: readonly string[]): boolean {
  for (let attempt = 1; attempt <= tries; attempt += 1) {
    hunt.run('apt-get', ['update', '-q']);
    if (hunt.run('apt-get', ['install', '-y', '-q', '--no-install-recommends', ...packages])) return true;
  }
  return false;
}
