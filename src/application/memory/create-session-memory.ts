import type { AllFilesChoice } from '#domain/account/file-access.ts';
import { failed, succeeded, type Outcome } from '#domain/problem/problem.ts';
import { isSameDriveItem } from '#domain/workbook-session/drive-item.ts';
import type { EndedSession } from '#domain/workbook-session/ended-session.ts';
import type { WorkbookSession } from '#domain/workbook-session/workbook-session.ts';
import type { Clock } from '../ports/clock.ts';
import type { DeviceNotes } from '../ports/device-notes.ts';
import type { Random } from '../ports/random.ts';
import type { Json, RoamingSettings } from '../ports/roaming-settings.ts';
import type { Remembered, SessionMemory } from '../ports/session-memory.ts';
import { createNoteBook } from './note-book.ts';
import { preferenceNames, preferencesIn, writePreferences } from './kept-preferences.ts';
import { createSessionEntries, endWith, entryWith, sessionsName, type KeyedEntry } from './session-entries.ts';
import { besideEntry, clearedEntryOf, endedEntryOf, isSpent, knownEntryOf, recordOf } from './session-entry.ts';
import { sessionMarkOf } from './session-mark.ts';

export interface SessionMemoryParts {
  readonly settings: RoamingSettings;
  readonly notes: DeviceNotes;
  readonly random: Pick<Random, 'uuid'>;
  readonly clock: Pick<Clock, 'now'>;
}

const allFilesName = 'allFiles';
/** About the longest entry there can be: a long id and a long address. */
const longestEntryLength = 2048;

/** Joins what roams and what stays on this device to one memory. */
export function createSessionMemory({ settings, notes, random, clock }: SessionMemoryParts): SessionMemory {
  const entries = createSessionEntries(settings);
  const book = createNoteBook(notes, random);
  book.begin(clock.now());
  const listeners = new Set<() => void>();
  const announce = (): void => {
    for (const listener of [...listeners]) listener();
  };

  /** The sessions that count as known: each id once, and none whose end another entry tells. */
  const known = (): readonly { readonly key: string; readonly session: WorkbookSession }[] => {
    const list = entries.list();
    const hasMarks = list.some(({ entry }) => entry.kind !== 'known');
    return list.flatMap((keyed) => {
      if (keyed.entry.kind !== 'known') return [];
      const { session } = keyed.entry;
      const isOver = hasMarks && endWith(list, sessionMarkOf(session.id), session) !== undefined;
      return isOver || entryWith(list, session.id) !== keyed ? [] : [{ key: keyed.key, session }];
    });
  };
  const keyOf = (session: WorkbookSession): string | undefined => entryWith(entries.list(), session.id)?.key;
  const keyHereOrInOtherTab = (session: WorkbookSession): string | undefined => {
    const key = keyOf(session);
    if (key !== undefined) return key;
    settings.reread();
    return keyOf(session);
  };
  const endOf = (session: WorkbookSession): EndedSession | undefined => {
    const found = endWith(entries.list(), sessionMarkOf(session.id), session);
    return found?.entry.kind === 'ended' ? found.entry.session : undefined;
  };
  const changed = (): void => {
    settings.saveLocally();
    announce();
  };
  const synced = async (work: Promise<Outcome<void>>): Promise<Outcome<void>> => {
    const outcome = await work;
    announceIfChanged();
    return outcome;
  };
  const picture = (): string =>
    JSON.stringify([sessionsName, allFilesName, ...preferenceNames].map((name) => settings.get(name) ?? null));
  let told = '';
  const announceIfChanged = (): void => {
    const now = `${picture()} ${JSON.stringify(settings.status())}`;
    if (now === told) return;
    told = now;
    announce();
  };

  return {
    find: (workbook) => known().find(({ session }) => isSameDriveItem(session.workbook, workbook))?.session,

    maybeStarted: (workbook, now) =>
      book
        .starts(now)
        .filter(({ start }) => isSameDriveItem(start.workbook, workbook))
        .at(-1)?.start,

    endOf,

    all: (now) => [
      ...known().map(({ key, session }): Remembered => ({
        kind: 'session',
        key,
        session,
        keepStopped: book.keepStopped(key),
      })),
      ...book.starts(now).map(({ key, start }): Remembered => ({ kind: 'maybe-started', key, start })),
      ...entries
        .list()
        .flatMap(({ key, entry }): readonly Remembered[] =>
          entry.kind === 'ended' && !isSpent(entry, now) ? [{ kind: 'ended', key, session: entry.session }] : [],
        ),
    ],

    hasRoom: () => {
      const before = entries.raw();
      const probe = settings.set(sessionsName, { ...before, [random.uuid()]: 'x'.repeat(longestEntryLength) });
      if (!probe.ok) return probe;
      const back = settings.set(sessionsName, before);
      return back.ok ? succeeded(undefined) : failed(back.problem);
    },

    remember: (session) => {
      const key = keyHereOrInOtherTab(session);
      if (key === undefined) book.dropStart(session.workbook, session.startedAt);
      if (endOf(session) !== undefined) return succeeded(undefined);
      const place = key ?? random.uuid();
      const entry = { ...besideEntry(entries.raw()[place]), ...knownEntryOf(session) };
      const outcome = entries.write(clock.now(), { [place]: entry });
      announce();
      return outcome;
    },

    noteStartedHere: (session) => {
      const key = keyOf(session);
      if (key !== undefined) book.noteOwn(key);
    },
    whereStarted: ({ id, startedAt }) => {
      const mark = sessionMarkOf(id);
      // It may have an end behind it, and be open all the same.
      const same = entries.list().filter(({ entry }) => {
        return entry.kind === 'known' ? entry.session.id === id : entry.mark === mark;
      });
      const keys = same.map(({ key }) => key);
      return book.whereStarted(keys, startedAt);
    },

    noteContact: (session) => {
      const key = keyHereOrInOtherTab(session);
      if (key === undefined) return;
      entries.write(clock.now(), { [key]: { ...recordOf(entries.raw()[key]), contact: session.lastContactAt } });
      announce();
    },

    end: (session, how) => {
      keyHereOrInOtherTab(session);
      if (endOf(session) !== undefined) return;
      const same = entries.list().filter((keyed) => holds(keyed, session));
      const [first, ...others] = same.length > 0 ? same.map(({ key }) => key) : [random.uuid()];
      if (first === undefined) return;
      const kept = besideEntry(entries.raw()[first]);
      // The clock of another device may run behind the one that started it; no session ends before it started.
      const at = Math.max(how.at, session.startedAt);
      const cleared = { gone: at, ended: at, mark: sessionMarkOf(session.id) };
      const rest = Object.fromEntries(others.map((key) => [key, cleared]));
      entries.write(
        clock.now(),
        { ...rest, [first]: { ...kept, ...endedEntryOf(session, { ...how, at }) } },
        // Shorter than any entry: an end is always kept.
        { ...rest, [first]: cleared },
      );
      book.drop([first, ...others]);
      announce();
    },

    noteStart: (start) => {
      book.noteStart(start);
      announce();
    },
    dropStart: (workbook, since) => {
      book.dropStart(workbook, since);
      announce();
    },
    noteKeepStopped: (session, stopped) => {
      const key = keyHereOrInOtherTab(session);
      if (key === undefined) return;
      book.noteKeepStopped(key, stopped);
      announce();
    },

    clear: (keys) => {
      const now = clock.now();
      const list = entries.list();
      const asked = list.filter(({ key }) => keys.includes(key));
      const wanted = list.filter((keyed) => asked.some(({ entry }) => isSameSession(entry, keyed)));
      if (wanted.length > 0) {
        entries.write(now, Object.fromEntries(wanted.map(({ key, entry }) => [key, clearedEntryOf(entry, now)])));
      }
      book.drop([...keys, ...wanted.map(({ key }) => key)]);
      announce();
    },

    noteRefusal: (workbook, problem) => {
      book.noteRefusal(workbook, problem);
      announce();
    },
    refusalOf: (workbook) => book.refusalOf(workbook),

    allFiles: () => allFilesFrom(settings.get(allFilesName)),
    chooseAllFiles: (choice) => {
      if (settings.get(allFilesName) !== choice && settings.set(allFilesName, choice).ok) changed();
    },
    preferences: () => preferencesIn(settings),
    choosePreferences: (change) => {
      if (writePreferences(settings, change)) changed();
    },
    isRoaming: () => settings.status().isRoaming,
    isFileLeft: () => settings.status().isFileLeft,
    setRoaming: (isRoaming) => synced(settings.setRoaming(isRoaming)),
    hasTrace: () => {
      const { isRoaming, hasTrace } = settings.status();
      return hasTrace || (isRoaming && known().length > 0);
    },
    save: () => synced(settings.saveAsync()),
    refresh: () => synced(settings.refreshAsync()),
    lastSyncAt: () => settings.status().lastSyncAt,
    trouble: () => settings.status().trouble,
    reread: () => {
      settings.reread();
      announce();
    },
    onChange: (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}

function holds({ entry }: KeyedEntry, { id }: WorkbookSession): boolean {
  return entry.kind === 'known' && entry.session.id === id;
}

function isSameSession(one: KeyedEntry['entry'], { entry }: KeyedEntry): boolean {
  if (one === entry) return true;
  return one.kind === 'known' && entry.kind === 'known' && one.session.id === entry.session.id;
}

function allFilesFrom(value: Json | undefined): AllFilesChoice {
  return value === 'allowed' || value === 'refused' ? value : 'not-asked';
}
