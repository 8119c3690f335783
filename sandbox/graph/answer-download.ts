import type { Hono } from 'hono';
import { authorizationKind, loggableHeaders, loggablePath } from './call-log.ts';
import type { Surroundings } from './answer-call.ts';
import { GraphProblem } from './graph-problem.ts';
import { randomGuid } from '../random.ts';
import { strikeAll } from './strike-all.ts';

/** Answers a download and writes it into the log; faults armed for `download` strike here. */
export async function answerDownload(request: Request, around: Surroundings & { host: Hono }): Promise<Response> {
  if (request.method === 'OPTIONS') return around.host.fetch(request);
  const world = around.world();
  const write = (status: number | 'lost', acted: boolean) =>
    around.log.add({
      at: new Date(world.clock.now()).toISOString(),
      method: request.method,
      path: loggablePath(new URL(request.url)),
      operation: 'download',
      authorization: authorizationKind(request.headers),
      headers: loggableHeaders(request.headers),
      body: '',
      status,
      requestId: randomGuid(world.random),
      acted,
      besides: 0,
      beforeRetryAfter: false,
    });
  let acted = false;
  const strikeNow = (when: 'before' | 'after') =>
    strikeAll(world.faults, 'download', when, undefined, { ...around, signal: request.signal });
  try {
    await strikeNow('before');
    const response = await around.host.fetch(request);
    acted = true;
    await strikeNow('after');
    write(response.status, acted);
    return response;
  } catch (error) {
    if (!(error instanceof GraphProblem)) {
      write('lost', acted);
      throw error;
    }
    write(error.codes.status, acted);
    return new Response('The file cannot be had at the moment.', {
      status: error.codes.status,
      headers: { 'Access-Control-Allow-Origin': '*', ...error.headers },
    });
  }
}
