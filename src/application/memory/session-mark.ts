import type { WorkbookSessionId } from '#domain/workbook-session/workbook-session.ts';

const offset = 0xcbf29ce484222325n;
const prime = 0x100000001b3n;
const bits = 48n;

/**
 * By this a marker is known as the end of a session though it no longer holds the id: a tab that got the session from
 * another one, or a device that took over the same id, can tell. FNV-1a of 64 bits, folded to 48. It need not withstand
 * an attack: 48 bits cannot tell an id with a random UUID in it, and the id is of no use any more.
 */
export function sessionMarkOf(id: WorkbookSessionId): string {
  const known = marks.get(id);
  if (known !== undefined) return known;
  if (marks.size >= mostMarks) marks.clear();
  const mark = markOf(id);
  marks.set(id, mark);
  return mark;
}

/** Counting in large numbers is slow, and the same few ids are asked for again and again. */
const marks = new Map<WorkbookSessionId, string>();
const mostMarks = 200;

function markOf(id: WorkbookSessionId): string {
  let hash = offset;
  for (const character of id) hash = BigInt.asUintN(64, (hash ^ BigInt(character.charCodeAt(0))) * prime);
  const folded = BigInt.asUintN(Number(bits), hash ^ (hash >> bits));
  return folded.toString(16).padStart(Number(bits) / 4, '0');
}
