import type { KeepStopped } from '#domain/lifecycle/keep-open.ts';
import type { Evidence } from '#domain/problem/problem.ts';
import type { DriveItemRef } from '#domain/workbook-session/drive-item.ts';
import type { MaybeStarted } from '#domain/workbook-session/maybe-started.ts';

/** A start of which nobody knows what came; `key` names it until it is known. */
export interface StartNote {
  readonly key: string;
  readonly start: MaybeStarted;
}

/** The kinds of problem that can lie in the file itself and not in the moment, the person or the network. */
export const refusalKinds = ['restricted', 'unsupported', 'broken', 'refused', 'unknown'] as const;

export interface Refusal {
  readonly kind: (typeof refusalKinds)[number];
  readonly evidence: Evidence;
}

/** What the service said of one version of a file. */
export interface RefusalNote {
  readonly workbook: DriveItemRef;
  readonly eTag: string;
  readonly problem: Refusal;
}

/** Why the session of this key is no longer kept open. */
export interface StopNote {
  readonly key: string;
  readonly stopped: KeepStopped;
}

/** This device started the session of this key. */
export interface OwnNote {
  readonly key: string;
}

/** What concerns one person on one device only and never roams; the oldest of each kind first. */
export interface Notes {
  readonly starts: readonly StartNote[];
  readonly refusals: readonly RefusalNote[];
  readonly stops: readonly StopNote[];
  readonly own: readonly OwnNote[];
  /** When they began: of what is older, what is not noted may have been lost with the notes before. */
  readonly since: number | undefined;
}

export const noNotes: Notes = { starts: [], refusals: [], stops: [], own: [], since: undefined };

/** The notes of one person on this device, shared by its tabs. Never throws. */
export interface DeviceNotes {
  /** As they are now, with what other tabs wrote; where storage is blocked, as this page knows them. */
  read(): Notes;
  /** Keeps them on the device before it returns, where the device lets it. */
  write(notes: Notes): void;
}

/** Opens the notes of one person. */
export interface DeviceNotesStore {
  open(accountId: string): DeviceNotes;
}
