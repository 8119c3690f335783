import { expect, test } from '@jest/globals';
import { languageFor } from './language.ts';

test.each([
  [['ja-JP'], 'ja'],
  [['pt-PT'], 'pt-BR'],
  [['ES-mx', 'en'], 'es'],
  [['fr-FR', 'es'], 'es'],
  [['fr-FR'], 'en'],
  [[], 'en'],
  [['esperanto'], 'en'],
])('the wishes %j are met by %s', (wishes, language) => {
  expect(languageFor(wishes)).toBe(language);
});
