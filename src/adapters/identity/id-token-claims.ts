import * as v from 'valibot';
import type { Account } from '#domain/account/account.ts';

/** Entra's fixed tenant of personal Microsoft accounts (learn.microsoft.com, "ID token claims reference", `tid`). */
export const personalTenantId = '9188040d-6c67-4c5b-b112-36a304b66dad';

const text = v.optional(v.fallback(v.string(), ''), '');

const claimsSchema = v.object({
  tid: v.pipe(v.string(), v.toLowerCase()),
  oid: text,
  name: text,
  preferred_username: text,
  idp: text,
  /** Optional claim: 0 member, 1 guest. Some issuers write it as text. */
  acct: v.optional(v.fallback(v.union([v.number(), v.string()]), ''), ''),
  /** Seconds since 1970 by the service's clock. */
  iat: v.optional(v.fallback(v.optional(v.number()), undefined)),
});

/** The part of MSAL's account that is read here. */
export interface MsalAccount {
  readonly homeAccountId: string;
  readonly localAccountId: string;
  readonly tenantId: string;
  readonly username: string;
  readonly name?: string | undefined;
  readonly idTokenClaims?: unknown;
}

/** A signed-in person as the id token describes them. */
export interface SignedInPerson {
  readonly account: Account;
  /** The object id within `account.tenantId`, which for a guest is not the one at home. */
  readonly objectId: string;
  readonly isPersonal: boolean;
  /** Milliseconds since 1970 by the service's clock; undefined when the token does not say. */
  readonly issuedAt: number | undefined;
}

/** Undefined when the claims are missing or say no tenant: then nobody knows who this is. */
export function personFrom(msalAccount: MsalAccount): SignedInPerson | undefined {
  const parsed = v.safeParse(claimsSchema, msalAccount.idTokenClaims);
  if (!parsed.success) return undefined;
  const claims = parsed.output;
  const userName = claims.preferred_username || msalAccount.username;
  const objectId = (claims.oid || msalAccount.localAccountId).toLowerCase();
  return {
    account: {
      id: msalAccount.homeAccountId,
      name: claims.name || msalAccount.name || userName,
      userName,
      organization: userName.split('@').at(1)?.toLowerCase() ?? '',
      tenantId: claims.tid,
      isGuest: isGuest(claims, msalAccount.homeAccountId),
    },
    objectId,
    isPersonal: claims.tid === personalTenantId,
    issuedAt: claims.iat === undefined ? undefined : claims.iat * 1000,
  };
}

function isGuest(claims: v.InferOutput<typeof claimsSchema>, homeAccountId: string): boolean {
  if (String(claims.acct) === '1') return true;
  const homeTenant = homeAccountId.split('.').at(1)?.toLowerCase();
  if (homeTenant !== undefined && homeTenant !== claims.tid) return true;
  return claims.idp !== '' && !claims.idp.toLowerCase().includes(claims.tid);
}
