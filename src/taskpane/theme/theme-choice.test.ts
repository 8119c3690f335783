import { describe, expect, test } from '@jest/globals';
import { themeFor } from './theme-choice.ts';

const host = (background: string, isHighContrast = false) => ({ background, foreground: '#000000', isHighContrast });

describe('the theme', () => {
  test.each([
    ['#FFFFFF', 'light'],
    ['#e6e6e6', 'light'],
    ['#666666', 'dark'],
    ['444444', 'dark'],
    ['#262626', 'black'],
    ['#000000', 'black'],
  ])('on a host whose background is %s is %s, whatever the system wants', (background, theme) => {
    expect([themeFor(host(background), true), themeFor(host(background), false)]).toEqual([theme, theme]);
  });

  test('is the contrast theme where the host says so', () => {
    expect(themeFor(host('#ffffff', true), false)).toBe('high-contrast');
  });

  test.each([undefined, host('')])('follows the system where the host tells %j', (told) => {
    expect([themeFor(told, true), themeFor(told, false)]).toEqual(['dark', 'light']);
  });
});
