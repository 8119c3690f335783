import type { Language } from './words/language.ts';
import { wordsAtHand } from './words/load-words.ts';
import type { Catalog, Words } from './words/words.ts';

interface Pages<Part> {
  readonly part: Part;
  readonly catalog: Catalog;
}

/** What the pane can say, and the pages that its words are there for. */
export interface Spoken<Part> {
  readonly language: Language;
  readonly words: Words;
  /** Undefined until they have come. */
  readonly pages: Part | undefined;
  /** The words could not be loaded: those at hand say so. */
  readonly isBroken: boolean;
}

export interface SpeechParts<Part> {
  readonly wished: () => Language;
  readonly loadWords: (language: Language) => Promise<Words>;
  readonly loadPages: (language: Language) => Promise<Pages<Part>>;
  /** Something else can be said than before. */
  readonly onSpoken: () => void;
}

export interface Speech<Part> {
  /** Undefined until the first words have come. */
  current(): Spoken<Part> | undefined;
  /** Speaks the wished language as soon as its words are there; until then the one before. */
  speak(): void;
  /** Where the pages cannot be had the session is controlled without them; they are asked for again as things change. */
  fetchPages(): void;
}

/** Brings the words of the language that is wished for. Once there are pages, another language comes with theirs at once. */
export function createSpeech<Part>({ wished, loadWords, loadPages, onSpoken }: SpeechParts<Part>): Speech<Part> {
  let asked: Language | undefined;
  let spoken: Spoken<Part> | undefined;
  let isFetchingPages = false;

  const pagesIn = (language: Language): Promise<Pages<Part> | undefined> => loadPages(language).catch(() => undefined);

  const become = (next: Spoken<Part>): void => {
    spoken = next;
    onSpoken();
    fetchPages();
  };

  const speak = (): void => {
    const language = wished();
    if (language === asked) return;
    asked = language;
    const pages = spoken?.pages === undefined ? Promise.resolve(undefined) : pagesIn(language);
    const arrive = (words: Words, loaded: Pages<Part> | undefined, isBroken: boolean): void => {
      // Another language was wished for meanwhile: its words are on their way.
      if (language !== asked) return;
      const all = loaded === undefined ? words : words.with(loaded.catalog);
      become({ language, words: all, pages: loaded?.part, isBroken });
    };
    Promise.all([loadWords(language), pages]).then(
      ([words, loaded]) => arrive(words, loaded, false),
      () => arrive(wordsAtHand(language), undefined, true),
    );
  };

  const fetchPages = (): void => {
    if (spoken === undefined || spoken.isBroken || spoken.pages !== undefined || isFetchingPages) return;
    const { language } = spoken;
    isFetchingPages = true;
    void pagesIn(language).then((loaded) => {
      isFetchingPages = false;
      if (spoken?.language !== language) return fetchPages();
      if (loaded === undefined || spoken.pages !== undefined) return;
      become({ ...spoken, words: spoken.words.with(loaded.catalog), pages: loaded.part });
    });
  };

  return { current: () => spoken, speak, fetchPages };
}
