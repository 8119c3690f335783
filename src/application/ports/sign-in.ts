import type { Account } from '#domain/account/account.ts';
import type { Outcome } from '#domain/problem/problem.ts';

/** A token for Graph. Opaque: nobody reads it, and it goes to the configured Graph host only. */
export type AccessToken = string & { readonly brand: 'AccessToken' };

export interface GrantedToken {
  readonly token: AccessToken;
  readonly account: Account;
  /** Short names of what was granted, such as `Files.ReadWrite`. */
  readonly scopes: readonly string[];
}

export interface TokenWish {
  readonly scopes: readonly GraphScope[];
  /** The decoded claims request of a claims challenge: the cache is passed over. */
  readonly claims?: string;
  /** Renew although the cached token has not run out: it was refused without a claims challenge. */
  readonly isRenewal?: boolean;
  /** Only ever true within a person's click: a window may open. */
  readonly isInteractive: boolean;
  /** Let the person choose another account; only together with `isInteractive`. */
  readonly isOtherAccount?: boolean;
  /** Pass over whoever signed in before, in favor of the person Excel is open as; only together with `isInteractive`. */
  readonly as?: 'excel';
  readonly signal?: AbortSignalLike;
}

/** The part of `AbortSignal` that adapters need; the layers above compile without DOM types. */
export interface AbortSignalLike {
  readonly aborted: boolean;
  addEventListener(type: 'abort', listener: () => void): void;
  removeEventListener(type: 'abort', listener: () => void): void;
}

export type GraphScope = 'Files.ReadWrite' | 'Files.ReadWrite.All';

/** How far a token has to reach: the person's own files, or every file the person can open. */
export type { FileAccess } from '#domain/account/file-access.ts';

/**
 * Sign-in of work or school accounts. `sign-in-needed` is the answer of a silent wish that needs the person; every other
 * problem says why even the person's click did not help.
 */
export interface SignIn {
  getToken(wish: TokenWish): Promise<Outcome<GrantedToken>>;
  /**
   * Where an administrator approves Files.ReadWrite.All for the organization; undefined where that is not known
   * (Microsoft identity platform, "Admin consent").
   */
  adminConsentAddress(of: Pick<Account, 'tenantId'>): Promise<string | undefined>;
  /**
   * The person of the last token against the one Excel is open as; `unknown` where Excel does not tell, `same-elsewhere`
   * for the same person in another organization.
   */
  hostComparison(): HostComparison;
  /** Forgets this account here and stays signed out until the person clicks; ends nothing at Microsoft. */
  signOut(): Promise<Outcome<void>>;
}

export type HostComparison = 'same' | 'same-elsewhere' | 'different' | 'unknown';
