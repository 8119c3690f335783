import type { MountOptions } from '#taskpane/mount.tsx';
import { loadPages, type LoadedPages } from '#taskpane/pages/load-pages.ts';
import { loadIntroduction } from '#taskpane/introduction/load-introduction.ts';
import { languageFor } from '#taskpane/words/language.ts';
import { loadWords } from '#taskpane/words/load-words.ts';
import { wordsFrom, type Catalog, type Words } from '#taskpane/words/words.ts';

type Sources = Required<Pick<MountOptions, 'loadWords' | 'loadPages'>>;

/** The words of a language; the pseudo language `qps` is made from the English catalogs by the build. */
export function wordSources(language: string, isBroken: boolean): Sources {
  const isPseudo = language === 'qps';
  return {
    loadWords: isBroken
      ? () => Promise.reject(new Error('The words are not to be had.'))
      : isPseudo
        ? loadPseudo
        : loadWords,
    loadPages: isPseudo ? loadPseudoPages : loadPages,
  };
}

/** All words at once, for a page that is shown by itself. */
export async function pageWordsIn(language: string): Promise<Words> {
  const { loadWords: load, loadPages: loadAll } = wordSources(language, false);
  const wished = languageFor([language]);
  const [words, { catalog }, introduction] = await Promise.all([
    load(wished),
    loadAll(wished),
    loadIntroduction(wished),
  ]);
  return words.with(introduction.catalog).with(catalog);
}

async function loadPseudo(): Promise<Words> {
  const [main, always] = await Promise.all([
    import('#taskpane/strings/en/main.json?pseudo'),
    import('#taskpane/strings/en/always.json?pseudo'),
  ]);
  return wordsFrom('en', always.default, main.default);
}

async function loadPseudoPages(): Promise<LoadedPages> {
  const [{ part }, ...catalogs] = await Promise.all([
    loadPages('en'),
    import('#taskpane/strings/en/account.json?pseudo'),
    import('#taskpane/strings/en/activity.json?pseudo'),
    import('#taskpane/strings/en/details.json?pseudo'),
    import('#taskpane/strings/en/help.json?pseudo'),
    import('#taskpane/strings/en/introduction.json?pseudo'),
    import('#taskpane/strings/en/keep-open.json?pseudo'),
    import('#taskpane/strings/en/link.json?pseudo'),
    import('#taskpane/strings/en/request.json?pseudo'),
    import('#taskpane/strings/en/rows.json?pseudo'),
    import('#taskpane/strings/en/sessions.json?pseudo'),
    import('#taskpane/strings/en/settings.json?pseudo'),
    import('#taskpane/strings/en/sign-in-check.json?pseudo'),
    import('#taskpane/strings/en/take-over.json?pseudo'),
  ]);
  const catalog: Catalog = Object.fromEntries(catalogs.flatMap((one) => Object.entries(one.default)));
  return { part, catalog };
}
