import { beforeEach, describe, expect, test } from '@jest/globals';
import { graphAndBareDownloads, onlyOrigins } from '#adapters/graph/address-rule.ts';
import { createTransport, type Fetch } from '#adapters/graph/transport.ts';
import { createFarHost, discoveryAddress } from '#adapters/identity/far-host.ts';
import { createMovedClock, type MovedClock } from '#adapters/moved-clock.ts';
import type { FarHost } from '#application/ports/sign-in-check.ts';
import { createSandboxClock } from '#sandbox/clock.ts';
import { createGraph, type GraphSandbox } from '#sandbox/graph/graph.ts';
import { createIdentity, type IdentitySandbox } from '#sandbox/identity/identity.ts';
import { seededRandom } from '#sandbox/random.ts';
import { createSigningKeys } from '#sandbox/signing-keys.ts';
import { asBrowserWould } from '../../support/in-process/as-browser-would.ts';

const authority = 'https://login.test/organizations';
const graphRoot = 'https://graph.test/v1.0';
const signingKeys = createSigningKeys();

let clock: MovedClock;
let identity: IdentitySandbox;
let graph: GraphSandbox;

beforeEach(async () => {
  clock = createMovedClock();
  const parts = { clock: createSandboxClock(() => clock.now()), keys: await signingKeys, random: seededRandom(3) };
  identity = createIdentity({ ...parts, clients: [] });
  graph = createGraph({ ...parts, filesOrigin: 'https://files.test' });
});

function transport(fetch: Fetch, isAllowed: Parameters<typeof createTransport>[0]['isAllowed']) {
  return createTransport({ fetch, isAllowed, clock, connectivity: { isOnline: () => true } });
}

const service = (fetch: Fetch = asBrowserWould(identity.fetch)): FarHost =>
  createFarHost(transport(fetch, onlyOrigins([authority])), discoveryAddress(authority));
const graphHost = (fetch: Fetch = asBrowserWould(graph.fetch)): FarHost =>
  createFarHost(transport(fetch, graphAndBareDownloads(graphRoot)), graphRoot);

describe('what everybody may ask', () => {
  test('the sign-in service answers, by the name that a network would block', async () => {
    expect(service().host).toBe('login.test');
    expect(await service().ask(10_000)).toEqual({ kind: 'answered', at: undefined });
  });

  test('Graph answers without a token, if only to refuse; and nothing of ours is sent along', async () => {
    const headers: string[] = [];
    const witnessed: Fetch = (request) => {
      headers.push(...request.headers.keys());
      return asBrowserWould(graph.fetch)(request);
    };
    expect(await graphHost(witnessed).ask(10_000)).toEqual({ kind: 'answered', at: undefined });
    expect(headers).toEqual([]);
  });

  test('where the browser lets it be read, the answer tells the service’s time', async () => {
    const dated: Fetch = async (request) => {
      const { status, headers } = await graph.fetch(request);
      return new Response('', {
        status,
        headers: { ...Object.fromEntries(headers), date: new Date(clock.now()).toUTCString() },
      });
    };
    expect(await graphHost(dated).ask(10_000)).toEqual({ kind: 'answered', at: clock.now() });
  });
});

describe('what is no answer', () => {
  test('a connection that is cut', async () => {
    graph.setOffline(true);
    expect(await graphHost().ask(10_000)).toEqual({ kind: 'no-answer' });
  });

  test('a page that the network puts in the way, which no script may read', async () => {
    const inTheWay: Fetch = () => Promise.resolve(new Response('<h1>Blocked</h1>', { status: 403 }));
    expect(await service(asBrowserWould(inTheWay)).ask(10_000)).toEqual({ kind: 'no-answer' });
  });

  test('silence, for as long as may be waited', async () => {
    const asked = service(() => new Promise(() => undefined)).ask(10_000);
    clock.advance(10_000);
    expect(await asked).toEqual({ kind: 'no-answer' });
  });
});
