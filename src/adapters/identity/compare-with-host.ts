import type { HostAccount } from '#application/ports/excel-host.ts';
import type { HostComparison } from '#application/ports/sign-in.ts';
import type { SignedInPerson } from './id-token-claims.ts';

/** Whether the person who signed in is who Excel is open as. User names are not compared: they change and are used again. */
export function compareWithHost(person: SignedInPerson, host: HostAccount | undefined): HostComparison {
  if (host === undefined || host.objectId === '' || host.tenantId === '') return 'unknown';
  const hostObject = host.objectId.toLowerCase();
  const hostTenant = host.tenantId.toLowerCase();
  const { account } = person;
  if (hostTenant === account.tenantId) return hostObject === person.objectId ? 'same' : 'different';
  return account.id.toLowerCase() === `${hostObject}.${hostTenant}` ? 'same-elsewhere' : 'different';
}
