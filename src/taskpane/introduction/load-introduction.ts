import type { ComponentType } from 'react';
import { languageFor, type Language } from '../words/language.ts';
import type { Catalog } from '../words/words.ts';
import type { IntroductionProps } from './introduction.tsx';

export interface LoadedIntroduction {
  readonly Introduction: ComponentType<IntroductionProps>;
  readonly catalog: Catalog;
}

/** Apart from all other words: they are needed once per device. */
const catalogs: Readonly<Record<Language, () => Promise<{ readonly default: Catalog }>>> = {
  en: () => import(/* webpackChunkName: "introduction-en" */ '../strings/en/introduction.json?messages'),
  es: () => import(/* webpackChunkName: "introduction-es" */ '../strings/es/introduction.json?messages'),
  ja: () => import(/* webpackChunkName: "introduction-ja" */ '../strings/ja/introduction.json?messages'),
  'pt-BR': () => import(/* webpackChunkName: "introduction-pt-BR" */ '../strings/pt-BR/introduction.json?messages'),
};

/** The introduction and its words in this language. Rejects when a file cannot be had. */
export async function loadIntroduction(language: string): Promise<LoadedIntroduction> {
  const [{ Introduction }, { default: catalog }] = await Promise.all([
    import(/* webpackChunkName: "introduction" */ './introduction.tsx'),
    catalogs[languageFor([language])](),
  ]);
  return { Introduction, catalog };
}
