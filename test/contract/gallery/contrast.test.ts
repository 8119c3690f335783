import { beforeAll, describe, expect, test } from '@jest/globals';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { compileThemes, type ThemeValues } from '../../../scripts/build/theme-loader.mjs';

const path = fileURLToPath(new URL('../../../src/taskpane/theme/themes.json', import.meta.url));
const names = ['light', 'dark', 'black', 'high-contrast'] as const;
let themes: Awaited<ReturnType<typeof compileThemes>>;

beforeAll(async () => {
  themes = await compileThemes(await readFile(path, 'utf8'), path);
});

/** What WCAG 2.2 asks for: 1.4.3 for text, 1.4.11 for what is not text but must be seen. */
const text = 4.5;
const graphics = 3;
const decoration = 1;

const surface = 'colorNeutralBackground1';
const ink = 'colorNeutralForeground1';
const soft = 'colorNeutralForeground2';
const faint = 'colorNeutralForeground3';
const link = 'colorBrandForegroundLink';
const filled = 'colorBrandBackground';

type Four = readonly [light: number, dark: number, black: number, highContrast: number];
type Pair = readonly [what: string, foreground: string, background: string, least: number, designed: Four];

/** The design's table. What is only decoration has no floor: thickness and number say the same. */
const designed: readonly Pair[] = [
  ['body text', ink, surface, text, [15.5, 14.5, 19.8, 21]],
  ['secondary text', faint, surface, text, [6.2, 6.5, 8.8, 21]],
  ['sentence on quiet card', soft, 'hero-quiet', text, [9.6, 11.3, 12.7, 21]],
  ['sentence on jade card', soft, 'hero-fresh', text, [9, 10.6, 12, 21]],
  ['sentence on amber card', soft, 'hero-soon', text, [9.6, 10.7, 12, 21]],
  ['sentence on red card', soft, 'hero-last', text, [9.2, 11.4, 12.4, 21]],
  ['note on quiet card', faint, 'hero-quiet', text, [5.9, 7.3, 8.2, 21]],
  ['note on jade card', faint, 'hero-fresh', text, [5.5, 6.9, 7.8, 21]],
  ['note on amber card', faint, 'hero-soon', text, [5.9, 6.9, 7.8, 21]],
  ['note on red card', faint, 'hero-last', text, [5.7, 7.4, 8, 21]],
  ['link on quiet card', link, 'hero-quiet', text, [6.1, 6.2, 6.9, 19.6]],
  ['ring, active', 'ring-fresh', 'hero-fresh', graphics, [4.5, 5.8, 6.5, 14.4]],
  ['ring, ends soon', 'ring-soon', 'hero-soon', graphics, [4.8, 7.6, 8.6, 19.6]],
  ['ring, about to end', 'ring-last', 'hero-last', graphics, [5.6, 6.4, 6.9, 21]],
  ['ring, blocked', 'ring-quiet', 'hero-quiet', graphics, [5.9, 7.3, 8.2, 21]],
  ['ring, grey on amber card', 'ring-quiet', 'hero-soon', graphics, [5.9, 6.9, 7.8, 21]],
  ['primary button text', 'colorNeutralForegroundOnBrand', filled, text, [5.1, 4.5, 4.5, 21]],
  ['primary button edge on jade card', filled, 'hero-fresh', graphics, [4.5, 3.4, 3.9, 21]],
  ['primary button edge on quiet card', filled, 'hero-quiet', graphics, [4.9, 3.6, 4.1, 21]],
  ['link', link, surface, text, [6.3, 5.5, 7.4, 19.6]],
  ['radio and switch outline', 'colorNeutralStrokeAccessible', 'hero-quiet', graphics, [5.9, 7.3, 8.2, 21]],
  ['radio and switch, on', 'colorCompoundBrandForeground1', 'hero-quiet', graphics, [4.9, 6.2, 6.9, 14.4]],
  ['success icon', 'colorStatusSuccessForeground1', surface, graphics, [6.3, 5.3, 7.3, 21]],
  ['danger icon', 'colorStatusDangerForeground1', surface, graphics, [7.1, 4.2, 5.7, 21]],
  ['warning icon', 'colorStatusWarningForeground1', surface, graphics, [5.1, 7.1, 9.7, 21]],
  ['focus ring', 'colorStrokeFocus2', surface, graphics, [21, 14.5, 19.8, 14.4]],
  ['spent part', 'ring-track', 'hero-fresh', decoration, [1.4, 2, 1.9, 21]],
];

/** What the style sheets put together beside the table's pairs: under the pointer, on the other cards, on the badge. */
const besides: readonly (readonly [what: string, foreground: string, background: string, least: number])[] = [
  ['row under the pointer', ink, 'colorNeutralBackground1Hover', text],
  ['value of a row under the pointer', faint, 'colorNeutralBackground1Hover', text],
  ['outlined button, pressed', ink, 'colorNeutralBackground1Pressed', text],
  ['chosen chip', 'colorNeutralForeground1Selected', 'colorNeutralBackground1Selected', text],
  ['primary button text, pressed', 'colorNeutralForegroundOnBrand', 'colorBrandBackgroundPressed', text],
  ['primary button text under the pointer', 'colorNeutralForegroundOnBrand', 'colorBrandBackgroundHover', text],
  ['primary button edge on amber card', filled, 'hero-soon', graphics],
  ['primary button edge on red card', filled, 'hero-last', graphics],
  ['badge on a jade card', 'ring-fresh', surface, graphics],
  ['badge on an amber card', 'ring-soon', surface, graphics],
  ['badge on a red card', 'ring-last', surface, graphics],
  ['tile of the header', soft, 'colorNeutralBackground3', graphics],
  ['mark in the foot', 'colorBrandForeground1', surface, graphics],
];

describe.each(names)('in the theme %s', (name) => {
  const at = names.indexOf(name);

  test.each(designed)('%s is read as well as the design says', (_, foreground, background, least, table) => {
    const found = contrast(themes[name], foreground, background);
    expect(found).toBeGreaterThanOrEqual(least);
    expect(Math.abs(found - (table[at] ?? 0))).toBeLessThan(0.1);
  });

  test.each(besides)('%s can be read', (_, foreground, background, least) => {
    expect(contrast(themes[name], foreground, background)).toBeGreaterThanOrEqual(least);
  });
});

function contrast(theme: ThemeValues, foreground: string, background: string): number {
  const [one, other] = [luminance(theme, foreground), luminance(theme, background)];
  return (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
}

/** WCAG 2.2, relative luminance. */
function luminance(theme: ThemeValues, token: string): number {
  const color = String(theme[token]);
  if (!/^#[0-9a-f]{6}$/i.test(color)) throw new Error(`${token} is ${color}, not a color.`);
  const [red = 0, green = 0, blue = 0] = [1, 3, 5]
    .map((start) => Number.parseInt(color.slice(start, start + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
