import { describe, expect, test } from '@jest/globals';
import { personalTenantId, personFrom } from './id-token-claims.ts';

const tenant = '6a1f0c52-2b7e-4d0b-9d55-0c1d3e5f7a90';
const otherTenant = 'c3b8f7d1-94a2-4f6e-8a0d-5e2b1c9d7f34';
const object = '11111111-aaaa-4111-8111-111111111111';

describe('the signed-in person', () => {
  test('is described by the claims of the id token', () => {
    expect(personFrom(anAccount({}))).toEqual({
      account: {
        id: `${object}.${tenant}`,
        name: 'Ana Ruiz',
        userName: 'ana@contoso.com',
        organization: 'contoso.com',
        tenantId: tenant,
        isGuest: false,
      },
      objectId: object,
      isPersonal: false,
      issuedAt: 1_700_000_000_000,
    });
  });

  test('is unknown without claims or without a tenant', () => {
    expect(personFrom({ ...anAccount({}), idTokenClaims: undefined })).toBeUndefined();
    expect(personFrom(anAccount({ tid: 7 }))).toBeUndefined();
  });

  test('has a name even where the token has none', () => {
    expect(personFrom(anAccount({ name: undefined }))?.account.name).toBe('ana@contoso.com');
  });

  test.each([
    ['the tenant of personal accounts', { tid: personalTenantId }, true],
    ['an organization', {}, false],
  ])('from %s: personal is %s', (_, claims, isPersonal) => {
    expect(personFrom(anAccount(claims))?.isPersonal).toBe(isPersonal);
  });

  test.each<[string, Record<string, unknown>, string, boolean]>([
    ['a member', {}, tenant, false],
    ['a guest by claim', { acct: 1 }, tenant, true],
    ['a guest by claim, written as text', { acct: '1' }, tenant, true],
    ['a member by claim', { acct: 0 }, tenant, false],
    ['at home elsewhere', {}, otherTenant, true],
    ['identified by a personal account', { idp: 'live.com' }, tenant, true],
    ['identified by the organization itself', { idp: `https://sts.windows.net/${tenant}/` }, tenant, false],
  ])('%s: guest is right', (_, claims, homeTenant, isGuest) => {
    const account = { ...anAccount(claims), homeAccountId: `${object}.${homeTenant}` };
    expect(personFrom(account)?.account.isGuest).toBe(isGuest);
  });
});

function anAccount(claims: Record<string, unknown>) {
  return {
    homeAccountId: `${object}.${tenant}`,
    localAccountId: object,
    tenantId: tenant,
    username: 'ana@contoso.com',
    idTokenClaims: {
      tid: tenant,
      oid: object,
      name: 'Ana Ruiz',
      preferred_username: 'ana@contoso.com',
      iat: 1_700_000_000,
      ...claims,
    },
  };
}
