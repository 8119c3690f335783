import { EntraError } from '../errors/entra-error.ts';
import { allowsOrigin, redirectUriType, type RegisteredApp } from '../registered-apps.ts';

/**
 * A single-page app redeems from a page of a registered origin: AADSTS9002327 without an `Origin` header, 9002326 for
 * another page, and 9002326 for a page that redeems the code of a web reply address.
 */
export function checkOrigin(app: RegisteredApp, origin: string | undefined, redirectUri: string | undefined): void {
  if (origin === undefined) throw new EntraError(9002327);
  const isWeb = redirectUri !== undefined && redirectUriType(app, redirectUri) === 'web';
  if (isWeb || !allowsOrigin(app, origin)) throw new EntraError(9002326, { detail: `Request origin: '${origin}'.` });
}
