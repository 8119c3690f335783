import type { Person } from '../../people.ts';

/** `client_info`: object and tenant id of the **home** account, from which MSAL makes `homeAccountId`. */
export function clientInfo(person: Person): string {
  return Buffer.from(JSON.stringify({ uid: person.homeObjectId, utid: person.homeTenantId })).toString('base64url');
}
