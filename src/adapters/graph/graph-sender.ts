import type { Clock } from '#application/ports/clock.ts';
import type { RecordGraphActivity } from '#application/ports/graph-activity.ts';
import type {
  DownloadRequest,
  GraphRequest,
  GraphResult,
  GraphSend,
  LastRequest,
} from '#application/ports/graph-send.ts';
import { NoAnswer, type HttpAnswer, type HttpRequest, type HttpSend } from '#application/ports/http.ts';
import type { Random } from '#application/ports/random.ts';
import type { FileAccess, GrantedToken, GraphScope, SignIn } from '#application/ports/sign-in.ts';
import { evidenceOf } from '#domain/problem/graph-failure.ts';
import type { Evidence, Operation, Problem } from '#domain/problem/problem.ts';
import { graphFailureFromAnswer } from './graph-failure-from-answer.ts';
import { createLastTokens, type LastTokens } from './last-tokens.ts';
import { activity, type ToldOf } from './policies/activity.ts';
import { bearerToken, type TokenRenewal } from './policies/bearer-token.ts';
import { clientRequestId } from './policies/client-request-id.ts';
import { throughPolicies, type Policy } from './policies/policy.ts';

export interface GraphSenderOptions {
  /** Root and version, without a slash at the end: `https://graph.microsoft.com/v1.0`. */
  readonly root: string;
  /** A transport that lets tokens go to this root's origin only. */
  readonly transport: HttpSend;
  readonly signIn: Pick<SignIn, 'getToken'>;
  readonly clock: Clock;
  readonly random: Pick<Random, 'uuid'>;
  readonly record?: RecordGraphActivity;
}

const defaultTimeoutMs = 30_000;

export interface GraphSender extends GraphSend {
  /** The person signed out: nothing goes in their name any more, not even the last request of the page. */
  forgetTokens(): void;
}

/** Sends to Graph with the person's token; the border where errors become values. */
export function createGraphSender(options: GraphSenderOptions): GraphSender {
  const tokens = createLastTokens();
  return {
    send: (request) => sendToGraph(request, options, tokens),
    download: (request) => download(request, options),
    sendLast: (request) => {
      sendLast(request, options, tokens);
    },
    forgetTokens: () => {
      tokens.forget();
    },
  };
}

/** Everything up to the browser's `fetch` happens within the call: afterwards there is no page that could go on. */
function sendLast(request: LastRequest, { root, transport, random }: GraphSenderOptions, tokens: LastTokens): void {
  const token = tokens.of(request.access, request.onlyAs);
  if (token === undefined) return;
  const { headers, ...bare } = toHttp(request, root);
  const withToken = { ...headers, Authorization: `Bearer ${token}`, 'client-request-id': random.uuid() };
  transport({ ...bare, headers: withToken, outlivesPage: true }).catch(() => undefined);
}

function download(request: DownloadRequest, { transport, clock, record }: GraphSenderOptions): Promise<GraphResult> {
  const { operation, purpose, address, signal, timeoutMs = defaultTimeoutMs } = request;
  const told = { purpose, template: '{download-address}', firstAttempt: 1 };
  const send = throughPolicies(transport, record === undefined ? [] : [activity(told, record, clock)]);
  const read = (): Promise<HttpAnswer> =>
    send({ method: 'GET', url: address, headers: {}, timeoutMs, ...(signal && { signal }) });
  return settle(operation, read, { lastId: undefined, granted: undefined }, clock);
}

/** What is learned on the way, for the evidence. */
interface Trace {
  lastId: string | undefined;
  granted: GrantedToken | undefined;
}

function sendToGraph(request: GraphRequest, options: GraphSenderOptions, tokens: LastTokens): Promise<GraphResult> {
  const { transport, signIn, clock, random, record } = options;
  const trace: Trace = { lastId: undefined, granted: undefined };
  const policies: Policy[] = [
    bearerToken(async (renewal) => {
      const granted = await tokenFrom(signIn, renewal, request);
      tokens.note(request.access ?? 'own-files', granted);
      return (trace.granted = granted);
    }),
    clientRequestId(
      () => random.uuid(),
      (id) => (trace.lastId = id),
    ),
    ...(record === undefined ? [] : [activity(toldOf(request), record, clock)]),
  ];
  const send = throughPolicies(transport, policies);
  return settle(request.operation, () => send(toHttp(request, options.root)), trace, clock);
}

function toldOf({ purpose, template, attempt = 1 }: GraphRequest): ToldOf {
  return { purpose, template, firstAttempt: attempt };
}

type Addressed = Pick<GraphRequest, 'method' | 'address' | 'headers' | 'body' | 'signal' | 'timeoutMs'>;

function toHttp(request: Addressed, root: string): HttpRequest {
  const { method, address, headers = {}, body, signal, timeoutMs = defaultTimeoutMs } = request;
  return {
    method,
    url: address.startsWith('/') ? root + address : address,
    headers,
    timeoutMs,
    ...(body === undefined ? {} : { body }),
    ...(signal === undefined ? {} : { signal }),
  };
}

/** Ends the way of a request that has no token to go with. */
class NoToken extends Error {
  override readonly name = 'NoToken';
  readonly problem: Problem;

  constructor(problem: Problem) {
    super(`no token: ${problem.kind}`);
    this.problem = problem;
  }
}

/**
 * Files.ReadWrite.All holds all that Files.ReadWrite allows, so it is asked for alone: an organization that granted only
 * the one is not asked for the other.
 */
const scopesFor: Readonly<Record<FileAccess, readonly GraphScope[]>> = {
  'own-files': ['Files.ReadWrite'],
  'all-files': ['Files.ReadWrite.All'],
};

/** Always silent: a window may open within a person's click only, and a request is none. */
async function tokenFrom(
  signIn: Pick<SignIn, 'getToken'>,
  renewal: TokenRenewal,
  { signal, onlyAs, operation, access = 'own-files' }: GraphRequest,
): Promise<GrantedToken> {
  const outcome = await signIn.getToken({
    scopes: scopesFor[access],
    isInteractive: false,
    ...renewal,
    ...(signal === undefined ? {} : { signal }),
  });
  // Called off while the token was on its way: nothing is sent, and so nothing is in doubt.
  if (signal?.aborted === true) throw new NoToken({ kind: 'cancelled', evidence: { operation, codes: [] } });
  if (outcome.ok) {
    if (onlyAs === undefined || outcome.value.account.id === onlyAs) return outcome.value;
    throw new NoToken({ kind: 'sign-in-needed', evidence: { operation, codes: ['otherAccount'] } });
  }
  const { problem } = outcome;
  // The click that follows must bring what Graph asked for, or it is asked in vain.
  const needsClaims = problem.kind === 'sign-in-needed' && problem.claims === undefined && renewal.claims !== undefined;
  throw new NoToken(needsClaims ? { ...problem, claims: renewal.claims } : problem);
}

async function settle(
  operation: Operation,
  send: () => Promise<HttpAnswer>,
  trace: Trace,
  clock: Clock,
): Promise<GraphResult> {
  try {
    const answer = await send();
    const failure = await graphFailureFromAnswer(answer, { clientRequestId: trace.lastId, now: clock.now() });
    if (answer.status >= 200 && answer.status <= 299) {
      return { kind: 'answered', answer, evidence: evidenceOf({ operation }, failure) };
    }
    return { kind: 'refused', failure, hasAllFiles: trace.granted?.scopes.includes('Files.ReadWrite.All') ?? false };
  } catch (error) {
    if (error instanceof NoToken) return { kind: 'no-token', problem: error.problem };
    const evidence: Evidence = {
      operation,
      codes: [],
      date: new Date(clock.now()).toISOString(),
      ...(trace.lastId === undefined ? {} : { clientRequestId: trace.lastId }),
    };
    if (error instanceof NoAnswer) return { kind: 'no-answer', reason: error.reason, evidence };
    throw error;
  }
}
