import { describe, expect, test } from '@jest/globals';
import { missingPackages } from './missing-packages.mjs';

const lock = (packages: object) => JSON.stringify({ lockfileVersion: 3, packages });

const wanted = lock({
  '': { name: 'the-project' },
  'node_modules/hono': { version: '4.13.19' },
  'node_modules/jest': { version: '30.5.2' },
  'node_modules/fsevents': { version: '2.3.3', optional: true },
});

describe('what has to be installed', () => {
  test('is everything where npm has never been', () => {
    expect(missingPackages(wanted, undefined)).toEqual(['node_modules/hono', 'node_modules/jest']);
  });

  test('is nothing when every package is there; one for another system need not be', () => {
    const installed = lock({ 'node_modules/hono': { version: '4.13.19' }, 'node_modules/jest': { version: '30.5.2' } });
    expect(missingPackages(wanted, installed)).toEqual([]);
  });

  test('is what is there in another version', () => {
    const installed = lock({ 'node_modules/hono': { version: '4.13.18' }, 'node_modules/jest': { version: '30.5.2' } });
    expect(missingPackages(wanted, installed)).toEqual(['node_modules/hono']);
  });
});
