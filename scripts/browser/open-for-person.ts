import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface OpenWish {
  readonly executablePath: string;
  readonly address: string;
  /**
   * base64 of the SHA-256 of the certificate's public key: only this key is trusted, and only in this profile. Missing for
   * a page without a certificate.
   */
  readonly publicKeyHash?: string;
  readonly isRoot: boolean;
}

/** A browser window on somebody's desktop. */
export interface PersonBrowser {
  /** Ends the browser if it still runs and removes its profile. */
  close(): Promise<void>;
}

/** Whether a window could be shown at all. */
export function hasDisplay(
  platform: NodeJS.Platform,
  environment: Readonly<Record<string, string | undefined>>,
): boolean {
  if (environment['CI'] !== undefined && environment['CI'] !== '') return false;
  if (platform === 'darwin' || platform === 'win32') return environment['SSH_CONNECTION'] === undefined;
  return [environment['DISPLAY'], environment['WAYLAND_DISPLAY']].some((name) => name !== undefined && name !== '');
}

/** A browser's command line: a profile of its own, nothing sent home, the sandbox's key trusted. */
export function browserArguments(wish: Omit<OpenWish, 'executablePath'>, profile: string): string[] {
  return [
    `--user-data-dir=${profile}`,
    ...(wish.publicKeyHash === undefined ? [] : [`--ignore-certificate-errors-spki-list=${wish.publicKeyHash}`]),
    '--no-first-run',
    '--no-default-browser-check',
    '--disable-sync',
    '--disable-background-networking',
    '--disable-component-update',
    ...(wish.isRoot ? ['--no-sandbox'] : []),
    wish.address,
  ];
}

/** Opens the address in a fresh profile. `undefined` when the browser could not be started. */
export async function openForPerson(wish: OpenWish): Promise<PersonBrowser | undefined> {
  const profile = await mkdtemp(join(tmpdir(), 'sandbox-browser-'));
  const removeProfile = () => rm(profile, { recursive: true, force: true, maxRetries: 5 });
  const child = spawn(wish.executablePath, browserArguments(wish, profile), { stdio: 'ignore' });
  const started = await Promise.race([once(child, 'spawn').then(() => true), once(child, 'error').then(() => false)]);
  if (!started) {
    await removeProfile();
    return undefined;
  }
  let ended = false;
  child.once('exit', () => (ended = true));
  return {
    close: async () => {
      if (!ended) {
        const exit = once(child, 'exit');
        child.kill();
        await exit;
      }
      await removeProfile();
    },
  };
}
