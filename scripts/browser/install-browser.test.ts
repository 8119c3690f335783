import { describe, expect, test } from '@jest/globals';
import { ensureBrowser, type BrowserHunt } from './install-browser.ts';

interface Machine {
  browser?: boolean;
  font?: boolean;
  canInstall?: boolean;
  /** The attempt at which apt-get succeeds. */
  succeedsAt?: number;
}

function huntOn({ browser = false, font = true, canInstall = true, succeedsAt = 1 }: Machine) {
  const state = { browser, font };
  const installs: string[] = [];
  const hunt: BrowserHunt = {
    find: () => (state.browser ? '/usr/bin/chromium' : undefined),
    hasJapaneseFont: () => state.font,
    canInstall,
    run: (_, words) => {
      if (words[0] !== 'install') return true;
      installs.push(words.slice(4).join(' '));
      if (installs.length < succeedsAt) return false;
      state.browser ||= words.includes('chromium');
      state.font ||= words.includes('fonts-noto-cjk');
      return true;
    },
    say: () => undefined,
  };
  return { found: ensureBrowser(hunt), installs };
}

describe('a browser for the tests', () => {
  test('that is there is used, and nothing is installed', () => {
    expect(huntOn({ browser: true })).toEqual({ found: { kind: 'found', path: '/usr/bin/chromium' }, installs: [] });
  });

  test('is installed with the font where both are missing', () => {
    expect(huntOn({ font: false })).toEqual({
      found: { kind: 'found', path: '/usr/bin/chromium' },
      installs: ['chromium fonts-noto-cjk'],
    });
  });

  test('is tried three times', () => {
    expect(huntOn({ succeedsAt: 3 }).found.kind).toBe('found');
    expect(huntOn({ succeedsAt: 4 })).toEqual({
      found: { kind: 'missing', why: 'No browser could be installed.' },
      installs: ['chromium', 'chromium', 'chromium'],
    });
  });

  test('is only asked for where nothing may be installed', () => {
    expect(huntOn({ canInstall: false })).toEqual({
      found: { kind: 'missing', why: 'No browser is installed.' },
      installs: [],
    });
  });

  test('without the font is still used where the font cannot be had', () => {
    expect(huntOn({ browser: true, font: false, succeedsAt: 9 }).found.kind).toBe('found');
  });
});
