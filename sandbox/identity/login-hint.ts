import { people, type Person } from '../people.ts';

/** The opaque value of the id token's `login_hint` claim. MSAL sends it back for an account it knows. */
export function opaqueLoginHint(person: Person): string {
  return `O.${Buffer.from(`${person.homeObjectId}.${person.homeTenantId}`).toString('base64url')}`;
}

/** Who a `login_hint` names: by user principal name in any case, or by the opaque value. */
export function personFromHint(hint: string): Person | undefined {
  return people.find(
    (person) => person.userPrincipalName === hint.toLowerCase().trim() || opaqueLoginHint(person) === hint,
  );
}

/** Whether a `domain_hint` (`organizations`, `consumers` or a domain) leaves this account in the choice. */
export function fitsDomainHint(hint: string, person: Person): boolean {
  if (hint === 'consumers') return person.kind === 'personal';
  if (hint === 'organizations') return person.kind !== 'personal';
  return person.userPrincipalName.endsWith(`@${hint.toLowerCase()}`);
}
