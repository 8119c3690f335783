import type { Clock } from '#application/ports/clock.ts';
import type { Json } from '#application/ports/roaming-settings.ts';
import { failed, succeeded, type Outcome, type PlainProblemKind } from '#domain/problem/problem.ts';
import { emptyCopy, type LocalCopy, type LocalCopyStore } from './local-copy.ts';
import { isSameContent, mergeDocuments } from './merge-documents.ts';
import { isSameJson, own } from './merge-json.ts';
import { fits, type SettingsDocument } from './settings-document.ts';

/** One person's settings on this device: in memory, and in a store that other tabs share. */
export interface DeviceSettings {
  readonly get: (name: string) => Json | undefined;
  readonly set: (name: string, value: Json) => Outcome<void>;
  readonly remove: (name: string) => void;
  /** What is known now, what other tabs wrote included. */
  current(): LocalCopy;
  /** Joins what the file says with what changed here, and agrees with the file from now on. */
  takeOver(theirs: SettingsDocument, eTag: string): void;
  /** The file is gone: the next write makes a new one. */
  forgetFile(): void;
  /** The file holds this document now. */
  agree(document: SettingsDocument, eTag: string | undefined): void;
  markUnsent(isUnsent: boolean): void;
  readonly save: () => Outcome<void>;
}

export function createDeviceSettings(store: LocalCopyStore, clock: Clock): DeviceSettings {
  /** What the store held when we last read or wrote it: the common past of this tab and the others. */
  let shared = store.read() ?? emptyCopy;
  let copy = shared;

  const absorbOtherTabs = () => {
    // Nothing there says nothing: storage may be blocked by now, or was cleared under us.
    const other = store.read() ?? shared;
    if (isSameContent(other.document, shared.document) && other.eTag === shared.eTag) return;
    const document = mergeDocuments(shared.document, copy.document, other.document);
    // Whoever met the file last knows best what it said.
    const met = other.eTag === shared.eTag ? copy : other;
    copy = { document, base: met.base, eTag: met.eTag, isUnsent: copy.isUnsent || other.isUnsent };
    shared = other;
  };
  const save = (): Outcome<void> => {
    absorbOtherTabs();
    const answer = store.write(copy);
    if (answer.kind !== 'done') return failed(problem('unknown', clock, `storage-${answer.kind}`));
    shared = copy;
    return succeeded(undefined);
  };
  const change = (document: SettingsDocument) => {
    copy = { ...copy, document };
  };

  return {
    get: (name) => own(copy.document.settings, name),

    set: (name, value) => {
      const { document } = copy;
      if (isSameJson(own(document.settings, name), value)) return succeeded(undefined);
      const next = withSetting(document, name, value, clock.now());
      if (!fits(next)) return failed(problem('settings-full', clock));
      change(next);
      return succeeded(undefined);
    },

    remove: (name) => {
      const { document } = copy;
      change({ ...document, settings: without(document.settings, name), changedAt: without(document.changedAt, name) });
    },

    current: () => {
      absorbOtherTabs();
      return copy;
    },

    takeOver: (theirs, eTag) => {
      copy = { ...copy, document: mergeDocuments(copy.base, copy.document, theirs), base: theirs, eTag };
    },

    forgetFile: () => {
      copy = { ...copy, base: undefined, eTag: undefined };
    },

    agree: (document, eTag) => {
      copy = { ...copy, base: document, eTag };
    },

    markUnsent: (isUnsent) => {
      copy = { ...copy, isUnsent };
    },

    save,
  };
}

function withSetting(document: SettingsDocument, name: string, value: Json, now: number): SettingsDocument {
  // A device whose clock is ahead must not win for ever.
  const changedAt = Math.max(now, (own(document.changedAt, name) ?? 0) + 1);
  return {
    ...document,
    settings: { ...document.settings, [name]: value },
    changedAt: { ...document.changedAt, [name]: changedAt },
  };
}

function without<T>(record: Readonly<Record<string, T>>, name: string): Readonly<Record<string, T>> {
  return Object.fromEntries(Object.entries(record).filter(([key]) => key !== name));
}

/** A problem that arose on this device, without any answer of Graph's. */
export function problem(kind: PlainProblemKind, clock: Clock, ...codes: readonly string[]) {
  return { kind, evidence: { operation: 'write-settings', codes, date: new Date(clock.now()).toISOString() } } as const;
}
