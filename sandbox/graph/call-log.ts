import type { OperationName } from './faults.ts';
import { shortSessionId, withoutSessionIds } from './session-id.ts';

/** One call as Graph saw it; preflights are left out. Never holds a token, a whole session id or a download address. */
export interface LoggedCall {
  readonly number: number;
  /** ISO time on the sandbox's clock. */
  readonly at: string;
  readonly method: string;
  /** Path and query, still encoded. */
  readonly path: string;
  readonly operation: OperationName | 'unknown';
  /** Key of the person in the token; absent where the token was refused. */
  readonly person?: string;
  readonly authorization: 'none' | 'bearer' | 'other';
  /** Request headers that matter, in small letters; a session id is shortened. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  /** What was answered; `lost` where the connection was cut. */
  readonly status: number | 'lost';
  readonly errorCode?: string;
  readonly requestId: string;
  /** Whether the server carried the request out. */
  readonly acted: boolean;
  /** Other calls to the same workbook that were under way when this one came; Microsoft asks for none. */
  readonly besides: number;
  /** Set where the same person had been told to wait and did not. */
  readonly beforeRetryAfter: boolean;
}

export interface CallLog {
  add(call: Omit<LoggedCall, 'number'>): void;
  read(): readonly LoggedCall[];
  clear(): void;
}

const headersThatMatter = [
  'accept',
  'client-request-id',
  'content-length',
  'content-type',
  'if-match',
  'origin',
  'prefer',
];
const longestBody = 4096;

export function createCallLog(): CallLog {
  let calls: LoggedCall[] = [];
  let number = 0;
  return {
    add: (call) => {
      number += 1;
      calls.push({ number, ...call });
    },
    read: () => [...calls],
    clear: () => {
      calls = [];
    },
  };
}

export function loggableHeaders(headers: Headers): Record<string, string> {
  const shown = headersThatMatter.flatMap((name) => {
    const value = headers.get(name);
    return value === null ? [] : [[name, value] as const];
  });
  const session = headers.get('workbook-session-id');
  return Object.fromEntries(session === null ? shown : [...shown, ['workbook-session-id', shortSessionId(session)]]);
}

export function loggableBody(body: Uint8Array): string {
  return withoutSessionIds(new TextDecoder().decode(body.subarray(0, longestBody)));
}

/** Path and query without what is secret in them: a download ticket, the session id of a resource location. */
export function loggablePath(url: URL): string {
  const query = url.search.replaceAll(/((?:^\?|&)(?:tempauth|sessionId)=)[^&]*/gi, '$1•••');
  return withoutSessionIds(url.pathname + query);
}

export function authorizationKind(headers: Headers): LoggedCall['authorization'] {
  const value = headers.get('authorization');
  if (value === null) return 'none';
  return /^bearer /i.test(value) ? 'bearer' : 'other';
}
