import type { AccountInfo, AuthenticationResult, IPublicClientApplication } from '@azure/msal-browser';
import type { HostAccount } from '#application/ports/excel-host.ts';
import type { AbortSignalLike, TokenWish } from '#application/ports/sign-in.ts';
import type { Problem } from '#domain/problem/problem.ts';
import type { MsalClient } from './msal-client.ts';
import type { SignInOptions } from './sign-in-options.ts';

/** What the chain remembers as long as the page lives. */
export interface ChainState {
  /** Who the page works for; a silent answer for anybody else is refused. */
  account: AccountInfo | undefined;
  /** The bridge failed, or its host insists on another person: not asked again in this page. */
  isBridgeOff: boolean;
  /** The bridge said that the person is needed: its silent call is not worth a click's time. */
  doesBridgeNeedClick: boolean;
  isHiddenFrameTried: boolean;
  /** Which window the next click opens; after a dialog that could not do it, a popup once. */
  nextWindow: 'dialog' | 'popup';
  mustChooseAccount: boolean;
  /** The last token by scopes: what a renewal must not bring back. */
  readonly lastTokens: Map<string, string>;
  /** What Graph refused last and nothing has replaced yet: no click may be answered with it. */
  refused: { readonly token: string; readonly claims: string | undefined } | undefined;
}

export interface ChainParts {
  readonly options: SignInOptions;
  readonly client: MsalClient;
  readonly state: ChainState;
  problemFrom(thrown: unknown): Problem;
}

/** One request to the chain, with what Excel says of its person. */
export interface ChainWish {
  readonly wish: TokenWish;
  readonly scopes: string[];
  readonly hostAccount: HostAccount | undefined;
  readonly signal: AbortSignalLike;
}

/** What one link of the chain came to. `next`: it cannot help, the following one may; the problem is said if none does. */
export type LinkResult =
  | { readonly kind: 'token'; readonly result: AuthenticationResult; readonly application: IPublicClientApplication }
  | { readonly kind: 'next'; readonly problem: Problem }
  | { readonly kind: 'stop'; readonly problem: Problem };

export type TokenLink = Extract<LinkResult, { kind: 'token' }>;

export function scopesKey(scopes: readonly string[]): string {
  return [...scopes].sort().join(' ');
}

/** The token that Graph refused, where this wish is to replace one. */
export function refusedToken({ wish, scopes }: ChainWish, state: ChainState): string | undefined {
  const replaces = wish.claims !== undefined || wish.isRenewal === true;
  return replaces ? state.lastTokens.get(scopesKey(scopes)) : undefined;
}

/** The claims of a challenge, as MSAL's requests take them. */
export function claimsOf({ wish }: ChainWish): { claims?: string } {
  return wish.claims === undefined ? {} : { claims: wish.claims };
}

/**
 * Without a click, missing consent is one more reason for the person to sign in. Not so for all files: who is signed in
 * and has not allowed that is told of the permission, and stays signed in.
 */
export function needingClick({ wish }: ChainWish, problem: Problem): Problem {
  const isMore = wish.scopes.includes('Files.ReadWrite.All');
  return problem.kind === 'consent-needed' && !isMore
    ? { kind: 'sign-in-needed', evidence: problem.evidence }
    : problem;
}
