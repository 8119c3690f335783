import { failed, succeeded, type Outcome, type Problem } from '#domain/problem/problem.ts';
import type {
  AbortSignalLike,
  AccessToken,
  GrantedToken,
  HostComparison,
  TokenWish,
} from '#application/ports/sign-in.ts';
import { boundedStep } from './bounded-step.ts';
import {
  refusedToken,
  scopesKey,
  type ChainParts,
  type ChainState,
  type ChainWish,
  type LinkResult,
  type TokenLink,
} from './chain-parts.ts';
import { compareWithHost } from './compare-with-host.ts';
import { asExcel, needsPerson } from './excel-link.ts';
import { grantedScopes, scopeNames } from './graph-scopes.ts';
import { personFrom } from './id-token-claims.ts';
import { createMsalClient } from './msal-client.ts';
import { nestedByClick, nestedSilently } from './nested-link.ts';
import { problemFromMsalError } from './problem-from-msal-error.ts';
import { signInErrorFrom } from './sign-in-error.ts';
import { needsAccountChoice } from './sign-in-error-table.ts';
import { signInEvidence } from './sign-in-evidence.ts';
import { isAnyOrganization, limits, type SignInOptions } from './sign-in-options.ts';
import { accountInCache, fromCache, standardSilently } from './silent-link.ts';
import { byWindow } from './window-link.ts';

/** A token, and what was noticed about its person. */
export interface ChainGrant {
  readonly granted: GrantedToken;
  readonly comparison: HostComparison;
  /** Device clock minus service clock at a fresh sign-in; MSAL itself never notices a wrong clock. */
  readonly clockOffByMs: number | undefined;
}

/** The way to a token, link by link: Excel's bridge, MSAL's cache and refresh, hidden frame, window. Never rejects. */
export interface SignInChain {
  getToken(wish: TokenWish, signal: AbortSignalLike): Promise<Outcome<ChainGrant>>;
  signOut(): Promise<Outcome<void>>;
  /** Whether Excel's bridge answers; it is asked once a page, and for 3 s at most. */
  hasBridge(): Promise<boolean>;
}

export function createSignInChain(options: SignInOptions): SignInChain {
  const client = createMsalClient(options);
  const state: ChainState = {
    account: undefined,
    isBridgeOff: false,
    doesBridgeNeedClick: false,
    isHiddenFrameTried: false,
    nextWindow: 'dialog',
    mustChooseAccount: false,
    lastTokens: new Map(),
    refused: undefined,
  };
  const problemFrom = (thrown: unknown): Problem => {
    const error = signInErrorFrom(thrown);
    if (error !== undefined && needsAccountChoice(error)) state.mustChooseAccount = true;
    return problemFromMsalError(thrown, {
      now: options.clock.now(),
      isAnyOrganization: isAnyOrganization(options.configuration),
      retryAfterMs: client.network.retryAfterMs(),
    });
  };
  const parts: ChainParts = { options, client, state, problemFrom };
  const noted = (code: string) => signInEvidence([code], options.clock.now());

  async function getToken(wish: TokenWish, signal: AbortSignalLike): Promise<Outcome<ChainGrant>> {
    const hostAccount = await options.window.hostAccount();
    if (hostAccount?.kind === 'personal' && wish.isOtherAccount !== true) {
      return failed({ kind: 'personal-account', evidence: noted('host_account_personal') });
    }
    const asked = { wish, hostAccount, signal, scopes: scopeNames(wish.scopes, options.configuration) };
    const token = refusedToken(asked, state);
    if (token !== undefined) state.refused = { token, claims: wish.claims };
    try {
      const link = await (wish.isInteractive ? byClick(asked) : silently(asked));
      return link.kind === 'token' ? await accept(asked, link) : failed(link.problem);
    } catch (error) {
      return failed(problemFrom(error));
    }
  }

  async function silently(asked: ChainWish): Promise<LinkResult> {
    const link = await throughBridge(asked);
    if (link?.kind === 'token' && isSomebodyElse(link)) {
      // The host's person wins every silent call there: this page keeps to its own.
      state.isBridgeOff = true;
      return standardSilently(parts, asked);
    }
    if (link !== undefined && link.kind !== 'next') return link;
    const own = await standardSilently(parts, asked);
    if (own.kind === 'token' && isSomebodyElse(own)) return needsClick('another_account');
    return own;
  }

  async function byClick(clicked: ChainWish): Promise<LinkResult> {
    if (clicked.wish.isOtherAccount === true) return byWindow(parts, clicked);
    if (clicked.wish.as === 'excel') return asExcel(parts, clicked, () => byWindow(parts, clicked));
    if (clicked.wish.claims === undefined && clicked.wish.isRenewal !== true) {
      const cached = await fromCache(parts, clicked);
      if (cached !== undefined && cached.result.accessToken !== state.refused?.token) return cached;
    }
    const asked = withOpenClaims(clicked);
    const nested = state.isBridgeOff ? undefined : await client.nested();
    if (nested !== undefined) {
      const silent = state.doesBridgeNeedClick ? undefined : await nestedSilently(parts, asked, nested);
      if (silent?.kind === 'token') return silent;
      if (silent === undefined || needsPerson(silent.problem)) {
        const link = await nestedByClick(parts, asked, nested);
        if (link.kind !== 'next') return link;
      } else if (silent.kind === 'stop') return silent;
    }
    return byWindow(parts, asked);
  }

  /** The person clicks "Sign in" and knows nothing of the claims that Graph asked for before. */
  function withOpenClaims(asked: ChainWish): ChainWish {
    const claims = asked.wish.claims ?? state.refused?.claims;
    return claims === undefined ? asked : { ...asked, wish: { ...asked.wish, claims } };
  }

  async function throughBridge(asked: ChainWish): Promise<LinkResult | undefined> {
    const nested = state.isBridgeOff ? undefined : await client.nested();
    if (nested === undefined) return undefined;
    // Before a reload the person may have chosen another account than Excel's.
    state.account ??= nested.getActiveAccount() ?? undefined;
    return nestedSilently(parts, asked, nested);
  }

  function isSomebodyElse({ result }: TokenLink): boolean {
    return state.account !== undefined && state.account.homeAccountId !== result.account.homeAccountId;
  }

  function needsClick(code: string): LinkResult {
    return { kind: 'stop', problem: { kind: 'sign-in-needed', evidence: noted(code) } };
  }

  async function accept(asked: ChainWish, link: TokenLink): Promise<Outcome<ChainGrant>> {
    const { result, application } = link;
    const person = personFrom(result.account);
    if (person === undefined || !isAccessToken(result.accessToken)) {
      return failed({ kind: 'unknown', evidence: noted('token_incomplete') });
    }
    if (person.isPersonal) {
      await (await client.standard()).clearCache({ account: result.account });
      return failed({ kind: 'personal-account', evidence: noted('token_personal') });
    }
    if (isSomebodyElse(link)) state.lastTokens.clear();
    application.setActiveAccount(result.account);
    state.account = result.account;
    state.mustChooseAccount = false;
    if (state.refused?.token !== result.accessToken) state.refused = undefined;
    state.lastTokens.set(scopesKey(asked.scopes), result.accessToken);
    const isFresh = asked.wish.isInteractive && !result.fromCache;
    return succeeded({
      granted: { token: result.accessToken, account: person.account, scopes: grantedScopes(result.scopes) },
      comparison: compareWithHost(person, asked.hostAccount),
      clockOffByMs: isFresh && person.issuedAt !== undefined ? options.clock.now() - person.issuedAt : undefined,
    });
  }

  async function signOut(): Promise<Outcome<void>> {
    const bounds = { clock: options.clock, step: 'sign-out', limitMs: limits.tidying };
    client.network.abortAll();
    try {
      await boundedStep(bounds, async () => {
        // Under the bridge too: both clients keep their tokens in the same place, and only this one can clear it.
        const application = await client.standard();
        const account = state.account ?? accountInCache(application, undefined);
        await client.forgetInteraction();
        await application.clearCache(account === undefined ? undefined : { account });
      });
    } catch (error) {
      return failed(problemFrom(error));
    }
    state.account = undefined;
    state.lastTokens.clear();
    state.refused = undefined;
    return succeeded(undefined);
  }

  return { getToken, signOut, hasBridge: async () => (await client.nested()) !== undefined };
}

function isAccessToken(text: string): text is AccessToken {
  return text !== '';
}
