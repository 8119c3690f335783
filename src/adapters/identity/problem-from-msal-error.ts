import type { Evidence, Problem } from '#domain/problem/problem.ts';
import { aadstsNumber, serviceTimeMs, signInErrorFrom, traceId, type SignInError } from './sign-in-error.ts';
import { familyOf } from './sign-in-error-table.ts';
import { signInEvidence } from './sign-in-evidence.ts';

export interface SignInErrorContext {
  /** Milliseconds since 1970 by the device's clock. */
  readonly now: number;
  /** Any organization may sign in: then an account from elsewhere can only be a personal one. */
  readonly isAnyOrganization: boolean;
  /** What the service's last refusal asked for, where the browser may read it. */
  readonly retryAfterMs?: number | undefined;
}

/**
 * The one place where an error of signing in becomes a problem. The words of Microsoft's message are not read, only its
 * number, time and trace id; nothing that could be a token, a name or an answer's fragment gets into the evidence.
 */
export function problemFromMsalError(thrown: unknown, context: SignInErrorContext): Problem {
  const error = signInErrorFrom(thrown);
  if (error === undefined) return { kind: 'unknown', evidence: signInEvidence(['not_from_msal'], context.now) };
  const evidence = evidenceOf(error, context.now);
  const family = familyOf(error);
  switch (family) {
    case 'needs-click':
      return { kind: 'sign-in-needed', evidence, ...(error.claims === '' ? {} : { claims: error.claims }) };
    case 'declined':
      return { kind: 'cancelled', evidence };
    case 'window-blocked':
      return { kind: 'popup-blocked', evidence };
    case 'window-mute':
    case 'timed-out':
      return { kind: 'sign-in-timeout', evidence };
    case 'consent':
      return { kind: 'consent-needed', evidence };
    case 'admin':
      return { kind: 'admin-needed', evidence };
    case 'consent-refused':
    case 'policy':
    case 'personal-account':
      return { kind: family, evidence };
    case 'wrong-account':
      return { kind: context.isAnyOrganization ? 'personal-account' : 'guest', evidence };
    case 'offline':
    case 'unreachable':
      return { kind: 'offline', evidence };
    case 'busy':
      return {
        kind: 'throttled',
        evidence,
        ...(context.retryAfterMs === undefined ? {} : { retryAfterMs: context.retryAfterMs }),
      };
    case 'clock':
      return clockProblem(error, evidence, context.now);
    case 'our-fault':
      return { kind: 'refused', evidence };
    case 'bridge':
    case 'unknown':
      return { kind: 'unknown', evidence };
  }
}

function evidenceOf(error: SignInError, now: number): Evidence {
  const number = aadstsNumber(error);
  const codes = [error.errorCode, error.subError, number === undefined ? '' : `AADSTS${number}`];
  const requestId = traceId(error);
  const serviceTime = serviceTimeMs(error);
  return {
    ...signInEvidence(codes.filter((code) => code !== '').map(codeOnly), serviceTime ?? now),
    ...(error.status === undefined ? {} : { status: error.status }),
    ...(requestId === undefined ? {} : { requestId }),
    ...(/^[0-9a-f-]{36}$/i.test(error.correlationId) ? { clientRequestId: error.correlationId } : {}),
  };
}

/** A host or a service may put any text where a code belongs. */
function codeOnly(code: string): string {
  return /^[\w .-]{1,64}$/.test(code) ? code : 'not_a_code';
}

function clockProblem(error: SignInError, evidence: Evidence, now: number): Problem {
  const serviceTime = serviceTimeMs(error);
  return serviceTime === undefined
    ? { kind: 'unknown', evidence }
    : { kind: 'clock-wrong', offByMs: now - serviceTime, evidence };
}
