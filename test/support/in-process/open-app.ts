import { memoryChoices } from '#application/settings/memory-choices.ts';
import { nothingFixed } from '#domain/preferences/policy.ts';
import { createChosenAccounts } from '#adapters/browser/chosen-accounts.ts';
import { createPaneChannel } from '#adapters/browser/broadcast.ts';
import { createRequestLock } from '#adapters/browser/web-locks.ts';
import { graphAndBareDownloads } from '#adapters/graph/address-rule.ts';
import { createGraphSender } from '#adapters/graph/graph-sender.ts';
import { createTransport } from '#adapters/graph/transport.ts';
import { createWorkbookGraph } from '#adapters/graph/workbook-graph.ts';
import { createFarHost } from '#adapters/identity/far-host.ts';
import { createRoamingSettingsStore } from '#adapters/roaming-settings/create-roaming-settings.ts';
import { createDeviceNotesStore } from '#adapters/roaming-settings/device-notes.ts';
import { createPane, type Application } from '#application/create-pane.ts';
import { followRibbon } from '#application/follow-ribbon.ts';
import { createSessionMemory } from '#application/memory/create-session-memory.ts';
import { joinSessions } from '#application/memory/join-sessions.ts';
import { sessionsName } from '#application/memory/session-entries.ts';
import type { Services } from '#application/ports.ts';
import type { GraphActivity, RecordGraphActivity } from '#application/ports/graph-activity.ts';
import { registerRibbonCommands } from '#commands/ribbon-commands.ts';
import { ana, type Person } from '#sandbox/people.ts';
import { createDevice, type Device } from './device.ts';
import { createExcelWindow, type ExcelWindow } from './excel-window.ts';
import { createPageView, type PageView } from './page-view.ts';
import { createSandboxSignIn, hostAccountOf, type SandboxSignIn } from './sandbox-sign-in.ts';
import { graphRoot, type InProcessWorld } from './world.ts';

/** The real application with its real adapters, on the sandbox's Graph, in one process and without a browser. */
export interface InProcessApp {
  readonly name: string;
  readonly world: InProcessWorld;
  readonly device: Device;
  readonly application: Application;
  readonly excel: ExcelWindow;
  readonly signIn: SandboxSignIn;
  readonly view: PageView;
  readonly activities: readonly GraphActivity[];
  /** The workbooks, as drive id and item id, of which a start has not come to its end. */
  startsUnderWay(): readonly string[];
  /** Settles when nothing goes on any more but what waits for the clock, for a gate or for the person. */
  settle(): Promise<void>;
  /** As `settle`, and lets the clock run until every request has its answer. */
  finish(): Promise<void>;
  advance(ms: number): Promise<void>;
  /** The page is gone: nothing of it calls back any more, and what is under way gets no hearing. */
  end(): void;
}

export interface AppWish {
  readonly name?: string;
  readonly device?: Device;
  /** Who sits before it; Ana unless told otherwise. */
  readonly person?: Person;
  /** Whom Excel tells that it is open as. */
  readonly excelPerson?: Person;
  /** Key of a seeded workbook. */
  readonly workbook?: string;
}

/** One more page in a world: another device, or another tab of a device. */
export function openApp(world: InProcessWorld, wish: AppWish = {}): InProcessApp {
  const { name = 'app', device = createDevice(name), person = ana, excelPerson, workbook = 'budget' } = wish;
  const page = world.time.forPage();
  const connection = device.connectivity();
  const { clock } = page;
  const { random } = world;
  const excel = createExcelWindow(world.file(workbook).fileUrl, excelPerson && hostAccountOf(excelPerson));
  const activities: GraphActivity[] = [];
  let record: RecordGraphActivity = () => () => undefined;
  let isEnded = false;
  /** What an ended page waited for never comes. */
  const whileOpen = async <T>(answer: Promise<T>): Promise<T> => {
    const unlessEnded = <V>(take: () => V): V | Promise<V> => (isEnded ? new Promise<V>(() => undefined) : take());
    return await answer.then(
      (value) => unlessEnded(() => value),
      (error: unknown) =>
        unlessEnded(() => {
          throw error;
        }),
    );
  };

  const signIn = createSandboxSignIn({
    person,
    excelPerson,
    keys: world.keys,
    clock: world.sandboxClock,
    outside: world.outside,
    onToken: (token, owner) => void world.owners.set(`Bearer ${token}`, owner),
  });
  const port: typeof signIn.port = {
    getToken: (wanted) => whileOpen(signIn.port.getToken(wanted)),
    hostComparison: () => signIn.port.hostComparison(),
    adminConsentAddress: (account) => whileOpen(signIn.port.adminConsentAddress(account)),
    signOut: () => whileOpen(signIn.port.signOut()),
  };
  const fetch = world.wire.fetchOf(name, () => device.isOnline());
  const transport = createTransport({
    fetch: (request) => whileOpen(fetch(request)),
    isAllowed: graphAndBareDownloads(graphRoot),
    clock,
    connectivity: connection.port,
  });
  const graph = createGraphSender({
    root: graphRoot,
    transport,
    signIn: port,
    clock,
    random,
    record: (sent) => {
      const listed = record(sent);
      return (answer) => {
        activities.push({ ...sent, ...answer });
        listed(answer);
      };
    },
  });
  const lasting = device.store;
  const partitionKey = () => undefined;
  const joins = { [sessionsName]: joinSessions };
  const settings = createRoamingSettingsStore({ graph, clock, lasting, partitionKey, joins });
  const notes = createDeviceNotesStore({ lasting, partitionKey });
  const locks = device.locks.forPage();
  const channel = device.channel.forPage();
  const view = createPageView();
  const workbooks = createWorkbookGraph({ graph, clock });
  const starts: string[] = [];
  const startSession: typeof workbooks.startSession = async (...call) => {
    const [{ ref }] = call;
    const item = `${ref.driveId}/${ref.itemId}`;
    starts.push(item);
    try {
      return await workbooks.startSession(...call);
    } finally {
      starts.splice(starts.indexOf(item), 1);
    }
  };
  const services: Services = {
    policy: nothingFixed,
    signIn: port,
    signInSurroundings: {
      hasBridge: () => Promise.resolve(false),
      lastWindow: () => undefined,
      clockOffByMs: () => undefined,
      // This world has windows and tokens without the service that they are from.
      service: { host: 'login.test', ask: () => Promise.resolve({ kind: 'answered', at: undefined }) },
      graph: createFarHost(transport, graphRoot),
      storage: device.store,
    },
    graph: { ...workbooks, startSession },
    chosenAccounts: createChosenAccounts({ lasting, partitionKey }),
    lock: createRequestLock({ navigator: { locks: locks.manager } }),
    channel: createPaneChannel(() => channel.channel),
    alarm: { at: (time, callback) => clock.after(Math.max(0, time - clock.now()), callback) },
    visibility: view.port,
    leaving: { onLeaving: () => () => undefined },
    onGraphActivity: (listener) => {
      record = listener;
    },
    openMemory: (accountId) =>
      createSessionMemory({ settings: settings.open(accountId), notes: notes.open(accountId), random, clock }),
  };

  const application = createPane({
    cloud: 'global',
    version: '0.0.0',
    clock,
    random,
    connectivity: connection.port,
    host: excel.host,
    deviceChoices: memoryChoices(),
    reloadPage: () => undefined,
    reloadNote: { at: () => undefined, write: () => undefined },
    loadServices: () => Promise.resolve(services),
  });
  registerRibbonCommands(application, excel.host);
  const stopRibbon = followRibbon(application, excel.host);
  application.open();
  // What the page loads late comes from outside as well; asked for after it, this is there after it.
  void world.outside.run(() => import('#application/late/late-parts.ts'));
  return {
    name,
    world,
    device,
    application,
    excel,
    signIn,
    view,
    activities,
    startsUnderWay: () => starts,
    settle: () => world.settle(),
    finish: async () => {
      const idle = { isReached: false };
      void application.idle().then(() => {
        idle.isReached = true;
      });
      await world.settle();
      for (let next = world.time.nextAt(); !idle.isReached && next !== undefined; next = world.time.nextAt()) {
        await world.advance(Math.max(0, next - world.time.clock.now()));
      }
    },
    advance: (ms) => world.advance(ms),
    end: () => {
      isEnded = true;
      stopRibbon();
      page.end();
      locks.end();
      channel.end();
      connection.end();
    },
  };
}
