import type { Outcome, Problem } from '#domain/problem/problem.ts';

/** What a settings file can hold. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

/**
 * Joins what two devices or tabs hold of one setting. The order of the two says nothing, and neither does what one of
 * them lacks: it may never have seen it.
 */
export type JoinSetting = (one: Json, other: Json, now: number) => Json;

/** How settings and file stand to each other. */
export interface SettingsStatus {
  /** Whether the settings follow the person to other devices. */
  readonly isRoaming: boolean;
  /** Whether they no longer do, but the file could not be deleted yet. */
  readonly isFileLeft: boolean;
  /** Whether this device has a sign that there is a file, or has something to tell it. */
  readonly hasTrace: boolean;
  /** When file and device last agreed, in milliseconds since 1970. */
  readonly lastSyncAt: number | undefined;
  /** What the last attempt to reach the file met; undefined where it went well. */
  readonly trouble: Problem | undefined;
}

/**
 * Settings that follow the person to other devices, in the shape of `Office.RoamingSettings` (Outlook's object, which
 * does not exist in Excel): `get`, `set` and `remove` work on the copy in memory, `saveAsync` writes it away.
 */
export interface RoamingSettings {
  get(name: string): Json | undefined;
  /** Refuses (`settings-full`) what would exceed 32 KB, and changes nothing then; what gets shorter is always taken. */
  set(name: string, value: Json): Outcome<void>;
  remove(name: string): void;
  /** Writes the copy of this device, at once and without asking anybody. */
  saveLocally(): Outcome<void>;
  /** Takes over what other tabs wrote on this device. */
  reread(): void;
  /** Writes the copy of this device, then the file in the person's OneDrive. A problem means: kept on this device only. */
  saveAsync(): Promise<Outcome<void>>;
  /**
   * Reads the file again if it changed and takes over what it says; one small request when it did not. Writes only what
   * an earlier `saveAsync` could not, or what another device overwrote.
   */
  refreshAsync(): Promise<Outcome<void>>;
  /**
   * Off deletes the file at once, and later where that fails now; on writes it. This device alone is switched: another
   * one that roams makes the file anew when it next writes.
   */
  setRoaming(isRoaming: boolean): Promise<Outcome<void>>;
  status(): SettingsStatus;
}

/** Opens the settings of one person; the copy of this device is there at once, without a network. */
export interface RoamingSettingsStore {
  open(accountId: string): RoamingSettings;
}
