import {
  CacheLookupPolicy,
  type AccountInfo,
  type IPublicClientApplication,
  type SilentRequest,
} from '@azure/msal-browser';
import type { HostAccount } from '#application/ports/excel-host.ts';
import { boundedStep, pause, StepEnded } from './bounded-step.ts';
import {
  claimsOf,
  needingClick,
  type ChainParts,
  type ChainWish,
  type LinkResult,
  type TokenLink,
} from './chain-parts.ts';
import { signInErrorFrom } from './sign-in-error.ts';
import { familyOf, ownCodes } from './sign-in-error-table.ts';
import { limits } from './sign-in-options.ts';

const mostTries = 3;

/** MSAL's cache and refresh token, then once a page the hidden frame: it succeeds only where third-party cookies do. */
export async function standardSilently(parts: ChainParts, asked: ChainWish): Promise<LinkResult> {
  const application = await parts.client.standard();
  parts.state.account ??= accountInCache(application, asked.hostAccount);
  const link = await renewed(parts, asked, application);
  return link.kind === 'next' ? hiddenFrame(parts, asked, application, link) : link;
}

/** Only what lies in the cache, without a request: what a click may wait for. */
export async function fromCache(parts: ChainParts, asked: ChainWish): Promise<TokenLink | undefined> {
  const application = await parts.client.standard();
  parts.state.account ??= accountInCache(application, asked.hostAccount);
  const { account } = parts.state;
  if (account === undefined) return undefined;
  const request = { scopes: asked.scopes, account, cacheLookupPolicy: CacheLookupPolicy.AccessToken };
  try {
    return { kind: 'token', result: await application.acquireTokenSilent(request), application };
  } catch {
    // Whatever is wrong with the cache, the window that opens now replaces what is in it.
    return undefined;
  }
}

/**
 * The account used last; else the one Excel is open as; else the only one. Among several strangers nobody is chosen.
 */
export function accountInCache(
  application: IPublicClientApplication,
  host: HostAccount | undefined,
): AccountInfo | undefined {
  const active = application.getActiveAccount();
  if (active !== null) return active;
  const all = application.getAllAccounts();
  const [first] = all;
  if (all.length === 1) return first;
  return all.find((account) => host !== undefined && account.localAccountId === host.objectId);
}

async function renewed(
  parts: ChainParts,
  asked: ChainWish,
  application: IPublicClientApplication,
): Promise<LinkResult> {
  const { options, state } = parts;
  if (state.account === undefined) {
    return { kind: 'next', problem: parts.problemFrom(new StepEnded('no_account_error', 'cache')) };
  }
  const request: SilentRequest = {
    scopes: asked.scopes,
    account: state.account,
    ...claimsOf(asked),
    // Never MSAL's own hidden frame: it would be tried, in vain, at each call.
    cacheLookupPolicy:
      asked.wish.isRenewal === true ? CacheLookupPolicy.RefreshToken : CacheLookupPolicy.AccessTokenAndRefreshToken,
  };
  const startedAt = options.clock.now();
  for (let attempt = 1; ; attempt += 1) {
    const leftMs = startedAt + limits.renewal - options.clock.now();
    const bounds = { clock: options.clock, step: 'renew', limitMs: leftMs, signal: asked.signal };
    try {
      const result = await boundedStep(bounds, () => application.acquireTokenSilent(request));
      return { kind: 'token', result, application };
    } catch (error) {
      // MSAL would let the next wish wait for the request that nobody wants any more.
      if (asked.signal.aborted) parts.client.network.abortAll();
      const pauseMs = options.random.dice() * 1_000 * 2 ** attempt;
      const isLast = attempt === mostTries || startedAt + limits.renewal - options.clock.now() <= pauseMs;
      if (isLast || !mayPass(error)) return afterFailure(parts, asked, error);
      await pause({ ...bounds, limitMs: pauseMs });
    }
  }
}

function mayPass(thrown: unknown): boolean {
  const error = signInErrorFrom(thrown);
  if (error === undefined) return false;
  return familyOf(error) === 'unreachable' || error.errorCode === ownCodes.requestTimedOut;
}

function afterFailure(parts: ChainParts, asked: ChainWish, thrown: unknown): LinkResult {
  const problem = needingClick(asked, parts.problemFrom(thrown));
  return { kind: problem.kind === 'sign-in-needed' ? 'next' : 'stop', problem };
}

async function hiddenFrame(
  parts: ChainParts,
  asked: ChainWish,
  application: IPublicClientApplication,
  before: LinkResult & { kind: 'next' },
): Promise<LinkResult> {
  const { options, state } = parts;
  const loginHint = asked.hostAccount?.loginHint ?? '';
  const hint = state.account === undefined ? { loginHint } : { account: state.account };
  const isPointless = asked.wish.claims !== undefined || asked.wish.isRenewal === true;
  if (state.isHiddenFrameTried || isPointless || (state.account === undefined && loginHint === '')) return before;
  state.isHiddenFrameTried = true;
  const limitMs = limits.hiddenFrame + limits.redemption;
  const bounds = { clock: options.clock, step: 'hidden-frame', limitMs, signal: asked.signal };
  try {
    const result = await boundedStep(bounds, () => application.ssoSilent({ scopes: asked.scopes, ...hint }));
    return { kind: 'token', result, application };
  } catch {
    // Browsers that block third-party cookies always end here; what the cache said is the better reason.
    return asked.signal.aborted ? { kind: 'stop', problem: aborted(parts) } : before;
  }
}

function aborted(parts: ChainParts) {
  return parts.problemFrom(new StepEnded(ownCodes.stepAborted, 'hidden-frame'));
}
