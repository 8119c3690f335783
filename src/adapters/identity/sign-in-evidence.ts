import type { Evidence } from '#domain/problem/problem.ts';

/** Evidence for what is found out without an error of MSAL's. @param at milliseconds since 1970 */
export function signInEvidence(codes: readonly string[], at: number): Evidence {
  return { operation: 'sign-in', codes, date: new Date(at).toISOString() };
}
