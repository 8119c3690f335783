import { AuthError, stubbedPublicClientApplication } from '@azure/msal-browser';
import { expect, test } from '@jest/globals';
import type { SignInWindowEnd } from '#application/ports/sign-in-window.ts';
import type { ChainParts, ChainWish } from './chain-parts.ts';
import { problemFromMsalError } from './problem-from-msal-error.ts';
import type { SignInOptions } from './sign-in-options.ts';
import { byWindow } from './window-link.ts';

interface Told {
  readonly problem: string;
  readonly popups: number;
  readonly next: 'dialog' | 'popup';
}

test.each<[end: SignInWindowEnd, officeCode: number | undefined, popupError: string, told: Told]>([
  ['blocked', 12011, '', { problem: 'popup-blocked', popups: 0, next: 'dialog' }],
  ['ignored', 12009, '', { problem: 'cancelled', popups: 0, next: 'popup' }],
  ['host-silent', undefined, '', { problem: 'host-silent', popups: 0, next: 'popup' }],
  ['already-open', 12007, '', { problem: 'unknown', popups: 0, next: 'dialog' }],
  ['page-missing', 12002, 'timed_out', { problem: 'refused', popups: 1, next: 'dialog' }],
  ['foreign-address', 12004, 'timed_out', { problem: 'refused', popups: 1, next: 'dialog' }],
  ['not-https', 12005, 'user_cancelled', { problem: 'cancelled', popups: 1, next: 'dialog' }],
  ['foreign-address', 12004, 'popup_window_error', { problem: 'popup-blocked', popups: 1, next: 'popup' }],
  ['no-dialogs', undefined, 'timed_out', { problem: 'sign-in-timeout', popups: 1, next: 'dialog' }],
  ['failed', 5001, 'timed_out', { problem: 'sign-in-timeout', popups: 1, next: 'dialog' }],
])('a dialog that ends with %s (%s), a popup with "%s"', async (end, officeCode, popupError, told) => {
  const { parts, asked, popups, openings } = aChain({ end, officeCode, popupError });
  const link = await byWindow(parts, asked);
  if (link.kind !== 'stop') throw new Error('nobody signed in here');
  const saw: Told = { problem: link.problem.kind, popups: popups(), next: parts.state.nextWindow };
  expect(saw).toEqual(told);
  expect(openings()).toBe(end === 'already-open' ? 2 : 1);
  const isDialogsWord = officeCode !== undefined && link.problem.kind !== 'sign-in-timeout' && popupError === '';
  if (isDialogsWord) expect(link.problem.evidence.codes).toEqual([String(officeCode)]);
});

/** A chain before a window that ends at once, with the popup after it failing as told. */
function aChain(how: { end: SignInWindowEnd; officeCode: number | undefined; popupError: string }) {
  let popups = 0;
  let openings = 0;
  const { end, officeCode, popupError } = how;
  const application = {
    ...stubbedPublicClientApplication,
    acquireTokenRedirect: () => Promise.resolve(),
    handleRedirectPromise: () => Promise.resolve(null),
    addEventCallback: () => null,
    acquireTokenPopup: () => {
      popups += 1;
      return Promise.reject(new AuthError(popupError, ''));
    },
  };
  const clock = { now: () => 0, after: () => () => {} };
  const options: SignInOptions = {
    configuration: {
      cloud: 'global',
      graphRoot: 'https://graph.example/v1.0',
      authority: 'https://login.example/organizations',
      knownAuthorities: [],
      clientId: 'client',
    },
    pagesFolder: 'https://localhost:3000/',
    isFramed: true,
    window: {
      open: () => {
        openings += 1;
        return Promise.resolve({ kind: 'ended', end, ...(officeCode === undefined ? {} : { officeCode }) });
      },
      mayHaveBridge: () => false,
      hostAccount: () => Promise.resolve(undefined),
    },
    send: () => Promise.reject(new Error('no network here')),
    clock,
    random: { dice: () => 0, uuid: () => '' },
    memory: { getItem: () => null, setItem: () => {}, removeItem: () => {} },
    version: '0.0.0',
  };
  const parts: ChainParts = {
    options,
    client: {
      network: {
        module: {
          sendGetRequestAsync: () => Promise.reject(new Error('no network here')),
          sendPostRequestAsync: () => Promise.reject(new Error('no network here')),
        },
        abortAll: () => {},
        retryAfterMs: () => undefined,
      },
      nested: () => Promise.resolve(undefined),
      standard: () => Promise.resolve(application),
      popup: () => Promise.resolve(application),
      takeAddress: () => 'https://login.example/organizations/oauth2/v2.0/authorize',
      forgetInteraction: () => Promise.resolve(),
    },
    state: {
      account: undefined,
      isBridgeOff: false,
      doesBridgeNeedClick: false,
      isHiddenFrameTried: false,
      nextWindow: 'dialog',
      mustChooseAccount: false,
      lastTokens: new Map(),
      refused: undefined,
    },
    problemFrom: (thrown) => problemFromMsalError(thrown, { now: 0, isAnyOrganization: true }),
  };
  const asked: ChainWish = {
    wish: { scopes: ['Files.ReadWrite'], isInteractive: true },
    scopes: ['Files.ReadWrite'],
    hostAccount: undefined,
    signal: new AbortController().signal,
  };
  return { parts, asked, popups: () => popups, openings: () => openings };
}
