import { createMovedClock, type MovedClock } from '#adapters/moved-clock.ts';
import { graphAndBareDownloads } from '#adapters/graph/address-rule.ts';
import { createGraphSender } from '#adapters/graph/graph-sender.ts';
import { createTransport, type Fetch } from '#adapters/graph/transport.ts';
import { createWorkbookGraph } from '#adapters/graph/workbook-graph.ts';
import type { GraphActivity } from '#application/ports/graph-activity.ts';
import type { GraphSend } from '#application/ports/graph-send.ts';
import type { AccessToken, SignIn, TokenWish } from '#application/ports/sign-in.ts';
import type { CallContext, WorkbookGraph } from '#application/ports/workbook-graph.ts';
import { failed, succeeded } from '#domain/problem/problem.ts';
import type { DriveItem } from '#domain/workbook-session/drive-item.ts';
import type { WorkbookSession } from '#domain/workbook-session/workbook-session.ts';
import { mintAccessToken } from '#sandbox/access-tokens.ts';
import { createSandboxClock } from '#sandbox/clock.ts';
import { createGraph, type GraphSandbox } from '#sandbox/graph/graph.ts';
import type { LoggedCall } from '#sandbox/graph/call-log.ts';
import { ana, people, type Person } from '#sandbox/people.ts';
import { seededRandom } from '#sandbox/random.ts';
import { createSigningKeys } from '#sandbox/signing-keys.ts';

const graphRoot = 'https://graph.test/v1.0';
const filesOrigin = 'https://files.test';

/** The real adapters, and a Graph that they reach in-process; one clock for both. */
export interface ClientWorld {
  readonly clock: MovedClock;
  readonly sandbox: GraphSandbox;
  readonly graph: GraphSend;
  readonly workbooks: WorkbookGraph;
  /** What sign-in was asked for, and how the next token is to be. */
  readonly wishes: TokenWish[];
  token: TokenOptions;
  isOnline: boolean;
  readonly activities: GraphActivity[];
  /** The addresses of all requests that left, wherever to. */
  readonly sent: string[];
  /** Calls as Graph saw them, of one operation or all. */
  calls(operation?: LoggedCall['operation']): readonly LoggedCall[];
  /** Lets the client's own waits pass, one second after another, until the outcome is there. */
  withWaits<T>(outcome: Promise<T>): Promise<T>;
  /** A seeded workbook as `findWorkbook` would give it. */
  workbook(key: string, driveType?: DriveItem['driveType']): DriveItem;
}

export interface TokenOptions {
  readonly person: Person;
  /** What was consented to; a wish for anything else fails. */
  readonly scopes: string;
  readonly lifetimeSeconds?: number;
  /** A sign-in service that hands out the same token again, whatever claims are asked for. */
  readonly ignoresClaims?: boolean;
}

/** Made once: an RSA key takes half a second, and nothing here depends on it being new. */
const signingKeys = createSigningKeys();

export async function createClientWorld(): Promise<ClientWorld> {
  const clock = createMovedClock();
  const sandboxClock = createSandboxClock(() => clock.now());
  const keys = await signingKeys;
  const random = seededRandom(7);
  const sandbox = createGraph({ clock: sandboxClock, keys, random, filesOrigin, people });
  const wishes: TokenWish[] = [];
  const activities: GraphActivity[] = [];
  const sent: string[] = [];
  let underWay = 0;
  const toSandbox: Fetch = async (request) => {
    underWay += 1;
    sent.push(request.url);
    try {
      return await (new URL(request.url).origin === filesOrigin ? sandbox.files(request) : sandbox.fetch(request));
    } finally {
      underWay -= 1;
    }
  };

  const signIn: Pick<SignIn, 'getToken'> = {
    getToken: async (wish) => {
      wishes.push(wish);
      const { person, scopes, lifetimeSeconds, ignoresClaims } = world.token;
      if (!wish.scopes.every((scope) => scopes.split(' ').includes(scope))) {
        return failed({ kind: 'consent-needed', evidence: { operation: 'sign-in', codes: ['consent_required'] } });
      }
      const text = await mintAccessToken(keys, sandboxClock, {
        person,
        clientId: 'app',
        scopes,
        clientCapabilities: ['cp1'],
        // What was asked for is in the next token.
        ...(wish.claims === undefined || ignoresClaims === true ? {} : { extraClaims: { acrs: ['c1'] } }),
        ...(wish.isRenewal === true || lifetimeSeconds === undefined ? {} : { lifetimeSeconds }),
      });
      return succeeded({ token: asToken(text), account, scopes: scopes.split(' ') });
    },
  };
  const graph = createGraphSender({
    root: graphRoot,
    transport: createTransport({
      fetch: asBrowserWould(toSandbox),
      isAllowed: graphAndBareDownloads(graphRoot),
      clock,
      connectivity: { isOnline: () => world.isOnline },
    }),
    signIn,
    clock,
    random: { uuid: () => crypto.randomUUID() },
    record: (sentCall) => (answer) => void activities.push({ ...sentCall, ...answer }),
  });
  const world: ClientWorld = {
    clock,
    sandbox,
    graph,
    workbooks: createWorkbookGraph({ graph, clock }),
    wishes,
    token: { person: ana, scopes: 'Files.ReadWrite' },
    isOnline: true,
    activities,
    sent,
    calls: (operation) => sandbox.log.read().filter((call) => operation === undefined || call.operation === operation),
    withWaits: async (outcome) => {
      for (;;) {
        const isThere = await Promise.race([
          outcome.then(() => true),
          new Promise<false>((r) => setImmediate(r, false)),
        ]);
        if (isThere) return await outcome;
        // While a request is under way time stands still, or its time limit would pass as well.
        if (underWay === 0 && clock.waiting() > 0) clock.advance(1000);
      }
    },
    workbook: (key, driveType = 'business') => {
      const seeded = sandbox.world().seededFiles.find((file) => file.key === key);
      if (seeded === undefined) throw new Error(`no workbook is seeded as ${key}`);
      const ref = { driveId: seeded.driveId, itemId: seeded.itemId };
      return { ref, name: key, webUrl: undefined, driveType, eTag: undefined };
    },
  };
  return world;
}

const account = {
  id: 'ana-home-account',
  name: ana.name,
  userName: ana.userPrincipalName,
  organization: 'contoso.com',
  tenantId: ana.tenantId,
  isGuest: false,
};

function isToken(text: string): text is AccessToken {
  return text !== '';
}

function asToken(text: string): AccessToken {
  if (!isToken(text)) throw new Error('an empty token');
  return text;
}

/** What a script in a browser may not do or see: a fetch beyond CORS fails, headers that are not exposed are missing. */
function asBrowserWould(fetch: Fetch): Fetch {
  return async (request) => {
    const origin = 'https://addin.test';
    const asked = new Request(request, { headers: { ...Object.fromEntries(request.headers), origin } });
    const response = await fetch(asked);
    if (response.headers.get('access-control-allow-origin') === null) throw new TypeError('Failed to fetch (CORS)');
    const exposed = (response.headers.get('access-control-expose-headers') ?? '').toLowerCase().split(/\s*,\s*/);
    const always = ['content-type', 'cache-control', 'expires', 'last-modified', 'content-language'];
    const readable = [...response.headers].filter(([name]) => exposed.includes(name) || always.includes(name));
    return new Response(response.body, { status: response.status, headers: readable });
  };
}

/** A call as the application makes it, which nobody calls off. */
export function callFor(purpose: CallContext['purpose'], differing: Partial<CallContext> = {}): CallContext {
  return { signal: new AbortController().signal, access: 'own-files', purpose, attempt: 1, ...differing };
}

/** A session as the application would remember it. */
export function sessionWith(id: WorkbookSession['id'], workbook: DriveItem): WorkbookSession {
  return {
    id,
    workbook: workbook.ref,
    workbookName: workbook.name,
    workbookUrl: workbook.webUrl,
    changes: 'saves-changes',
    isTakenOver: false,
    startedAt: 0,
    lastContactAt: 0,
  };
}
