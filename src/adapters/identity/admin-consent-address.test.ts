import { expect, test } from '@jest/globals';
import { adminConsentAddress } from './admin-consent-address.ts';

const tenantId = '6a1f0c52-2b7e-4d0b-9d55-0c1d3e5f7a90';
const configuration = {
  cloud: 'global',
  graphRoot: 'https://graph.microsoft.com/v1.0',
  authority: 'https://login.microsoftonline.com/organizations',
  knownAuthorities: [],
  clientId: 'client',
} as const;
const pagesFolder = 'https://addin.example/app/';

test('an administrator approves at the organization’s own address, for all that the add-in asks', () => {
  const address = adminConsentAddress({ configuration, pagesFolder }, { tenantId });
  expect(address).toBe(
    `https://login.microsoftonline.com/${tenantId}/v2.0/adminconsent?client_id=client` +
      '&scope=https%3A%2F%2Fgraph.microsoft.com%2FFiles.ReadWrite%20https%3A%2F%2Fgraph.microsoft.com%2FFiles.ReadWrite.All' +
      '&redirect_uri=https%3A%2F%2Faddin.example%2Fapp%2Fredirect.html',
  );
});

test('in another cloud, login host and scopes are that cloud’s', () => {
  const government = {
    ...configuration,
    cloud: 'us-gov-high',
    graphRoot: 'https://graph.microsoft.us/v1.0',
    authority: `https://login.microsoftonline.us/${tenantId}`,
  } as const;
  const address = new URL(adminConsentAddress({ configuration: government, pagesFolder }, { tenantId }) ?? '');
  expect(address.origin + address.pathname).toBe(`https://login.microsoftonline.us/${tenantId}/v2.0/adminconsent`);
  expect(address.searchParams.get('scope')).toBe(
    'https://graph.microsoft.us/Files.ReadWrite https://graph.microsoft.us/Files.ReadWrite.All',
  );
});

test.each(['', 'contoso.com', '../evil', `${tenantId}/../../x`])(
  'without the id of a tenant (%j) there is none',
  (id) => {
    expect(adminConsentAddress({ configuration, pagesFolder }, { tenantId: id })).toBeUndefined();
  },
);
