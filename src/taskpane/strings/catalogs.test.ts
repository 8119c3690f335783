import { describe, expect, test } from '@jest/globals';
import { readdirSync, readFileSync } from 'node:fs';
import { languages } from '../words/language.ts';

type Catalog = Readonly<Record<string, string>>;

const here = new URL('.', import.meta.url);
const parts = readdirSync(new URL('en', here))
  .filter((name) => name.endsWith('.json'))
  .map((name) => name.slice(0, -'.json'.length));

function catalog(language: string, part: string): Catalog {
  const texts: unknown = JSON.parse(readFileSync(new URL(`${language}/${part}.json`, here), 'utf8'));
  if (typeof texts !== 'object' || texts === null) throw new Error(`${language}/${part}.json is not a catalog.`);
  return Object.fromEntries(Object.entries(texts).map(([key, text]) => [key, String(text)]));
}

/** Names of the placeholders, plurals included; the words inside a plural's branches have none of their own but `#`. */
function parametersOf(message: string): readonly string[] {
  const branch = /(?:=\d+|zero|one|two|few|many|other)\s*\{[^{}]*\}(?=\s*(?:[}=]|zero|one|two|few|many|other))/g;
  const names = [...message.replace(branch, '').matchAll(/\{\s*(\w+)\s*[,}]/g)].map(([, name]) => name ?? '');
  return [...new Set(names)].sort();
}

const english = parts.flatMap((part) => Object.entries(catalog('en', part)));

describe.each(languages)('the catalogs in %s', (language) => {
  test.each(parts)('%s has every key of the English one and no other, in the same order', (part) => {
    expect(Object.keys(catalog(language, part))).toEqual(Object.keys(catalog('en', part)));
  });

  test('every text has the parameters of the English one', () => {
    const texts = Object.fromEntries(parts.flatMap((part) => Object.entries(catalog(language, part))));
    const wrong = english.filter(([key, text]) => {
      return String(parametersOf(text)) !== String(parametersOf(texts[key] ?? ''));
    });
    expect(wrong).toEqual([]);
  });

  test('no text is empty, and sentences end as sentences do', () => {
    const texts = parts.flatMap((part) => Object.entries(catalog(language, part)));
    const bad = texts.filter(
      ([key, text]) => text.trim() === '' || (/\.text[A-Z]?\w*$/.test(key) && !/[.。]$/.test(text)),
    );
    expect(bad.filter(([key]) => key !== 'live.asShown')).toEqual([]);
  });

  test('a word of state is short and has no full stop', () => {
    const words = parts
      .flatMap((part) => Object.entries(catalog(language, part)))
      .filter(([key]) => key.endsWith('.word') && key !== 'keep.note.word' && !key.startsWith('help.'));
    expect(words.length).toBeGreaterThan(50);
    expect(words.filter(([, text]) => /[.。]$/.test(text) || text.split(' ').length > 6)).toEqual([]);
  });

  test('no button for the session has the same label as one for the account', () => {
    const {
      'state.signedOut.do': signIn,
      'do.switch': switchAccount,
      'blocked.signIn.do': signInAgain,
    } = catalog(language, 'main');
    const account = [signIn, switchAccount, signInAgain];
    const session = Object.entries(catalog(language, 'main'))
      .filter(([key]) =>
        /^(state\.(none|active|over|expired|closed|uncertain\w*)\.(do|close|again)|second\.\w+)$/.test(key),
      )
      .map(([, text]) => text);
    expect(session.length).toBeGreaterThan(8);
    expect(session.filter((label) => account.includes(label))).toEqual([]);
  });
});

describe('the words of the pages', () => {
  test.each(languages)('are all joined in %s', (language) => {
    const path = new URL(`../words/page-words-${language.toLowerCase()}.ts`, here);
    const joined = [...readFileSync(path, 'utf8').matchAll(/strings\/([\w-]+)\/([\w-]+)\.json/g)];
    expect(joined.map(([, of, part]) => [of, part]).sort()).toEqual(
      parts.filter((part) => !['always', 'introduction', 'main'].includes(part)).map((part) => [language, part]),
    );
  });

  test('stand in one catalog each', () => {
    const keys = english.map(([key]) => key);
    expect(keys.filter((key, index) => keys.indexOf(key) !== index)).toEqual([]);
  });
});

describe('the keys', () => {
  const sources = readdirSync(new URL('..', here), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name) && !/\.test\.|gallery-states/.test(name))
    .map((name) => readFileSync(new URL(`../${name}`, here), 'utf8'))
    .join('\n');
  const literals = new Set([...sources.matchAll(/'([\w.]+)'/g)].map(([, text]) => text));
  const patterns = [...sources.matchAll(/`([a-z][\w.]*\$\{[^`]*)`/g)].map(
    ([, text = '']) => new RegExp(`^${text.replaceAll('.', '\\.').replace(/\$\{[^}]*\}/g, '\\w+')}$`),
  );

  test('are all said somewhere', () => {
    const unused = english
      .map(([key]) => key)
      .filter((key) => {
        const isNamed = literals.has(key) || patterns.some((pattern) => pattern.test(key));
        // Families of words are named by what word and text have in common.
        const isOfFamily = /\.(word|text)$/.test(key) && literals.has(key.replace(/\.\w+$/, ''));
        return !isNamed && !isOfFamily;
      });
    expect(unused).toEqual([]);
  });
});
