import { describe, expect, test } from '@jest/globals';
import { workbookSessionIdFrom } from './workbook-session.ts';

describe('a workbook session id from outside', () => {
  test.each([
    'cluster=PSG4&session=15.SG2PEPF.A116.1%2fabc%3d&usid=7f3c1a52-1f0a-4a56-9a8e-5a1f6f0b2c3d',
    'x',
    '~'.repeat(4096),
  ])('is taken as it is: %p', (text) => {
    expect(workbookSessionIdFrom(text)).toBe(text);
  });

  test.each(['', ' ', 'a b', 'a\nb', 'a\r\nEvil: header', 'ü', '~'.repeat(4097)])('is refused: %p', (text) => {
    expect(workbookSessionIdFrom(text)).toBeUndefined();
  });
});
