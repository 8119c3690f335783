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
  /** Whether another device was ever seen to write the file: only then can it have written again unseen. */
  readonly isShared: boolean;
  /** When this device and the file last agreed. */
  readonly syncedAt: number | undefined;
  /** `leaving`: switched off, and the file is still to be deleted. */
  readonly roaming: 'on' | 'leaving' | 'off';
}

export const emptyCopy: LocalCopy = {
  document: emptyDocument,
  base: undefined,
  eTag: undefined,
  isUnsent: false,
  isShared: false,
  syncedAt: undefined,
  roaming: 'on',
};

const stored = v.pipe(
  v.string(),
  v.parseJson(),
  v.object({
    document: v.string(),
    base: v.nullable(v.string()),
    eTag: v.nullable(v.string()),
    isUnsent: v.boolean(),
    isShared: v.optional(v.boolean(), false),
    syncedAt: v.optional(v.nullable(v.number()), null),
    roaming: v.optional(v.picklist(['on', 'leaving', 'off']), 'on'),
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
  /** Looked at often and changed seldom: the same text is not read twice. */
  let last: { readonly text: string; readonly copy: LocalCopy | undefined } | undefined;
  return {
    read: () => {
      const answer = store.read(name);
      if (answer.kind !== 'done' || answer.value === undefined) return undefined;
      if (last?.text === answer.value) return last.copy;
      last = { text: answer.value, copy: copyFrom(answer.value) };
      if (last.copy === undefined) store.write(`${name}.damaged`, answer.value);
      return last.copy;
    },
    write: ({ document, base, eTag, syncedAt, ...rest }) =>
      store.write(
        name,
        JSON.stringify({
          document: writeDocument(document),
          base: base === undefined ? null : writeDocument(base),
          eTag: eTag ?? null,
          syncedAt: syncedAt ?? null,
          ...rest,
        }),
      ),
  };
}

function copyFrom(text: string): LocalCopy | undefined {
  const read = v.safeParse(stored, text);
  if (!read.success) return undefined;
  const { eTag, syncedAt, ...rest } = read.output;
  const document = readDocument(rest.document);
  if (document.kind !== 'read') return undefined;
  const base = rest.base === null ? undefined : readDocument(rest.base);
  const copy = { ...rest, document: document.document, syncedAt: syncedAt ?? undefined };
  // Without a base the next meeting with the file keeps everything of both.
  if (base?.kind !== 'read') return { ...copy, base: undefined, eTag: undefined };
  return { ...copy, base: base.document, eTag: eTag ?? undefined };
}
