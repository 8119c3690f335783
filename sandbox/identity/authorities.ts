import { contoso, fabrikam, personalTenantId, type Person } from '../people.ts';
import { EntraError } from './errors/entra-error.ts';

/** The first segment of every address: who is invited to sign in. */
export type Authority =
  { readonly kind: 'common' | 'organizations' | 'consumers' } | { readonly kind: 'tenant'; readonly tenantId: string };

const tenants = [contoso, fabrikam];

/** Reads `common`, `organizations`, `consumers`, a tenant id or a domain. Throws AADSTS90002 for anything else. */
export function authorityFromSegment(segment: string): Authority {
  const name = segment.toLowerCase();
  if (name === 'common' || name === 'organizations' || name === 'consumers') return { kind: name };
  if (name === personalTenantId) return { kind: 'consumers' };
  const tenant = tenants.find(({ id, domain }) => id === name || domain === name);
  if (tenant === undefined) throw new EntraError(90002, { detail: `Tenant '${segment}'.`, status: 400 });
  return { kind: 'tenant', tenantId: tenant.id };
}

/** The tenant in `issuer`; the multi-tenant documents carry the literal placeholder. */
export function issuerTenant(authority: Authority): string {
  switch (authority.kind) {
    case 'common':
    case 'organizations':
      return '{tenantid}';
    case 'consumers':
      return personalTenantId;
    case 'tenant':
      return authority.tenantId;
  }
}

/**
 * The person as the authority's tenant knows them: a guest is a guest only there, and a plain member at home.
 * Throws AADSTS50020, or 500208 for a work account among consumers, where the person may not sign in.
 */
export function personUnder(authority: Authority, person: Person): Person {
  const atHome: Person =
    person.kind === 'guest'
      ? { ...person, kind: 'work', objectId: person.homeObjectId, tenantId: person.homeTenantId }
      : person;
  switch (authority.kind) {
    case 'common':
      return atHome;
    case 'organizations':
      if (person.kind !== 'personal') return atHome;
      throw new EntraError(50020, { detail: 'You cannot use a personal account here; use a work or school account.' });
    case 'consumers':
      if (person.kind === 'personal') return atHome;
      throw new EntraError(500208);
    case 'tenant':
      if (person.kind !== 'personal' && person.homeTenantId === authority.tenantId) return atHome;
      if (person.kind === 'guest' && person.tenantId === authority.tenantId) return person;
      throw new EntraError(50020, { detail: `Account '${person.userPrincipalName}', tenant '${authority.tenantId}'.` });
  }
}

export function maySignIn(authority: Authority, person: Person): boolean {
  try {
    personUnder(authority, person);
    return true;
  } catch (problem) {
    if (problem instanceof EntraError) return false;
    throw problem;
  }
}
