import type { Clock } from '#application/ports/clock.ts';
import type { Connectivity } from '#application/ports/connectivity.ts';
import { NoAnswer, type HttpAnswer, type HttpRequest, type HttpSend } from '#application/ports/http.ts';
import type { AddressRule } from './address-rule.ts';

/** The part of `fetch` that is used; the sandbox's services have the same shape and are called in-process by tests. */
export type Fetch = (request: Request) => Promise<Response>;

/** The browser's own `fetch`. */
export const browserFetch: Fetch = (request) => fetch(request);

export interface TransportOptions {
  readonly fetch: Fetch;
  readonly isAllowed: AddressRule;
  readonly clock: Clock;
  readonly connectivity: Pick<Connectivity, 'isOnline'>;
}

/** Longer than Graph itself works on a request before it answers 504. */
const longestWaitMs = 120_000;

/**
 * The one place that speaks to the network. It sends no cookies and no referrer, follows no redirect (one would carry a
 * token or a session id to an address nobody checked), and reads the whole answer within the time limit.
 */
export function createTransport(options: TransportOptions): HttpSend {
  return async (request) => {
    if (!isAddressed(request, options.isAllowed)) throw new NoAnswer('not-allowed');
    if (request.signal?.aborted === true) throw new NoAnswer('aborted');
    if (!options.connectivity.isOnline()) throw new NoAnswer('never-left');
    return await exchange(request, options);
  };
}

function isAddressed(request: HttpRequest, isAllowed: AddressRule): boolean {
  if (!URL.canParse(request.url)) return false;
  const address = new URL(request.url);
  const hasUserInformation = address.username !== '' || address.password !== '';
  return address.protocol === 'https:' && !hasUserInformation && isAllowed(request, address);
}

async function exchange(request: HttpRequest, { fetch: send, clock }: TransportOptions): Promise<HttpAnswer> {
  const stop = new AbortController();
  let reason: 'lost' | 'timed-out' | 'aborted' = 'lost';
  const give = (why: typeof reason) => () => {
    reason = why;
    stop.abort();
  };
  const cancelTimer = clock.after(request.timeoutMs ?? longestWaitMs, give('timed-out'));
  const abort = give('aborted');
  request.signal?.addEventListener('abort', abort);
  try {
    return await Promise.race([answerTo(send, toFetch(request, stop.signal)), rejectedOn(stop.signal)]);
  } catch (cause) {
    throw new NoAnswer(reason, { cause });
  } finally {
    cancelTimer();
    request.signal?.removeEventListener('abort', abort);
  }
}

function toFetch({ method, url, headers, body, outlivesPage = false }: HttpRequest, signal: AbortSignal): Request {
  return new Request(url, {
    method,
    headers,
    signal,
    ...(body === undefined ? {} : { body }),
    keepalive: outlivesPage,
    credentials: 'omit',
    redirect: 'error',
    cache: 'no-store',
    referrerPolicy: 'no-referrer',
  });
}

async function answerTo(send: Fetch, request: Request): Promise<HttpAnswer> {
  const response = await send(request);
  const text = await response.text();
  return {
    status: response.status,
    header: (name) => response.headers.get(name) ?? undefined,
    text: () => Promise.resolve(text),
  };
}

/** A `fetch` that does not heed its signal must not keep the caller waiting. */
function rejectedOn(signal: AbortSignal): Promise<never> {
  return new Promise((_resolve, reject) => {
    signal.addEventListener('abort', () => {
      reject(new Error('given up'));
    });
  });
}
