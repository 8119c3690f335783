import type { Fetch } from '#adapters/graph/transport.ts';
import { DroppedConnection } from '#sandbox/dropped-connection.ts';
import type { GraphSandbox } from '#sandbox/graph/graph.ts';
import { asBrowserWould } from './as-browser-would.ts';
import type { MovedTime } from './moved-time.ts';
import type { Outside } from './outside.ts';

export const sessionActions = ['createSession', 'refreshSession', 'closeSession'] as const;
export type SessionAction = (typeof sessionActions)[number];

/** One of the three session calls as it left a page: unlike Graph's own log with the whole session id. */
export interface SessionCall {
  readonly page: string;
  readonly at: number;
  readonly action: SessionAction;
  /** Drive id and item id. */
  readonly item: string;
  readonly sessionId: string | undefined;
  /** The bearer token. */
  readonly token: string;
  /** Session calls of the same page to the same workbook that had no answer yet when this one left. */
  readonly besides: number;
  /** `under-way` until the answer is here; `given-up` when the page no longer waits for it. */
  outcome: number | 'under-way' | 'lost' | 'given-up';
  /** Graph's codes in a refusal, from the outermost to the deepest. */
  codes: readonly string[];
  /** The session that Graph made of a createSession at once, whether or not anybody heard of it. */
  made: string | undefined;
  /** The operation by which Graph goes on making one, when it answered 202. */
  operation: string | undefined;
}

/** The network between the pages and the sandbox. */
export interface Wire {
  readonly calls: SessionCall[];
  /** How long a request is on its way, and its answer; in milliseconds of the moved clock. */
  latency: () => { readonly thereMs: number; readonly backMs: number };
  /** What a page has for `fetch`. `isOnline` is asked on the way there and on the way back. */
  fetchOf(page: string, isOnline: () => boolean): Fetch;
}

export interface WireParts {
  readonly sandbox: GraphSandbox;
  readonly filesOrigin: string;
  readonly time: MovedTime;
  readonly outside: Outside;
}

export function createWire({ sandbox, filesOrigin, time, outside }: WireParts): Wire {
  const calls: SessionCall[] = [];
  const heldAtGates = () => Object.values(sandbox.gates.waiting()).reduce((sum, count) => sum + count, 0);

  const atOutside = (service: () => Promise<Response>): Promise<Response> => {
    const before = heldAtGates();
    return outside.run(service, () => heldAtGates() > before);
  };
  const answerOf: Fetch = (request) =>
    atOutside(() => (new URL(request.url).origin === filesOrigin ? sandbox.files : sandbox.fetch)(request));
  /** Notes what Graph made of a createSession, whether or not the answer arrives. */
  const witnessed = async (request: Request, call: SessionCall | undefined): Promise<Response> => {
    if (call?.action !== 'createSession') return await answerOf(request);
    let before = 0;
    const service = () => {
      before = sandbox.world().sessions.all().length;
      return sandbox.fetch(request);
    };
    try {
      const response = await atOutside(service);
      call.operation = response.headers.get('location')?.split('/').at(-1);
      return response;
    } finally {
      call.made = sandbox.world().sessions.all()[before]?.id;
    }
  };
  const travel = async (ms: number, isOnline: () => boolean): Promise<void> => {
    if (ms > 0) await new Promise<void>((resolve) => void time.clock.after(ms, resolve));
    if (!isOnline()) throw new DroppedConnection();
  };

  const wire: Wire = {
    calls,
    latency: () => ({ thereMs: 0, backMs: 0 }),
    fetchOf: (page, isOnline) => {
      const exchange = async (request: Request, call: SessionCall | undefined): Promise<Response> => {
        const { thereMs, backMs } = wire.latency();
        await travel(thereMs, isOnline);
        const response = await witnessed(request, call);
        if (call !== undefined && response.status >= 400) call.codes = codesIn(await response.clone().text());
        await travel(backMs, isOnline);
        return response;
      };
      return async (request) => {
        const call = sessionCallFrom(request, page, time.clock.now(), calls);
        const browser = asBrowserWould((asked) => exchange(asked, call));
        if (call === undefined) return await browser(request);
        calls.push(call);
        const end = (outcome: SessionCall['outcome']) => {
          if (call.outcome === 'under-way') call.outcome = outcome;
        };
        request.signal.addEventListener('abort', () => end('given-up'));
        try {
          const response = await browser(request);
          end(response.status);
          return response;
        } catch (error) {
          end('lost');
          throw error;
        }
      };
    },
  };
  return wire;
}

const sessionPath = /\/drives\/([^/]+)\/items\/([^/]+)\/workbook\/(createSession|refreshSession|closeSession)$/;

function sessionCallFrom(
  request: Request,
  page: string,
  at: number,
  calls: readonly SessionCall[],
): SessionCall | undefined {
  const [, driveId, itemId, name] = sessionPath.exec(new URL(request.url).pathname) ?? [];
  const action = sessionActions.find((known) => known === name);
  if (driveId === undefined || itemId === undefined || action === undefined) return undefined;
  const item = `${decodeURIComponent(driveId)}/${decodeURIComponent(itemId)}`;
  const isBeside = (other: SessionCall) => other.page === page && other.item === item && other.outcome === 'under-way';
  return {
    page,
    at,
    action,
    item,
    sessionId: request.headers.get('workbook-session-id') ?? undefined,
    token: request.headers.get('authorization') ?? '',
    besides: calls.slice(-200).filter(isBeside).length,
    outcome: 'under-way',
    codes: [],
    made: undefined,
    operation: undefined,
  };
}

function codesIn(text: string): readonly string[] {
  return [...text.matchAll(/"code":"([^"]+)"/g)].map(([, code = '']) => code);
}
