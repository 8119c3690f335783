import { CacheLookupPolicy, type IPublicClientApplication, type SilentRequest } from '@azure/msal-browser';
import { boundedStep, pause } from './bounded-step.ts';
import {
  claimsOf,
  needingClick,
  refusedToken,
  type ChainParts,
  type ChainWish,
  type LinkResult,
} from './chain-parts.ts';
import { signInErrorFrom } from './sign-in-error.ts';
import { familyOf, type SignInFamily } from './sign-in-error-table.ts';
import { signInEvidence } from './sign-in-evidence.ts';
import { limits } from './sign-in-options.ts';

/** Asks Excel itself, without the person. */
export async function nestedSilently(
  parts: ChainParts,
  asked: ChainWish,
  application: IPublicClientApplication,
): Promise<LinkResult> {
  const refused = refusedToken(asked, parts.state);
  const renewals = refused === undefined ? [false] : [asked.wish.isRenewal === true, true];
  for (const isForced of renewals) {
    const link = await silentCall(parts, asked, application, isForced);
    if (link.kind !== 'token' || link.result.accessToken !== refused) return link;
  }
  return staleToken(parts);
}

/** Lets Excel ask the person who is signed in, or anybody. It knows no way to choose another account, and no hint. */
export async function nestedByClick(
  parts: ChainParts,
  asked: ChainWish,
  application: IPublicClientApplication,
): Promise<LinkResult> {
  const { scopes, signal } = asked;
  const refused = refusedToken(asked, parts.state);
  const { account } = parts.state;
  const isKnown = account !== undefined && asked.wish.as !== 'excel';
  const request = { scopes, ...claimsOf(asked), ...(isKnown ? { account } : {}) };
  const bounds = { clock: parts.options.clock, step: 'bridge-person', limitMs: limits.person, signal };
  try {
    const result = await boundedStep(bounds, () => application.acquireTokenPopup(request));
    if (result.accessToken === refused) return staleToken(parts);
    parts.state.doesBridgeNeedClick = false;
    return { kind: 'token', result, application };
  } catch (error) {
    return afterFailure(parts, error);
  }
}

async function silentCall(
  parts: ChainParts,
  asked: ChainWish,
  application: IPublicClientApplication,
  isForced: boolean,
): Promise<LinkResult> {
  const { options, state } = parts;
  const { scopes, signal } = asked;
  const request: SilentRequest = {
    scopes,
    ...claimsOf(asked),
    ...(state.account === undefined || asked.wish.as === 'excel' ? {} : { account: state.account }),
    ...(isForced ? { forceRefresh: true, cacheLookupPolicy: CacheLookupPolicy.RefreshToken } : {}),
  };
  const bounds = { clock: options.clock, step: 'bridge-token', limitMs: limits.bridgeToken, signal };
  const call = () => boundedStep(bounds, () => application.acquireTokenSilent(request));
  try {
    return { kind: 'token', result: await call(), application };
  } catch (error) {
    if (!mayBePassing(error)) return afterSilentFailure(parts, asked, error);
  }
  try {
    // A passing trouble and a lasting one look alike from here: one more try tells them apart.
    await pause({ ...bounds, limitMs: 1_000 + options.random.dice() * 1_000 });
    return { kind: 'token', result: await call(), application };
  } catch (error) {
    return afterSilentFailure(parts, asked, error);
  }
}

/** The host's own trouble carries whatever code the host likes. */
function mayBePassing(error: unknown): boolean {
  const family = familyOfThrown(error);
  return family === 'unknown' || family === 'busy' || family === 'unreachable';
}

function afterSilentFailure(parts: ChainParts, asked: ChainWish, error: unknown): LinkResult {
  const family = familyOfThrown(error);
  if (family !== 'needs-click' && family !== 'consent') return afterFailure(parts, error);
  parts.state.doesBridgeNeedClick = true;
  return { kind: 'stop', problem: needingClick(asked, parts.problemFrom(error)) };
}

function afterFailure(parts: ChainParts, error: unknown): LinkResult {
  const problem = parts.problemFrom(error);
  switch (familyOfThrown(error)) {
    case 'consent':
    case 'declined':
    case 'consent-refused':
    case 'offline':
    case 'admin':
    case 'policy':
    case 'wrong-account':
    case 'personal-account':
    case 'clock':
      return { kind: 'stop', problem };
    case 'needs-click':
    case 'bridge':
    case 'window-blocked':
    case 'window-mute':
    case 'unreachable':
    case 'busy':
    case 'timed-out':
    case 'our-fault':
    case 'unknown':
      parts.state.isBridgeOff = true;
      return { kind: 'next', problem };
  }
}

/** Graph refuses the token and Excel keeps returning it: from here on only a window of ours can help. */
function staleToken(parts: ChainParts): LinkResult {
  parts.state.isBridgeOff = true;
  const evidence = signInEvidence(['stale_token'], parts.options.clock.now());
  return { kind: 'stop', problem: { kind: 'stale-token', evidence } };
}

function familyOfThrown(thrown: unknown): SignInFamily {
  const error = signInErrorFrom(thrown);
  return error === undefined ? 'unknown' : familyOf(error);
}
