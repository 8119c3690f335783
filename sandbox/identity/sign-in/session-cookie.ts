import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import type { IdentityContext } from '../identity-env.ts';

const name = 'ESTSAUTH';
/** Sent also from frames of other sites, where the browser still allows third-party cookies; never partitioned. */
const attributes = { path: '/', secure: true, httpOnly: true, sameSite: 'None' } as const;
const keptForSeconds = 90 * 24 * 3600;

export function sessionCookie(context: IdentityContext): string | undefined {
  return getCookie(context, name);
}

/** @param kept "Stay signed in": the cookie outlives the browser's run. */
export function setSessionCookie(context: IdentityContext, value: string, kept: boolean): void {
  setCookie(context, name, value, kept ? { ...attributes, maxAge: keptForSeconds } : attributes);
}

export function clearSessionCookie(context: IdentityContext): void {
  deleteCookie(context, name, attributes);
}
