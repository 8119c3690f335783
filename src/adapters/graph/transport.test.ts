import { describe, expect, test } from '@jest/globals';
import { NoAnswer, type HttpRequest } from '#application/ports/http.ts';
import { createMovedClock } from '../moved-clock.ts';
import { graphAndBareDownloads, onlyOrigins } from './address-rule.ts';
import { createTransport, type Fetch } from './transport.ts';

const graphRoot = 'https://graph.localhost:8443/v1.0';
const get = { method: 'GET', headers: {} } as const;

/** A transport that writes down what reaches the network. */
function transportTo(answer: Fetch, { isOnline = true, isAllowed = graphAndBareDownloads(graphRoot) } = {}) {
  const clock = createMovedClock();
  const sent: Request[] = [];
  const send = createTransport({
    fetch: (request) => {
      sent.push(request);
      return answer(request);
    },
    isAllowed,
    clock,
    connectivity: { isOnline: () => isOnline },
  });
  return { send, sent, clock };
}

async function reasonOf(answer: Promise<unknown>): Promise<string> {
  const error: unknown = await answer.then(
    () => 'an answer came',
    (rejection: unknown) => rejection,
  );
  return error instanceof NoAnswer ? error.reason : String(error);
}

const nothingComes: Fetch = () => new Promise(() => undefined);
const noContent: Fetch = () => Promise.resolve(new Response(null, { status: 204 }));

describe('an answer', () => {
  test.each([200, 201, 401, 404, 412, 429, 503])('resolves with status %d, headers and text', async (status) => {
    const { send, clock } = transportTo(() =>
      Promise.resolve(new Response('{"a":1}', { status, headers: { ETag: '"1"' } })),
    );
    const answer = await send({ ...get, url: `${graphRoot}/me/drive` });
    expect(answer.status).toBe(status);
    expect(answer.header('etag')).toBe('"1"');
    expect(answer.header('retry-after')).toBeUndefined();
    expect(await answer.text()).toBe('{"a":1}');
    expect(clock.waiting()).toBe(0);
  });

  test('is asked for without cookies, referrer, cache, redirect or keepalive', async () => {
    const { send, sent } = transportTo(noContent);
    await send({ method: 'POST', url: `${graphRoot}/x`, headers: { Authorization: 'Bearer t' }, body: '{}' });
    expect(sent[0]).toMatchObject({
      method: 'POST',
      credentials: 'omit',
      redirect: 'error',
      cache: 'no-store',
      referrerPolicy: 'no-referrer',
      keepalive: false,
    });
    expect(sent[0]?.headers.get('authorization')).toBe('Bearer t');
    expect(await sent[0]?.text()).toBe('{}');
  });
});

test('a request that outlives its page is with the browser when the call returns', () => {
  const { send, sent } = transportTo(noContent);
  void send({ method: 'POST', url: `${graphRoot}/x`, headers: {}, body: '{}', outlivesPage: true });
  expect(sent.map(({ keepalive }) => keepalive)).toEqual([true]);
});

describe('no answer', () => {
  test('never left when the device is offline', async () => {
    const { send, sent } = transportTo(noContent, { isOnline: false });
    expect(await reasonOf(send({ ...get, url: graphRoot }))).toBe('never-left');
    expect(sent).toEqual([]);
  });

  test('is lost when the connection breaks, and when it breaks inside the body', async () => {
    const broken = () => Promise.reject(new TypeError('Failed to fetch'));
    expect(await reasonOf(transportTo(broken).send({ ...get, url: graphRoot }))).toBe('lost');
    const brokenBody = new ReadableStream({
      start: (stream) => {
        stream.error(new TypeError('cut'));
      },
    });
    const { send } = transportTo(() => Promise.resolve(new Response(brokenBody, { status: 201 })));
    expect(await reasonOf(send({ ...get, url: graphRoot }))).toBe('lost');
  });

  test('times out when the limit is over, not before, and stops the request', async () => {
    const { send, sent, clock } = transportTo(nothingComes);
    const reason = reasonOf(send({ ...get, url: graphRoot, timeoutMs: 30_000 }));
    clock.advance(29_999);
    expect(sent[0]?.signal.aborted).toBe(false);
    clock.advance(1);
    expect(sent[0]?.signal.aborted).toBe(true);
    expect(await reason).toBe('timed-out');
  });

  test('has a limit even when the caller sets none', async () => {
    const { send, clock } = transportTo(nothingComes);
    const reason = reasonOf(send({ ...get, url: graphRoot }));
    clock.advance(120_000);
    expect(await reason).toBe('timed-out');
  });

  test('is aborted by the signal, during the request and before it', async () => {
    const { send, sent, clock } = transportTo(nothingComes);
    const stop = new AbortController();
    const reason = reasonOf(send({ ...get, url: graphRoot, signal: stop.signal }));
    stop.abort();
    expect(await reason).toBe('aborted');
    expect(clock.waiting()).toBe(0);
    expect(await reasonOf(send({ ...get, url: graphRoot, signal: stop.signal }))).toBe('aborted');
    expect(sent).toHaveLength(1);
  });

  test('carries no address in its message', async () => {
    const { send } = transportTo(() => Promise.reject(new TypeError('Failed to fetch')));
    await expect(send({ ...get, url: `${graphRoot}/drives/secret` })).rejects.toThrow(/^no answer: lost$/);
  });
});

describe('a token', () => {
  const withToken = { method: 'GET', headers: { Authorization: 'Bearer token' } } as const;
  const elsewhere: readonly { why: string; request: HttpRequest }[] = [
    { why: 'another host', request: { ...withToken, url: 'https://graph.localhost.example.org/v1.0/me' } },
    { why: 'another port', request: { ...withToken, url: 'https://graph.localhost:9443/v1.0/me' } },
    { why: 'plain http', request: { ...withToken, url: 'http://graph.localhost:8443/v1.0/me' } },
    { why: 'a user in the address', request: { ...withToken, url: 'https://graph.localhost:8443@example.org/me' } },
    { why: 'a user and the right host', request: { ...withToken, url: 'https://ana:pw@graph.localhost:8443/v1.0/me' } },
    { why: 'no address', request: { ...withToken, url: '/v1.0/me' } },
    {
      why: 'a session id',
      request: { ...get, url: 'https://files.localhost/a', headers: { 'workbook-session-id': 'x' } },
    },
    { why: 'a body', request: { method: 'POST', url: 'https://files.localhost/a', headers: {}, body: 'text' } },
    { why: 'plain http without a token', request: { ...get, url: 'http://files.localhost/a' } },
  ];

  test.each(elsewhere)('reaches nobody but the configured Graph: $why', async ({ request }) => {
    const { send, sent } = transportTo(noContent);
    expect(await reasonOf(send(request))).toBe('not-allowed');
    expect(sent).toEqual([]);
  });

  test('reaches the configured Graph, by any path', async () => {
    const { send, sent } = transportTo(noContent);
    await send({ ...withToken, url: 'https://graph.localhost:8443/beta/me' });
    expect(sent).toHaveLength(1);
  });

  test('is not needed for a download, which is read bare', async () => {
    const { send, sent } = transportTo(noContent);
    await send({ ...get, url: 'https://files.localhost:8443/d?tempauth=1' });
    expect([...(sent[0]?.headers ?? [])]).toEqual([]);
  });
});

describe('a transport for another service', () => {
  test('speaks to its own origins only', async () => {
    const { send } = transportTo(noContent, { isAllowed: onlyOrigins(['https://login.localhost/common']) });
    await send({ method: 'POST', url: 'https://login.localhost/t/oauth2/v2.0/token', headers: {}, body: 'a=b' });
    expect(await reasonOf(send({ ...get, url: 'https://graph.localhost:8443/v1.0/me' }))).toBe('not-allowed');
  });
});
