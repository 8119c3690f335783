import type { Json } from '#application/ports/roaming-settings.ts';

/** A value, or its absence. */
export type MaybeJson = Json | undefined;

/**
 * Joins two changes of the same value. What only one side changed is taken from it; inside objects that goes key by key,
 * so two sessions started on two devices are both kept. Where both changed the same thing, something wins over nothing,
 * and otherwise the newer side.
 */
export function mergeJson(base: MaybeJson, mine: MaybeJson, theirs: MaybeJson, isMineNewer: boolean): MaybeJson {
  if (isSameJson(mine, base)) return theirs;
  if (isSameJson(theirs, base)) return mine;
  if (isJsonRecord(mine) && isJsonRecord(theirs)) {
    return mergeRecords(isJsonRecord(base) ? base : {}, mine, theirs, () => isMineNewer);
  }
  return isMineNewer ? (mine ?? theirs) : (theirs ?? mine);
}

type JsonRecord = Readonly<Record<string, Json>>;

/** The same for the keys of an object, with an answer of their own to which side is newer. */
function mergeRecords(
  base: JsonRecord,
  mine: JsonRecord,
  theirs: JsonRecord,
  isMineNewer: (key: string) => boolean,
): JsonRecord {
  const keys = new Set([...Object.keys(theirs), ...Object.keys(mine)]);
  return Object.fromEntries(
    [...keys].flatMap((key) => {
      const merged = mergeJson(own(base, key), own(mine, key), own(theirs, key), isMineNewer(key));
      return merged === undefined ? [] : [[key, merged]];
    }),
  );
}

/** The value of a key of the object itself; a setting may be named like something every object inherits. */
export function own<T>(record: Readonly<Record<string, T>>, key: string): T | undefined {
  return Object.hasOwn(record, key) ? record[key] : undefined;
}

/** Whether two values say the same; the order of keys says nothing. */
export function isSameJson(one: MaybeJson, other: MaybeJson): boolean {
  if (one === other) return true;
  if (isJsonArray(one) && isJsonArray(other)) {
    return one.length === other.length && one.every((value, index) => isSameJson(value, other[index]));
  }
  if (!isJsonRecord(one) || !isJsonRecord(other)) return false;
  const keys = Object.keys(one);
  return (
    keys.length === Object.keys(other).length &&
    keys.every((key) => Object.hasOwn(other, key) && isSameJson(one[key], other[key]))
  );
}

function isJsonArray(value: MaybeJson): value is readonly Json[] {
  return Array.isArray(value);
}

function isJsonRecord(value: MaybeJson): value is JsonRecord {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
