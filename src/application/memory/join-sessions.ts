import type { Json, JoinSetting } from '../ports/roaming-settings.ts';
import {
  besideEntry,
  isSpent,
  recordOf,
  sessionEntryFrom,
  type JsonRecord,
  type SessionEntry,
} from './session-entry.ts';

/**
 * Joins the sessions that two devices know: every session of either is kept, of one that both have the newer entry. An end
 * is final and a cleared one stays cleared, unless a later contact proved it alive. Markers that have told their news for
 * a day go. What one side lacks says nothing, because a service that ignores the eTag may have lost it.
 */
export const joinSessions: JoinSetting = (one, other, now) => {
  const [mine, theirs] = [recordOf(one), recordOf(other)];
  const keys = new Set([...Object.keys(mine), ...Object.keys(theirs)]);
  const joined = [...keys].map((key) => [key, joinEntries(own(mine, key), own(theirs, key))] as const);
  return withoutSpent(Object.fromEntries(joined), now);
};

/** The entries without the markers that are old enough to go. */
export function withoutSpent(entries: JsonRecord, now: number): JsonRecord {
  return Object.fromEntries(
    Object.entries(entries).filter(([, value]) => {
      const entry = sessionEntryFrom(value);
      return entry === undefined || !isSpent(entry, now);
    }),
  );
}

function joinEntries(one: Json | undefined, other: Json | undefined): Json {
  if (one === undefined || other === undefined) return withoutIdOnceEnded(one ?? other ?? null);
  const isOneFirst = isBefore(one, other);
  const [winner, loser] = isOneFirst ? [one, other] : [other, one];
  const entry = sessionEntryFrom(winner);
  if (entry === undefined || entry.kind === 'cleared') return winner;
  return withoutIdOnceEnded({ ...besideEntry(loser), ...recordOf(winner) });
}

/** The first version let an end and an id stand side by side when two devices met. */
function withoutIdOnceEnded(value: Json): Json {
  if (sessionEntryFrom(value)?.kind !== 'ended') return value;
  return Object.fromEntries(Object.entries(recordOf(value)).filter(([key]) => key !== 'id'));
}

/** Whether the first of two entries of one session wins; the same on every device, whichever it holds. */
function isBefore(one: Json, other: Json): boolean {
  const [left, right] = [rankOf(sessionEntryFrom(one)), rankOf(sessionEntryFrom(other))];
  const at = left.findIndex((value, index) => value !== right[index]);
  return at < 0 ? textOf(one) >= textOf(other) : (left[at] ?? 0) > (right[at] ?? 0);
}

/** Compared from the left: first what kind of news it is, then when it was, then what the person did with it. */
function rankOf(entry: SessionEntry | undefined): readonly number[] {
  // What only a newer version can read is its word on the matter.
  if (entry === undefined) return [3, 0, 0];
  switch (entry.kind) {
    case 'known':
      return [1, entry.session.lastContactAt, 0];
    case 'ended':
      // Of two reports the earlier one is nearer to the end.
      return [2, 0, -entry.session.endedAt];
    case 'cleared':
      return entry.endedAt === undefined ? [1, entry.goneAt, 1] : [2, 1, entry.goneAt];
  }
}

function textOf(value: Json): string {
  return JSON.stringify(Object.entries(recordOf(value)).sort(([one], [other]) => (one < other ? -1 : 1)));
}

function own(record: JsonRecord, key: string): Json | undefined {
  return Object.hasOwn(record, key) ? record[key] : undefined;
}
