import { beforeAll, describe, expect, test } from '@jest/globals';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { compileThemes, type ThemeValues } from './theme-loader.mjs';

const path = fileURLToPath(new URL('../../src/taskpane/theme/themes.json', import.meta.url));
let themes: Awaited<ReturnType<typeof compileThemes>>;

beforeAll(async () => {
  themes = await compileThemes(await readFile(path, 'utf8'), path);
});

/** WCAG 2.2, relative luminance. */
function luminance(color: string): number {
  const parts = [1, 3, 5].map((at) => Number.parseInt(color.slice(at, at + 2), 16) / 255);
  const [red = 0, green = 0, blue = 0] = parts.map((part) =>
    part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4,
  );
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(theme: ThemeValues, one: string, other: string): number {
  const [first, second] = [one, other].map((name) => {
    const color = String(theme[name]);
    if (!/^#[0-9a-f]{6}$/i.test(color)) throw new Error(`${name} is ${color}, not a color.`);
    return luminance(color);
  });
  const [light, dark] = [Math.max(first ?? 0, second ?? 0), Math.min(first ?? 0, second ?? 0)];
  return (light + 0.05) / (dark + 0.05);
}

const cards = ['hero-quiet', 'hero-fresh', 'hero-soon', 'hero-last'];
const text = 4.5;
const graphics = 3;

/** Each row: what is read, on what, and the least contrast that people need for it. */
const pairs: readonly (readonly [string, string, number])[] = [
  ['colorNeutralForeground1', 'colorNeutralBackground1', text],
  ['colorNeutralForeground3', 'colorNeutralBackground1', text],
  ...cards.flatMap((card): (readonly [string, string, number])[] => [
    ['colorNeutralForeground1', card, text],
    ['colorNeutralForeground2', card, text],
    ['colorNeutralForeground3', card, text],
    ['colorBrandBackground', card, graphics],
    ['ring-quiet', card, graphics],
  ]),
  ['ring-fresh', 'hero-fresh', graphics],
  ['ring-soon', 'hero-soon', graphics],
  ['ring-last', 'hero-last', graphics],
  ['colorNeutralForegroundOnBrand', 'colorBrandBackground', text],
  ['colorBrandForeground1', 'colorNeutralBackground1', text],
  ['colorNeutralStrokeAccessible', 'hero-quiet', graphics],
  ['colorCompoundBrandBackground', 'hero-quiet', graphics],
  ['colorStrokeFocus2', 'colorNeutralBackground1', graphics],
];

describe.each(['light', 'dark', 'black', 'high-contrast'] as const)('the theme %s', (name) => {
  test.each(pairs)('shows %s on %s with a contrast of %d at least', (foreground, background, least) => {
    expect(contrast(themes[name], foreground, background)).toBeGreaterThanOrEqual(least);
  });

  test('has a value for each token that another theme has', () => {
    expect(Object.keys(themes[name]).sort()).toEqual(Object.keys(themes.light).sort());
  });
});

test('the themes hold what the parts in use ask for, and no more', () => {
  expect(Object.keys(themes.light).length).toBeLessThan(130);
  expect(themes.light).toMatchObject({ colorBrandBackground: '#0f7d64', 'hero-fresh': '#ecf4f1' });
});
