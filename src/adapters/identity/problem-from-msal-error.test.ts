import { describe, expect, test } from '@jest/globals';
import { problemFromMsalError } from './problem-from-msal-error.ts';

const now = Date.parse('2026-11-23T10:00:00Z');
const context = { now, isAnyOrganization: true };
const correlationId = '0b2cf9c6-7d3c-4c0c-9a62-3a3e9a1f2b3c';
const traceId = '9d6a7cbb-1f4b-4a5b-8a6c-3b1c5d7e9f00';

describe('a problem of signing in', () => {
  test('carries the claims that the next sign-in must answer', () => {
    const problem = problemFromMsalError(
      { errorCode: 'interaction_required', errorNo: 50076, claims: '{"access_token":{}}' },
      context,
    );
    expect(problem).toMatchObject({ kind: 'sign-in-needed', claims: '{"access_token":{}}' });
  });

  test('has no claims when none were asked for', () => {
    expect(problemFromMsalError({ errorCode: 'login_required', claims: '' }, context)).not.toHaveProperty('claims');
  });

  test.each([
    ['the person closed the window', { errorCode: 'user_cancelled' }, 'cancelled'],
    ['the person said no on the page', { errorCode: 'access_denied', errorNo: '65004' }, 'consent-refused'],
    ['only an administrator may say yes', { errorCode: 'access_denied', errorNo: '90094' }, 'admin-needed'],
    ['an administrator was asked', { errorCode: 'access_denied', errorNo: '90095' }, 'admin-needed'],
    ['nobody was asked yet', { errorCode: 'invalid_grant', subError: 'consent_required' }, 'consent-needed'],
  ])('keeps apart that %s', (_, error, kind) => {
    expect(problemFromMsalError(error, context).kind).toBe(kind);
  });

  test('says how long to wait where the service’s wish could be read', () => {
    const error = { errorCode: 'temporarily_unavailable', status: 429 };
    expect(problemFromMsalError(error, { ...context, retryAfterMs: 7000 })).toMatchObject({ retryAfterMs: 7000 });
    expect(problemFromMsalError(error, context)).not.toHaveProperty('retryAfterMs');
  });

  test('means a personal account where any organization may sign in, and a guest where only one may', () => {
    const error = { errorCode: 'invalid_request', errorNo: 50020 };
    expect(problemFromMsalError(error, context).kind).toBe('personal-account');
    expect(problemFromMsalError(error, { ...context, isAnyOrganization: false }).kind).toBe('guest');
  });

  test('says by how much the clock is wrong, from the time the service wrote', () => {
    const errorMessage = 'AADSTS700024: not within its valid time range. Timestamp: 2026-11-23 07:00:00Z';
    const problem = problemFromMsalError({ errorCode: 'invalid_client', errorMessage }, context);
    expect(problem).toMatchObject({ kind: 'clock-wrong', offByMs: 3 * 60 * 60 * 1000 });
  });

  test('that did not come from MSAL is unknown, without its text', () => {
    const problem = problemFromMsalError(new TypeError('token=eyJ'), context);
    expect(problem.kind).toBe('unknown');
    expect(JSON.stringify(problem)).not.toContain('eyJ');
  });
});

describe('the evidence', () => {
  test('names code, sub error, number, and what support asks for', () => {
    const problem = problemFromMsalError(
      {
        errorCode: 'invalid_grant',
        subError: 'message_only',
        errorNo: 53003,
        errorMessage: `AADSTS53003: Blocked. Trace ID: ${traceId} Correlation ID: x Timestamp: 2026-11-23 09:59:00Z`,
        correlationId,
        status: 400,
      },
      context,
    );
    expect(problem).toEqual({
      kind: 'policy',
      evidence: {
        operation: 'sign-in',
        status: 400,
        codes: ['invalid_grant', 'message_only', 'AADSTS53003'],
        requestId: traceId,
        clientRequestId: correlationId,
        date: '2026-11-23T09:59:00.000Z',
      },
    });
  });

  test('holds nothing of the message, and no text that only pretends to be a code', () => {
    const secret = '#code=0.AbC&state=x';
    const problem = problemFromMsalError(
      { errorCode: secret, subError: 'ana@contoso.com', errorMessage: `${secret} eyJhbGciOi`, correlationId: secret },
      context,
    );
    const written = JSON.stringify(problem);
    expect(written).not.toContain('AbC');
    expect(written).not.toContain('ana@');
    expect(written).not.toContain('eyJ');
    expect(problem.evidence.codes).toEqual(['not_a_code', 'not_a_code']);
  });
});
