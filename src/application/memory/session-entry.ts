import * as v from 'valibot';
import type { EndedSession, SessionEnd } from '#domain/workbook-session/ended-session.ts';
import { workbookSessionIdFrom, type WorkbookSession } from '#domain/workbook-session/workbook-session.ts';
import type { Json } from '../ports/roaming-settings.ts';
import { sessionMarkOf } from './session-mark.ts';

const sharedParts = {
  driveId: v.string(),
  itemId: v.string(),
  name: v.string(),
  url: v.optional(v.string()),
  changes: v.picklist(['saves-changes', 'temporary-copy', 'unknown']),
  taken: v.optional(v.boolean()),
  started: v.number(),
  contact: v.number(),
};
const absent = v.optional(v.undefined());

/**
 * One session as the settings hold it, in one of three shapes: known (with its `id`), ended (a marker with `ended` and
 * without the id, which tells other devices) and cleared (`gone`: forgotten here, which they must learn as well, or they
 * would bring it back). Unknown keys of a newer version are kept.
 */
const knownSchema = v.looseObject({ id: v.string(), ...sharedParts, ended: absent, gone: absent });

const endedSchema = v.looseObject({
  ...sharedParts,
  ended: v.number(),
  /** A way to end that a newer version knows is an end all the same; the first version wrote none, and knew only Close. */
  end: v.fallback(v.picklist(['closed', 'expired', 'broken']), 'closed'),
  mark: v.optional(v.string()),
  gone: absent,
});

const clearedSchema = v.looseObject({ gone: v.number(), ended: v.optional(v.number()), mark: v.optional(v.string()) });

export type SessionEntry =
  | { readonly kind: 'known'; readonly session: WorkbookSession }
  | { readonly kind: 'ended'; readonly session: EndedSession; readonly mark: string | undefined }
  | {
      readonly kind: 'cleared';
      readonly goneAt: number;
      readonly endedAt: number | undefined;
      readonly mark: string | undefined;
    };

/** Entries are values and never changed in place, and every look into the memory goes through all of them. */
const alreadyRead = new WeakMap<object, { readonly entry: SessionEntry | undefined }>();

/** Reads an entry; undefined for anything that is none, which a newer version may have written. */
export function sessionEntryFrom(value: Json | undefined): SessionEntry | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const known = alreadyRead.get(value);
  if (known !== undefined) return known.entry;
  const entry = readEntry(value);
  alreadyRead.set(value, { entry });
  return entry;
}

function readEntry(value: Json): SessionEntry | undefined {
  const cleared = v.safeParse(clearedSchema, value);
  if (cleared.success) {
    const { gone, ended, mark } = cleared.output;
    return { kind: 'cleared', goneAt: gone, endedAt: ended, mark };
  }
  const ended = v.safeParse(endedSchema, value);
  if (ended.success) {
    const session = { ...sharedPart(ended.output), end: ended.output.end, endedAt: ended.output.ended };
    return { kind: 'ended', session, mark: ended.output.mark };
  }
  const known = v.safeParse(knownSchema, value);
  if (!known.success) return undefined;
  const id = workbookSessionIdFrom(known.output.id);
  return id === undefined ? undefined : { kind: 'known', session: { ...sharedPart(known.output), id } };
}

function sharedPart(entry: v.InferOutput<v.ObjectSchema<typeof sharedParts, undefined>>): Omit<WorkbookSession, 'id'> {
  return {
    workbook: { driveId: entry.driveId, itemId: entry.itemId },
    workbookName: entry.name,
    workbookUrl: entry.url,
    changes: entry.changes,
    isTakenOver: entry.taken === true,
    startedAt: entry.started,
    lastContactAt: entry.contact,
  };
}

export type JsonRecord = { readonly [key: string]: Json };

/** The entry of a session whose end nobody reported. */
export function knownEntryOf(session: WorkbookSession): JsonRecord {
  return { id: session.id, ...sharedEntryOf(session) };
}

/** The marker that stays for a day of a session that ended. */
export function endedEntryOf(
  session: WorkbookSession,
  how: { readonly end: SessionEnd; readonly at: number },
): JsonRecord {
  return { ...sharedEntryOf(session), ended: how.at, end: how.end, mark: sessionMarkOf(session.id) };
}

/** What stays for a day of an entry that the person cleared. */
export function clearedEntryOf(entry: SessionEntry, now: number): JsonRecord {
  switch (entry.kind) {
    case 'known':
      return { gone: now };
    case 'ended':
      return { gone: now, ended: entry.session.endedAt, ...(entry.mark === undefined ? {} : { mark: entry.mark }) };
    case 'cleared':
      return { gone: entry.goneAt };
  }
}

function sharedEntryOf(session: WorkbookSession): JsonRecord {
  return {
    driveId: session.workbook.driveId,
    itemId: session.workbook.itemId,
    name: session.workbookName,
    ...(session.workbookUrl === undefined ? {} : { url: session.workbookUrl }),
    changes: session.changes,
    ...(session.isTakenOver ? { taken: true } : {}),
    started: session.startedAt,
    contact: session.lastContactAt,
  };
}

const ownKeys = new Set([...Object.keys(knownSchema.entries), ...Object.keys(endedSchema.entries)]);

/** What a newer version wrote beside what we know of an entry. */
export function besideEntry(value: Json | undefined): JsonRecord {
  return Object.fromEntries(Object.entries(recordOf(value)).filter(([key]) => !ownKeys.has(key)));
}

export function recordOf(value: Json | undefined): JsonRecord {
  return isRecord(value) ? value : {};
}

function isRecord(value: Json | undefined): value is JsonRecord {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

const markerLifeMs = 24 * 60 * 60_000;

/** Whether a marker has told its news long enough. */
export function isSpent(entry: SessionEntry, now: number): boolean {
  switch (entry.kind) {
    case 'known':
      return false;
    case 'ended':
      return entry.session.endedAt + markerLifeMs < now;
    case 'cleared':
      return entry.goneAt + markerLifeMs < now;
  }
}
