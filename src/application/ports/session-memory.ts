import type { AllFilesChoice } from '#domain/account/file-access.ts';
import type { KeepStopped } from '#domain/lifecycle/keep-open.ts';
import type { Outcome, Problem } from '#domain/problem/problem.ts';
import type { DriveItem, DriveItemRef } from '#domain/workbook-session/drive-item.ts';
import type { EndedSession, SessionEnd } from '#domain/workbook-session/ended-session.ts';
import type { MaybeStarted } from '#domain/workbook-session/maybe-started.ts';
import type { Preferences } from '#domain/preferences/preferences.ts';
import type { WorkbookSession } from '#domain/workbook-session/workbook-session.ts';

/** One thing that is remembered. `key` names it for as long as it is kept, through its end. */
export type Remembered = { readonly key: string } & (
  | {
      readonly kind: 'session';
      readonly session: WorkbookSession;
      /** Why keeping it open ended by itself, as this device knows it. */
      readonly keepStopped: KeepStopped | undefined;
    }
  | { readonly kind: 'maybe-started'; readonly start: MaybeStarted }
  | { readonly kind: 'ended'; readonly session: EndedSession }
);

/** `here`: this device noted it. `elsewhere`: this device notes what it starts, and did not note this one. */
export type StartPlace = 'here' | 'elsewhere' | 'unknown';

/**
 * The sessions and preferences of one person, kept in their roaming settings; what concerns this device alone is kept
 * beside them on the device. Everything but `save` and `refresh` answers at once.
 */
export interface SessionMemory {
  /** The youngest session of this workbook whose end nobody reported. */
  find(workbook: DriveItemRef): WorkbookSession | undefined;
  /** A start of this workbook's session of which nobody knows what came, while there could still be something of it. */
  maybeStarted(workbook: DriveItemRef, now: number): MaybeStarted | undefined;
  /** How this very session ended, if anybody reported its end, from here or from another tab or device. */
  endOf(session: WorkbookSession): EndedSession | undefined;
  /** Everything remembered, in no particular order. */
  all(now: number): readonly Remembered[];
  /** Whether one more session fits: asked before Graph creates one that could then not be remembered. */
  hasRoom(): Outcome<void>;
  /** Writes the session on this device at once, and drops the start it came of; `save` carries it to the others. */
  remember(session: WorkbookSession): Outcome<void>;
  /** Notes on this device that the session, which is remembered, was started here. */
  noteStartedHere(session: WorkbookSession): void;
  /** Which device started it, as far as the notes of this one tell; also after its end. */
  whereStarted(session: WorkbookSession): StartPlace;
  /** Keeps a new last contact on this device only: refreshing must not write the settings file. */
  noteContact(session: WorkbookSession): void;
  /** Replaces the session by a marker that no longer holds its id. */
  end(session: WorkbookSession, how: { readonly end: SessionEnd; readonly at: number }): void;
  /** Written before createSession leaves, on this device only: a page that dies in between must not forget it. */
  noteStart(start: MaybeStarted): void;
  /** The start came to nothing for certain. */
  dropStart(workbook: DriveItemRef, since: number): void;
  noteKeepStopped(session: WorkbookSession, stopped: KeepStopped): void;
  /** Forgets sessions whose end was reported or that are probably over, by their keys. */
  clear(keys: readonly string[]): void;
  /** What the service said of this version of the file (labelled, encrypted, too large): on this device only. */
  noteRefusal(workbook: DriveItem, problem: Problem): void;
  refusalOf(workbook: DriveItem): Problem | undefined;
  allFiles(): AllFilesChoice;
  chooseAllFiles(choice: AllFilesChoice): void;
  /** What the person chose so far, here or on another device; what is missing was never chosen. */
  preferences(): Partial<Preferences>;
  /** Keeps the choices on this device at once; `save` carries them to the others. */
  choosePreferences(change: Partial<Preferences>): void;
  /** Whether the settings follow the person to other devices. */
  isRoaming(): boolean;
  /** Whether they no longer do, but their file could not be deleted yet. */
  isFileLeft(): boolean;
  /** Switching off deletes the file at once; what this device knows stays. */
  setRoaming(isRoaming: boolean): Promise<Outcome<void>>;
  /** Whether there is a sign that the file exists: only then is it looked at when the pane opens. */
  hasTrace(): boolean;
  /** Writes the settings file; a problem means that everything is kept on this device only. */
  save(): Promise<Outcome<void>>;
  /** Looks whether another device wrote something. */
  refresh(): Promise<Outcome<void>>;
  /** When file and device last agreed, in milliseconds since 1970; undefined where they never did. */
  lastSyncAt(): number | undefined;
  /** Why the settings are kept on this device only at present; undefined where they are not. */
  trouble(): Problem | undefined;
  /** Another tab wrote the copy of this device: takes it over. */
  reread(): void;
  /** Calls back after each change made through this object or taken over by `reread` or `refresh`. */
  onChange(listener: () => void): () => void;
}
