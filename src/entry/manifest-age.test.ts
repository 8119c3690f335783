import { describe, expect, test } from '@jest/globals';
import { isManifestOlder } from './manifest-age.ts';

const page = 'https://localhost:3000/taskpane.html';

describe('the manifest is older than the pages', () => {
  test.each([
    ['1.0.0.0', '1.0.0.1'],
    ['1.9', '1.10.0.0'],
    ['1.9.9.9', '2.0'],
    ['0.65535', '1'],
  ])('when %s was installed and the pages came with %s', (installed, newest) => {
    expect(isManifestOlder(`${page}?manifest=${installed}&_host_Info=Excel$Web$16.01`, newest)).toBe(true);
  });
});

describe('nothing is claimed', () => {
  test.each([
    ['of the same version', '1.0.0.0', '1.0.0.0'],
    ['of the same version in fewer parts', '1', '1.0.0.0'],
    ['of a manifest that came before its pages', '1.2.0.0', '1.1.9.9'],
    ['of a version that is none', '1.0-beta', '2.0'],
    ['of an empty version', '', '2.0'],
  ])('%s', (_, installed, newest) => {
    expect(isManifestOlder(`${page}?manifest=${installed}`, newest)).toBe(false);
  });

  test('where the address says no version', () => {
    expect(isManifestOlder(`${page}?_host_Info=Excel$Web$16.01`, '2.0')).toBe(false);
  });
});
