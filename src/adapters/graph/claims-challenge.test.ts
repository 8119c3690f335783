import { describe, expect, test } from '@jest/globals';
import { claimsFromChallenge } from './claims-challenge.ts';

const claims = '{"access_token":{"nbf":{"essential":true,"value":"1604106651"}}}';
const base64 = btoa(claims);
const withPadding = '{"access_token":{"acrs":{"essential":true,"value":"c10"}}}';
const realm = 'realm="", authorization_uri="https://login.microsoftonline.com/common/oauth2/authorize"';

describe('claims are found', () => {
  test('the padded sample ends in equal signs', () => {
    expect(btoa(withPadding)).toMatch(/=$/);
  });

  test.each([
    ['as Graph writes them', `Bearer ${realm}, error="insufficient_claims", claims="${base64}"`, claims],
    ['with base64 padding', `Bearer claims="${btoa(withPadding)}", error="insufficient_claims"`, withPadding],
    ['unquoted, with padding', `Bearer claims=${btoa(withPadding)}, error=insufficient_claims`, withPadding],
    ['unquoted, padded and last', `Bearer claims=${btoa(withPadding)}`, withPadding],
    ['without padding', `Bearer claims="${btoa(withPadding).replace(/=+$/, '')}"`, withPadding],
    [
      'in the URL-safe alphabet',
      `Bearer claims="${btoa('{"a":"~~~???"}').replaceAll('+', '-').replaceAll('/', '_')}"`,
      '{"a":"~~~???"}',
    ],
    ['first of the parameters', `Bearer claims="${base64}", ${realm}`, claims],
    ['after another challenge', `Negotiate, Basic realm="a, b=c", Bearer claims="${base64}"`, claims],
    ['before another challenge', `Bearer claims="${base64}", Basic realm="x"`, claims],
    ['after one with opaque credentials', `Negotiate abc==, Bearer claims="${base64}"`, claims],
    ['in the second of two Bearer challenges', `Bearer realm="", Bearer claims="${base64}"`, claims],
    ['past one that is damaged', `Bearer claims="?", Bearer claims="${base64}"`, claims],
    ['in any case of the names', `BEARER CLAIMS="${base64}"`, claims],
    ['with blanks round the equal sign', `Bearer claims = "${base64}"`, claims],
    ['behind an escaped quotation mark', `Bearer realm="say \\"claims=x\\"", claims="${base64}"`, claims],
    [
      'with letters beyond Latin-1',
      `Bearer claims="${btoa(String.fromCharCode(...new TextEncoder().encode('{"a":"é"}')))}"`,
      '{"a":"é"}',
    ],
  ])('%s', (_how, header, expected) => {
    expect(claimsFromChallenge(header)).toBe(expected);
  });
});

describe('no claims are found', () => {
  test.each([
    ['without a header', undefined],
    ['in an empty one', ''],
    ['without the parameter', `Bearer ${realm}, error="invalid_token"`],
    ['in a challenge of another scheme', `PoP claims="${base64}"`],
    ['in what is no base64', 'Bearer claims="*"'],
    ['in what is no JSON', `Bearer claims="${btoa('claims')}"`],
    ['in JSON that is no object', `Bearer claims="${btoa('"claims"')}"`],
    ['in what is no UTF-8', `Bearer claims="${btoa('\xff')}"`],
    ['inside another value', `Bearer realm="claims=${base64}"`],
    ['in a header that is no challenge', '"""'],
    ['in a value that never ends', 'Bearer claims="abc'],
  ])('%s', (_how, header) => {
    expect(claimsFromChallenge(header)).toBeUndefined();
  });
});
