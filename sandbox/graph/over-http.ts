import type { Http2Bindings, HttpBindings } from '@hono/node-server';
import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response';
import { LostAnswer } from './lost-answer.ts';

/** How every part of the sandbox answers: a request in, an answer out. */
export type RequestHandler = (request: Request) => Promise<Response>;

/**
 * Makes a handler servable by `@hono/node-server`: where the handler throws `LostAnswer`, the client's connection is cut
 * without an answer. Pass the result as `fetch` to `serve` or `createAdaptorServer`.
 */
export function cuttingConnections(
  handler: RequestHandler,
): (request: Request, bindings: HttpBindings | Http2Bindings) => Promise<Response> {
  return async (request, { outgoing }) => {
    try {
      return await handler(request);
    } catch (error) {
      if (!(error instanceof LostAnswer)) throw error;
      outgoing.destroy();
      return RESPONSE_ALREADY_SENT;
    }
  };
}
