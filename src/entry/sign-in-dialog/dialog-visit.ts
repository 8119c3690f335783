/** Why `sign-in-dialog.html` was opened. */
export type DialogVisit =
  /** The pane sends the person to the sign-in service. */
  | { readonly kind: 'going'; readonly address: string }
  /** The sign-in service sent the person back; without the `#`. */
  | { readonly kind: 'coming-back'; readonly fragment: string }
  /** Neither: opened by hand, or by a link that wants to use our name for somebody else's page. */
  | { readonly kind: 'astray' };

/** The part of the configuration that decides where a person may be sent. */
export interface SignInPlace {
  readonly authority: string;
  readonly clientId: string;
}

/** @param page the whole address of our page, fragment included */
export function dialogVisit(page: URL, place: SignInPlace): DialogVisit {
  const fragment = page.hash.replace(/^#/, '');
  const parameters = new URLSearchParams(fragment);
  const address = parameters.get('go');
  if (address !== null) return isSignInAddress(address, page, place) ? { kind: 'going', address } : { kind: 'astray' };
  const isAnswer = parameters.has('state') && (parameters.has('code') || parameters.has('error'));
  return isAnswer ? { kind: 'coming-back', fragment } : { kind: 'astray' };
}

/** The configured service's own sign-in page, for this add-in, and back to this page: nothing else is worth our name. */
function isSignInAddress(address: string, page: URL, place: SignInPlace): boolean {
  if (!URL.canParse(address)) return false;
  const to = new URL(address);
  return (
    to.protocol === 'https:' &&
    to.username === '' &&
    to.password === '' &&
    to.host === new URL(place.authority).host &&
    /^\/[^/]+\/oauth2\/v2\.0\/authorize$/.test(to.pathname) &&
    to.searchParams.get('client_id') === place.clientId &&
    to.searchParams.get('redirect_uri') === `${page.origin}${page.pathname}`
  );
}
