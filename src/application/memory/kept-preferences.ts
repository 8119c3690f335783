import type { Preferences } from '#domain/preferences/preferences.ts';
import type { Json, RoamingSettings } from '../ports/roaming-settings.ts';

/** The names of the preferences in the settings file; other versions and devices read them too. */
const names = {
  language: 'language',
  changes: 'changes',
  closesForMe: 'closeForMe',
  hasMovingRing: 'movingRing',
} as const satisfies Readonly<Record<keyof Preferences, string>>;

export const preferenceNames: readonly string[] = Object.values(names);

/** "Same as Office", said on purpose: another device then drops the language that was chosen there before. */
const sameAsOffice = null;

/** What can be read of the preferences; a value that another version wrote differently counts as never chosen. */
export function preferencesIn(settings: Pick<RoamingSettings, 'get'>): Partial<Preferences> {
  const language = settings.get(names.language);
  const changes = settings.get(names.changes);
  const closesForMe = settings.get(names.closesForMe);
  const hasMovingRing = settings.get(names.hasMovingRing);
  return {
    ...(language === sameAsOffice ? { language: undefined } : typeof language === 'string' ? { language } : {}),
    ...(changes === 'temporary-copy' || changes === 'saves-changes' ? { changes } : {}),
    ...(typeof closesForMe === 'boolean' ? { closesForMe } : {}),
    ...(typeof hasMovingRing === 'boolean' ? { hasMovingRing } : {}),
  };
}

/** @returns whether anything is another than before; nothing is where the settings are full */
export function writePreferences(
  settings: Pick<RoamingSettings, 'get' | 'set'>,
  change: Partial<Preferences>,
): boolean {
  const wanted: readonly (readonly [string, Json])[] = [
    ...('language' in change ? [[names.language, change.language ?? sameAsOffice] as const] : []),
    ...(change.changes === undefined ? [] : [[names.changes, change.changes] as const]),
    ...(change.closesForMe === undefined ? [] : [[names.closesForMe, change.closesForMe] as const]),
    ...(change.hasMovingRing === undefined ? [] : [[names.hasMovingRing, change.hasMovingRing] as const]),
  ];
  return wanted.filter(([name, value]) => settings.get(name) !== value && settings.set(name, value).ok).length > 0;
}
