import type { Problem, ProblemKind } from './problem.ts';

/** Every kind of which the cure is to sign in, with the same account or another, at once or after something was mended. */
const aboutSigningIn: readonly ProblemKind[] = [
  'sign-in-needed',
  'popup-blocked',
  'consent-needed',
  'consent-refused',
  'admin-needed',
  'cancelled',
  'policy',
  'personal-account',
  'guest',
  'stale-token',
  'sign-in-timeout',
  'clock-wrong',
];

/** Whether signing in is what takes this problem away. A call without a token fails with one of these as well. */
export function isAboutSigningIn({ kind }: Problem): boolean {
  return aboutSigningIn.includes(kind);
}

/** The person said no, and knows it. */
export function isNo({ kind }: Problem): boolean {
  return kind === 'cancelled' || kind === 'consent-refused';
}
