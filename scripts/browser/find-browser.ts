import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** What of the machine decides where a browser may be; passed in so that each system can be tried anywhere. */
export interface Machine {
  readonly platform: NodeJS.Platform;
  readonly environment: Readonly<Record<string, string | undefined>>;
  exists(path: string): boolean;
}

const thisMachine: Machine = {
  platform: process.platform,
  environment: process.env,
  exists: existsSync,
};

/** Set to the path of a Chromium-like browser to have that one used. */
export const browserVariable = 'SANDBOX_BROWSER';

const linuxNames = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'microsoft-edge',
  'microsoft-edge-stable',
];

const macPaths = [
  'Google Chrome.app/Contents/MacOS/Google Chrome',
  'Chromium.app/Contents/MacOS/Chromium',
  'Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
];

const windowsPaths = [
  'Google\\Chrome\\Application\\chrome.exe',
  'Chromium\\Application\\chrome.exe',
  'Microsoft\\Edge\\Application\\msedge.exe',
];

/** The first installed Chromium, Chrome or Edge, or undefined. */
export function findBrowser(machine: Machine = thisMachine): string | undefined {
  const chosen = machine.environment[browserVariable];
  return [...(chosen === undefined ? [] : [chosen]), ...candidates(machine)].find((path) => machine.exists(path));
}

function candidates({ platform, environment }: Machine): string[] {
  const under = (folders: readonly (string | undefined)[], names: readonly string[], separator: string) =>
    folders.flatMap((folder) => (folder === undefined ? [] : names.map((name) => `${folder}${separator}${name}`)));
  switch (platform) {
    case 'darwin': {
      const home = environment['HOME'];
      return under(['/Applications', home === undefined ? undefined : `${home}/Applications`], macPaths, '/');
    }
    case 'win32':
      return under(
        [environment['PROGRAMFILES'], environment['PROGRAMFILES(X86)'], environment['LOCALAPPDATA']],
        windowsPaths,
        '\\',
      );
    default: {
      const folders = (environment['PATH'] ?? '').split(delimiter).filter((folder) => folder !== '');
      return linuxNames.flatMap((name) => [...folders, '/usr/bin', '/snap/bin'].map((folder) => join(folder, name)));
    }
  }
}
