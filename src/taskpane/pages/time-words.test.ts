import { describe, expect, test } from '@jest/globals';
import { wordsFrom } from '../words/words.ts';
import { exactTimeOfDay, lengthOfTime, timeOfDay } from './time-words.ts';

const at = new Date(2026, 10, 23, 9, 5, 7).getTime();
const plain = (text: string): string => text.replaceAll('\u00a0', ' ');

describe('a length of time', () => {
  test.each([
    ['en', 184, '184 ms'],
    ['en', 2640, '2.6 s'],
    ['es', 2640, '2,6 s'],
    ['ja', 30_200, '30.2 s'],
    ['en', 30 * 60_000, '30 minutes'],
    ['en', 3_600_000, '1 hour'],
    ['es', 2 * 3_600_000, '2 horas'],
    ['ja', 8 * 3_600_000, '8 時間'],
    ['pt-BR', 30 * 60_000, '30 minutos'],
  ])('in %s of %i ms is %s', (language, ms, text) => {
    expect(plain(lengthOfTime(wordsFrom(language), ms))).toBe(text);
  });

  test('never breaks between its number and its unit', () => {
    expect(lengthOfTime(wordsFrom('en'), 2640)).not.toContain(' ');
  });
});

describe('a time of day', () => {
  test('has no seconds where they would claim too much, and has them for calls', () => {
    expect([timeOfDay(wordsFrom('en'), at), exactTimeOfDay(wordsFrom('es'), at)]).toEqual(['09:05', '9:05:07']);
  });
});
