import type { HttpAnswer, HttpRequest, HttpSend } from '#application/ports/http.ts';

/** One concern of a request's way out and of its answer's way back. */
export type Policy = (request: HttpRequest, next: HttpSend) => Promise<HttpAnswer>;

/** A sender whose requests pass the policies in their order, the first one outermost. */
export function throughPolicies(send: HttpSend, policies: readonly Policy[]): HttpSend {
  return policies.reduceRight<HttpSend>((next, policy) => (request) => policy(request, next), send);
}

/** The request with one more header. */
export function withHeader(request: HttpRequest, name: string, value: string): HttpRequest {
  return { ...request, headers: { ...request.headers, [name]: value } };
}
