import en from '../strings/en/always.json?messages';
import es from '../strings/es/always.json?messages';
import ja from '../strings/ja/always.json?messages';
import pt from '../strings/pt-BR/always.json?messages';
import type { Language } from './language.ts';
import { wordsFrom, type Catalog, type Words } from './words.ts';

const always: Readonly<Record<Language, Catalog>> = { en, es, ja, 'pt-BR': pt };

/** One language, loaded alone. The names of these files start with `words-`, so that the page can ask for one early. */
const loaders: Readonly<Record<Language, () => Promise<{ readonly default: Catalog }>>> = {
  en: () => import(/* webpackChunkName: "words-en" */ '../strings/en/main.json?messages'),
  es: () => import(/* webpackChunkName: "words-es" */ '../strings/es/main.json?messages'),
  ja: () => import(/* webpackChunkName: "words-ja" */ '../strings/ja/main.json?messages'),
  'pt-BR': () => import(/* webpackChunkName: "words-pt-BR" */ '../strings/pt-BR/main.json?messages'),
};

/** The words of the main screen. Rejects when the file cannot be loaded: `wordsAtHand` are what is left then. */
export async function loadWords(language: Language): Promise<Words> {
  const { default: main } = await loaders[language]();
  return wordsFrom(language, always[language], main);
}

/** What can be said when nothing else could be loaded. */
export function wordsAtHand(language: Language): Words {
  return wordsFrom(language, always[language]);
}
