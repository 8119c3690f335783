import { EntraError } from '../errors/entra-error.ts';
import { redirectUriType, type RegisteredApp } from '../registered-apps.ts';

/** The reply address must be registered letter by letter. Shown as a page, never redirected: AADSTS50011. */
export function checkRedirectUri(app: RegisteredApp, redirectUri: string | undefined): string {
  if (redirectUri === undefined || redirectUriType(app, redirectUri) === undefined) {
    throw new EntraError(50011, { detail: `Redirect URI '${redirectUri ?? ''}', application '${app.clientId}'.` });
  }
  return redirectUri;
}
