import { Hono } from 'hono';
import type { SandboxClock } from '../clock.ts';
import { people as everybody, type Person } from '../people.ts';
import type { SigningKeys } from '../signing-keys.ts';
import { answerCall } from './answer-call.ts';
import { createCallLog, type CallLog } from './call-log.ts';
import { preflightAnswer } from './cors.ts';
import type { Doubts } from './doubts.ts';
import type { Faults } from './faults.ts';
import { createFilesHost } from './files-host.ts';
import { answerDownload } from './answer-download.ts';
import { createGates, type Gates } from '../gates.ts';
import { DroppedConnection } from '../dropped-connection.ts';
import type { Random } from '../random.ts';
import { createTraffic } from './traffic.ts';
import { createWorld, settle, type World } from './world.ts';

/** How every part of the sandbox answers: a request in, an answer out. */
export type RequestHandler = (request: Request) => Promise<Response>;

export interface GraphOptions {
  readonly clock: SandboxClock;
  /** Only the public half is read. */
  readonly keys: Pick<SigningKeys, 'publicKeys'>;
  readonly random: Random;
  /** Where `files` is served, without a slash at the end; a function where the port is known only later. */
  readonly filesOrigin: string | (() => string);
  /** Named in `WWW-Authenticate`. */
  readonly loginOrigin?: string;
  readonly people?: readonly Person[];
}

/** The workbook-session part of Microsoft Graph. Addresses in its answers have the origin of the request. */
export interface GraphSandbox {
  /** Answers for Graph's own host. Rejects with `DroppedConnection` where the connection is to be cut. */
  readonly fetch: RequestHandler;
  /** Answers for the host of download addresses; rejects in the same way. */
  readonly files: RequestHandler;
  readonly doubts: Doubts;
  readonly faults: Faults;
  readonly gates: Gates;
  readonly log: CallLog;
  /** Everything Graph remembers, brought up to the clock; do not keep it across `reset`. */
  world(): World;
  /** While offline every connection is cut, preflights too. */
  setOffline(offline: boolean): void;
  isOffline(): boolean;
  /** Back to the start: drives, sessions, faults, doubts and log. The clock stays. */
  reset(): void;
}

export function createGraph(options: GraphOptions): GraphSandbox {
  const { clock, keys, random, filesOrigin, people = everybody } = options;
  const loginOrigin = options.loginOrigin ?? 'https://login.microsoftonline.com';
  const origin = typeof filesOrigin === 'string' ? () => filesOrigin : filesOrigin;
  const parts = { clock, random, people, filesOrigin: origin };
  const gates = createGates();
  const log = createCallLog();
  let world = createWorld(parts);
  let offline = false;
  const settled = (): World => {
    settle(world);
    return world;
  };

  const traffic = createTraffic();
  const surroundings = { world: settled, gates, log, traffic, loginOrigin, keys };
  const graph = new Hono();
  graph.options('*', (context) => preflightAnswer(context.req.raw, world.doubts.current));
  graph.all('*', (context) => answerCall(context.req.raw, surroundings));
  const filesHost = createFilesHost(settled);
  // Hono would turn a thrown DroppedConnection into a 500.
  for (const app of [graph, filesHost]) {
    app.onError((error) => {
      throw error;
    });
  }
  const whileOnline =
    (handler: RequestHandler): RequestHandler =>
    async (request) => {
      if (offline) throw new DroppedConnection();
      return handler(request);
    };

  return {
    fetch: whileOnline(async (request) => graph.fetch(request)),
    files: whileOnline((request) => answerDownload(request, { ...surroundings, host: filesHost })),
    doubts: world.doubts,
    faults: world.faults,
    gates,
    log,
    world: settled,
    setOffline: (wanted) => {
      offline = wanted;
    },
    isOffline: () => offline,
    reset: () => {
      world.doubts.reset();
      world.faults.clear();
      gates.openAll();
      log.clear();
      traffic.reset();
      offline = false;
      world = createWorld(parts, world);
    },
  };
}
