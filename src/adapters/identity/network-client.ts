import { AuthError, type INetworkModule } from '@azure/msal-browser';
import { NoAnswer, type HttpMethod, type HttpSend } from '#application/ports/http.ts';
import { ownCodes } from './sign-in-error-table.ts';

/** What MSAL and its throttling look at. */
const headersRead = ['Retry-After', 'Content-Type', 'x-ms-request-id', 'x-ms-httpver'];

const codeOfNoAnswer = {
  'never-left': 'no_network_connectivity',
  lost: 'network_error',
  'timed-out': ownCodes.requestTimedOut,
  aborted: ownCodes.requestAborted,
  'not-allowed': ownCodes.requestNotAllowed,
} as const;

export interface NetworkClient {
  readonly module: INetworkModule;
  /** Ends every request on its way; each fails with `request_aborted`. */
  abortAll(): void;
  /** What the last refusal asked for, where the browser may read it; undefined after an answer that was none. */
  retryAfterMs(): number | undefined;
}

/**
 * MSAL's requests on our own transport: the built-in client waits for ever and cannot be stopped, and it repeats a failed
 * redemption although codes are good for one use.
 */
export function createNetworkClient(send: HttpSend, timeoutMs: number): NetworkClient {
  const underWay = new Set<AbortController>();
  let retryAfterMs: number | undefined;

  async function request<T>(
    method: HttpMethod,
    url: string,
    options: { headers?: Record<string, string>; body?: string } | undefined,
    bodyIn: (text: string) => T,
  ) {
    const controller = new AbortController();
    underWay.add(controller);
    try {
      const answer = await send({
        method,
        url,
        headers: options?.headers ?? {},
        timeoutMs,
        signal: controller.signal,
        ...(options?.body === undefined ? {} : { body: options.body }),
      });
      const written = headersRead.map((name) => [name, answer.header(name)] as const);
      const headers = Object.fromEntries(
        written.flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
      );
      retryAfterMs = answer.status < 400 ? undefined : secondsIn(headers['Retry-After']);
      return { headers, body: bodyIn(await answer.text()), status: answer.status };
    } catch (error) {
      // Only an error of MSAL's own class reaches the caller as it is.
      if (error instanceof NoAnswer) throw new AuthError(codeOfNoAnswer[error.reason], '');
      throw error;
    } finally {
      underWay.delete(controller);
    }
  }

  return {
    module: {
      sendGetRequestAsync: (url, options) => request('GET', url, options, json),
      sendPostRequestAsync: (url, options) => request('POST', url, options, json),
    },
    abortAll: () => {
      for (const controller of underWay) controller.abort();
    },
    retryAfterMs: () => retryAfterMs,
  };
}

/** MSAL's interface lets the caller name the body's shape, and MSAL checks it. */
function json(text: string): ReturnType<typeof JSON.parse> {
  try {
    return JSON.parse(text);
  } catch {
    throw new AuthError('failed_to_parse_response', '');
  }
}

function secondsIn(header: string | undefined): number | undefined {
  return header !== undefined && /^\d+$/.test(header) ? Number(header) * 1000 : undefined;
}
