import type { Person } from '../../people.ts';
import type { SettingsHolder } from '../settings.ts';

/** Who consented to what for which app: per person and tenant, beside the administrator's consent in the settings. */
export interface Consents {
  has(person: Person, clientId: string, scope: string): boolean;
  /** All scopes that need no question, the administrator's first. */
  of(person: Person, clientId: string): readonly string[];
  give(person: Person, clientId: string, scopes: readonly string[]): void;
  /** Forgets what people consented to; the administrator's consent is a setting and stays. */
  forget(): void;
}

export function createConsents(settings: SettingsHolder): Consents {
  const given = new Map<string, ReadonlySet<string>>();
  const key = (person: Person, clientId: string) => `${person.tenantId} ${person.objectId} ${clientId}`;
  const consented = (person: Person, clientId: string) =>
    new Set([...settings.current.preConsentedScopes, ...(given.get(key(person, clientId)) ?? [])]);
  return {
    has: (person, clientId, scope) => consented(person, clientId).has(scope),
    of: (person, clientId) => [...consented(person, clientId)],
    give: (person, clientId, scopes) => {
      given.set(key(person, clientId), new Set([...(given.get(key(person, clientId)) ?? []), ...scopes]));
    },
    forget: () => given.clear(),
  };
}
