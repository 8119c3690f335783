import * as v from 'valibot';
import type { Json } from '#application/ports/roaming-settings.ts';

/** What the settings file says. Values are never changed in place: a new document takes the old one's stead. */
export interface SettingsDocument {
  /** The version of the format, at least ours. */
  readonly format: number;
  readonly settings: JsonRecord;
  /** When each setting was last changed, by the clock of the device that did it; decides which of two wins. */
  readonly changedAt: Readonly<Record<string, number>>;
  /** What a newer version of the add-in wrote beside, kept as it is. */
  readonly rest: JsonRecord;
}

export type JsonRecord = Readonly<Record<string, Json>>;

const ourFormat = 1;

/** As much as `Office.RoamingSettings` holds. */
export const longestFileBytes = 32 * 1024;

export const emptyDocument: SettingsDocument = { format: ourFormat, settings: {}, changedAt: {}, rest: {} };

const json: v.GenericSchema<unknown, Json> = v.lazy(() =>
  v.union([v.null(), v.boolean(), v.number(), v.string(), v.array(json), jsonRecord]),
);
const jsonRecord: v.GenericSchema<unknown, JsonRecord> = v.pipe(
  v.custom<object>((value) => typeof value === 'object' && !Array.isArray(value)),
  v.record(v.string(), json),
);

const format = v.pipe(v.number(), v.integer(), v.minValue(1));
const file = v.objectWithRest({ format, settings: jsonRecord, changedAt: v.record(v.string(), v.number()) }, json);
const anyVersion = v.looseObject({ format });

export type ReadDocument =
  | { readonly kind: 'read'; readonly document: SettingsDocument }
  /** Of a version whose shape we do not know: it must be left alone. */
  | { readonly kind: 'newer' }
  | { readonly kind: 'damaged' };

/** Reads the text of a settings file; never throws. */
export function readDocument(text: string): ReadDocument {
  try {
    const value: unknown = JSON.parse(text);
    const read = v.safeParse(file, value);
    if (read.success) {
      const { format: version, settings, changedAt, ...rest } = read.output;
      return { kind: 'read', document: { format: version, settings, changedAt, rest } };
    }
    return v.is(anyVersion, value) && value.format > ourFormat ? { kind: 'newer' } : { kind: 'damaged' };
  } catch {
    // Not JSON, or nested deeper than anything we write.
    return { kind: 'damaged' };
  }
}

/** The text of the file; known parts first, so that people who look into it find them. */
export function writeDocument({ format: version, settings, changedAt, rest }: SettingsDocument): string {
  return JSON.stringify({ format: version, settings, changedAt, ...rest });
}

/** How long the file would be. */
export function bytesOf(document: SettingsDocument): number {
  return new TextEncoder().encode(writeDocument(document)).length;
}

/** Whether the document fits into the file. */
export function fits(document: SettingsDocument): boolean {
  return bytesOf(document) <= longestFileBytes;
}
