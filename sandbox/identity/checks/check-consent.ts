import type { Person } from '../../people.ts';
import { EntraError } from '../errors/entra-error.ts';
import { defaultScope, type AskedScope } from '../scopes.ts';
import type { Consents } from '../state/consents.ts';

/** The scopes somebody still has to consent to; `.default` asks for nothing new. */
export function missingConsent(
  consents: Consents,
  person: Person,
  clientId: string,
  scopes: readonly AskedScope[],
): readonly string[] {
  return scopes
    .map(({ name }) => name)
    .filter((name) => name !== defaultScope && !consents.has(person, clientId, name));
}

/** Without a page to ask on, a scope nobody consented to is AADSTS65001. */
export function checkConsent(
  consents: Consents,
  person: Person,
  clientId: string,
  scopes: readonly AskedScope[],
): void {
  const missing = missingConsent(consents, person, clientId, scopes);
  if (missing.length > 0) throw new EntraError(65001, { detail: `Missing: ${missing.join(', ')}.` });
}
