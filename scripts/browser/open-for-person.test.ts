import { describe, expect, test } from '@jest/globals';
import { browserArguments, hasDisplay } from './open-for-person.ts';

describe('a window for a person', () => {
  test('needs a display on Linux', () => {
    expect(hasDisplay('linux', {})).toBe(false);
    expect(hasDisplay('linux', { DISPLAY: '' })).toBe(false);
    expect(hasDisplay('linux', { DISPLAY: ':0' })).toBe(true);
    expect(hasDisplay('linux', { WAYLAND_DISPLAY: 'wayland-0' })).toBe(true);
  });

  test('is there on a Mac and on Windows, but not over a remote shell or in an automated run', () => {
    expect(hasDisplay('darwin', {})).toBe(true);
    expect(hasDisplay('win32', {})).toBe(true);
    expect(hasDisplay('darwin', { SSH_CONNECTION: '10.0.0.1' })).toBe(false);
    expect(hasDisplay('darwin', { CI: 'true' })).toBe(false);
  });

  test('trusts the one key, in a profile of its own, and gives up its own sandbox only as root', () => {
    const wish = { address: 'https://localhost:8443/', publicKeyHash: 'abc=' };
    const words = browserArguments({ ...wish, isRoot: false }, '/tmp/p');
    expect(words).toContain('--ignore-certificate-errors-spki-list=abc=');
    expect(words).toContain('--user-data-dir=/tmp/p');
    expect(words).not.toContain('--no-sandbox');
    expect(browserArguments({ ...wish, isRoot: true }, '/tmp/p')).toContain('--no-sandbox');
    expect(words.at(-1)).toBe('https://localhost:8443/');
  });
});
