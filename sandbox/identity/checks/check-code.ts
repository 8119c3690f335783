import type { Authority } from '../authorities.ts';
import { EntraError } from '../errors/entra-error.ts';
import type { CodeGrant, FoundCode } from '../state/authorization-codes.ts';
import { checkCodeVerifier } from './check-pkce.ts';

const codeLifeMs = 10 * 60_000;

export interface Redemption {
  readonly clientId: string;
  readonly redirectUri: string | undefined;
  readonly codeVerifier: string | undefined;
  readonly authority: Authority;
  readonly atMs: number;
}

/**
 * A code is good once (AADSTS54005), for 10 minutes (70008), for the app (70000) and tenant (700005) it was issued to, at
 * the reply address it was asked with (500112), against the verifier (501481).
 */
export function checkCode(found: FoundCode, redemption: Redemption): CodeGrant {
  switch (found.kind) {
    case 'unknown':
      throw new EntraError(70000, { detail: "The 'code' is not known." });
    case 'used':
      throw new EntraError(54005);
    case 'fresh':
      checkBindings(found.grant, redemption);
      return found.grant;
  }
}

function checkBindings(grant: CodeGrant, redemption: Redemption): void {
  if (grant.clientId !== redemption.clientId) throw new EntraError(70000, { detail: 'Issued to another application.' });
  if (redemption.atMs >= grant.issuedAtMs + codeLifeMs) throw new EntraError(70008);
  if (grant.redirectUri !== redemption.redirectUri) throw new EntraError(500112);
  if (redemption.authority.kind === 'tenant' && redemption.authority.tenantId !== grant.person.tenantId) {
    throw new EntraError(700005);
  }
  checkCodeVerifier(grant.codeChallenge, redemption.codeVerifier);
}
