import type { Clock } from '#application/ports/clock.ts';
import type { HttpSend } from '#application/ports/http.ts';
import type { Random } from '#application/ports/random.ts';
import type { SignInWindow } from '#application/ports/sign-in-window.ts';
import type { IdentityConfiguration } from './identity-configuration.ts';

/** The part of the browser's session storage that is used; it may throw where storage is blocked. */
export interface SessionMemory {
  getItem(key: string): string | null;
  setItem(key: string, value: string): void;
  removeItem(key: string): void;
}

export interface SignInOptions {
  readonly configuration: IdentityConfiguration;
  /** Where `sign-in-dialog.html`, `redirect.html` and `popup-relay.html` lie, ending in a slash. */
  readonly pagesFolder: string;
  /** Whether our page stands in somebody else's: then no popup can answer by itself. */
  readonly isFramed: boolean;
  readonly window: SignInWindow;
  readonly send: HttpSend;
  readonly clock: Clock;
  readonly random: Random;
  readonly memory: SessionMemory;
  /** Told to the sign-in service with each request. */
  readonly version: string;
}

/** How long each party may take, in milliseconds (the person's own time included). */
export const limits = {
  bridge: 3_000,
  bridgeToken: 10_000,
  request: 10_000,
  /** All tries of one silent renewal together. */
  renewal: 30_000,
  hiddenFrame: 6_000,
  /** Preparing the window: browsers block it about 5 s after the click. */
  preparation: 3_000,
  /** Office's callback, with room for a host that asks the person first. */
  windowOpens: 65_000,
  windowLoads: 15_000,
  person: 300_000,
  redemption: 15_000,
  tidying: 3_000,
} as const;

export function pageAddress(
  { pagesFolder }: Pick<SignInOptions, 'pagesFolder'>,
  page: 'sign-in-dialog' | 'redirect' | 'popup-relay',
): string {
  return new URL(`${page}.html`, pagesFolder).href;
}

/** `organizations` and `common` let people of any organization in. */
export function isAnyOrganization(configuration: IdentityConfiguration): boolean {
  const [, segment = ''] = new URL(configuration.authority).pathname.split('/');
  return ['organizations', 'common'].includes(segment.toLowerCase());
}
