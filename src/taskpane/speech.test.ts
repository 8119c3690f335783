import { beforeEach, describe, expect, test } from '@jest/globals';
import { createSpeech, type Speech } from './speech.ts';
import type { Language } from './words/language.ts';
import { wordsFrom, type Catalog, type Words } from './words/words.ts';

let wished: Language;
/** What main screen and pages said, each time something could be said that was not before. */
let said: string[];
let offline: boolean;
let hasPages: boolean;
let speech: Speech<'pages'>;
let loading: Promise<unknown>[];

function file<T>(content: T, isThere = true): Promise<T> {
  const answer = offline || !isThere ? Promise.reject<T>(new Error('offline')) : Promise.resolve(content);
  loading.push(answer.catch(() => undefined));
  return answer;
}

const catalog = (text: string): Catalog => ({ [text.startsWith('main') ? 'app.name' : 'row.keep']: () => text });
const loadWords = (language: Language): Promise<Words> => file(wordsFrom(language, catalog(`main-${language}`)));
const loadPages = (language: Language): Promise<{ part: 'pages'; catalog: Catalog }> =>
  file({ part: 'pages', catalog: catalog(`pages-${language}`) }, hasPages);

/** Everything asked for so far has come, and what that asked for too. */
async function arrived(): Promise<void> {
  for (let seen = -1; seen < loading.length;) {
    seen = loading.length;
    await Promise.all(loading);
    await new Promise((resolve) => setImmediate(resolve));
  }
}

async function speak(language: Language): Promise<void> {
  wished = language;
  speech.speak();
  await arrived();
}

beforeEach(() => {
  said = [];
  loading = [];
  offline = false;
  hasPages = true;
  speech = createSpeech<'pages'>({
    wished: () => wished,
    loadWords,
    loadPages,
    onSpoken: () => {
      const spoken = speech.current();
      const texts = (): string =>
        (['app.name', 'row.keep'] as const).map((key) => spoken?.words.say({ key })).join(', ');
      said.push(spoken?.isBroken === true ? 'at hand' : texts());
    },
  });
});

describe('the pane', () => {
  test('speaks as soon as the first words have come, and of its pages as soon as theirs have', async () => {
    await speak('es');
    expect(said).toEqual(['main-es, row.keep', 'main-es, pages-es']);
    expect(speech.current()).toMatchObject({ language: 'es', pages: 'pages' });
  });

  test('changes the words of an open page at once, and never shows it without any', async () => {
    await speak('en');
    said = [];
    await speak('ja');
    expect(said).toEqual(['main-ja, pages-ja']);
  });

  test('says nothing of a language that was wished for in passing', async () => {
    await speak('en');
    said = [];
    wished = 'es';
    speech.speak();
    await speak('ja');
    expect(said).toEqual(['main-ja, pages-ja']);
  });

  test('goes back to a language while another is on its way', async () => {
    await speak('en');
    wished = 'es';
    speech.speak();
    await speak('en');
    expect(speech.current()?.language).toBe('en');
    expect(said).not.toContain('main-es, pages-es');
  });

  test('does not ask again for what it speaks', async () => {
    await speak('en');
    const files = loading.length;
    await speak('en');
    expect(loading).toHaveLength(files);
  });

  test('has some words at hand where its first language cannot be loaded, and asks again', async () => {
    offline = true;
    await speak('es');
    expect(said).toEqual(['at hand']);
    expect(speech.current()).toMatchObject({ language: 'es', isBroken: true });
    offline = false;
    await speak('es');
    expect(speech.current()).toMatchObject({ language: 'es', isBroken: false, pages: 'pages' });
  });

  test('goes on in its language where another one cannot be loaded, says which, and asks again', async () => {
    await speak('en');
    offline = true;
    await speak('ja');
    expect(said.at(-1)).toBe('main-en, pages-en');
    expect(speech.current()).toMatchObject({ language: 'en', missing: 'ja', isBroken: false, pages: 'pages' });
    offline = false;
    await speak('ja');
    expect(speech.current()).toMatchObject({ language: 'ja', missing: undefined, pages: 'pages' });
  });

  test('takes no other language whose pages cannot be loaded: an open page would be lost', async () => {
    await speak('en');
    hasPages = false;
    await speak('ja');
    expect(speech.current()).toMatchObject({ language: 'en', missing: 'ja', pages: 'pages' });
  });

  test('misses no language that nobody wishes for any more', async () => {
    await speak('en');
    offline = true;
    await speak('ja');
    await speak('en');
    expect(speech.current()?.missing).toBeUndefined();
  });

  test('asks again for pages that could not be had', async () => {
    hasPages = false;
    await speak('en');
    expect(speech.current()).toMatchObject({ pages: undefined, arePagesMissing: true });
    hasPages = true;
    speech.fetchPages();
    await arrived();
    expect(said.at(-1)).toBe('main-en, pages-en');
    expect(speech.current()).toMatchObject({ pages: 'pages', arePagesMissing: false });
  });
});
