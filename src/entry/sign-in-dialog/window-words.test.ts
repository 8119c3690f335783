import { expect, test } from '@jest/globals';
import { windowWords } from './window-words.ts';

test.each([
  [['pt-BR', 'en'], 'pt'],
  [['de-DE', 'ja-JP'], 'ja'],
  [['ES'], 'es'],
  [['de'], 'en'],
  [[], 'en'],
])('a person who reads %j is spoken to in %s', (languages, language) => {
  expect(windowWords(languages).language).toBe(language);
});

test('every language says something of its own', () => {
  const sentences = ['en', 'es', 'ja', 'pt'].map((language) => windowWords([language]).tryAgain);
  expect(new Set(sentences).size).toBe(4);
});
