import { describe, expect, test } from '@jest/globals';
import { leftOut, toldCodes, toldDate, toldFact, toldRequestId, toldTemplate } from './what-may-be-told.ts';

describe('a code', () => {
  test.each([
    'internalServerErrorUncategorized',
    'invalid_grant',
    'AADSTS7000218',
    'Request_ResourceNotFound',
    'RequestBroker--ParseUri',
    'EditModeCannotAcquireLockUnknown',
    'error2of3',
    '12006',
    '-2147024891',
  ])('%s is told, known or not', (code) => {
    expect(toldCodes([code])).toEqual([code]);
  });

  test.each([
    'cluster=PUS7&session=15.SPO.ab12',
    'eyJ0eXAiOiJKV1QiLCJhbGciOiJSUzI1NiJ9.eyJhdWQiOiI.c2lnbmF0dXJl',
    'https://contoso.sharepoint.com/download?tempauth=v1',
    'contoso.onmicrosoft.com',
    'Budget 2027.xlsx',
    'Ana Ruiz',
    'EwBwA8l6BAAU7p9QDpi2h4b6XyZ01QmAAf',
    '11111111-2222-4333-8444-555555555555',
    'a'.repeat(65),
    '',
  ])('%s is none and is left out', (text) => {
    expect(toldCodes([text])).toEqual([leftOut]);
  });

  test('that says of a session that it is dead goes on saying so when the rest of it is left out', () => {
    expect(toldCodes(['invalidSession for Ana Ruiz'])).toEqual([`invalidSession-${leftOut}`]);
  });

  test('beyond the eighth of one answer is dropped', () => {
    expect(toldCodes(Array.from({ length: 9 }, () => 'notFound'))).toHaveLength(8);
  });
});

test('a request id is a GUID or is dropped', () => {
  const id = '5a7c2f40-9d1b-4f0e-8c55-0d4b1a7f3e21';
  expect(toldRequestId(id)).toBe(id);
  expect(toldRequestId('cluster=PUS7&session=15')).toBeUndefined();
  expect(toldRequestId(undefined)).toBeUndefined();
});

test('a date is written anew, so that words around it are gone', () => {
  expect(toldDate('Mon, 23 Nov 2026 10:42:00 GMT')).toBe('2026-11-23T10:42:00.000Z');
  expect(toldDate('Ana Ruiz')).toBeUndefined();
  expect(toldDate('2026-11-23T10:42:00Z (Ana Ruiz)') ?? '').not.toContain('Ana');
});

describe('a template', () => {
  test.each([
    '/drives/{drive-id}/items/{item-id}/workbook/createSession',
    '/drives/{drive-id}/items/{item-id}/workbook/operations/{operation-id}',
    '/drives/{drive-id}/items/{item-id}/workbook/sessionInfoResource(key={key})',
    '/me/drive/special/approot:/{file}:/content',
    '/shares/{sharing-url}/driveItem',
    '{download-address}',
  ])('%s is told', (template) => {
    expect(toldTemplate(template)).toBe(template);
  });

  test('loses every part that is neither a word of Graph nor a placeholder', () => {
    expect(toldTemplate('/drives/b!abc/items/01ABC/workbook/worksheets(Payroll)')).toBe(
      '/drives/{left-out}/items/{left-out}/workbook/{left-out}',
    );
    expect(toldTemplate('https://contoso.sharepoint.com/Budget.xlsx?tempauth=v1')).not.toMatch(/contoso|Budget|v1/);
  });
});

test('a fact of the host is a short plain word', () => {
  expect(toldFact('16.0.19127.41002')).toBe('16.0.19127.41002');
  expect(toldFact('ana@contoso.com')).toBe(leftOut);
});
