import { failed, succeeded, type Outcome, type Problem } from '#domain/problem/problem.ts';
import type { DriveItem } from '#domain/workbook-session/drive-item.ts';
import { workbookSessionIdFrom } from '#domain/workbook-session/workbook-session.ts';
import { nothingFixed } from '#domain/preferences/policy.ts';
import type { Account } from '#domain/account/account.ts';
import { createSessionMemory } from './memory/create-session-memory.ts';
import { memoryChoices } from './settings/memory-choices.ts';
import { memoryNotes } from './memory/memory-notes.ts';
import { memoryTexts } from './memory/memory-texts.ts';
import type { FirstPorts, Services } from './ports.ts';
import type { PaneNews } from './ports/pane-channel.ts';
import type { RibbonCommandId } from './ports/excel-host.ts';
import type { Json, RoamingSettings } from './ports/roaming-settings.ts';
import type { AccessToken, HostComparison } from './ports/sign-in.ts';

/** A world for tests of the application: every port answers from plain values, and what was asked is written down. */
export interface FakeWorld {
  readonly ports: FirstPorts;
  readonly services: Services;
  /** What this pane told the others. */
  readonly told: PaneNews[];
  /** Lets this pane hear what another told. */
  hear(news: PaneNews): void;
  /** What the file's eTag is. */
  eTag: string;
  readonly calls: string[];
  /** The item each call about a session went to. */
  readonly sentTo: string[];
  /** The settings as they lie on this device. */
  readonly settings: Map<string, Json>;
  documentUrl: string;
  workbook: DriveItem;
  /** What the next call of this name answers instead of success. */
  readonly refusals: Map<string, Problem>;
  advance(ms: number): void;
  /** The page goes away for good. */
  leave(): void;
  press(command: RibbonCommandId): Promise<void>;
  readonly enabled: string[];
  /** What the page before this one left. */
  reloadedAt: number | undefined;
  /** What the sign-in says of its person and Excel's. */
  comparison: HostComparison;
  /** Who was chosen beside Excel's person. */
  readonly chosen: Set<string>;
}

const ana: Account = {
  id: 'ana.contoso',
  name: 'Ana Ruiz',
  userName: 'ana@contoso.com',
  organization: 'contoso.com',
  tenantId: 'contoso',
  isGuest: false,
};

const budgetUrl = 'https://contoso-my.sharepoint.com/personal/ana_contoso_com/Documents/Budget%202027.xlsx';

export function createFakeWorld(): FakeWorld {
  const calls: string[] = [];
  const enabled: string[] = [];
  const settings = new Map<string, Json>();
  const refusals = new Map<string, Problem>();
  let now = Date.UTC(2026, 10, 23, 10, 42);
  let timers: { readonly at: number; readonly run: () => void }[] = [];
  let started = 0;
  const told: PaneNews[] = [];
  const sentTo: string[] = [];
  const send = <T>(call: string, { ref }: Pick<DriveItem, 'ref'>, value: T): Promise<Outcome<T>> => {
    sentTo.push(`${call} ${ref.itemId}`);
    return answer(call, value);
  };
  const notes = memoryNotes();
  const listeners = new Set<(news: PaneNews) => void>();
  let left: () => void = () => undefined;
  let pressed: (id: RibbonCommandId) => Promise<void> = () => Promise.resolve();

  const answer = async <T>(call: string, value: T): Promise<Outcome<T>> => {
    calls.push(call);
    await Promise.resolve();
    const refusal = refusals.get(call);
    return refusal === undefined ? succeeded(value) : failed(refusal);
  };

  const store: RoamingSettings = {
    get: (name) => settings.get(name),
    set: (name, value) => {
      settings.set(name, value);
      return succeeded(undefined);
    },
    remove: (name) => void settings.delete(name),
    saveLocally: () => {
      calls.push('save locally');
      return succeeded(undefined);
    },
    reread: () => undefined,
    setRoaming: () => answer('switch roaming', undefined),
    status: () => ({ isRoaming: true, isFileLeft: false, hasTrace: false, lastSyncAt: undefined, trouble: undefined }),
    saveAsync: () => answer('save settings', undefined),
    refreshAsync: () => answer('read settings', undefined),
  };

  const world: FakeWorld = {
    calls,
    enabled,
    told,
    sentTo,
    hear: (news) => {
      for (const listener of [...listeners]) listener(news);
    },
    eTag: '"1"',
    reloadedAt: undefined,
    comparison: 'unknown',
    chosen: new Set(),
    settings,
    refusals,
    documentUrl: budgetUrl,
    workbook: {
      ref: { driveId: 'b!drive', itemId: '01BUDGET' },
      name: 'Budget 2027.xlsx',
      webUrl: budgetUrl,
      driveType: 'business',
      eTag: '"1"',
    },
    advance: (ms) => {
      now += ms;
      const due = timers.filter((timer) => timer.at <= now);
      timers = timers.filter((timer) => timer.at > now);
      for (const timer of due) timer.run();
    },
    leave: () => {
      left();
    },
    press: (id) => pressed(id),
    ports: {
      cloud: 'global',
      clock: {
        now: () => now,
        after: (delayMs, run) => {
          const timer = { at: now + delayMs, run };
          timers.push(timer);
          return () => {
            timers = timers.filter((other) => other !== timer);
          };
        },
      },
      random: { dice: () => 0.5, uuid: () => `uuid-${String(settings.size)}-${String(calls.length)}` },
      connectivity: { isOnline: () => true, onChange: () => () => undefined },
      host: {
        ready: () =>
          answer('ready', {
            displayLanguage: 'en-US',
            isPaneVisible: true,
            account: {
              kind: 'work',
              loginHint: 'maria@contoso.com',
              userPrincipalName: '',
              objectId: 'maria',
              tenantId: 'contoso',
              guestOf: undefined,
            },
            theme: undefined,
            partitionKey: undefined,
            isReadOnly: false,
          }),
        documentUrl: () => Promise.resolve(succeeded(world.documentUrl)),
        showPane: () => answer('show pane', undefined),
        enableRibbonCommands: (wanted) => {
          enabled.push(
            Object.entries(wanted)
              .flatMap(([id, on]) => (on ? [id] : []))
              .join(' '),
          );
          return Promise.resolve(succeeded(undefined));
        },
        onRibbonCommand: (run) => {
          pressed = run;
        },
      },
      deviceChoices: memoryChoices(),
      reloadPage: () => {
        calls.push('reload the page');
        left();
      },
      reloadNote: { at: () => world.reloadedAt, write: (at) => void (world.reloadedAt = at) },
      version: '0.0.0',
      loadServices: () => Promise.resolve(world.services),
    },
    services: {
      policy: nothingFixed,
      signIn: {
        getToken: (wish) =>
          answer(wish.isInteractive ? 'sign in' : 'sign in silently', {
            token: aToken(),
            account: ana,
            scopes: ['Files.ReadWrite'],
          }),
        adminConsentAddress: () => Promise.resolve('https://login.example/consent'),
        hostComparison: () => world.comparison,
        signOut: () => answer('sign out', undefined),
      },
      signInSurroundings: {
        hasBridge: () => Promise.resolve(false),
        lastWindow: () => undefined,
        clockOffByMs: () => undefined,
        service: { host: 'login.example', ask: () => Promise.resolve({ kind: 'answered', at: undefined }) },
        graph: { host: 'graph.example', ask: () => Promise.resolve({ kind: 'answered', at: undefined }) },
        storage: memoryTexts(),
      },
      graph: {
        findWorkbook: () => answer('find', world.workbook),
        startSession: (workbook, changes) => {
          started += 1;
          const id = workbookSessionIdFrom(`cluster=FAKE&session=${String(started)}&usid=x`);
          if (id === undefined) throw new Error('The fake world made an id that the domain refuses.');
          return send('start', workbook, { id, changes });
        },
        refreshSession: (_, workbook) => send('refresh', workbook, undefined),
        closeSession: (_, workbook) => send('close', workbook, undefined),
        closeOnLeaving: (session, { ref }, { access, onlyAs }) => {
          calls.push('close on leaving');
          sentTo.push(`close ${session.id} of ${ref.itemId} for ${access} as ${onlyAs}`);
        },
        versionOf: () => answer('version', { eTag: world.eTag }),
      },
      chosenAccounts: {
        has: (id) => world.chosen.has(id),
        add: (id) => void world.chosen.add(id),
        remove: (id) => void world.chosen.delete(id),
        clear: () => world.chosen.clear(),
      },
      lock: { run: async (_name, _signal, work) => ({ kind: 'done', value: await work() }) },
      channel: {
        tell: (news) => void told.push(news),
        onNews: (listener) => {
          listeners.add(listener);
          return () => void listeners.delete(listener);
        },
      },
      alarm: { at: (time, run) => world.ports.clock.after(time - now, run) },
      visibility: { isHidden: () => false, onChange: () => () => undefined },
      leaving: {
        onLeaving: (callback) => {
          left = callback;
          return () => undefined;
        },
      },
      openMemory: () => createSessionMemory({ settings: store, notes, ...world.ports }),
      onGraphActivity: () => undefined,
    },
  };
  return world;
}

function aToken(): AccessToken {
  const text: string = 'a token';
  if (!isToken(text)) throw new Error('A token is a text.');
  return text;
}

function isToken(text: string): text is AccessToken {
  return text !== '';
}
