import type { HttpRequest } from '#application/ports/http.ts';

/** Decides whether a request may be sent at all. The address was parsed already and is https. */
export type AddressRule = (request: HttpRequest, address: URL) => boolean;

/**
 * Graph itself, and nothing else with a header of ours: a download address is a credential in itself and lies on another
 * host, so it is only ever read bare. A token or a session id can reach no other origin than the configured one.
 */
export function graphAndBareDownloads(graphRoot: string): AddressRule {
  const { origin } = new URL(graphRoot);
  return (request, address) =>
    address.origin === origin || (request.method === 'GET' && Object.keys(request.headers).length === 0);
}

/** A service of its own, such as the sign-in service, at the origins it is configured for. */
export function onlyOrigins(allowed: readonly string[]): AddressRule {
  const origins = allowed.map((address) => new URL(address).origin);
  return (_request, address) => origins.includes(address.origin);
}
