import type { Outcome } from '#domain/problem/problem.ts';

/** What a settings file can hold. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

/**
 * Settings that follow the person to other devices, in the shape of `Office.RoamingSettings` (Outlook's object, which
 * does not exist in Excel): `get`, `set` and `remove` work on the copy in memory, `saveAsync` writes it away.
 */
export interface RoamingSettings {
  get(name: string): Json | undefined;
  /** Refuses (`settings-full`) what would exceed 32 KB, and changes nothing then. */
  set(name: string, value: Json): Outcome<void>;
  remove(name: string): void;
  /** Writes the copy of this device, at once and without asking anybody. */
  saveLocally(): Outcome<void>;
  /** Writes the copy of this device, then the file in the person's OneDrive. A problem means: kept on this device only. */
  saveAsync(): Promise<Outcome<void>>;
  /** Reads the file again if it changed and takes over what it says; one small request when it did not. */
  refreshAsync(): Promise<Outcome<void>>;
}

/** Opens the settings of one person; the copy of this device is there at once, without a network. */
export interface RoamingSettingsStore {
  open(accountId: string): RoamingSettings;
}
