import { defaultPreferences, type Preferences } from '#domain/preferences/preferences.ts';
import type { SettingsView } from '../pane.ts';
import type { DeviceChoices } from '../ports/device-choices.ts';

type Chosen = Pick<SettingsView, 'current' | 'choose' | 'reset'>;

export interface EarlySettings extends Chosen {
  /** Carries out there what was chosen here, in order. */
  handTo(settings: Chosen): void;
}

/** Settings until what keeps them has come: they take effect at once, and nothing that is chosen meanwhile is lost. */
export function createEarlySettings(deviceChoices: DeviceChoices): EarlySettings {
  const wishes: ((settings: Chosen) => void)[] = [];
  let chosen: Partial<Preferences> = {};
  const current = (): Preferences => ({ ...defaultPreferences, ...deviceChoices.current(), ...chosen });

  const take = (change: Partial<Preferences>, wish: (settings: Chosen) => void): void => {
    wishes.push(wish);
    chosen = { ...chosen, ...change };
    const { language, hasMovingRing } = current();
    deviceChoices.change({ language, hasMovingRing });
  };
  return {
    current,
    choose: (change) => take(change, (settings) => settings.choose(change)),
    reset: () => take(defaultPreferences, (settings) => settings.reset()),
    handTo: (settings) => {
      for (const wish of wishes.splice(0)) wish(settings);
    },
  };
}
