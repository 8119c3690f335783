import * as v from 'valibot';
import type { HttpAnswer } from '#application/ports/http.ts';
import type { GraphFailure } from '#domain/problem/graph-failure.ts';
import { claimsFromChallenge } from './claims-challenge.ts';
import { lockHolder } from './lock-holder.ts';
import { retryAfterMs } from './retry-after.ts';

const jsonObject = v.record(v.string(), v.unknown());
const errorBody = v.pipe(v.string(), v.parseJson(), v.object({ error: jsonObject }));

/** What we know of a request beside its answer. */
export interface SentRequest {
  readonly clientRequestId: string | undefined;
  /** When the answer was read, in milliseconds since 1970. */
  readonly now: number;
}

/** Reads a refusal. A body that is not Graph's (a gateway's page, a cut one) leaves the status and the headers. */
export async function graphFailureFromAnswer(answer: HttpAnswer, sent: SentRequest): Promise<GraphFailure> {
  const body = v.safeParse(errorBody, await answer.text());
  const failure = graphFailureFromError(answer.status, body.success ? body.output.error : {}, sent);
  const retryAfter = retryAfterMs(answer.header('Retry-After'), sent.now);
  const claims = claimsFromChallenge(answer.header('WWW-Authenticate'));
  const requestId = failure.requestId ?? identifier(answer.header('request-id'));
  const clientRequestId = identifier(answer.header('client-request-id')) ?? failure.clientRequestId;
  return {
    ...failure,
    ...(retryAfter === undefined ? {} : { retryAfterMs: retryAfter }),
    ...(claims === undefined ? {} : { claims }),
    ...(requestId === undefined ? {} : { requestId }),
    ...(clientRequestId === undefined ? {} : { clientRequestId }),
  };
}

/**
 * Reads an error object: of a refused request, or of an operation that failed (Microsoft Graph, "Error handling for Excel
 * APIs"). The names of its diagnostic fields and their level differ from answer to answer.
 */
export function graphFailureFromError(status: number, error: unknown, sent: SentRequest): GraphFailure {
  const levels = levelsOf(error);
  const first = (name: string, accept: (text: unknown) => string | undefined) =>
    levels.map((level) => accept(level[name])).find((text) => text !== undefined);
  const lockedBy = lockHolder(levels.map((level) => ({ code: code(level['code']), message: level['message'] })));
  const requestId = first('request-id', identifier);
  const clientRequestId = first('client-request-id', identifier) ?? sent.clientRequestId;
  const date = first('date', shortText);
  return {
    status,
    codes: levels.flatMap((level) => code(level['code']) ?? []),
    ...(date === undefined ? { date: new Date(sent.now).toISOString(), isLocalDate: true } : { date }),
    ...(lockedBy === undefined ? {} : { lockedBy }),
    ...(requestId === undefined ? {} : { requestId }),
    ...(clientRequestId === undefined ? {} : { clientRequestId }),
  };
}

type Level = Readonly<Record<string, unknown>>;

/** Deeper than any answer seen; a longer chain is cut. */
const deepest = 8;

function levelsOf(error: unknown): readonly Level[] {
  const levels: Level[] = [];
  for (let next = error; levels.length < deepest && v.is(jsonObject, next); next = innerErrorOf(next))
    levels.push(next);
  return levels;
}

/** OneDrive writes `innererror`, the Excel service `innerError`. */
function innerErrorOf(level: Level): unknown {
  return Object.entries(level).find(([name]) => name.toLowerCase() === 'innererror')?.[1];
}

const code = limited(128);
const shortText = limited(64);

/** Support ids are GUIDs; anything else in their place is not shown. */
function identifier(text: unknown): string | undefined {
  const id = shortText(text);
  return id !== undefined && /^[\w-]+$/.test(id) ? id : undefined;
}

function limited(longest: number): (text: unknown) => string | undefined {
  return (text) => (typeof text === 'string' && text !== '' && text.length <= longest ? text : undefined);
}
