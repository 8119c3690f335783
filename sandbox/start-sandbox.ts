import { createAddInSite } from './excel/add-in/add-in-site.ts';
import { documentsElsewhere, documentsInGraph } from './excel/documents.ts';
import { createHostControl, type HostControl } from './excel/host-control.ts';
import { createBrowserModules } from './excel/site/browser-modules.ts';
import { createExcelSite } from './excel/site/excel-site.ts';
import { createNewsSource } from './excel/site/news-source.ts';
import { createSandboxClock, type SandboxClock } from './clock.ts';
import { createCertificate, type Certificate } from './server/certificate.ts';
import { createOrigins, type SandboxOrigins } from './server/origins.ts';
import { listenHttps, type Fetch, type HttpsListener } from './server/https-listener.ts';
import { readFile } from 'node:fs/promises';

export interface SandboxOptions {
  /** Folder of the built add-in. */
  readonly addInFolder: string;
  readonly manifestFile: string;
  /** `any`: every listener takes a free port, so that several sandboxes can stand side by side. */
  readonly ports: 'preferred' | 'any';
  /** What the sandbox's clock runs on. Defaults to the machine's. */
  readonly now?: () => number;
  /** `shim`: pages follow the sandbox's clock. `browser`: somebody else moves the pages' clock, such as a test. */
  readonly pageClock?: 'shim' | 'browser';
  readonly onError?: (error: unknown) => void;
}

export interface RunningSandbox {
  readonly origins: SandboxOrigins;
  readonly certificate: Certificate;
  readonly clock: SandboxClock;
  readonly host: HostControl;
  close(): Promise<void>;
}

const preferredPorts = { excel: 8443, addIn: 3000, graph: 8444, login: 8445, files: 8446 } as const;

export const sandboxClientId = '5e551074-c0de-4a11-b0bb-5a9db0c5e55a';

/** Starts every service of the sandbox. Closing it frees its ports and ends open connections. */
export async function startSandbox(options: SandboxOptions): Promise<RunningSandbox> {
  const now = options.now ?? Date.now;
  const certificate = await createCertificate(Date.now());
  const news = createNewsSource(createSandboxClock(now), now);
  const clock = news.clock;
  const host = createHostControl();
  const modules = createBrowserModules();
  const ports = { excel: 0, addIn: 0, graph: 0, login: 0, files: 0 };
  const known = () => createOrigins(ports);

  const excel = createExcelSite({
    manifest: () => readFile(options.manifestFile, 'utf8'),
    documents: () => [...documentsInGraph, ...documentsElsewhere],
    control: host,
    news: news.follow(host),
    modules,
    origins: known,
  });
  const addIn = createAddInSite({
    folder: options.addInFolder,
    dressing: () => ({ clientId: sandboxClientId, addresses: known() }),
    modules,
    clockOffsetMs: () => (options.pageClock === 'browser' ? undefined : news.offsetMs()),
  });
  const soon: Fetch = () => new Response('Not built yet.', { status: 503 });

  const services = {
    excel: (request: Request) => excel.fetch(request),
    addIn: (request: Request) => addIn.fetch(request),
    graph: soon,
    login: soon,
    files: soon,
  } satisfies Record<keyof typeof ports, Fetch>;

  const listeners: HttpsListener[] = [];
  const listen = async (service: keyof typeof ports) => {
    const listener = await listenHttps({
      fetch: services[service],
      certificate,
      port: options.ports === 'any' ? 0 : preferredPorts[service],
      ...(options.onError === undefined ? {} : { onError: options.onError }),
    });
    listeners.push(listener);
    ports[service] = listener.port;
  };
  await listen('excel');
  await listen('addIn');
  await listen('graph');
  await listen('login');
  await listen('files');
  return {
    origins: known(),
    certificate,
    clock,
    host,
    close: async () => {
      await Promise.all(listeners.map((listener) => listener.close()));
    },
  };
}
