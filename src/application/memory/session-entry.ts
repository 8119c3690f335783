import * as v from 'valibot';
import { workbookSessionIdFrom, type WorkbookSession } from '#domain/workbook-session/workbook-session.ts';
import type { Json } from '../ports/roaming-settings.ts';

/**
 * One session as the settings hold it. A closed one stays for a day without its id, as a marker that tells other devices
 * that it ended. Unknown keys of a newer version are kept.
 */
const entrySchema = v.looseObject({
  id: v.optional(v.string()),
  driveId: v.string(),
  itemId: v.string(),
  name: v.string(),
  url: v.optional(v.string()),
  changes: v.picklist(['saves-changes', 'temporary-copy']),
  started: v.number(),
  contact: v.number(),
  ended: v.optional(v.number()),
});

export type SessionEntry = v.InferOutput<typeof entrySchema>;

/** Reads an entry; undefined for anything that is none. */
export function sessionEntryFrom(value: Json): SessionEntry | undefined {
  const parsed = v.safeParse(entrySchema, value);
  return parsed.success ? parsed.output : undefined;
}

/** The session of an entry; undefined once it ended or when its id is none. */
export function sessionFromEntry(entry: SessionEntry): WorkbookSession | undefined {
  if (entry.id === undefined || entry.ended !== undefined) return undefined;
  const id = workbookSessionIdFrom(entry.id);
  if (id === undefined) return undefined;
  return {
    id,
    workbook: { driveId: entry.driveId, itemId: entry.itemId },
    workbookName: entry.name,
    workbookUrl: entry.url,
    changes: entry.changes,
    startedAt: entry.started,
    lastContactAt: entry.contact,
  };
}

/** The entry of a session that is believed open. */
export function entryOf(session: WorkbookSession): Json {
  return {
    id: session.id,
    driveId: session.workbook.driveId,
    itemId: session.workbook.itemId,
    name: session.workbookName,
    ...(session.workbookUrl === undefined ? {} : { url: session.workbookUrl }),
    changes: session.changes,
    started: session.startedAt,
    contact: session.lastContactAt,
  };
}

/** The marker that stays of a session that ended. */
export function endedEntryOf(session: WorkbookSession, endedAt: number): Json {
  return {
    driveId: session.workbook.driveId,
    itemId: session.workbook.itemId,
    name: session.workbookName,
    changes: session.changes,
    started: session.startedAt,
    contact: session.lastContactAt,
    ended: endedAt,
  };
}
