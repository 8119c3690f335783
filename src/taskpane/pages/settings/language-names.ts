import type { Language } from '../../words/language.ts';

/** Each language's own name of itself, the same whatever the pane speaks: whoever is lost finds theirs. */
export const languageNames: Readonly<Record<Language, string>> = {
  en: 'English',
  es: 'Español',
  ja: '日本語',
  'pt-BR': 'Português (Brasil)',
};
