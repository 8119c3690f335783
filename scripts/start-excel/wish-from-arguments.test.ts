import { describe, expect, test } from '@jest/globals';
import { wishFromArguments } from './wish-from-arguments.ts';

describe('the command to sideload', () => {
  test('takes the workbook’s address as it is when it has a question', () => {
    const document = 'https://contoso.sharepoint.com/:x:/r/sites/a/Book.xlsx?d=w1&web=1';
    expect(wishFromArguments(['--document', document])).toEqual({ kind: 'sideload', document });
  });

  test('gives an address without a question one that opens it in the browser', () => {
    expect(wishFromArguments(['--document=https://contoso-my.sharepoint.com/personal/a/Book 1.xlsx'])).toEqual({
      kind: 'sideload',
      document: 'https://contoso-my.sharepoint.com/personal/a/Book%201.xlsx?web=1',
    });
  });

  test('drops what stands behind a "#", where the tool would append', () => {
    expect(wishFromArguments(['--document', 'https://a.example/b.xlsx?x=1#cell'])).toEqual({
      kind: 'sideload',
      document: 'https://a.example/b.xlsx?x=1',
    });
  });

  test.each([
    ['no address', [], 'It needs the address of a workbook'],
    ['an empty one', ['--document', ''], 'It needs the address of a workbook'],
    ['an option without its value', ['--document'], "Option '--document <value>' argument missing"],
    ['a path', ['--document', 'Book.xlsx'], '"Book.xlsx" is not an address.'],
    ['plain http', ['--document', 'http://contoso.sharepoint.com/b.xlsx'], 'has an https address'],
    ['an option nobody knows', ['--documents', 'x'], "Unknown option '--documents'"],
    ['an address without its option', ['https://contoso.sharepoint.com/b.xlsx'], 'Unexpected argument'],
  ])('with %s says what is wrong and how it is written', (_what, words, sentence) => {
    const wish = wishFromArguments(words);
    expect(wish).toEqual({ kind: 'misunderstood', say: expect.stringContaining(sentence) });
    expect(wish).toEqual({ kind: 'misunderstood', say: expect.stringContaining('npm run start:excel -- --document') });
  });
});
