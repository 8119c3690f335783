import type { ClaimsRequest } from '../claims-request.ts';
import { EntraError } from '../errors/entra-error.ts';
import type { SignIn } from '../state/browser-sessions.ts';

/** Whether the sign-in already satisfies the authentication contexts (`acrs`) that a claims challenge asks for. */
export function satisfiesContexts(signIn: SignIn, claims: ClaimsRequest): boolean {
  return claims.authenticationContexts.every((context) => signIn.authenticationContexts.includes(context));
}

/** Without a page, an unsatisfied context is AADSTS50076 with the claims to sign in with. */
export function checkAuthenticationContext(signIn: SignIn, claims: ClaimsRequest): void {
  if (!satisfiesContexts(signIn, claims)) throw new EntraError(50076, { claims: claims.text });
}
