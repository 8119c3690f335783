import type { Clock } from '#application/ports/clock.ts';
import type { Json } from '#application/ports/roaming-settings.ts';
import { failed, succeeded, type Outcome, type PlainProblemKind } from '#domain/problem/problem.ts';
import { emptyCopy, type LocalCopy, type LocalCopyStore } from './local-copy.ts';
import { isSameContent, mergeDocuments, type MergeRules } from './merge-documents.ts';
import { isSameJson, own } from './merge-json.ts';
import { bytesOf, longestFileBytes, type SettingsDocument } from './settings-document.ts';

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
  /** The file is as it was when both last agreed. */
  agreeStill(): void;
  markUnsent(isUnsent: boolean): void;
  /** What is known of the file is forgotten: it is written anew, or never again. */
  roam(roaming: LocalCopy['roaming']): void;
  readonly save: () => Outcome<void>;
}

export function createDeviceSettings(
  store: LocalCopyStore,
  clock: Pick<Clock, 'now'>,
  joins: MergeRules['joins'] = {},
): DeviceSettings {
  const rules: MergeRules = { joins, now: clock.now };
  /** What the store held when we last read or wrote it: the common past of this tab and the others. */
  let shared = store.read() ?? emptyCopy;
  let copy = shared;

  const absorbOtherTabs = () => {
    // Nothing there says nothing: storage may be blocked by now, or was cleared under us.
    const other = store.read() ?? shared;
    if (isSameCopy(other, shared)) return;
    const document = mergeDocuments(shared.document, copy.document, other.document, rules);
    // Whoever met the file last knows best what it said.
    const met = other.eTag === shared.eTag ? copy : other;
    copy = {
      document,
      base: met.base,
      eTag: met.eTag,
      isUnsent: copy.isUnsent || other.isUnsent,
      isShared: copy.isShared || other.isShared,
      syncedAt: met.syncedAt,
      roaming: copy.roaming === shared.roaming ? other.roaming : copy.roaming,
    };
    shared = other;
  };
  const save = (): Outcome<void> => {
    absorbOtherTabs();
    const answer = store.write(copy);
    if (answer.kind !== 'done') return failed(problem('unknown', clock, `storage-${answer.kind}`));
    shared = copy;
    return succeeded(undefined);
  };
  const joined = (base: SettingsDocument | undefined, mine: SettingsDocument, theirs: SettingsDocument) =>
    mergeDocuments(base, mine, theirs, rules);
  const change = (document: SettingsDocument) => {
    copy = { ...copy, document };
  };

  return {
    get: (name) => own(copy.document.settings, name),

    set: (name, value) => {
      const { document } = copy;
      if (isSameJson(own(document.settings, name), value)) return succeeded(undefined);
      const next = withSetting(document, name, value, clock.now());
      if (bytesOf(next) > Math.max(longestFileBytes, bytesOf(document))) return failed(problem('settings-full', clock));
      change(next);
      return succeeded(undefined);
    },

    remove: (name) => {
      const { document } = copy;
      if (!Object.hasOwn(document.settings, name)) return;
      // Its time stays: by it other devices tell a removal from a change they have not seen.
      change(withChange(document, name, clock.now(), without(document.settings, name)));
    },

    current: () => {
      absorbOtherTabs();
      return copy;
    },

    takeOver: (theirs, eTag) => {
      const { base } = copy;
      // Written by a device that had not seen what we wrote, where the service lets that pass: to be written again.
      const isLost = base !== undefined && !isSameContent(joined(base, base, theirs), joined(theirs, theirs, theirs));
      copy = {
        ...copy,
        document: joined(base, copy.document, theirs),
        base: theirs,
        eTag,
        isUnsent: copy.isUnsent || isLost,
        isShared: true,
        syncedAt: clock.now(),
      };
    },

    forgetFile: () => {
      copy = { ...copy, base: undefined, eTag: undefined };
    },

    agree: (document, eTag) => {
      copy = { ...copy, base: document, eTag, syncedAt: clock.now() };
    },

    agreeStill: () => {
      copy = { ...copy, syncedAt: clock.now() };
    },

    markUnsent: (isUnsent) => {
      copy = { ...copy, isUnsent };
    },

    roam: (roaming) => {
      copy = { ...copy, roaming, base: undefined, eTag: undefined, isShared: false, isUnsent: roaming === 'on' };
    },

    save,
  };
}

function withSetting(document: SettingsDocument, name: string, value: Json, now: number): SettingsDocument {
  return withChange(document, name, now, { ...document.settings, [name]: value });
}

function withChange(
  document: SettingsDocument,
  name: string,
  now: number,
  settings: SettingsDocument['settings'],
): SettingsDocument {
  // A device whose clock is ahead must not win for ever.
  const changedAt = Math.max(now, (own(document.changedAt, name) ?? 0) + 1);
  return { ...document, settings, changedAt: { ...document.changedAt, [name]: changedAt } };
}

function isSameCopy(one: LocalCopy, other: LocalCopy): boolean {
  return (
    one.eTag === other.eTag &&
    one.roaming === other.roaming &&
    one.isUnsent === other.isUnsent &&
    isSameContent(one.document, other.document)
  );
}

function without<T>(record: Readonly<Record<string, T>>, name: string): Readonly<Record<string, T>> {
  return Object.fromEntries(Object.entries(record).filter(([key]) => key !== name));
}

/** A problem that arose on this device, without any answer of Graph's. */
export function problem(kind: PlainProblemKind, clock: Pick<Clock, 'now'>, ...codes: readonly string[]) {
  return { kind, evidence: { operation: 'write-settings', codes, date: new Date(clock.now()).toISOString() } } as const;
}
