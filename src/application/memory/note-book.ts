import type { KeepStopped } from '#domain/lifecycle/keep-open.ts';
import type { Problem } from '#domain/problem/problem.ts';
import { isSameDriveItem, type DriveItem, type DriveItemRef } from '#domain/workbook-session/drive-item.ts';
import { mayStillBeThere, type MaybeStarted } from '#domain/workbook-session/maybe-started.ts';
import { refusalKinds, type DeviceNotes, type Notes, type Refusal, type StartNote } from '../ports/device-notes.ts';
import type { Random } from '../ports/random.ts';
import type { StartPlace } from '../ports/session-memory.ts';

/** So that notes nobody clears cannot fill the storage: the oldest go. */
const mostNotes = 50;

/** What this device alone remembers, in the words of the session memory. */
export interface NoteBook {
  /** The starts that could still have come to something, the oldest first. */
  starts(now: number): readonly StartNote[];
  noteStart(start: MaybeStarted): void;
  dropStart(workbook: DriveItemRef, since: number): void;
  keepStopped(key: string): KeepStopped | undefined;
  noteKeepStopped(key: string, stopped: KeepStopped): void;
  /** Writes when the notes begin, where they have not begun. */
  begin(now: number): void;
  /** Whether this device started what one of these keys stands for; unknown where a note of it may have been lost. */
  whereStarted(keys: readonly string[], startedAt: number): StartPlace;
  noteOwn(key: string): void;
  /** Drops what is noted under these keys of a session that is over; who started it stays known. */
  drop(keys: readonly string[]): void;
  noteRefusal(workbook: DriveItem, problem: Problem): void;
  refusalOf(workbook: DriveItem): Problem | undefined;
}

export function createNoteBook(notes: DeviceNotes, random: Pick<Random, 'uuid'>): NoteBook {
  const change = (edit: (before: Notes) => Partial<Notes>): void => {
    const before = notes.read();
    const { starts, refusals, stops, own, since } = { ...before, ...edit(before) };
    notes.write({
      since,
      starts: starts.slice(-mostNotes),
      refusals: refusals.slice(-mostNotes),
      stops: stops.slice(-mostNotes),
      own: own.slice(-mostNotes),
    });
  };

  return {
    starts: (now) => notes.read().starts.filter(({ start }) => mayStillBeThere(start, now)),

    noteStart: (start) =>
      change(({ starts }) => ({
        starts: [...starts.filter((other) => mayStillBeThere(other.start, start.since)), { key: random.uuid(), start }],
      })),

    dropStart: (workbook, since) =>
      change(({ starts }) => ({
        starts: starts.filter(({ start }) => start.since !== since || !isSameDriveItem(start.workbook, workbook)),
      })),

    keepStopped: (key) => notes.read().stops.find((note) => note.key === key)?.stopped,

    noteKeepStopped: (key, stopped) =>
      change(({ stops }) => ({ stops: [...stops.filter((note) => note.key !== key), { key, stopped }] })),

    begin: (now) => {
      if (notes.read().since === undefined) change(() => ({ since: now }));
    },

    whereStarted: (keys, startedAt) => {
      const { own, since } = notes.read();
      if (own.some((note) => keys.includes(note.key))) return 'here';
      const isComplete = since !== undefined && since <= startedAt && own.length < mostNotes;
      return isComplete && keys.length > 0 ? 'elsewhere' : 'unknown';
    },

    noteOwn: (key) => change(({ own }) => ({ own: [...own.filter((note) => note.key !== key), { key }] })),

    drop: (keys) =>
      change(({ starts, stops }) => ({
        starts: starts.filter(({ key }) => !keys.includes(key)),
        stops: stops.filter(({ key }) => !keys.includes(key)),
      })),

    noteRefusal: (workbook, problem) => {
      const { ref, eTag } = workbook;
      // Without a version nobody could tell when the word no longer holds.
      if (eTag === undefined || !isRefusal(problem)) return;
      change(({ refusals }) => ({
        // A file has one version at a time.
        refusals: [
          ...refusals.filter((note) => !isSameDriveItem(note.workbook, ref)),
          { workbook: ref, eTag, problem },
        ],
      }));
    },

    refusalOf: ({ ref, eTag }) =>
      notes.read().refusals.find((note) => note.eTag === eTag && isSameDriveItem(note.workbook, ref))?.problem,
  };
}

function isRefusal(problem: Problem): problem is Refusal {
  return refusalKinds.some((kind) => kind === problem.kind);
}
