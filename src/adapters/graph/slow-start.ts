import * as v from 'valibot';
import type { Clock } from '#application/ports/clock.ts';
import type { GraphResult, GraphSend } from '#application/ports/graph-send.ts';
import type { HttpAnswer } from '#application/ports/http.ts';
import type { CallContext, CreatedSession } from '#application/ports/workbook-graph.ts';
import { failed, succeeded, type Evidence, type Outcome } from '#domain/problem/problem.ts';
import { problemFromGraphFailure } from '#domain/problem/problem-from-graph-failure.ts';
import type { ChangesMode } from '#domain/workbook-session/workbook-session.ts';
import { createdSessionFrom } from './created-session.ts';
import { graphFailureFromError } from './graph-failure-from-answer.ts';
import { retryAfterMs } from './retry-after.ts';
import { wait } from './wait.ts';

export interface SlowStart extends Pick<CallContext, 'signal' | 'access' | 'onlyAs'> {
  readonly graph: GraphSend;
  readonly clock: Clock;
  readonly changes: ChangesMode;
}

const operationAnswer = v.pipe(
  v.string(),
  v.parseJson(),
  v.object({
    status: v.string(),
    resourceLocation: v.optional(v.nullable(v.string())),
    error: v.optional(v.unknown()),
  }),
);

/** Microsoft suggests about 30 s and allows 4 min at most; a person who waits is looked after sooner at first. */
const firstPauseMs = 2_000;
const longestPauseMs = 30_000;
/** A session that came into being meanwhile idles since then, so a longer wait would find it nearly over. */
const longestStartMs = 4 * 60_000;

const operationTemplate = '/drives/{drive-id}/items/{item-id}/workbook/operations/{operation-id}';
const resultTemplate = '/drives/{drive-id}/items/{item-id}/workbook/sessionInfoResource(key={key})';

/**
 * Follows an accepted createSession until there is a session (Microsoft Graph, "Work with APIs that take a long time to
 * complete"). Addresses are taken as Graph gave them, whatever their version: it mixes them. Where the end cannot be
 * learned, also because the person does not want to wait, the session may exist all the same, so that is `answer-lost`.
 */
export async function followSlowStart(
  accepted: HttpAnswer,
  evidence: Evidence,
  start: SlowStart,
): Promise<Outcome<CreatedSession>> {
  const { clock, signal } = start;
  const location = accepted.header('Location');
  if (location === undefined) return failed({ kind: 'answer-lost', evidence });
  const giveUpAt = clock.now() + longestStartMs;
  let pauseMs = firstPauseMs;
  let askedFor = retryAfterMs(accepted.header('Retry-After'), clock.now());
  for (let attempt = 1; ; attempt += 1) {
    const nextMs = Math.max(pauseMs, askedFor ?? 0);
    if (clock.now() + nextMs > giveUpAt) return failed({ kind: 'answer-lost', evidence });
    await wait(clock, nextMs, signal);
    if (signal.aborted) return failed({ kind: 'answer-lost', evidence });
    const step = await look(location, attempt, evidence, start);
    if (step.kind === 'ended') return step.outcome;
    askedFor = step.retryAfterMs;
    pauseMs = Math.min(pauseMs * 2, longestPauseMs);
  }
}

type Look =
  | { readonly kind: 'ended'; readonly outcome: Outcome<CreatedSession> }
  | { readonly kind: 'going-on'; readonly retryAfterMs: number | undefined };

async function look(location: string, attempt: number, evidence: Evidence, start: SlowStart): Promise<Look> {
  const result = await get(location, operationTemplate, attempt, start);
  if (result.kind !== 'answered') return lookThatFailed(result, evidence);
  const body = v.safeParse(operationAnswer, await result.answer.text());
  const operation = body.success ? body.output : { status: 'unreadable' };
  switch (operation.status.toLowerCase()) {
    // The metadata says succeeded, the resource's page Completed.
    case 'succeeded':
    case 'completed':
      return await sessionAt(operation.resourceLocation ?? undefined, attempt, result.evidence, start);
    case 'failed': {
      // The answer itself is a 200; what counts is the error inside.
      const failure = graphFailureFromError(200, operation.error, {
        clientRequestId: result.evidence.clientRequestId,
        now: start.clock.now(),
      });
      const call = { operation: evidence.operation, isSessionful: false, isOwnDrive: true, hasAllFiles: false };
      return { kind: 'ended', outcome: failed(problemFromGraphFailure(call, failure)) };
    }
    default:
      return { kind: 'going-on', retryAfterMs: retryAfterMs(result.answer.header('Retry-After'), start.clock.now()) };
  }
}

/** A look may fail for a moment; the operation goes on without us. */
function lookThatFailed(result: Exclude<GraphResult, { kind: 'answered' }>, evidence: Evidence): Look {
  if (result.kind === 'no-answer' && result.reason !== 'not-allowed') {
    return { kind: 'going-on', retryAfterMs: undefined };
  }
  if (result.kind === 'refused' && (result.failure.status === 429 || result.failure.status >= 500)) {
    return { kind: 'going-on', retryAfterMs: result.failure.retryAfterMs };
  }
  return { kind: 'ended', outcome: failed({ kind: 'answer-lost', evidence }) };
}

/** The session is there; a passing trouble on the way to its id is no reason to leave it behind. */
async function sessionAt(
  location: string | undefined,
  attempt: number,
  evidence: Evidence,
  start: SlowStart,
): Promise<Look> {
  const lost = failed({ kind: 'answer-lost', evidence });
  if (location === undefined) return { kind: 'ended', outcome: lost };
  const result = await get(location, resultTemplate, attempt, start);
  if (result.kind !== 'answered') return lookThatFailed(result, evidence);
  const session = await createdSessionFrom(result.answer, start.changes);
  return { kind: 'ended', outcome: session === undefined ? lost : succeeded(session) };
}

function get(address: string, template: string, attempt: number, start: SlowStart): Promise<GraphResult> {
  const { graph, signal, access, onlyAs } = start;
  const call = { operation: 'start-session', purpose: 'poll', attempt, access, method: 'GET' } as const;
  return graph.send({ ...call, address, template, signal, ...(onlyAs === undefined ? {} : { onlyAs }) });
}
