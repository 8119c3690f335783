import { redirectUriType } from '../registered-apps.ts';
import type { IdentityContext } from '../identity-env.ts';
import type { IdentityParts } from '../identity-parts.ts';
import { signedOutPage } from '../pages/notice-pages.ts';
import { pageResponse } from '../pages/page-response.ts';
import { clearSessionCookie, sessionCookie } from '../sign-in/session-cookie.ts';

/**
 * `/{tenant}/oauth2/v2.0/logout`: ends the browser's session without asking, and goes back only to an address that some
 * app registered. `state` goes into the query: MSAL's bridge page reads it there.
 */
export async function logout(context: IdentityContext, parts: IdentityParts): Promise<Response> {
  const query = new URL(context.req.url).searchParams;
  const cookie = sessionCookie(context);
  if (cookie !== undefined) parts.sessions.end(cookie);
  clearSessionCookie(context);
  const wanted = query.get('post_logout_redirect_uri');
  const isRegistered = wanted !== null && parts.apps.all().some((app) => redirectUriType(app, wanted) !== undefined);
  if (!isRegistered) {
    return pageResponse(context, parts.settings.current, signedOutPage(), { keepsOpener: query.get('pocd') === '1' });
  }
  const address = new URL(wanted);
  const state = query.get('state');
  if (state !== null) address.searchParams.set('state', state);
  context.header('Cache-Control', 'no-store');
  return context.redirect(address.href, 302);
}
