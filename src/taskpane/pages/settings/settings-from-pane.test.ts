import { describe, expect, test } from '@jest/globals';
import type { Pane } from '#application/pane.ts';
import { nothingFixed, type Policy } from '#domain/preferences/policy.ts';
import { defaultPreferences, type Preferences } from '#domain/preferences/preferences.ts';
import { settingsViewFrom } from './settings-from-pane.ts';
import type { SettingsPageView } from './settings-view.ts';

type Kept = ReturnType<Pane['settings']['kept']>;

interface Given {
  readonly preferences?: Partial<Preferences>;
  readonly policy?: Partial<Policy>;
  readonly kept?: Kept;
}

const kept: Kept = { kind: 'in-onedrive', lastSyncAt: 7, trouble: undefined };

function view({ preferences, policy, kept: where = kept }: Given): SettingsPageView {
  const nothing = (): void => undefined;
  const settings: Pane['settings'] = {
    current: () => ({ ...defaultPreferences, ...preferences }),
    policy: () => ({ ...nothingFixed, ...policy }),
    subscribe: () => nothing,
    choose: nothing,
    reset: nothing,
    kept: () => where,
    setRoaming: () => Promise.resolve(),
  };
  return settingsViewFrom(
    { settings },
    { installed: { version: '1.1.0', isManifestStale: false }, officeLanguage: 'es', missingLanguage: undefined },
  );
}

describe('the language in Settings', () => {
  test('is the same as Office until somebody chooses one', () => {
    expect(view({})).toMatchObject({ language: undefined, officeLanguage: 'es' });
    expect(view({ preferences: { language: 'ja' } }).language).toBe('ja');
  });

  test('is the same as Office where a newer version kept one that this one does not speak', () => {
    expect(view({ preferences: { language: 'fr' } }).language).toBeUndefined();
  });
});

describe('the choice for new sessions', () => {
  test('is fixed where an administrator says so', () => {
    expect(view({}).isChangesFixed).toBe(false);
    expect(view({ policy: { changes: 'temporary-copy' } }).isChangesFixed).toBe(true);
  });
});

describe('where settings are kept', () => {
  test('is OneDrive, with the time when both were last the same', () => {
    expect(view({}).roaming).toEqual({ kind: 'on', lastSyncAt: 7, trouble: 'none' });
  });

  test('says why OneDrive does not have them though it should', () => {
    const troubled = (kind: 'no-onedrive' | 'settings-local'): SettingsPageView['roaming'] =>
      view({ kept: { ...kept, trouble: { kind, evidence: { operation: 'write-settings', codes: [] } } } }).roaming;
    expect(troubled('no-onedrive')).toMatchObject({ kind: 'on', trouble: 'no-onedrive' });
    expect(troubled('settings-local')).toMatchObject({ kind: 'on', trouble: 'unreachable' });
  });

  test('is this device, or not known while nobody is signed in', () => {
    const here = { kind: 'on-device', isFileLeft: false } as const;
    expect(view({ kept: here }).roaming).toEqual({ kind: 'off', isFileLeft: false });
    expect(view({ kept: { kind: 'nobody' } }).roaming).toEqual({ kind: 'nobody' });
  });

  test('is this device where an administrator does not allow another place, whoever is signed in', () => {
    const policy = { isRoamingAllowed: false };
    expect([view({ policy }).roaming, view({ policy, kept: { kind: 'nobody' } }).roaming]).toEqual([
      { kind: 'forbidden', isFileLeft: false },
      { kind: 'forbidden', isFileLeft: false },
    ]);
  });

  test('is not this device alone while the file in OneDrive could not be deleted, whoever switched it off', () => {
    const left = { kept: { kind: 'on-device', isFileLeft: true } } as const;
    expect([view(left).roaming, view({ ...left, policy: { isRoamingAllowed: false } }).roaming]).toEqual([
      { kind: 'off', isFileLeft: true },
      { kind: 'forbidden', isFileLeft: true },
    ]);
  });
});
