import { createHash } from 'node:crypto';
import { EntraError } from '../errors/entra-error.ts';

/** A single-page app must send an S256 challenge (RFC 7636 §4.3), plain is refused: AADSTS9002325. */
export function checkCodeChallenge(challenge: string | undefined, method: string | undefined): string {
  if (challenge === undefined || method !== 'S256' || !/^[\w-]{43}$/.test(challenge)) throw new EntraError(9002325);
  return challenge;
}

/** The verifier must be the challenge's preimage (RFC 7636 §4.6): AADSTS501481, also when it is missing. */
export function checkCodeVerifier(challenge: string, verifier: string | undefined): void {
  if (verifier === undefined || createHash('sha256').update(verifier).digest('base64url') !== challenge) {
    throw new EntraError(501481);
  }
}
