import { describe, expect, test } from '@jest/globals';
import type { HttpAnswer } from '#application/ports/http.ts';
import { graphFailureFromAnswer, graphFailureFromError } from './graph-failure-from-answer.ts';

const now = Date.UTC(2026, 8, 1, 9);
const sent = { clientRequestId: 'sent-id', now };

function answer(status: number, body: unknown, headers: Record<string, string> = {}): HttpAnswer {
  const response = new Headers(headers);
  return {
    status,
    header: (name) => response.get(name) ?? undefined,
    text: () => Promise.resolve(typeof body === 'string' ? body : JSON.stringify(body)),
  };
}

describe('a refusal is read', () => {
  test('with the codes of the documented three levels', async () => {
    const body = {
      error: {
        code: 'internalServerError',
        message: 'm',
        innerError: {
          code: 'internalServerErrorUncategorized',
          message: 'm',
          innerError: { code: 'GenericFileOpenError', message: 'm' },
        },
      },
    };
    expect(await graphFailureFromAnswer(answer(500, body), sent)).toEqual({
      status: 500,
      codes: ['internalServerError', 'internalServerErrorUncategorized', 'GenericFileOpenError'],
      clientRequestId: 'sent-id',
      date: '2026-09-01T09:00:00.000Z',
      isLocalDate: true,
    });
  });

  test('in the lower-case spelling, with the diagnostic fields of the second level', async () => {
    const body = {
      error: {
        code: 'MaxRequestDurationExceeded',
        innererror: {
          code: 'gatewayTimeoutUncategorized',
          date: '2026-09-01T08:59:58',
          'request-id': '1b4f7c1e-0000-4000-8000-000000000001',
          'client-request-id': '1b4f7c1e-0000-4000-8000-000000000002',
        },
      },
    };
    expect(await graphFailureFromAnswer(answer(504, body), sent)).toEqual({
      status: 504,
      codes: ['MaxRequestDurationExceeded', 'gatewayTimeoutUncategorized'],
      date: '2026-09-01T08:59:58',
      requestId: '1b4f7c1e-0000-4000-8000-000000000001',
      clientRequestId: '1b4f7c1e-0000-4000-8000-000000000002',
    });
  });

  test('with an inner error that holds no code', async () => {
    const body = { error: { code: 'AccessDenied', innerError: { 'request-id': 'abc' } } };
    expect(await graphFailureFromAnswer(answer(403, body), sent)).toMatchObject({
      codes: ['AccessDenied'],
      requestId: 'abc',
    });
  });

  test('with the ids and the wait of the headers', async () => {
    const headers = { 'request-id': 'r-1', 'client-request-id': 'c-1', 'Retry-After': '12' };
    expect(await graphFailureFromAnswer(answer(429, '', headers), sent)).toEqual({
      status: 429,
      codes: [],
      retryAfterMs: 12_000,
      requestId: 'r-1',
      clientRequestId: 'c-1',
      date: '2026-09-01T09:00:00.000Z',
      isLocalDate: true,
    });
  });

  test('with the claims of a challenge', async () => {
    const headers = { 'WWW-Authenticate': `Bearer claims="${btoa('{"a":1}')}"` };
    expect(await graphFailureFromAnswer(answer(401, '', headers), sent)).toMatchObject({ claims: '{"a":1}' });
  });
});

describe('a body that is not what it should be leaves the status', () => {
  test.each([
    ['a page', '<html>Bad gateway</html>'],
    ['nothing', ''],
    ['a cut body', '{"error":{"code":"x'],
    ['null', 'null'],
    ['an error that is a word', '{"error":"x"}'],
    ['a code that is a number', '{"error":{"code":42}}'],
    ['a code longer than any', JSON.stringify({ error: { code: 'x'.repeat(129) } })],
    ['an empty code', '{"error":{"code":""}}'],
  ])('%s', async (_what, body) => {
    expect(await graphFailureFromAnswer(answer(502, body), sent)).toMatchObject({ status: 502, codes: [] });
  });

  test('and ids that are no ids are not kept', async () => {
    const body = { error: { innerError: { 'request-id': '<b>', 'client-request-id': 'x y' } } };
    const failure = await graphFailureFromAnswer(answer(500, body), sent);
    expect(failure.requestId).toBeUndefined();
    expect(failure.clientRequestId).toBe('sent-id');
  });

  test('and a chain without end is cut', () => {
    const deep = Array.from({ length: 100 }).reduce<object>((innerError) => ({ code: 'c', innerError }), {});
    expect(graphFailureFromError(500, deep, sent).codes).toHaveLength(8);
  });
});

describe('who holds the lock', () => {
  const lockedWith = (message: unknown, code = 'EditModeCannotAcquireLockUnknown') =>
    graphFailureFromError(
      409,
      { code: 'conflict', message: 'Bo Lind is editing this workbook', innerError: { code, message } },
      sent,
    );

  test.each([
    ['Maria Costa is editing this workbook.', 'Maria Costa'],
    ['J. R. Ruiz is editing this workbook and it is locked for others.', 'J. R. Ruiz'],
    ['山田 太郎 is editing this file', '山田 太郎'],
    ['A. Ruiz is editing this workbook.', 'A. Ruiz'],
  ])('is read from: %s', (message, name) => {
    expect(lockedWith(message).lockedBy).toBe(name);
  });

  test.each([
    'The workbook is locked.',
    'Someone else is editing this workbook.',
    'Another user is editing this workbook.',
    'The file is locked. Ana Ruiz is editing this workbook.',
    'Cannot open: Ana is editing this workbook.',
    'Ana\u202e is editing this workbook.',
    `${'a'.repeat(81)} is editing this workbook.`,
    42,
    undefined,
  ])('is not guessed from: %s', (message) => {
    expect(lockedWith(message).lockedBy).toBeUndefined();
  });

  test('is never read from the message of another code', () => {
    expect(lockedWith('Ana Ruiz is editing this workbook.', 'accessConflict').lockedBy).toBeUndefined();
  });
});
