import type { AddressInfo } from 'node:net';
import { createServer, type Server } from 'node:http';
import { getRequestListener } from '@hono/node-server';
import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response';
import { createSandboxClock } from '#sandbox/clock.ts';
import { createControl } from '#sandbox/control/control.ts';
import { DroppedConnection } from '#sandbox/dropped-connection.ts';
import { createGraph, type RequestHandler } from '#sandbox/graph/graph.ts';
import { seededRandom } from '#sandbox/random.ts';
import { createSigningKeys } from '#sandbox/signing-keys.ts';
import type { GraphConnection } from './connection.ts';

const startOfTime = Date.UTC(2026, 10, 23, 9);

/** The sandbox's parts with a clock that stands still until it is moved. */
async function createParts(filesOrigin: () => string) {
  const clock = createSandboxClock(() => startOfTime);
  const keys = await createSigningKeys();
  const graph = createGraph({ clock, keys, random: seededRandom(2026), filesOrigin });
  const control = createControl({ clock, keys, graph });
  return { graph: graph.fetch, files: graph.files, control: async (request: Request) => control.fetch(request) };
}

/** Calls the handlers directly, by the origin of the address. */
export async function connectInProcess(): Promise<GraphConnection> {
  const origins = { graph: 'https://graph.test', files: 'https://files.test', control: 'https://control.test' };
  const parts = await createParts(() => origins.files);
  const handlers = new Map<string, RequestHandler>([
    [origins.graph, parts.graph],
    [origins.files, parts.files],
    [origins.control, parts.control],
  ]);
  return {
    ...origins,
    fetch: async (address, init) => {
      const handler = handlers.get(new URL(address).origin);
      if (!handler) throw new Error(`Nobody answers at ${address}.`);
      return handler(new Request(address, init));
    },
    close: () => Promise.resolve(),
  };
}

/** Serves the handlers over plain HTTP on the loopback address, each on a free port. */
export async function connectOverHttp(): Promise<GraphConnection> {
  let filesOrigin = '';
  const parts = await createParts(() => filesOrigin);
  const servers = await Promise.all([parts.graph, parts.files, parts.control].map(listening));
  const [graph = '', files = '', control = ''] = servers.map(originOf);
  filesOrigin = files;
  return {
    graph,
    files,
    control,
    fetch: (address, init) => fetch(address, { redirect: 'manual', ...init }),
    close: async () => {
      await Promise.all(servers.map(stopped));
    },
  };
}

function listening(handler: RequestHandler): Promise<Server> {
  const listener = getRequestListener(async (request, { outgoing }) => {
    try {
      return await handler(request);
    } catch (error) {
      if (!(error instanceof DroppedConnection)) throw error;
      outgoing.destroy();
      return RESPONSE_ALREADY_SENT;
    }
  });
  const server = createServer((incoming, outgoing) => void listener(incoming, outgoing));
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => {
      resolve(server);
    });
  });
}

function isAddressInfo(address: ReturnType<Server['address']>): address is AddressInfo {
  return typeof address === 'object' && address !== null;
}

function originOf(server: Server): string {
  const address = server.address();
  if (!isAddressInfo(address)) throw new Error('The server has no port.');
  return `http://127.0.0.1:${address.port}`;
}

function stopped(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => {
      resolve();
    });
    server.closeAllConnections();
  });
}
