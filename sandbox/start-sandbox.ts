import { readFile } from 'node:fs/promises';
import { createSandboxClock, type SandboxClock } from './clock.ts';
import { describeSeed } from './control/seed-description.ts';
import { createAddInSite } from './excel/add-in/add-in-site.ts';
import { createBridgeResponder } from './excel/bridge/bridge-responder.ts';
import { mintBridgeToken } from './excel/bridge/mint-bridge-token.ts';
import { documentsElsewhere, documentsInGraph } from './excel/documents.ts';
import { createHostControl, type HostControl } from './excel/host-control.ts';
import { createBrowserModules } from './excel/site/browser-modules.ts';
import { createExcelSite } from './excel/site/excel-site.ts';
import { createNewsSource } from './excel/site/news-source.ts';
import { createGraph, type GraphSandbox } from './graph/graph.ts';
import { createIdentity, type IdentitySandbox } from './identity/identity.ts';
import type { Random } from './random.ts';
import { addInRegistration, sandboxClientId } from './server/app-registration.ts';
import { createCertificate, type Certificate } from './server/certificate.ts';
import { createControlSite } from './server/control-site.ts';
import { describeSandbox, type SandboxDescription } from './server/describe-sandbox.ts';
import type { Fetch } from './server/https-listener.ts';
import { anyPorts, openListeners, preferredPorts } from './server/open-listeners.ts';
import { createOrigins, type Layout, type SandboxOrigins, type SandboxPorts } from './server/origins.ts';
import { createSigningKeys, type SigningKeys } from './signing-keys.ts';

export interface SandboxOptions {
  /** Folder of the built add-in. */
  readonly addInFolder: string;
  readonly manifestFile: string;
  /** `any`: every listener takes a free port, so that several sandboxes can stand side by side. */
  readonly ports: 'preferred' | 'any';
  /** Defaults to `sites`. */
  readonly layout?: Layout;
  /** The machine's time, which the sandbox's clock runs on. */
  readonly now?: () => number;
  readonly random?: Random;
  /** `shim`: pages follow the sandbox's clock. `browser`: somebody else moves the pages' clock, such as a test. */
  readonly pageClock?: 'shim' | 'browser';
  /** Where the certificate is written for other clients, if it is. */
  readonly certificateFile?: string;
  readonly onError?: (error: unknown) => void;
}

export interface RunningSandbox {
  readonly origins: SandboxOrigins;
  readonly ports: SandboxPorts;
  readonly certificate: Certificate;
  readonly clock: SandboxClock;
  readonly keys: SigningKeys;
  readonly host: HostControl;
  readonly graph: GraphSandbox;
  readonly identity: IdentitySandbox;
  /** As written to the machine-readable file. */
  describe(): SandboxDescription;
  /** Frees the ports and ends open connections. */
  close(): Promise<void>;
}

/** Starts every service of the sandbox over https, each with a state of its own. */
export async function startSandbox(options: SandboxOptions): Promise<RunningSandbox> {
  const now = options.now ?? Date.now;
  const random = options.random ?? Math.random;
  const certificate = await createCertificate(now());
  const listeners = await openListeners(
    certificate,
    options.ports === 'any' ? anyPorts : preferredPorts,
    options.onError,
  );
  const { ports } = listeners;
  const origins = createOrigins(ports, options.layout ?? 'sites');

  const news = createNewsSource(createSandboxClock(now), now);
  const { clock } = news;
  const keys = await createSigningKeys();
  const graph = createGraph({ clock, keys, random, filesOrigin: origins.files, loginOrigin: origins.login });
  const identity = createIdentity({
    clock,
    keys,
    random,
    clients: [addInRegistration(origins.addIn)],
    graphOrigins: [origins.graph],
  });
  const host = createHostControl();
  const modules = createBrowserModules();
  const documents = () => [...documentsInGraph(describeSeed(graph.world())), ...documentsElsewhere];
  const describe = () =>
    describeSandbox(ports, origins, options.certificateFile ?? null, describeSeed(graph.world()), documents());

  const excel = createExcelSite({
    manifest: () => readFile(options.manifestFile, 'utf8'),
    documents,
    control: host,
    news: news.follow(host),
    modules,
    origins,
    bridge: createBridgeResponder({
      mint: mintBridgeToken({
        clock,
        keys,
        random,
        loginOrigin: origins.login,
        lifeSeconds: () => identity.control.settings().tokenLifeSeconds,
      }),
      consents: {
        preConsented: () => identity.control.settings().preConsentedScopes,
        adminOnly: () => identity.control.settings().adminOnlyScopes,
      },
      environment: new URL(origins.login).host,
    }),
  });
  excel.route('/control', createControlSite({ clock, keys, graph, host, identity: identity.control, describe }));
  const addIn = createAddInSite({
    folder: options.addInFolder,
    dressing: { clientId: sandboxClientId, addresses: origins },
    modules,
    clockOffsetMs: () => (options.pageClock === 'browser' ? undefined : news.offsetMs()),
  });

  listeners.connect({
    excel: withoutIcon((request) => excel.fetch(request)),
    addIn: (request) => addIn.fetch(request),
    graph: withoutIcon((request) => graph.fetch(request)),
    login: withoutIcon((request) => identity.fetch(request)),
    files: withoutIcon((request) => graph.files(request)),
  });
  return { origins, ports, certificate, clock, keys, host, graph, identity, describe, close: () => listeners.close() };
}

/** A browser asks every site for its icon; that is no call of a client and belongs into no log. */
function withoutIcon(fetch: Fetch): Fetch {
  return (request) =>
    new URL(request.url).pathname === '/favicon.ico' ? new Response(null, { status: 204 }) : fetch(request);
}
