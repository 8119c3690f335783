import { expect, test } from '@jest/globals';
import type { HostAccount } from '#application/ports/excel-host.ts';
import type { HostComparison } from '#application/ports/sign-in.ts';
import { compareWithHost } from './compare-with-host.ts';
import type { SignedInPerson } from './id-token-claims.ts';

const home = { object: '44444444-dddd-4444-8444-444444444444', tenant: 'c3b8f7d1-94a2-4f6e-8a0d-5e2b1c9d7f34' };
const away = { object: '33333333-cccc-4333-8333-333333333333', tenant: '6a1f0c52-2b7e-4d0b-9d55-0c1d3e5f7a90' };
const stranger = '99999999-9999-4999-8999-999999999999';

test.each<[what: string, host: HostAccount | undefined, comparison: HostComparison]>([
  ['Excel does not tell', undefined, 'unknown'],
  ['Excel tells no ids', excel('', ''), 'unknown'],
  ['Excel is open as the same guest', excel(away.object, away.tenant), 'same'],
  ['ids differ only in case', excel(away.object.toUpperCase(), away.tenant.toUpperCase()), 'same'],
  ['Excel is open as the same person at home', excel(home.object, home.tenant), 'same-elsewhere'],
  ['Excel is open as somebody else of the organization', excel(stranger, away.tenant), 'different'],
  ['Excel is open as somebody else from elsewhere', excel(stranger, home.tenant), 'different'],
])('a guest signs in; %s', (_, host, comparison) => {
  expect(compareWithHost(aGuest(), host)).toBe(comparison);
});

function excel(objectId: string, tenantId: string): HostAccount {
  return { kind: 'work', loginHint: '', userPrincipalName: '', objectId, tenantId, guestOf: undefined };
}

function aGuest(): SignedInPerson {
  return {
    account: {
      id: `${home.object}.${home.tenant}`,
      name: 'Gil Sato',
      userName: 'gil@fabrikam.com',
      organization: 'fabrikam.com',
      tenantId: away.tenant,
      isGuest: true,
    },
    objectId: away.object,
    isPersonal: false,
    issuedAt: undefined,
  };
}
