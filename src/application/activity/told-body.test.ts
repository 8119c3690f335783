import { describe, expect, test } from '@jest/globals';
import * as v from 'valibot';
import { toldBody } from './told-body.ts';

const jsonObject = v.record(v.string(), v.unknown());
const workbook = '/drives/{drive-id}/items/{item-id}/workbook';
const told = (body: unknown, template = `${workbook}/createSession`) => toldBody(JSON.stringify(body), template);

describe('of a body is told', () => {
  test.each([true, false, 'True', 'false'])('whether changes are saved: %j', (persistChanges) => {
    expect(told({ persistChanges })?.toLowerCase()).toBe(JSON.stringify({ persistChanges }).toLowerCase());
  });

  test('that it was an empty object, and nothing where there was none', () => {
    expect(told({})).toBe('{}');
    expect(toldBody(undefined, workbook)).toBeUndefined();
    expect(toldBody('', workbook)).toBeUndefined();
  });

  test('every code of a refusal, on every level, with the ids for support', () => {
    const id = '5a7c2f40-9d1b-4f0e-8c55-0d4b1a7f3e21';
    const body = {
      error: {
        code: 'gatewayTimeout',
        message: 'Ana Ruiz holds the lock on Budget 2027.xlsx',
        innerError: {
          code: 'gatewayTimeoutUncategorized',
          message: 'Ana Ruiz',
          date: '2026-11-23T10:42:00Z',
          'request-id': id,
          'client-request-id': 'cluster=PUS7',
          innererror: { code: 'deepest' },
        },
      },
    };
    expect(told(body)).toBe(
      JSON.stringify({
        error: {
          code: 'gatewayTimeout',
          message: '…',
          innerError: {
            code: 'gatewayTimeoutUncategorized',
            message: '…',
            date: '2026-11-23T10:42:00.000Z',
            'request-id': id,
            'client-request-id': '…',
            innererror: { code: 'deepest' },
          },
        },
      }),
    );
  });

  test.each([
    [`${workbook}/createSession`, '{session-id}'],
    [`${workbook}/sessionInfoResource(key={key})`, '{session-id}'],
    [`${workbook}/operations/{operation-id}`, '{operation-id}'],
    ['/shares/{sharing-url}/driveItem', '{item-id}'],
    ['/me/drive', '{drive-id}'],
  ])('at %s whose id the id is', (template, name) => {
    expect(told({ id: 'cluster=PUS7&session=15' }, template)).toBe(JSON.stringify({ id: name }));
  });

  test('how far an operation is, if it is one of Graph’s words', () => {
    expect(told({ status: 'Running' })).toBe('{"status":"running"}');
    expect(told({ status: 'Ana' })).toBe('{"status":"…"}');
  });

  test('of a file where it lies and no more', () => {
    const item = {
      '@odata.context': 'https://graph.microsoft.com/v1.0/$metadata#drives(ana)',
      '@microsoft.graph.downloadUrl': 'https://contoso.example/?tempauth=v1',
      id: '01BUDGET',
      name: 'Budget 2027.xlsx',
      size: 1234567,
      eTag: '"{6D2E},17"',
      file: { mimeType: 'x', hashes: { quickXorHash: 'abc' } },
      parentReference: { driveId: 'b!ana', id: '01FOLDER', driveType: 'business', path: '/drives/b!ana/root:/Pay' },
    };
    expect(told(item, '/shares/{sharing-url}/driveItem')).toBe(
      JSON.stringify({
        '@odata.context': '…',
        '@microsoft.graph.downloadUrl': '…',
        id: '{item-id}',
        name: '…',
        size: '…',
        eTag: '…',
        file: '…',
        parentReference: { driveId: '{drive-id}', id: '{item-id}', driveType: 'business', path: '…' },
      }),
    );
  });
});

describe('as a whole is left out', () => {
  test.each(['/me/drive/special/approot:/{file}:/content', '{download-address}'])(
    'what goes to or comes from %s: it is the settings file',
    (template) => {
      expect(told({ persistChanges: true, sessions: [{ id: 'cluster=PUS7' }] }, template)).toBe('…');
    },
  );

  test.each(['<html>Ana Ruiz</html>', '"Ana"', '[{"id":1}]', '17', 'null', '{"persistChanges":tr'])(
    'what is no JSON object: %s',
    (text) => {
      expect(toldBody(text, `${workbook}/createSession`)).toBe('…');
    },
  );

  test('what is too long to be an answer about a session', () => {
    expect(told({ code: 'x'.repeat(40_000) })).toBe('…');
  });
});

test('names that are no words of Graph are left out too', () => {
  const body = { 'Ana Ruiz': 1, 'contoso.onmicrosoft.com': 2, '01BUDGET': 3, __proto__: 4, value: [{ name: 'Ana' }] };
  expect(told(body)).toBe('{"…":"…","value":"…"}');
});

test('no depth and no number of members makes a text of it that nobody reads', () => {
  const deep = Array.from({ length: 40 }).reduce<object>((innerError) => ({ innerError, code: 'Ana' }), {});
  expect((told({ error: deep }) ?? '').length).toBeLessThan(400);
  const wide = Object.fromEntries(
    Array.from({ length: 100 }, (_, i) => [`m${'a'.repeat(i % 30)}${String.fromCharCode(97 + (i % 26))}`, i]),
  );
  expect(Object.keys(v.parse(jsonObject, JSON.parse(told(wide) ?? ''))).length).toBeLessThanOrEqual(24);
});

test('what was told once is told again as it is', () => {
  const once = told({ id: 'x', persistChanges: false, error: { code: 'a', innerError: { date: '2026-11-23' } }, y: 1 });
  expect(toldBody(once, `${workbook}/createSession`)).toBe(once);
  expect(toldBody('…', '{download-address}')).toBe('…');
});
