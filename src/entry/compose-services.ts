import { createChosenAccounts } from '#adapters/browser/chosen-accounts.ts';
import { createPaneChannel } from '#adapters/browser/broadcast.ts';
import { readPolicy } from '#adapters/browser/policy-file.ts';
import { createPageLeaving } from '#adapters/browser/page-leaving.ts';
import { createPageVisibility } from '#adapters/browser/page-visibility.ts';
import { createRequestLock } from '#adapters/browser/web-locks.ts';
import { createAlarm } from '#adapters/browser/worker-alarm.ts';
import { createSessionStorage } from '#adapters/browser/session-storage.ts';
import { createLasting } from '#adapters/browser/browser-text-store.ts';
import { graphAndBareDownloads, onlyOrigins } from '#adapters/graph/address-rule.ts';
import { createGraphSender } from '#adapters/graph/graph-sender.ts';
import { browserFetch, createTransport } from '#adapters/graph/transport.ts';
import { createWorkbookGraph } from '#adapters/graph/workbook-graph.ts';
import { createSignIn } from '#adapters/identity/create-sign-in.ts';
import { createFarHost, discoveryAddress } from '#adapters/identity/far-host.ts';
import type { OfficeScript } from '#adapters/office/office-script.ts';
import { createSignInWindow } from '#adapters/office/sign-in-window.ts';
import { createRoamingSettingsStore } from '#adapters/roaming-settings/create-roaming-settings.ts';
import { createDeviceNotesStore } from '#adapters/roaming-settings/device-notes.ts';
import { createSessionMemory } from '#application/memory/create-session-memory.ts';
import { joinSessions } from '#application/memory/join-sessions.ts';
import { sessionsName } from '#application/memory/session-entries.ts';
import type { Clock } from '#application/ports/clock.ts';
import type { Connectivity } from '#application/ports/connectivity.ts';
import type { RecordGraphActivity } from '#application/ports/graph-activity.ts';
import type { Random } from '#application/ports/random.ts';
import type { Services } from '#application/ports.ts';
import type { Configuration } from './configuration.ts';

/** What the services are joined with. */
export interface ServiceParts {
  readonly configuration: Configuration;
  readonly page: Window;
  readonly version: string;
  readonly clock: Clock;
  readonly random: Random;
  readonly connectivity: Connectivity;
  readonly officeScript: OfficeScript;
  readonly partitionKey: () => string | undefined;
}

/** Joins sign-in, Graph and settings: the part of the composition that the first view can do without. */
export async function composeServices(parts: ServiceParts): Promise<Services> {
  const { configuration, page, version, clock, random, connectivity } = parts;
  const pagesFolder = new URL('.', page.location.href).href;
  const transportTo = (isAllowed: Parameters<typeof createTransport>[0]['isAllowed']) =>
    createTransport({ fetch: browserFetch, isAllowed, clock, connectivity });
  let record: RecordGraphActivity = () => () => undefined;
  const toService = transportTo(onlyOrigins([configuration.authority]));
  const toGraph = transportTo(graphAndBareDownloads(configuration.graphRoot));
  const signIn = createSignIn({
    configuration,
    pagesFolder,
    isFramed: page.parent !== page,
    window: createSignInWindow(parts.officeScript, clock),
    send: toService,
    clock,
    random,
    memory: createSessionStorage(page),
    version,
  });
  const graph = createGraphSender({
    root: configuration.graphRoot,
    transport: toGraph,
    signIn,
    clock,
    random,
    record: (call) => record(call),
  });
  const { partitionKey } = parts;
  const lasting = createLasting();
  const joins = { [sessionsName]: joinSessions };
  const settings = createRoamingSettingsStore({ graph, clock, lasting, partitionKey, joins });
  const notes = createDeviceNotesStore({ lasting, partitionKey });
  const address = `${pagesFolder}policy.json`;
  const channel = createPaneChannel();
  channel.onNews(({ kind }) => {
    if (kind === 'signed-out') graph.forgetTokens();
  });
  return {
    policy: await readPolicy({ fetch: browserFetch, address, lasting, clock }),
    signIn: {
      ...signIn,
      signOut: async () => {
        graph.forgetTokens();
        return await signIn.signOut();
      },
    },
    signInSurroundings: {
      hasBridge: () => signIn.hasBridge(),
      lastWindow: () => signIn.lastWindow(),
      clockOffByMs: () => signIn.clockOffByMs(),
      service: createFarHost(toService, discoveryAddress(configuration.authority)),
      graph: createFarHost(toGraph, configuration.graphRoot),
      storage: lasting,
    },
    graph: createWorkbookGraph({ graph, clock }),
    chosenAccounts: createChosenAccounts({ lasting, partitionKey }),
    lock: createRequestLock(page),
    channel,
    alarm: createAlarm({ clock, page }),
    visibility: createPageVisibility(page),
    leaving: createPageLeaving(page),
    onGraphActivity: (listener) => {
      record = listener;
    },
    openMemory: (accountId) =>
      createSessionMemory({ settings: settings.open(accountId), notes: notes.open(accountId), random, clock }),
  };
}
