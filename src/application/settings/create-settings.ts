import { preferencesWithin, type Policy } from '#domain/preferences/policy.ts';
import { defaultPreferences, type Preferences } from '#domain/preferences/preferences.ts';
import type { Person } from '../effects/running.ts';
import type { SettingsKept, SettingsView } from '../pane.ts';
import type { DeviceChoices } from '../ports/device-choices.ts';
import type { PaneChannel } from '../ports/pane-channel.ts';
import type { SessionMemory } from '../ports/session-memory.ts';

export interface SettingsParts {
  readonly person: Person;
  readonly deviceChoices: DeviceChoices;
  readonly channel: Pick<PaneChannel, 'tell'>;
  readonly policy: Policy;
}

/**
 * Preferences and where they are kept. Language and ring are kept on the device as well, because the pane looks and
 * speaks before anybody is signed in; what is chosen by then is the person's as soon as they are.
 */
export function createSettings({ person, deviceChoices, channel, policy }: SettingsParts): SettingsView {
  const listeners = new Set<() => void>();
  let unsaved: Partial<Preferences> = {};
  let stopHearing: () => void = () => undefined;

  const tell = (): void => {
    for (const listener of [...listeners]) listener();
  };

  const current = (): Preferences => {
    const { language, hasMovingRing } = deviceChoices.current();
    const chosen = person.memory()?.preferences() ?? {};
    return preferencesWithin(policy, { ...defaultPreferences, language, hasMovingRing, ...chosen, ...unsaved });
  };

  const noteOnDevice = (): void => {
    const before = deviceChoices.current();
    const { language, hasMovingRing } = current();
    if (before.language === language && before.hasMovingRing === hasMovingRing) return;
    deviceChoices.change({ language, hasMovingRing });
  };

  /** What changed is written to the settings file without anybody waiting for it; other tabs hear of it. */
  const spread = (memory: SessionMemory): void => {
    const accountId = person.accountId();
    if (accountId !== undefined) channel.tell({ kind: 'memory-changed', accountId });
    void memory.save();
  };

  const take = (): void => {
    noteOnDevice();
    tell();
  };

  const choose = (change: Partial<Preferences>): void => {
    const memory = person.memory();
    if (memory === undefined) unsaved = { ...unsaved, ...change };
    else {
      memory.choosePreferences(change);
      spread(memory);
    }
    take();
  };

  const meetPerson = (): void => {
    stopHearing();
    const memory = person.memory();
    stopHearing = memory?.onChange(take) ?? (() => undefined);
    if (memory !== undefined) {
      if (!policy.isRoamingAllowed && memory.isRoaming()) void memory.setRoaming(false);
      if (Object.keys(unsaved).length > 0) {
        memory.choosePreferences(unsaved);
        unsaved = {};
        spread(memory);
      }
    }
    take();
  };
  person.onChange(meetPerson);

  return {
    current,
    policy: () => policy,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    choose,
    reset: () => {
      // Said on purpose, like any other choice: what is merely missing leaves other devices as they are.
      choose(defaultPreferences);
    },
    kept: () => keptBy(person.memory()),
    setRoaming: async (isRoaming) => {
      if (isRoaming && !policy.isRoamingAllowed) return;
      await person.memory()?.setRoaming(isRoaming);
      tell();
    },
  };
}

function keptBy(memory: SessionMemory | undefined): SettingsKept {
  if (memory === undefined) return { kind: 'nobody' };
  return memory.isRoaming()
    ? { kind: 'in-onedrive', lastSyncAt: memory.lastSyncAt(), trouble: memory.trouble() }
    : { kind: 'on-device', isFileLeft: memory.isFileLeft() };
}
