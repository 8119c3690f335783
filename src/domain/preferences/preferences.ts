import type { ChangesMode } from '../workbook-session/workbook-session.ts';

/** What the person chose in Settings; it follows them to their other devices where the settings roam. */
export interface Preferences {
  /** A BCP 47 tag of a language that the pane speaks; undefined: the same as Office. */
  readonly language: string | undefined;
  /** The choice that Start makes when nobody chooses. */
  readonly changes: ChangesMode;
  /** When the pane goes away, its session is closed if that works in time. Never a temporary copy. */
  readonly closesForMe: boolean;
  /** Off: the ring changes once a minute (WCAG 2.2.2). */
  readonly hasMovingRing: boolean;
}

export const defaultPreferences: Preferences = {
  language: undefined,
  changes: 'saves-changes',
  closesForMe: false,
  hasMovingRing: true,
};
