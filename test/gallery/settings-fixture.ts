import { keyboardShortcuts } from '#application/keyboard-shortcuts.ts';
import { defaultPreferences } from '#domain/preferences/preferences.ts';
import type { SettingsDeeds, SettingsPageView } from '#taskpane/pages/settings/settings-view.ts';
import { at } from './gallery-moments.ts';
import { nothing } from './nothing.ts';

const base: SettingsPageView = {
  ...defaultPreferences,
  language: undefined,
  officeLanguage: 'en',
  missingLanguage: undefined,
  isChangesFixed: false,
  roaming: { kind: 'on', lastSyncAt: at(10, 41), trouble: 'none' },
  shortcuts: keyboardShortcuts,
  version: '1.1.0',
  isManifestStale: false,
};

export const settingsViews = {
  free: base,
  off: { ...base, roaming: { kind: 'off', isFileLeft: false } },
  left: { ...base, language: 'ja', missingLanguage: 'ja', roaming: { kind: 'off', isFileLeft: true } },
  fixed: {
    ...base,
    changes: 'temporary-copy',
    isChangesFixed: true,
    roaming: { kind: 'forbidden', isFileLeft: false },
  },
  stale: {
    ...base,
    isManifestStale: true,
    roaming: { kind: 'on', lastSyncAt: undefined, trouble: 'no-onedrive' },
    shortcuts: keyboardShortcuts.map((shortcut) => ({ ...shortcut, keys: 'Ctrl+Alt+S' })),
  },
} as const satisfies Readonly<Record<string, SettingsPageView>>;

export const settingsDeeds: SettingsDeeds = {
  choose: nothing,
  setRoaming: nothing,
  introduce: nothing,
  reset: nothing,
};
