import { keyboardShortcuts } from '#application/keyboard-shortcuts.ts';
import type { Pane, SettingsView } from '#application/pane.ts';
import { languages, type Language } from '../../words/language.ts';
import type { Installed } from '../../installed.ts';
import type { RoamingView, SettingsPageView } from './settings-view.ts';

interface Around {
  readonly installed: Installed;
  readonly officeLanguage: Language;
  readonly missingLanguage: Language | undefined;
}

export function settingsViewFrom(
  { settings }: Pick<Pane, 'settings'>,
  { installed, officeLanguage, missingLanguage }: Around,
): SettingsPageView {
  const { language, ...preferences } = settings.current();
  return {
    ...preferences,
    ...installed,
    // A newer version may have kept one that this one does not speak.
    language: languages.find((ours) => ours === language),
    officeLanguage,
    missingLanguage,
    isChangesFixed: settings.policy().changes !== undefined,
    roaming: roamingOf(settings),
    shortcuts: keyboardShortcuts,
  };
}

function roamingOf(settings: Pick<SettingsView, 'policy' | 'kept'>): RoamingView {
  const kept = settings.kept();
  const isFileLeft = kept.kind === 'on-device' && kept.isFileLeft;
  if (!settings.policy().isRoamingAllowed) return { kind: 'forbidden', isFileLeft };
  switch (kept.kind) {
    case 'nobody':
      return { kind: 'nobody' };
    case 'on-device':
      return { kind: 'off', isFileLeft };
    case 'in-onedrive': {
      const { lastSyncAt, trouble } = kept;
      if (trouble === undefined) return { kind: 'on', lastSyncAt, trouble: 'none' };
      return { kind: 'on', lastSyncAt, trouble: trouble.kind === 'no-onedrive' ? 'no-onedrive' : 'unreachable' };
    }
  }
}
