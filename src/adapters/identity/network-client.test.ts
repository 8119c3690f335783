import { describe, expect, test } from '@jest/globals';
import { NoAnswer, type HttpAnswer, type HttpRequest, type NoAnswerReason } from '#application/ports/http.ts';
import { createNetworkClient } from './network-client.ts';

const address = 'https://login.example/token';

describe('a request of MSAL’s', () => {
  test('goes out once, as it is, with a time limit', async () => {
    const sent: HttpRequest[] = [];
    const client = createNetworkClient((request) => {
      sent.push(request);
      return Promise.resolve(anAnswer(200, '{"token_type":"Bearer"}', { 'x-ms-request-id': 'r1' }));
    }, 10_000);

    const answer = await client.module.sendPostRequestAsync(address, { headers: { a: 'b' }, body: 'grant_type=x' });

    expect(sent).toHaveLength(1);
    expect(sent[0]).toMatchObject({
      method: 'POST',
      url: address,
      headers: { a: 'b' },
      body: 'grant_type=x',
      timeoutMs: 10_000,
    });
    expect(answer).toEqual({ status: 200, body: { token_type: 'Bearer' }, headers: { 'x-ms-request-id': 'r1' } });
  });

  test.each<[NoAnswerReason, string]>([
    ['never-left', 'no_network_connectivity'],
    ['lost', 'network_error'],
    ['timed-out', 'request_timed_out'],
    ['aborted', 'request_aborted'],
    ['not-allowed', 'request_not_allowed'],
  ])('without an answer (%s) fails as %s and is not sent again', async (reason, errorCode) => {
    let sendings = 0;
    const client = createNetworkClient(() => {
      sendings += 1;
      return Promise.reject(new NoAnswer(reason));
    }, 10_000);
    await expect(client.module.sendGetRequestAsync(address)).rejects.toMatchObject({ errorCode });
    expect(sendings).toBe(1);
  });

  test('answered with a page instead of JSON says so', async () => {
    const client = createNetworkClient(() => Promise.resolve(anAnswer(200, '<html>')), 10_000);
    const failure = { errorCode: 'failed_to_parse_response' };
    await expect(client.module.sendPostRequestAsync(address)).rejects.toMatchObject(failure);
  });

  test('can be stopped while it is on its way', async () => {
    const client = createNetworkClient(
      ({ signal }) =>
        new Promise((_, reject) => signal?.addEventListener('abort', () => reject(new NoAnswer('aborted')))),
      10_000,
    );
    const answer = client.module.sendPostRequestAsync(address);
    client.abortAll();
    await expect(answer).rejects.toMatchObject({ errorCode: 'request_aborted' });
  });
});

describe('how long the service wants us to wait', () => {
  test.each<[string, HttpAnswer, number | undefined]>([
    ['is told in seconds', anAnswer(429, '{}', { 'Retry-After': '7' }), 7000],
    ['may be unreadable', anAnswer(429, '{}'), undefined],
    ['may be written as a date, which the device’s clock cannot be trusted with', aDatedRefusal(), undefined],
    ['is of no interest after a success', anAnswer(200, '{}', { 'Retry-After': '7' }), undefined],
  ])('%s', async (_, answer, retryAfterMs) => {
    const client = createNetworkClient(() => Promise.resolve(answer), 10_000);
    await client.module.sendPostRequestAsync(address);
    expect(client.retryAfterMs()).toBe(retryAfterMs);
  });
});

function aDatedRefusal() {
  return anAnswer(503, '{}', { 'Retry-After': 'Mon, 23 Nov 2026 10:00:00 GMT' });
}

function anAnswer(status: number, body: string, headers: Readonly<Record<string, string>> = {}): HttpAnswer {
  return { status, header: (name) => headers[name], text: () => Promise.resolve(body) };
}
