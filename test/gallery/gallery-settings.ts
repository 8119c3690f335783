import type { SettingsView } from '#application/pane.ts';
import { nothingFixed } from '#domain/preferences/policy.ts';
import { defaultPreferences, type Preferences } from '#domain/preferences/preferences.ts';
import type { GalleryState } from '#taskpane/main-screen/gallery-states.ts';

/** Settings that take effect and are kept nowhere; a state may fix the choice at Start. */
export function createGallerySettings(
  shown: () => Pick<GalleryState, 'defaultChanges' | 'isChoiceFixed'>,
  now: number,
): SettingsView {
  const listeners = new Set<() => void>();
  let chosen: Partial<Preferences> = {};
  let isRoaming = true;
  const tell = (): void => {
    for (const listener of listeners) listener();
  };
  return {
    current: () => ({ ...defaultPreferences, changes: shown().defaultChanges, ...chosen }),
    policy: () => ({ ...nothingFixed, changes: shown().isChoiceFixed ? shown().defaultChanges : undefined }),
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    choose: (change) => {
      chosen = { ...chosen, ...change };
      tell();
    },
    reset: () => {
      chosen = {};
      tell();
    },
    kept: () =>
      isRoaming
        ? { kind: 'in-onedrive', lastSyncAt: now, trouble: undefined }
        : { kind: 'on-device', isFileLeft: false },
    setRoaming: (wished) => {
      isRoaming = wished;
      tell();
      return Promise.resolve();
    },
  };
}
