import { createServer, type Server } from 'node:https';
import type { AddressInfo, Socket } from 'node:net';
import { getRequestListener } from '@hono/node-server';
import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response';
import type { Certificate } from './certificate.ts';

/** What a service of the sandbox is: a function from request to response. */
export type Fetch = (request: Request) => Response | Promise<Response>;

export interface HttpsListener {
  readonly port: number;
  /** Ends open connections too; a browser keeps some for minutes. */
  close(): Promise<void>;
}

export interface ListenWish {
  readonly fetch: Fetch;
  readonly certificate: Certificate;
  /** The port wished for; the next free one is taken if somebody has it. 0: any. */
  readonly port: number;
  /** Told about an error that a service threw; the client gets a bare 500. */
  readonly onError?: (error: unknown) => void;
}

/** Known by name, so that the listener needs to know no service: Graph throws the one, identity the other. */
const lostAnswers = new Set(['LostAnswer', 'DroppedConnection']);

const portsToTry = 20;
const loopbackAddresses = ['127.0.0.1', '::1'];

/**
 * Serves a function over https, on the loopback addresses only. A service that throws one of the errors that mean a lost
 * answer has its connection cut.
 */
export async function listenHttps(wish: ListenWish): Promise<HttpsListener> {
  const serve = getRequestListener(
    async (request, { incoming }) => {
      try {
        return await wish.fetch(request);
      } catch (error) {
        if (error instanceof Error && lostAnswers.has(error.name)) {
          cutAfterHeaders(incoming.socket);
          return RESPONSE_ALREADY_SENT;
        }
        wish.onError?.(error);
        return new Response('The sandbox failed inside.', { status: 500 });
      }
    },
    { overrideGlobalObjects: false },
  );
  const open = () =>
    createServer({ cert: wish.certificate.certificate, key: wish.certificate.privateKey }, (incoming, outgoing) => {
      void serve(incoming, outgoing);
    });
  const candidates =
    wish.port === 0
      ? Array.from({ length: portsToTry }, () => 0)
      : [...Array.from({ length: portsToTry }, (_, step) => wish.port + step), 0];
  for (const candidate of candidates) {
    const servers = await listenOnLoopback(open, candidate);
    if (servers !== 'taken') {
      const [first] = servers;
      return {
        port: portOf(first),
        close: async () => {
          await Promise.all(servers.map(closeServer));
        },
      };
    }
  }
  throw new Error(`No free port found near ${wish.port}.`);
}

/**
 * Cuts the connection within the answer. Browsers send a request again by themselves, a POST too, when a connection that
 * they used before closes without a single header; with the headers there they report the loss, as on a broken line.
 */
function cutAfterHeaders(socket: Socket): void {
  const headers = ['HTTP/1.1 200 OK', 'Access-Control-Allow-Origin: *', 'Content-Length: 1', '', ''];
  // The socket, because the message of a request whose body was read is over already.
  socket.write(headers.join('\r\n'), () => {
    socket.destroy();
  });
}

/** Both families get the same port: `localhost` means either, and a stranger on the other would get our visitors. */
async function listenOnLoopback(open: () => Server, port: number): Promise<[Server, ...Server[]] | 'taken'> {
  const [v4, v6] = loopbackAddresses;
  const first = open();
  const outcome = await listenOn(first, port, v4 ?? '127.0.0.1');
  if (outcome !== 'listening') return 'taken';
  const second = open();
  switch (await listenOn(second, portOf(first), v6 ?? '::1')) {
    case 'listening':
      return [first, second];
    case 'no-such-address':
      return [first];
    case 'taken':
      await closeServer(first);
      return 'taken';
  }
}

function listenOn(server: Server, port: number, host: string): Promise<'listening' | 'taken' | 'no-such-address'> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      switch (error.code) {
        case 'EADDRINUSE':
        case 'EACCES':
          resolve('taken');
          break;
        case 'EADDRNOTAVAIL':
        case 'EAFNOSUPPORT':
          resolve('no-such-address');
          break;
        default:
          reject(error);
      }
    });
    server.listen({ port, host }, () => resolve('listening'));
  });
}

function portOf(server: Server): number {
  const address: AddressInfo | string | null = server.address();
  if (address === null || typeof address === 'string') throw new Error('The listener has no port.');
  return address.port;
}

function closeServer(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}
