import type { Call } from './call.ts';
import { GraphProblem } from './graph-problem.ts';

export type JsonBody = { readonly kind: 'none' } | { readonly kind: 'json'; readonly value: unknown };

export function badRequest(message: string, code = 'badRequestUncategorized'): GraphProblem {
  return new GraphProblem({ status: 400, second: code }, message);
}

/** Reads a JSON body. None at all is fine, whatever content type was announced for it. Throws a 400 problem. */
export function jsonBody(call: Call): JsonBody {
  const text = new TextDecoder().decode(call.body).trim();
  if (text === '') return { kind: 'none' };
  const isJson = /^application\/(?:[\w.-]+\+)?json\s*(?:;|$)/i.test(call.headers.get('content-type') ?? '');
  if (!isJson && call.world.doubts.current.wrongContentType === 'refused') {
    throw badRequest('The body has to be announced as application/json.');
  }
  try {
    return { kind: 'json', value: JSON.parse(text) };
  } catch (cause) {
    throw new GraphProblem({ status: 400, second: 'badRequestUncategorized' }, 'The body is no JSON.', { cause });
  }
}
