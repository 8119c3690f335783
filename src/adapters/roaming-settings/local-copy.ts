import * as v from 'valibot';
import type { StoreAnswer, TextStore } from '#application/ports/text-store.ts';
import { emptyDocument, readDocument, writeDocument, type SettingsDocument } from './settings-document.ts';

/** What this device knows of one person's settings. */
export interface LocalCopy {
  readonly document: SettingsDocument;
  /** What the file said when this device and the file last agreed; undefined before they ever did. */
  readonly base: SettingsDocument | undefined;
  /** The file's eTag then. */
  readonly eTag: string | undefined;
  /** Whether something was to be written into the file and could not be. */
  readonly isUnsent: boolean;
}

export const emptyCopy: LocalCopy = { document: emptyDocument, base: undefined, eTag: undefined, isUnsent: false };

const stored = v.pipe(
  v.string(),
  v.parseJson(),
  v.object({
    document: v.string(),
    base: v.nullable(v.string()),
    eTag: v.nullable(v.string()),
    isUnsent: v.boolean(),
  }),
);

/** Reads and writes the copy under its name; a damaged one is kept under another name, and a new one begun. */
export interface LocalCopyStore {
  /** Undefined where there is none, or none that can be had. */
  read(): LocalCopy | undefined;
  write(copy: LocalCopy): StoreAnswer<void>;
}

/** @param name tells apart people, and the partitions in which browsers keep storage for one Office address. */
export function createLocalCopyStore(store: TextStore, name: string): LocalCopyStore {
  return {
    read: () => {
      const answer = store.read(name);
      if (answer.kind !== 'done' || answer.value === undefined) return undefined;
      const copy = copyFrom(answer.value);
      if (copy === undefined) store.write(`${name}.damaged`, answer.value);
      return copy;
    },
    write: ({ document, base, eTag, isUnsent }) =>
      store.write(
        name,
        JSON.stringify({
          document: writeDocument(document),
          base: base === undefined ? null : writeDocument(base),
          eTag: eTag ?? null,
          isUnsent,
        }),
      ),
  };
}

function copyFrom(text: string): LocalCopy | undefined {
  const read = v.safeParse(stored, text);
  if (!read.success) return undefined;
  const document = readDocument(read.output.document);
  if (document.kind !== 'read') return undefined;
  const base = read.output.base === null ? undefined : readDocument(read.output.base);
  // Without a base the next meeting with the file keeps everything of both.
  if (base?.kind !== 'read') return { ...emptyCopy, document: document.document, isUnsent: read.output.isUnsent };
  return {
    document: document.document,
    base: base.document,
    eTag: read.output.eTag ?? undefined,
    isUnsent: read.output.isUnsent,
  };
}
