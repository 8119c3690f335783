import type { Language } from './language.ts';
import type { Catalog } from './words.ts';

/** All pages of one language in one file: together they weigh less than one picture would. */
const loaders: Readonly<Record<Language, () => Promise<{ readonly pageWords: Catalog }>>> = {
  en: () => import(/* webpackChunkName: "page-words-en" */ './page-words-en.ts'),
  es: () => import(/* webpackChunkName: "page-words-es" */ './page-words-es.ts'),
  ja: () => import(/* webpackChunkName: "page-words-ja" */ './page-words-ja.ts'),
  'pt-BR': () => import(/* webpackChunkName: "page-words-pt-BR" */ './page-words-pt-br.ts'),
};

/** The words of the rows and of every page. Rejects when the file cannot be loaded. */
export async function loadPageWords(language: Language): Promise<Catalog> {
  return (await loaders[language]()).pageWords;
}
