import { failed, succeeded, type Outcome } from '#domain/problem/problem.ts';
import { isSameDriveItem, type DriveItemRef } from '#domain/workbook-session/drive-item.ts';
import type { ChangesMode, WorkbookSession } from '#domain/workbook-session/workbook-session.ts';
import type { Random } from '../ports/random.ts';
import type { Json, RoamingSettings } from '../ports/roaming-settings.ts';
import { endedEntryOf, entryOf, sessionEntryFrom, sessionFromEntry } from './session-entry.ts';

/** The sessions and preferences of one person, kept in their roaming settings. */
export interface SessionMemory {
  /** The youngest session of this workbook whose end nobody reported. */
  find(workbook: DriveItemRef): WorkbookSession | undefined;
  /** Whether one more session fits: asked before Graph creates one that could then not be remembered. */
  hasRoom(): Outcome<void>;
  /** Writes the session on this device at once; `save` carries it to the others. */
  remember(session: WorkbookSession): Outcome<void>;
  /** Keeps a new last contact on this device only. */
  noteContact(session: WorkbookSession): void;
  /** Replaces the session by a marker that no longer holds its id. */
  end(session: WorkbookSession, endedAt: number): void;
  defaultChanges(): ChangesMode;
  chooseChanges(changes: ChangesMode): void;
  /** Writes the settings file; a problem means that everything is kept on this device only. */
  save(): Promise<Outcome<void>>;
  /** Looks whether another device wrote something. */
  refresh(): Promise<Outcome<void>>;
}

const sessionsKey = 'sessions';
const changesKey = 'changes';
const markerLifeMs = 24 * 60 * 60_000;
/** About the longest entry there can be: a long id and a long address. */
const longestEntryLength = 2048;

export function createSessionMemory(settings: RoamingSettings, random: Random): SessionMemory {
  const entries = (): Readonly<Record<string, Json>> => {
    const value = settings.get(sessionsKey);
    return isRecord(value) ? value : {};
  };
  const keyOf = (session: WorkbookSession): string | undefined =>
    Object.entries(entries()).find(([, value]) => sessionEntryFrom(value)?.id === session.id)?.[0];
  const write = (key: string, value: Json): Outcome<void> => {
    const set = settings.set(sessionsKey, { ...entries(), [key]: value });
    return set.ok ? settings.saveLocally() : set;
  };

  return {
    find: (workbook) =>
      Object.values(entries())
        .map((value) => sessionEntryFrom(value))
        .map((entry) => (entry === undefined ? undefined : sessionFromEntry(entry)))
        .filter((session) => session !== undefined)
        .filter((session) => isSameDriveItem(session.workbook, workbook))
        .reduce<WorkbookSession | undefined>(
          (youngest, session) =>
            youngest === undefined || session.startedAt > youngest.startedAt ? session : youngest,
          undefined,
        ),

    hasRoom: () => {
      const before = entries();
      const probe = settings.set(sessionsKey, { ...before, [random.uuid()]: 'x'.repeat(longestEntryLength) });
      if (!probe.ok) return probe;
      const back = settings.set(sessionsKey, before);
      return back.ok ? succeeded(undefined) : failed(back.problem);
    },

    remember: (session) => write(keyOf(session) ?? random.uuid(), entryOf(session)),

    noteContact: (session) => {
      const key = keyOf(session);
      if (key !== undefined) write(key, { ...recordOf(entries()[key]), contact: session.lastContactAt });
    },

    end: (session, endedAt) => {
      const key = keyOf(session);
      const kept = Object.entries(entries()).filter(([, value]) => !isOldMarker(value, endedAt));
      const marker: Readonly<Record<string, Json>> = key === undefined ? {} : { [key]: endedEntryOf(session, endedAt) };
      // Shorter than before, so it always fits.
      if (settings.set(sessionsKey, { ...Object.fromEntries(kept), ...marker }).ok) settings.saveLocally();
    },

    defaultChanges: () => (settings.get(changesKey) === 'temporary-copy' ? 'temporary-copy' : 'saves-changes'),

    chooseChanges: (changes) => {
      if (settings.get(changesKey) !== changes && settings.set(changesKey, changes).ok) settings.saveLocally();
    },

    save: () => settings.saveAsync(),
    refresh: () => settings.refreshAsync(),
  };
}

function isRecord(value: Json | undefined): value is { readonly [key: string]: Json } {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function recordOf(value: Json | undefined): { readonly [key: string]: Json } {
  return isRecord(value) ? value : {};
}

function isOldMarker(value: Json, now: number): boolean {
  const entry = sessionEntryFrom(value);
  return entry?.ended !== undefined && entry.ended + markerLifeMs < now;
}
