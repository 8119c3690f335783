import { succeeded, type Outcome } from '#domain/problem/problem.ts';
import type { WorkbookSession, WorkbookSessionId } from '#domain/workbook-session/workbook-session.ts';
import type { RoamingSettings } from '../ports/roaming-settings.ts';
import { withoutSpent } from './join-sessions.ts';
import { recordOf, sessionEntryFrom, type JsonRecord, type SessionEntry } from './session-entry.ts';

/** The setting that holds the sessions, by a random key each. */
export const sessionsName = 'sessions';

export interface KeyedEntry {
  readonly key: string;
  readonly entry: SessionEntry;
}

/** The sessions as they lie in the settings. */
export interface SessionEntries {
  /** What can be read, the youngest first. */
  readonly list: () => readonly KeyedEntry[];
  raw(): JsonRecord;
  /**
   * Sets entries and drops spent markers, on this device at once. Where that would exceed the settings' limit, the second
   * form of the entries is tried, and so on.
   */
  write(now: number, ...forms: readonly JsonRecord[]): Outcome<void>;
}

export function createSessionEntries(settings: RoamingSettings): SessionEntries {
  const raw = () => recordOf(settings.get(sessionsName));
  /** Settings are never changed in place, so the same object reads the same. */
  let last: { readonly raw: JsonRecord; readonly list: readonly KeyedEntry[] } | undefined;
  return {
    raw,
    list: () => {
      const now = raw();
      if (last?.raw !== now) last = { raw: now, list: listOf(now) };
      return last.list;
    },
    write: (now, ...forms) => {
      let outcome: Outcome<void> = succeeded(undefined);
      for (const form of forms) {
        outcome = settings.set(sessionsName, withoutSpent({ ...raw(), ...form }, now));
        if (outcome.ok) return settings.saveLocally();
      }
      return outcome;
    },
  };
}

function listOf(entries: JsonRecord): readonly KeyedEntry[] {
  return Object.entries(entries)
    .flatMap(([key, value]) => {
      const entry = sessionEntryFrom(value);
      return entry === undefined ? [] : [{ key, entry }];
    })
    .sort((one, other) => startOf(other.entry) - startOf(one.entry));
}

function startOf(entry: SessionEntry): number {
  return entry.kind === 'cleared' ? 0 : entry.session.startedAt;
}

/** The entry that holds this id, of several the youngest. */
export function entryWith(entries: readonly KeyedEntry[], id: WorkbookSessionId): KeyedEntry | undefined {
  return entries.find(({ entry }) => entry.kind === 'known' && entry.session.id === id);
}

/**
 * The marker, or what is left of a cleared one, that tells of the end of this session. Two devices that took over the same
 * id have an entry each, and the end of one is the end of both; taken over once more after that, it counts as new.
 */
export function endWith(
  entries: readonly KeyedEntry[],
  mark: string,
  { startedAt }: Pick<WorkbookSession, 'startedAt'>,
): KeyedEntry | undefined {
  return entries.find(({ entry }) => {
    if (entry.kind === 'known' || entry.mark !== mark) return false;
    const endedAt = entry.kind === 'ended' ? entry.session.endedAt : entry.endedAt;
    return endedAt !== undefined && endedAt >= startedAt;
  });
}
