import { describe, expect, test } from '@jest/globals';
import type { TextStore } from '#application/ports/text-store.ts';
import { nothingFixed } from '#domain/preferences/policy.ts';
import { createMovedClock } from '../moved-clock.ts';
import { readPolicy, type PolicyFileParts } from './policy-file.ts';

const twoHours = { ...nothingFixed, longestKeepOpenMs: 2 * 60 * 60 * 1000 };

function deviceWith(texts = new Map<string, string>()): TextStore {
  return {
    read: (name) => ({ kind: 'done', value: texts.get(name) }),
    write: (name, text) => {
      texts.set(name, text);
      return { kind: 'done', value: undefined };
    },
    remove: (name) => {
      texts.delete(name);
      return { kind: 'done', value: undefined };
    },
  };
}

function read(fetch: PolicyFileParts['fetch'], lasting = deviceWith(), clock = createMovedClock(0)) {
  return readPolicy({ fetch, lasting, clock, address: 'https://add-in.example/policy.json' });
}

const answering =
  (text: string, status = 200) =>
  () =>
    Promise.resolve(new Response(text, { status }));

describe('the policy of an installation', () => {
  test('fixes what its file names', async () => {
    const text =
      '{"version":1,"longestKeepOpenMinutes":120,"changes":"temporary-copy","takeOver":false,"roaming":false}';
    expect(await read(answering(text))).toEqual({
      ...twoHours,
      changes: 'temporary-copy',
      isTakeOverAllowed: false,
      isRoamingAllowed: false,
    });
  });

  test('fixes nothing where there is no file, or none of its words', async () => {
    expect(await read(answering('', 404))).toEqual(nothingFixed);
    expect(await read(answering('{"version":1}'))).toEqual(nothingFixed);
  });

  test.each([
    ['cannot be reached', () => Promise.reject(new TypeError('Failed to fetch'))],
    ['cannot be served', answering('', 503)],
    ['is no JSON', answering('<!doctype html>')],
    ['is no object', answering('"temporary-copy"')],
  ])('holds as it was last read here when the file %s', async (_, fetch) => {
    const device = deviceWith();
    await read(answering('{"version":1,"longestKeepOpenMinutes":120}'), device);
    expect(await read(fetch, device)).toEqual({ ...twoHours, notRead: ['policy.json'] });
    expect(await read(fetch)).toEqual({ ...nothingFixed, notRead: ['policy.json'] });
  });

  test('holds with every word that can be read, and names the others', async () => {
    const text = '{"version":1,"longestKeepOpenMinutes":120,"changes":"copy","later":"word"}';
    expect(await read(answering(text))).toEqual({ ...twoHours, notRead: ['changes', 'later'] });
    expect(await read(answering('{"version":2,"longestKeepOpenMinutes":120}'))).toEqual({
      ...twoHours,
      notRead: ['version'],
    });
  });

  test('takes a word that cannot be read as it was last read here', async () => {
    const device = deviceWith();
    await read(answering('{"version":1,"longestKeepOpenMinutes":120,"takeOver":false}'), device);
    const worse = '{"version":1,"longestKeepOpenMinutes":-1}';
    const held = { ...twoHours, notRead: ['longestKeepOpenMinutes'] };
    expect([await read(answering(worse), device), await read(answering(worse), device)]).toEqual([held, held]);
  });

  test('gives no permission by a word that cannot be read', async () => {
    expect(await read(answering('{"version":1,"takeOver":"no","roaming":0}'))).toMatchObject({
      isTakeOverAllowed: false,
      isRoamingAllowed: false,
    });
  });

  test('is no longer held once the administrator took the file away', async () => {
    const device = deviceWith();
    await read(answering('{"version":1,"longestKeepOpenMinutes":120}'), device);
    await read(answering('', 404), device);
    expect(await read(answering('', 503), device)).toMatchObject({ longestKeepOpenMs: undefined });
  });

  test('is not waited for longer than three seconds', async () => {
    const clock = createMovedClock(0);
    const never: PolicyFileParts['fetch'] = ({ signal }) =>
      new Promise((_resolve, reject) => {
        signal.addEventListener('abort', () => {
          reject(new DOMException('Aborted', 'AbortError'));
        });
      });
    const reading = read(never, deviceWith(), clock);
    clock.advance(3000);
    expect(await reading).toEqual({ ...nothingFixed, notRead: ['policy.json'] });
  });
});
