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
  /** They could not be loaded; they are asked for again. */
  readonly arePagesMissing: boolean;
  /** Another language was wished for, and it could not be loaded; it is asked for again. */
  readonly missing: Language | undefined;
  /** No words could be loaded at all: those at hand say so. */
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
  /** Speaks the wished language as soon as its words are there; until then, and where they cannot be had, the one before. */
  speak(): void;
  /** Where the pages cannot be had the session is controlled without them; they are asked for again as things change. */
  fetchPages(): void;
}

const nothingMissing = { arePagesMissing: false, missing: undefined, isBroken: false } as const;

/** Brings the words of the language that is wished for. Once there are pages, another language comes with theirs at once. */
export function createSpeech<Part>({ wished, loadWords, loadPages, onSpoken }: SpeechParts<Part>): Speech<Part> {
  let asked: Language | undefined;
  let spoken: Spoken<Part> | undefined;
  let isFetchingPages = false;

  const become = (next: Spoken<Part>): void => {
    spoken = next;
    onSpoken();
    fetchPages();
  };

  const wishNothingElse = (): void => {
    if (spoken?.missing === undefined || spoken.language !== asked) return;
    spoken = { ...spoken, missing: undefined };
    onSpoken();
  };

  const speak = (): void => {
    const language = wished();
    if (language === asked) return wishNothingElse();
    asked = language;
    const before = spoken?.isBroken === true ? undefined : spoken;
    // An open page must not lose its words: both come, or neither.
    const pages = before?.pages === undefined ? Promise.resolve(undefined) : loadPages(language);
    Promise.all([loadWords(language), pages]).then(
      ([words, loaded]) => {
        // Another language was wished for meanwhile: its words are on their way.
        if (language !== asked) return;
        const all = loaded === undefined ? words : words.with(loaded.catalog);
        become({ language, words: all, pages: loaded?.part, ...nothingMissing });
      },
      () => {
        if (language !== asked) return;
        asked = before?.language;
        // What is spoken goes on; only who never had any words gets those at hand.
        if (spoken !== undefined && before !== undefined) become({ ...spoken, missing: language });
        else become({ language, words: wordsAtHand(language), pages: undefined, ...nothingMissing, isBroken: true });
      },
    );
  };

  const fetchPages = (): void => {
    if (spoken === undefined || spoken.isBroken || spoken.pages !== undefined || isFetchingPages) return;
    const { language } = spoken;
    isFetchingPages = true;
    loadPages(language).then(
      (loaded) => {
        isFetchingPages = false;
        if (spoken?.language !== language) return fetchPages();
        if (spoken.pages !== undefined) return;
        const words = spoken.words.with(loaded.catalog);
        become({ ...spoken, words, pages: loaded.part, arePagesMissing: false });
      },
      () => {
        isFetchingPages = false;
        if (spoken?.language !== language) return fetchPages();
        if (spoken.pages !== undefined || spoken.arePagesMissing) return;
        spoken = { ...spoken, arePagesMissing: true };
        onSpoken();
      },
    );
  };

  return { current: () => spoken, speak, fetchPages };
}
