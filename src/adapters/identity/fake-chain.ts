import { AuthError, stubbedPublicClientApplication, type IPublicClientApplication } from '@azure/msal-browser';
import type { SignInWindowEnd } from '#application/ports/sign-in-window.ts';
import type { ChainParts, ChainWish } from './chain-parts.ts';
import { problemFromMsalError } from './problem-from-msal-error.ts';
import type { SignInOptions } from './sign-in-options.ts';

export interface FakeChain {
  readonly end: SignInWindowEnd;
  readonly officeCode: number | undefined;
  readonly popupError: string;
  /** Excel's bridge; without it there is none. */
  readonly nested?: IPublicClientApplication;
}

/** For tests: a chain before a window that ends at once, with the popup after it failing as told. */
export function aChain(how: FakeChain) {
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
      nested: () => Promise.resolve(how.nested),
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
