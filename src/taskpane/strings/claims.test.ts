import { describe, expect, test } from '@jest/globals';
import { readdirSync, readFileSync } from 'node:fs';
import { languages, type Language } from '../words/language.ts';

/*
 * What the pane may say is what can be known: Graph has no call that lists sessions or tells whether one lives. So this
 * goes through every text of every language.
 */

const here = new URL('.', import.meta.url);

function textsIn(language: Language): readonly (readonly [string, string])[] {
  return readdirSync(new URL(`${language}/`, here)).flatMap((name) => {
    const texts: unknown = JSON.parse(readFileSync(new URL(`${language}/${name}`, here), 'utf8'));
    if (typeof texts !== 'object' || texts === null) throw new Error(`${language}/${name} is not a catalog.`);
    return Object.entries(texts).map(([key, text]) => [key, String(text)] as const);
  });
}

/** How each language says that a time is an estimate, that none is known, who said it, and that a session is over. */
const saidIn: Readonly<Record<Language, Readonly<Record<'about' | 'none' | 'known' | 'microsoft' | 'over', RegExp>>>> =
  {
    en: {
      about: /\babout\b/i,
      none: /\bno sessions?\b|\bknow of (?:no|none)\b/i,
      known: /known|know of/i,
      microsoft: /Microsoft/,
      over: /\bexpired\b/i,
    },
    es: {
      about: /\bcerca de\b/i,
      none: /ninguna(?: sesión| de este)|no hay (?:ninguna )?sesi/i,
      known: /conoc/i,
      microsoft: /Microsoft/,
      over: /caducad[ao]\b/i,
    },
    ja: {
      about: /約/,
      none: /セッション(?:は|が)(?:ありません|見つかりません)/,
      known: /既知|把握|確認/,
      microsoft: /Microsoft/,
      over: /期限切れ/,
    },
    'pt-BR': {
      about: /\bcerca de\b/i,
      none: /nenhuma (?:sessão|aqui)|não há sess/i,
      known: /sabemos|conhec/i,
      microsoft: /Microsoft/,
      over: /expirad[ao]\b/i,
    },
  };

/** Reached only by an answer of the service; the sentence beside the word, or the word itself, names Microsoft. */
const saidByMicrosoft: readonly string[] = [
  'state.expired.word',
  'event.expired',
  'event.expiredAt',
  'event.expiredSaid',
  'mine.lineExpired',
  'live.expired',
  'live.expiredCopy',
  'state.expiredSaved.text',
  'state.expiredCopy.text',
];
/** A refusal of an id that somebody pasted, which may have that reason. */
const mayBeSo: readonly string[] = ['take.dead'];

describe.each(languages)('what is claimed in %s', (language) => {
  const said = saidIn[language];
  const texts = textsIn(language);

  test('minutes that a session has left are always an estimate', () => {
    const minutes = texts.filter(([, text]) => /\{min\b/.test(text));
    expect(minutes.length).toBeGreaterThan(9);
    expect(minutes.filter(([, text]) => !said.about.test(text))).toEqual([]);
  });

  test('that there is no session is never said, only that none is known', () => {
    const none = texts.filter(([key, text]) => said.none.test(text) && !saidElsewhere.includes(key));
    expect(none.filter(([, text]) => !said.known.test(text))).toEqual([]);
  });

  test('none known says so where it stands first', () => {
    const word = texts.find(([key]) => key === 'state.none.word')?.[1] ?? '';
    expect(word).toMatch(said.known);
  });

  test('expired is said only of what Microsoft said', () => {
    const over = texts.filter(([, text]) => said.over.test(text)).map(([key]) => key);
    expect(over).toContain('state.expired.word');
    expect(over.filter((key) => ![...saidByMicrosoft, ...mayBeSo].includes(key))).toEqual([]);
  });

  test('and Microsoft is named wherever it is said in a sentence', () => {
    const sentences = ['state.expiredSaved.text', 'event.expiredSaid', 'mine.lineExpired'];
    const unnamed = texts.filter(([key, text]) => sentences.includes(key) && !said.microsoft.test(text));
    expect(unnamed).toEqual([]);
  });

  test('what is checked or remembered tells as of when', () => {
    const asOf = ['note.checked', 'state.closedSaved.saved', 'live.saved', 'gone.yes', 'mine.lineClosed', 'mine.note'];
    const found = texts.filter(([key]) => asOf.includes(key));
    expect(found).toHaveLength(asOf.length);
    expect(found.filter(([, text]) => !text.includes('{time}'))).toEqual([]);
  });

  test('no word of the pane counts seconds of a session', () => {
    const seconds = texts.filter(([, text]) => /\{s\b/.test(text)).map(([key]) => key);
    // Ours: how long Start has run, and when we try again.
    expect(seconds.sort()).toEqual(['retry.text', 'ring.seconds']);
  });
});

/** Answers of Microsoft about one id, which it was asked about. */
const saidElsewhere: readonly string[] = ['live.gone', 'act.gone', 'gone.yes', 'take.dead'];
