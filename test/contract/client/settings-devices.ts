import { createTextStore } from '#adapters/browser/browser-text-store.ts';
import { createRoamingSettingsStore } from '#adapters/roaming-settings/create-roaming-settings.ts';
import { createDeviceNotesStore } from '#adapters/roaming-settings/device-notes.ts';
import { createSessionMemory } from '#application/memory/create-session-memory.ts';
import { joinSessions } from '#application/memory/join-sessions.ts';
import { sessionsName } from '#application/memory/session-entries.ts';
import type { GraphSend } from '#application/ports/graph-send.ts';
import type { RoamingSettings } from '#application/ports/roaming-settings.ts';
import type { SessionMemory } from '#application/ports/session-memory.ts';
import type { ClientWorld } from './client-world.ts';

export const fileName = 'session-controls.settings.json';
export const account = 'ana-home-account';

/** A browser of the person: its own storage, the same OneDrive. Opening it again is a reload or another tab. */
export interface Device {
  open(accountId?: string, partition?: string): RoamingSettings;
  /** The sessions of the person as a tab of this device knows them. */
  openMemory(accountId?: string, partition?: string): SessionMemory;
  readonly texts: Map<string, string>;
  readonly switches: { isBlocked: boolean };
}

/** @param aheadMs by how much its clock is ahead of everybody's */
export function createDevice(world: ClientWorld, graph: GraphSend = world.graph, aheadMs = 0): Device {
  const texts = new Map<string, string>();
  const switches = { isBlocked: false };
  const lasting = createTextStore(() => {
    if (switches.isBlocked) throw new DOMException('denied', 'SecurityError');
    return {
      getItem: (name: string) => texts.get(name) ?? null,
      setItem: (name: string, text: string) => void texts.set(name, text),
      removeItem: (name: string) => void texts.delete(name),
    };
  });
  const clock = { now: () => world.clock.now() + aheadMs };
  const open = (accountId = account, partition?: string) =>
    createRoamingSettingsStore({
      graph,
      clock,
      lasting,
      partitionKey: () => partition,
      joins: { [sessionsName]: joinSessions },
    }).open(accountId);
  return {
    open,
    openMemory: (accountId = account, partition) =>
      createSessionMemory({
        settings: open(accountId, partition),
        notes: createDeviceNotesStore({ lasting, partitionKey: () => partition }).open(accountId),
        random: { uuid: () => crypto.randomUUID() },
        clock,
      }),
    texts,
    switches,
  };
}

/** The app folder of the person, seen from the server's side. */
export interface AppFolder {
  /** The text of each file, by name. */
  files(): Readonly<Record<string, string>>;
  settings(): unknown;
  overwrite(text: string): void;
  remove(): void;
}

export function appFolderOf(world: ClientWorld): AppFolder {
  const inFolders = (...names: readonly string[]) => {
    const { drives } = world.sandbox.world();
    return drives.all().flatMap((drive) => drives.atPath(drive.id, ['Apps', 'Session Controls', ...names]) ?? []);
  };
  const files = (): Readonly<Record<string, string>> =>
    Object.fromEntries(
      inFolders()
        .flatMap((folder) => world.sandbox.world().drives.children(folder))
        .map((item) => [item.name, new TextDecoder().decode(item.content)]),
    );
  return {
    files,
    settings: () => {
      const value: unknown = JSON.parse(files()[fileName] ?? '{}');
      return value;
    },
    overwrite: (text) => {
      for (const item of inFolders(fileName)) {
        world.sandbox.world().drives.write(item, new TextEncoder().encode(text), world.clock.now());
      }
    },
    remove: () => {
      for (const item of inFolders(fileName)) world.sandbox.world().drives.remove(item);
    },
  };
}
