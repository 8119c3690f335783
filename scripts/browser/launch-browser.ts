import { chromium, type Browser } from 'playwright-core';

export interface LaunchWish {
  readonly executablePath: string;
  /** True: a page may open a window only after a click, as in a person's browser; Playwright's own default is false. */
  readonly blocksPopups?: boolean;
}

/**
 * What Playwright 1.65 switches off in Chromium, but for `ThirdPartyStoragePartitioning`: without partitioning a frame
 * would share storage with its site wherever it stands, and every test of sign-in, storage or locks would lie. Chromium
 * takes the last `--disable-features` it is given, so this list replaces Playwright's; a test of the host holds it true.
 */
const disabledFeatures = [
  'AvoidUnnecessaryBeforeUnloadCheckSync',
  'DestroyProfileOnBrowserClose',
  'HttpsUpgrades',
  'HttpsFirstBalancedModeAutoEnable',
  'LensOverlay',
  'MediaRouter',
  'PaintHolding',
  'AvoidCorsURLLoaderRestartOnRedirect',
  'TcpPortRandomizationWin',
  'OptimizationHints',
  'NetworkTimeServiceQuerying',
  'AimEnabled',
  'PreconnectToSearch',
  'msForceBrowserSignIn',
  'msEdgeUpdateLaunchServicesPreferredVersion',
];

/** Works as root in a container, and keeps the browser from calling home. */
const quietArguments = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** A headless browser that behaves like a person's where sign-in and storage are concerned. */
export function launchBrowser(wish: LaunchWish): Promise<Browser> {
  return chromium.launch({
    executablePath: wish.executablePath,
    args: [...quietArguments, `--disable-features=${disabledFeatures.join(',')}`],
    ignoreDefaultArgs: wish.blocksPopups === true ? ['--disable-popup-blocking'] : [],
  });
}
