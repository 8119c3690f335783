import { adminConsentAddress } from './admin-consent-address.ts';
import { failed, type Outcome, type Problem } from '#domain/problem/problem.ts';
import type { GrantedToken, HostComparison, SignIn, TokenWish } from '#application/ports/sign-in.ts';
import { createSharedFlights } from './shared-flights.ts';
import type { ChainGrant, SignInChain } from './sign-in-chain.ts';
import { signInEvidence } from './sign-in-evidence.ts';
import type { SignInOptions } from './sign-in-options.ts';
import { createSignedOutChoice } from './signed-out-choice.ts';
import { watchWindows, type WatchedWindows } from './watched-windows.ts';

/** `SignIn`, and what else was noticed on the way. */
export interface IdentitySignIn extends SignIn {
  /** Whether the person signed out on purpose: nothing is asked silently until the next click. */
  isSignedOutByChoice(): boolean;
  /** How far this device's clock was from the service's at the last fresh sign-in, in milliseconds; ahead is positive. */
  clockOffByMs(): number | undefined;
  /** Whether Excel's bridge answers; undefined when MSAL's code could not be had. */
  hasBridge(): Promise<boolean | undefined>;
  /** Whether the browser let the last window of sign-in open; undefined before the first. */
  lastWindow(): ReturnType<WatchedWindows['last']>;
}

/**
 * Signs people in with MSAL. Making it costs nothing: MSAL and everything about it is loaded with the first wish for a
 * token.
 */
export function createSignIn(options: SignInOptions): IdentitySignIn {
  const problem = (kind: 'sign-in-needed' | 'cancelled' | 'offline', code: string): Problem => {
    return { kind, evidence: signInEvidence([code], options.clock.now()) };
  };
  const choice = createSignedOutChoice(options.memory);
  const windows = watchWindows(options.window);
  const whenAborted = (): Outcome<GrantedToken> => failed(problem('cancelled', 'step_aborted'));
  // Apart, so that a window left open does not keep a running session from its silent tokens.
  const silent = createSharedFlights(whenAborted);
  const clicked = createSharedFlights(whenAborted);
  let comparison: HostComparison = 'unknown';
  let clockOffByMs: number | undefined;
  let loaded: SignInChain | undefined;

  /** Undefined when the code could not be had: no network, or a newer version has taken its place. */
  async function chain(): Promise<SignInChain | undefined> {
    if (loaded !== undefined) return loaded;
    try {
      const { createSignInChain } = await import('./sign-in-chain.ts');
      loaded ??= createSignInChain({ ...options, window: windows.window });
      return loaded;
    } catch {
      return undefined;
    }
  }

  async function fly(wish: TokenWish, stop: AbortSignal): Promise<Outcome<GrantedToken>> {
    const ready = await chain();
    if (ready === undefined) return failed(problem('offline', 'code_not_loaded'));
    const outcome = await ready.getToken(wish, stop);
    if (wish.isInteractive) windows.hear(outcome);
    if (!outcome.ok) return outcome;
    if (wish.isInteractive) choice.takeBack();
    return { ok: true, value: noted(outcome.value) };
  }

  function noted(grant: ChainGrant): GrantedToken {
    comparison = grant.comparison;
    clockOffByMs = grant.clockOffByMs ?? clockOffByMs;
    return grant.granted;
  }

  return {
    getToken: async (wish) => {
      if (wish.isInteractive) {
        // A second click replaces the first: its window is in the way of everything else.
        await clicked.endAll();
        return clicked.join(keyOf(wish), wish.signal, (stop) => fly(wish, stop));
      }
      if (choice.isMade()) return failed(problem('sign-in-needed', 'signed_out_by_choice'));
      return silent.join(keyOf(wish), wish.signal, (stop) => fly(wish, stop));
    },
    signOut: async () => {
      choice.make();
      comparison = 'unknown';
      await Promise.all([silent.endAll(), clicked.endAll()]);
      const ready = await chain();
      return ready === undefined ? failed(problem('offline', 'code_not_loaded')) : ready.signOut();
    },
    adminConsentAddress: (account) => Promise.resolve(adminConsentAddress(options, account)),
    isSignedOutByChoice: () => choice.isMade(),
    hostComparison: () => comparison,
    clockOffByMs: () => clockOffByMs,
    hasBridge: async () => (await chain())?.hasBridge(),
    lastWindow: () => windows.last(),
  };
}

function keyOf({ scopes, claims, isRenewal, isOtherAccount, as }: TokenWish): string {
  return JSON.stringify([[...scopes].sort(), claims ?? '', isRenewal === true, isOtherAccount === true, as ?? '']);
}
