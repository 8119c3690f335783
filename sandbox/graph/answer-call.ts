import type { SigningKeys } from '../signing-keys.ts';
import { readAddress } from './address.ts';
import {
  authorizationKind,
  loggableBody,
  loggableHeaders,
  loggablePath,
  type CallLog,
  type LoggedCall,
} from './call-log.ts';
import { preferences, type Answer, type Call } from './call.ts';
import { callerOf, type Caller } from './caller.ts';
import { corsHeaders } from './cors.ts';
import type { Gates } from '../gates.ts';
import { errorObject, GraphProblem, problemFromCode, type Diagnostics } from './graph-problem.ts';
import { DroppedConnection } from '../dropped-connection.ts';
import { randomGuid } from '../random.ts';
import { findRoute } from './routes.ts';
import { strikeAll } from './strike-all.ts';
import type { Traffic } from './traffic.ts';
import type { World } from './world.ts';

/** What an answer needs beside the world. */
export interface Surroundings {
  readonly world: () => World;
  readonly gates: Gates;
  readonly log: CallLog;
  readonly traffic: Traffic;
  readonly loginOrigin: string;
  readonly keys: Pick<SigningKeys, 'publicKeys'>;
}

/** What becomes known of a call on its way, for the log. */
type Notes = {
  -readonly [Name in 'operation' | 'person' | 'acted' | 'besides' | 'beforeRetryAfter']: LoggedCall[Name];
};

const jsonContentType =
  'application/json;odata.metadata=minimal;odata.streaming=true;IEEE754Compatible=false;charset=utf-8';
const knownEntitySets = /^\/(?:v1\.0|beta)\/(?:me|users|groups|drives|sites|shares)(?:\/|$)/i;

/** Answers one call to Graph and writes it into the log; rejects with `DroppedConnection` where the connection is to be cut. */
export async function answerCall(request: Request, around: Surroundings): Promise<Response> {
  const url = new URL(request.url);
  const body = new Uint8Array(await request.arrayBuffer());
  const world = around.world();
  const requestId = randomGuid(world.random);
  const at = new Date(world.clock.now()).toISOString();
  const diagnostics = {
    date: at.slice(0, 19),
    requestId,
    clientRequestId: request.headers.get('client-request-id') ?? requestId,
  };
  const notes: Notes = { operation: 'unknown', person: undefined, acted: false, besides: 0, beforeRetryAfter: false };
  const write = (status: LoggedCall['status'], errorCode?: string) => {
    const { person, ...rest } = notes;
    around.log.add({
      at,
      method: request.method,
      path: loggablePath(url),
      ...rest,
      ...(person === undefined ? {} : { person }),
      authorization: authorizationKind(request.headers),
      headers: loggableHeaders(request.headers),
      body: loggableBody(body),
      status,
      ...(errorCode === undefined ? {} : { errorCode }),
      requestId,
    });
  };
  try {
    const answer = await runCall({ request, url, body, world, diagnostics, notes }, around);
    write(answer.status);
    return dressed(answer, world, diagnostics);
  } catch (error) {
    if (!(error instanceof GraphProblem)) {
      write('lost');
      throw request.signal.aborted ? new DroppedConnection() : error;
    }
    const { codes, headers, hiddenHeaders } = error;
    write(codes.status, codes.second ?? codes.top);
    const envelope = { error: errorObject(error, diagnostics, world.doubts.current) };
    return dressed({ status: codes.status, body: envelope, headers }, world, diagnostics, hiddenHeaders);
  }
}

interface Incoming {
  readonly request: Request;
  readonly url: URL;
  readonly body: Uint8Array;
  readonly world: World;
  readonly diagnostics: Diagnostics;
  readonly notes: Notes;
}

/** Token, address, faults before, the operation itself, faults after: in this order. */
async function runCall(incoming: Incoming, around: Surroundings): Promise<Answer> {
  const { request, url, body, world, diagnostics, notes } = incoming;
  const now = () => world.clock.now();
  const caller = await callerOf(request, { ...around, people: world.people, now });
  notes.person = caller.person.key;
  notes.beforeRetryAfter = around.traffic.isTooSoon(caller.person.objectId, now());
  const address = readAddress(url.pathname);
  if (!address) throw unknownAddress(url, world);
  const routed = findRoute(address, request.method);
  if (routed.kind === 'unknown') throw unknownAddress(url, world);
  if (routed.kind === 'refused') throw routed.problem;
  const { operation, run } = routed.route;
  notes.operation = operation;
  const call: Call = {
    world,
    caller,
    address,
    url,
    headers: request.headers,
    body,
    prefers: preferences(request.headers),
    key: routed.key,
    errorFor: (code) => errorObject(problemFromCode(code), diagnostics, world.doubts.current),
    session: undefined,
  };
  const passage = around.traffic.enter(address.prefix.toLowerCase());
  notes.besides = passage.besides;
  const strikeNow = (when: 'before' | 'after', by: Caller) =>
    strikeAll(world.faults, operation, when, by, { ...around, signal: request.signal });
  try {
    await strikeNow('before', caller);
    around.world();
    const answer = actOn(call, run);
    notes.acted = true;
    await strikeNow('after', caller);
    return answer;
  } catch (error) {
    if (error instanceof GraphProblem) around.traffic.noteRefusal(caller.person.objectId, error, now());
    throw error;
  } finally {
    passage.leave();
  }
}

/** Runs the operation; a sessionful call starts the idle time anew, as far as the doubts say. */
function actOn(call: Call, run: (call: Call) => Answer): Answer {
  const { sessions, clock, doubts } = call.world;
  const prolong = (choice: 'plainCallProlongs' | 'failedCallProlongs') => {
    if (call.session?.over === undefined && call.session && doubts.current[choice] === 'yes') {
      sessions.touch(call.session, clock.now());
    }
  };
  try {
    const answer = run(call);
    prolong('plainCallProlongs');
    return answer;
  } catch (error) {
    prolong('failedCallProlongs');
    throw error;
  }
}

function unknownAddress(url: URL, world: World): GraphProblem {
  if (knownEntitySets.test(url.pathname) && !readAddress(url.pathname)) {
    return new GraphProblem(
      { status: 501, second: 'notImplementedUncategorized' },
      'Graph may have this; the sandbox does not play it.',
    );
  }
  const status = world.doubts.current.unknownAddressStatus;
  const second = status === 404 ? 'notFoundUncategorized' : 'badRequestUncategorized';
  return new GraphProblem({ status, second }, 'There is no resource at this address.');
}

/** Adds what every answer of Graph carries: ids for support, the time, and what a browser may read. */
function dressed(answer: Answer, world: World, diagnostics: Diagnostics, hidden: readonly string[] = []): Response {
  const headers = new Headers({
    ...corsHeaders(world.doubts.current, hidden),
    'request-id': diagnostics.requestId,
    'client-request-id': diagnostics.clientRequestId,
    'x-ms-ags-diagnostic': JSON.stringify({
      ServerInfo: { DataCenter: 'Sandbox', Ring: '1', RoleInstance: 'SANDBOX' },
    }),
    Date: new Date(world.clock.now()).toUTCString(),
    'Cache-Control': 'no-store',
    ...answer.headers,
  });
  if (answer.body === undefined) return new Response(null, { status: answer.status, headers });
  headers.set('Content-Type', jsonContentType);
  headers.set('OData-Version', '4.0');
  return new Response(JSON.stringify(answer.body), { status: answer.status, headers });
}
