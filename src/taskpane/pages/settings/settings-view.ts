import type { KeyboardShortcut } from '#application/keyboard-shortcuts.ts';
import type { Preferences } from '#domain/preferences/preferences.ts';
import type { ChangesMode } from '#domain/workbook-session/workbook-session.ts';
import type { Language } from '../../words/language.ts';
import type { Installed } from '../../installed.ts';

/** What Settings shows. */
export interface SettingsPageView extends Installed {
  /** Undefined: the same as Office. */
  readonly language: Language | undefined;
  readonly officeLanguage: Language;
  /** It was chosen, and could not be loaded so far. */
  readonly missingLanguage: Language | undefined;
  readonly changes: ChangesMode;
  /** By an administrator. */
  readonly isChangesFixed: boolean;
  readonly closesForMe: boolean;
  readonly roaming: RoamingView;
  readonly hasMovingRing: boolean;
  readonly shortcuts: readonly KeyboardShortcut[];
}

/** Whether settings are kept in the person's OneDrive. */
export type RoamingView =
  /** `trouble`: why they are not at present, though they should be. */
  | {
      readonly kind: 'on';
      readonly lastSyncAt: number | undefined;
      readonly trouble: 'none' | 'unreachable' | 'no-onedrive';
    }
  /** `isFileLeft`: the file in OneDrive could not be deleted yet. */
  | { readonly kind: 'off'; readonly isFileLeft: boolean }
  /** An administrator does not allow it. */
  | { readonly kind: 'forbidden'; readonly isFileLeft: boolean }
  /** Nobody is signed in: nobody's OneDrive is known. */
  | { readonly kind: 'nobody' };

/** What can be done here; every change takes effect at once. */
export interface SettingsDeeds {
  readonly choose: (change: Partial<Preferences>) => void;
  readonly setRoaming: (isRoaming: boolean) => void;
  readonly introduce: () => void;
  readonly reset: () => void;
}
