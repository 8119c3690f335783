import type * as pagesPart from './pages-part.ts';
import type { Language } from '../words/language.ts';
import { loadPageWords } from '../words/load-page-words.ts';
import type { Catalog } from '../words/words.ts';

/** The rows, what frames a page, and the way to load each of them. */
export type PagesPart = typeof pagesPart;

export interface LoadedPages {
  readonly part: PagesPart;
  readonly catalog: Catalog;
}

/** Comes beside the first view, because nothing of it is needed to control the session. Rejects when it cannot. */
export async function loadPages(language: Language): Promise<LoadedPages> {
  const [part, catalog] = await Promise.all([
    import(/* webpackChunkName: "pages" */ './pages-part.ts'),
    loadPageWords(language),
  ]);
  return { part, catalog };
}
