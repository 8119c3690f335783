import type { Certificate } from './certificate.ts';
import { listenHttps, type Fetch, type HttpsListener } from './https-listener.ts';
import type { SandboxPorts } from './origins.ts';

/** Those asked for first by `npm start`; the add-in's is the one that `manifest.xml` in the tree names. */
export const preferredPorts: SandboxPorts = { excel: 8443, addIn: 3000, graph: 8444, login: 8445, files: 8446 };

export const anyPorts: SandboxPorts = { excel: 0, addIn: 0, graph: 0, login: 0, files: 0 };

export interface OpenListeners {
  readonly ports: SandboxPorts;
  /** Hands the services over; until then callers are told to come back. */
  connect(services: Readonly<Record<keyof SandboxPorts, Fetch>>): void;
  close(): Promise<void>;
}

/** All ports are taken before any service is made, because the services name each other's addresses. */
export async function openListeners(
  certificate: Certificate,
  wished: SandboxPorts,
  onError?: (error: unknown) => void,
): Promise<OpenListeners> {
  let services: Partial<Record<keyof SandboxPorts, Fetch>> = {};
  const opened: HttpsListener[] = [];
  const open = async (service: keyof SandboxPorts): Promise<number> => {
    const fetch: Fetch = (request) =>
      services[service]?.(request) ?? new Response('The sandbox is still starting.', { status: 503 });
    const listener = await listenHttps({
      fetch,
      certificate,
      port: wished[service],
      ...(onError === undefined ? {} : { onError }),
    });
    opened.push(listener);
    return listener.port;
  };
  const close = async () => {
    await Promise.all(opened.map((listener) => listener.close()));
  };
  try {
    const ports = {
      excel: await open('excel'),
      addIn: await open('addIn'),
      graph: await open('graph'),
      login: await open('login'),
      files: await open('files'),
    };
    return { ports, close, connect: (given) => (services = given) };
  } catch (error) {
    await close();
    throw error;
  }
}
