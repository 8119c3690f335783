import { describe, expect, test } from '@jest/globals';
import { isSharingLink, percentEncodedAddress, sharingToken } from './sharing-url.ts';

const finance = 'https://contoso.sharepoint.com/sites/Finance';

describe('a sharing token', () => {
  test.each([
    {
      address: `${finance}/Shared%20Documents/Plan.xlsx`,
      token: 'u!aHR0cHM6Ly9jb250b3NvLnNoYXJlcG9pbnQuY29tL3NpdGVzL0ZpbmFuY2UvU2hhcmVkJTIwRG9jdW1lbnRzL1BsYW4ueGxzeA',
    },
    {
      address: 'https://contoso-my.sharepoint.com/personal/ana_contoso_com/Documents/Übersicht.xlsx',
      token:
        'u!aHR0cHM6Ly9jb250b3NvLW15LnNoYXJlcG9pbnQuY29tL3BlcnNvbmFsL2FuYV9jb250b3NvX2NvbS9Eb2N1bWVudHMvw5xiZXJzaWNodC54bHN4',
    },
    {
      address: 'https://contoso.sharepoint.com/:x:/s/Finance/EaBcDeFgHiJk?e=q1w2E3',
      token: 'u!aHR0cHM6Ly9jb250b3NvLnNoYXJlcG9pbnQuY29tLzp4Oi9zL0ZpbmFuY2UvRWFCY0RlRmdIaUprP2U9cTF3MkUz',
    },
  ])('holds the bytes of $address', ({ address, token }) => {
    expect(sharingToken(address)).toBe(token);
  });

  test('uses the alphabet that is safe in a path', () => {
    expect(sharingToken('https://a.example/ÿþ?>')).toMatch(/^u![\w-]+$/);
    expect(sharingToken('>>>???')).toBe('u!Pj4-Pz8_');
  });
});

describe('percent-encoding an address', () => {
  test.each([
    ['leaves what the web gives', `${finance}/Shared%20Documents/Plan.xlsx`, `${finance}/Shared%20Documents/Plan.xlsx`],
    ['encodes blanks', `${finance}/Freigegebene Dokumente/Plan.xlsx`, `${finance}/Freigegebene%20Dokumente/Plan.xlsx`],
    ['encodes umlauts', `${finance}/Übersicht.xlsx`, `${finance}/%C3%9Cbersicht.xlsx`],
    ['encodes a lone percent sign', `${finance}/50 % more.xlsx`, `${finance}/50%20%25%20more.xlsx`],
    ['takes a number sign as part of the name', `${finance}/Plan #2.xlsx`, `${finance}/Plan%20%232.xlsx`],
    ['keeps the apostrophe', `${finance}/Ana's plan.xlsx`, `${finance}/Ana's%20plan.xlsx`],
    ['keeps the query of a link', `${finance}/x?e=q1w2E3`, `${finance}/x?e=q1w2E3`],
    ['gives back what is no address', 'C:plan', 'c:plan'],
    ['gives back what cannot be read', 'https://[', 'https://['],
  ])('%s', (_why, address, encoded) => {
    expect(percentEncodedAddress(address)).toBe(encoded);
  });
});

describe('a sharing link', () => {
  test.each([
    ['https://contoso.sharepoint.com/:x:/s/Finance/EaBc?e=q', true],
    ['https://contoso-my.sharepoint.com/:x:/g/personal/ana/EaBc', true],
    [`${finance}/Shared%20Documents/Plan.xlsx`, false],
    [`${finance}/:x:/Plan.xlsx`, false],
    ['no address', false],
  ])('%s: %s', (address, expected) => {
    expect(isSharingLink(address)).toBe(expected);
  });
});
