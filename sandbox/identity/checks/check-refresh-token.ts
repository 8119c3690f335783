import { EntraError } from '../errors/entra-error.ts';
import type { RefreshGrant } from '../state/refresh-tokens.ts';

/**
 * A refresh token is good until 24 h after the sign-in (AADSTS700084), for its app (70000), unless it was revoked
 * (50173, sub error `bad_token`).
 */
export function checkRefreshToken(
  found: RefreshGrant | 'revoked' | undefined,
  presented: { readonly clientId: string; readonly atMs: number },
): RefreshGrant {
  if (found === 'revoked') throw new EntraError(50173);
  if (found === undefined) throw new EntraError(70000, { detail: "The 'refresh_token' is not known." });
  if (found.clientId !== presented.clientId) throw new EntraError(70000, { detail: 'Issued to another application.' });
  if (presented.atMs >= found.endsAtMs) throw new EntraError(700084);
  return found;
}
