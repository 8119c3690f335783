import { installPackages, type Installer } from './install-packages.ts';

/** What the search for a browser may do to the machine; passed in so that it can be tried without one. */
export interface BrowserHunt extends Installer {
  find(): string | undefined;
  /** Without one, Japanese text is drawn as boxes and measured wrongly. */
  hasJapaneseFont(): boolean;
  /** Debian or Ubuntu, and allowed to install. */
  readonly canInstall: boolean;
}

export type BrowserFound =
  { readonly kind: 'found'; readonly path: string } | { readonly kind: 'missing'; readonly why: string };

/** Finds a browser; on Debian and Ubuntu as root it installs one and a font from the distribution. */
export function ensureBrowser(hunt: BrowserHunt): BrowserFound {
  const wanted = [
    ...(hunt.find() === undefined ? ['chromium'] : []),
    ...(hunt.hasJapaneseFont() ? [] : ['fonts-noto-cjk']),
  ];
  const tried = hunt.canInstall && wanted.length > 0;
  if (tried) installPackages(hunt, wanted);
  const path = hunt.find();
  if (path !== undefined) return { kind: 'found', path };
  return { kind: 'missing', why: tried ? 'No browser could be installed.' : 'No browser is installed.' };
}
