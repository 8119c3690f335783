import { describe, expect, test } from '@jest/globals';
import { keyboardShortcuts } from '#application/keyboard-shortcuts.ts';
import { defaultPreferences } from '#domain/preferences/preferences.ts';
import { renderToStaticMarkup } from 'react-dom/server';
import { wordsFrom } from '../../words/words.ts';
import { SettingsContent } from './settings-content.tsx';
import type { SettingsPageView } from './settings-view.ts';

const nothing = (): void => undefined;

/** Without a catalog every key stands for itself. */
function drawn(shortcuts: SettingsPageView['shortcuts']): string {
  const view: SettingsPageView = {
    ...defaultPreferences,
    language: undefined,
    officeLanguage: 'en',
    missingLanguage: undefined,
    isChangesFixed: false,
    roaming: { kind: 'nobody' },
    shortcuts,
    version: '1.1.0',
    isManifestStale: false,
  };
  const deeds = { choose: nothing, setRoaming: nothing, introduce: nothing, reset: nothing };
  return renderToStaticMarkup(<SettingsContent view={view} deeds={deeds} words={wordsFrom('en')} />);
}

describe('the keys in Settings', () => {
  test('are not spoken of while no command has any', () => {
    expect(drawn(keyboardShortcuts.map(({ command }) => ({ command, keys: undefined })))).not.toContain('set.keys');
  });

  test('are listed with every command, those without any too, as soon as one has some', () => {
    const markup = drawn([
      { command: 'open', keys: undefined },
      { command: 'start', keys: 'Ctrl+Alt+S' },
    ]);
    expect(markup).toContain('<dt>set.keys.open</dt><dd>set.keys.none</dd>');
    expect(markup).toContain('<dt>set.keys.start</dt><dd><kbd>Ctrl+Alt+S</kbd></dd>');
    expect(markup).toContain('set.keys.web');
  });
});
