/** The people of the sandbox. Identity signs them in, Graph owns drives for them; ids are fixed so that tests may name them. */
export interface Tenant {
  readonly id: string;
  readonly name: string;
  readonly domain: string;
}

export interface Person {
  readonly key: 'ana' | 'bo' | 'gil' | 'pat';
  readonly kind: 'work' | 'guest' | 'personal';
  readonly name: string;
  readonly userPrincipalName: string;
  readonly password: string;
  /** Object id and tenant in the organization that owns the workbooks. */
  readonly objectId: string;
  readonly tenantId: string;
  /** Where the account is at home; differs from `tenantId` for a guest. */
  readonly homeObjectId: string;
  readonly homeTenantId: string;
}

/** Entra's fixed tenant for personal Microsoft accounts (learn.microsoft.com, id token claims reference, `tid`). */
export const personalTenantId = '9188040d-6c67-4c5b-b112-36a304b66dad';

export const contoso: Tenant = { id: '6a1f0c52-2b7e-4d0b-9d55-0c1d3e5f7a90', name: 'Contoso', domain: 'contoso.com' };
export const fabrikam: Tenant = {
  id: 'c3b8f7d1-94a2-4f6e-8a0d-5e2b1c9d7f34',
  name: 'Fabrikam',
  domain: 'fabrikam.com',
};

const workPassword = 'sandbox';

export const ana: Person = {
  key: 'ana',
  kind: 'work',
  name: 'Ana Ruiz',
  userPrincipalName: 'ana@contoso.com',
  password: workPassword,
  objectId: '11111111-aaaa-4111-8111-111111111111',
  tenantId: contoso.id,
  homeObjectId: '11111111-aaaa-4111-8111-111111111111',
  homeTenantId: contoso.id,
};

export const bo: Person = {
  key: 'bo',
  kind: 'work',
  name: 'Bo Lind',
  userPrincipalName: 'bo@contoso.com',
  password: workPassword,
  objectId: '22222222-bbbb-4222-8222-222222222222',
  tenantId: contoso.id,
  homeObjectId: '22222222-bbbb-4222-8222-222222222222',
  homeTenantId: contoso.id,
};

/** At home in Fabrikam, a guest in Contoso. */
export const gil: Person = {
  key: 'gil',
  kind: 'guest',
  name: 'Gil Sato',
  userPrincipalName: 'gil@fabrikam.com',
  password: workPassword,
  objectId: '33333333-cccc-4333-8333-333333333333',
  tenantId: contoso.id,
  homeObjectId: '44444444-dddd-4444-8444-444444444444',
  homeTenantId: fabrikam.id,
};

export const pat: Person = {
  key: 'pat',
  kind: 'personal',
  name: 'Pat Kim',
  userPrincipalName: 'pat@outlook.com',
  password: workPassword,
  objectId: '00000000-0000-0000-5555-555555555555',
  tenantId: personalTenantId,
  homeObjectId: '00000000-0000-0000-5555-555555555555',
  homeTenantId: personalTenantId,
};

export const people: readonly Person[] = [ana, bo, gil, pat];
