import { problemFromGraphFailure } from '#domain/problem/problem-from-graph-failure.ts';
import type { DriveItemRef } from '#domain/workbook-session/drive-item.ts';
import { sessionFateOf } from '#domain/problem/session-fate.ts';
import { impossibilities } from '#domain/lifecycle/impossibilities.ts';
import type { LifecycleState } from '#domain/lifecycle/state.ts';
import type { InProcessApp } from '../../support/in-process/open-app.ts';
import type { SessionCall } from '../../support/in-process/wire.ts';
import type { InProcessWorld } from '../../support/in-process/world.ts';
import { itemOf, sessionOf, type Tab } from './cast.ts';

/** Keeps account of every session that Graph creates, and of what the pages say about it. */
export interface Ledger {
  /** What a page shows now. */
  readonly note: (app: InProcessApp, state: LifecycleState) => void;
  /** What My sessions shows now. */
  readonly noteList: (app: InProcessApp) => void;
  /** What went wrong since the last look; empty where all is well. */
  readonly review: () => readonly string[];
}

interface Uncertain {
  readonly page: string;
  readonly device: string;
  readonly item: string;
  readonly since: number;
}

/** Each said once, however often it is seen. */
function createUncertainties() {
  const said = new Map<string, Uncertain>();
  return {
    add: (one: Uncertain) => void said.set([one.device, one.item, one.since].join(' '), one),
    some: (matches: (one: Uncertain) => boolean) => [...said.values()].some(matches),
  };
}

/** @param tabs the tabs of the world, at the moment of asking. */
export function createLedger(world: InProcessWorld, tabs: () => readonly Tab[]): Ledger {
  const problems = new Set<string>();
  /** Ids of sessions that a page called expired, broken, closed or uncertain. */
  const told = new Set<string>();
  const uncertain = createUncertainties();
  /** Pages that showed a workbook, so that they had occasion to speak of a start that a page before them left. */
  const looked = new Set<string>();
  const starts = new Map<string, SessionCall>();
  let reviewed = 0;
  let attributed = 0;

  const note: Ledger['note'] = (app, state) => {
    for (const wrong of impossibilities(state)) problems.add(`impossible in ${app.name}: ${wrong}`);
    const item = itemOf(state);
    const session = sessionOf(state);
    if (item === undefined || session === undefined) return;
    looked.add(`${app.name} ${item}`);
    switch (session.kind) {
      case 'uncertain-start':
        uncertain.add({ page: app.name, device: app.device.name, item, since: session.since });
        return;
      case 'expired':
      case 'broken':
      case 'closed':
        checkWord(app, session.kind, session.session.id);
        told.add(session.session.id);
        return;
      case 'uncertain':
        told.add(session.session.id);
        return;
      default:
    }
  };

  /** What My sessions says of starts whose answer nobody has. */
  const lookAtList = (app: InProcessApp): void => {
    for (const row of app.application.sessions.current()) {
      if (row.kind !== 'maybe-started') continue;
      const { workbook, since } = row.start;
      // While its answer may still come, the note says nothing yet.
      const isUnderWay = tabs().some(
        (tab) => tab.device === app.device && tab.app().startsUnderWay().includes(itemNamed(workbook)),
      );
      if (isUnderWay) continue;
      uncertain.add({ page: app.name, device: app.device.name, item: itemNamed(workbook), since });
    }
  };

  /** An end is only ever said on the service's word, given to this page or to one that told it. */
  const checkWord = (app: InProcessApp, kind: 'expired' | 'broken' | 'closed', id: string): void => {
    if (told.has(id)) return;
    const heard = world.wire.calls.filter((call) => call.sessionId === id);
    const isSaid = heard.some((call) => {
      switch (kind) {
        case 'expired':
          return saysOver(call);
        case 'broken':
          return isRefusal(call);
        case 'closed':
          return call.action === 'closeSession' && (call.outcome === 204 || saysOver(call));
      }
    });
    if (!isSaid) problems.add(`${app.name} says "${kind}" of …${id.slice(-6)} and the service did not`);
  };

  const reviewCall = (call: SessionCall): void => {
    const owner = world.owners.get(call.token);
    const { sessionId } = call;
    if (call.besides > 0) problems.add(`${call.page} sent ${call.action} beside another request at ${call.at}`);
    if (sessionId === undefined) return;
    if (call.action === 'refreshSession' && tabs().some(({ pasted }) => pasted.has(sessionId))) return;
    const session = world.sandbox.world().sessions.find(sessionId);
    if (session === undefined) problems.add(`${call.page} sent an id that Graph never gave`);
    else if (`${session.item.driveId}/${session.item.id}` !== call.item)
      problems.add(`${call.page} sent …${sessionId.slice(-6)} to another item`);
    else if (session.personId !== owner?.objectId)
      problems.add(`${call.page} sent …${sessionId.slice(-6)} as another person`);
  };

  /** Which call each new session came of: told by the call, by its operation, or the only one that can be meant. */
  const attribute = (): void => {
    const { sessions, operations } = world.sandbox.world();
    const created = world.wire.calls.filter(({ action }) => action === 'createSession');
    const claimed = new Set(starts.values());
    const isOf = (call: SessionCall, id: string): boolean => {
      const end = call.operation === undefined ? undefined : operations.find(call.operation)?.end?.outcome;
      return call.made === id || (end?.status === 'succeeded' && end.session.id === id);
    };
    for (const session of sessions.all().slice(attributed)) {
      const item = `${session.item.driveId}/${session.item.id}`;
      const mayBeOf = (call: SessionCall): boolean =>
        !claimed.has(call) && call.made === undefined && call.operation === undefined && call.item === item;
      const start =
        created.find((call) => isOf(call, session.id)) ??
        created.find((call) => mayBeOf(call) && !isRefusal(call) && session.startedAt - call.at < 10 * 60_000);
      if (start === undefined) continue;
      claimed.add(start);
      starts.set(session.id, start);
    }
    attributed = sessions.all().length;
  };

  return {
    note,
    // A start is noted the moment before it leaves: what the list says counts once that has happened.
    noteList: (app) => void setImmediate(lookAtList, app),
    review: () => {
      for (const call of world.wire.calls.slice(reviewed)) reviewCall(call);
      reviewed = world.wire.calls.length;
      attribute();
      const open = new Set(tabs().map((tab) => tab.app().name));
      const texts = [...new Set(tabs().map(({ device }) => device))].flatMap(({ texts: kept }) => [...kept.values()]);
      const files = settingsFiles(world);
      const { sessions } = world.sandbox.world();
      for (const session of sessions.all()) {
        if (session.over !== undefined || told.has(session.id)) continue;
        if (tabs().some(({ cleared }) => cleared.has(session.id))) continue;
        if ([...texts, ...files].some((text) => text.includes(session.id))) continue;
        const start = starts.get(session.id);
        if (start === undefined) {
          problems.add(`of unknown origin: …${session.id.slice(-6)}`);
          continue;
        }
        if (world.wire.calls.some((call) => call.sessionId === session.id && saysOver(call))) continue;
        if (isStillExpected(start, open) || isUncertain(start) || isUnseen(start, open)) continue;
        problems.add(`forgotten: …${session.id.slice(-6)}, started by ${start.page} at ${start.at}`);
      }
      const found = [...problems];
      problems.clear();
      return found;
    },
  };

  /** The page still waits for what its start brings. */
  function isStillExpected(start: SessionCall, open: ReadonlySet<string>): boolean {
    const app = tabs()
      .map((tab) => tab.app())
      .find(({ name }) => name === start.page);
    return open.has(start.page) && app !== undefined && app.startsUnderWay().includes(start.item);
  }

  /** The page, or one after it on the same device, said that this start is uncertain. */
  function isUncertain(start: SessionCall): boolean {
    const nextStart = world.wire.calls.find(
      (call) =>
        call.action === 'createSession' && call.page === start.page && call.item === start.item && call.at > start.at,
    );
    return uncertain.some(
      ({ device, item, since }) =>
        device === deviceOf(start.page) &&
        item === start.item &&
        since <= start.at &&
        (nextStart === undefined || since < nextStart.at) &&
        start.at - since < 15_000,
    );
  }

  /** The page was thrown away, and none after it on the same device has shown the workbook yet. */
  function isUnseen(start: SessionCall, open: ReadonlySet<string>): boolean {
    if (open.has(start.page)) return false;
    const [, load = 0] = start.page.split('.').map(Number);
    return ![...looked].some((look) => {
      const [page = '', item] = look.split(' ');
      const [, laterLoad = 0] = page.split('.').map(Number);
      return item === start.item && page.split('.')[0] === start.page.split('.')[0] && laterLoad > load;
    });
  }
}

function itemNamed({ driveId, itemId }: DriveItemRef): string {
  return `${driveId}/${itemId}`;
}

function deviceOf(page: string): string {
  return page.split('-')[0] ?? '';
}

function isRefusal({ outcome }: SessionCall): boolean {
  return typeof outcome === 'number' && outcome >= 400;
}

/** Whether Graph's answer means that the session is over or of no use any more; the table of codes is tested elsewhere. */
function saysOver({ action, outcome, codes }: SessionCall): boolean {
  if (typeof outcome !== 'number' || outcome < 400) return false;
  const operation = action === 'closeSession' ? 'close-session' : 'refresh-session';
  const call = { operation, isSessionful: true, isOwnDrive: true, hasAllFiles: true } as const;
  const problem = problemFromGraphFailure(call, { status: outcome, codes });
  return sessionFateOf(problem) !== 'as-it-was';
}

/** The settings files of everybody, as OneDrive holds them. */
function settingsFiles(world: InProcessWorld): readonly string[] {
  const { drives } = world.sandbox.world();
  return drives.all().flatMap((drive) => {
    const item = drives.atPath(drive.id, ['Apps', 'Session Controls', 'session-controls.settings.json']);
    return item === undefined ? [] : [new TextDecoder().decode(item.content)];
  });
}
