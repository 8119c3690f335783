import { expect, test } from '@jest/globals';
import { grantedScopes, scopeNames } from './graph-scopes.ts';

const configuration = {
  authority: 'https://login.microsoftonline.us/organizations',
  knownAuthorities: [],
  clientId: 'client',
  graphRoot: 'https://dod-graph.microsoft.us/v1.0',
};

test('the global cloud is asked by short names', () => {
  expect(scopeNames(['Files.ReadWrite'], { ...configuration, cloud: 'global' })).toEqual(['Files.ReadWrite']);
});

test('another cloud is asked with its Graph in front', () => {
  expect(scopeNames(['Files.ReadWrite.All'], { ...configuration, cloud: 'us-gov-dod' })).toEqual([
    'https://dod-graph.microsoft.us/Files.ReadWrite.All',
  ]);
});

test('what was granted is told by short names, without the scopes of signing in', () => {
  expect(grantedScopes(['openid', 'profile', 'https://graph.microsoft.com/Files.ReadWrite', ''])).toEqual([
    'Files.ReadWrite',
  ]);
});
