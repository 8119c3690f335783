import { readdir, readFile } from 'node:fs/promises';
import MessageFormat from '@messageformat/core';
import * as v from 'valibot';

const folder = new URL('../../src/taskpane/strings/en/', import.meta.url);
const catalog = v.pipe(v.string(), v.parseJson(), v.record(v.string(), v.string()));

export interface EnglishWords {
  /** What the pane says for this key. Throws for a key that no catalog has. */
  readonly say: (key: string) => string;
}

/** The pane's English words, with examples where it would put what it knows. */
export async function englishWords(): Promise<EnglishWords> {
  const files = (await readdir(folder)).filter((name) => name.endsWith('.json'));
  const parts = await Promise.all(
    files.map(async (name) => v.parse(catalog, await readFile(new URL(name, folder), 'utf8'))),
  );
  const texts = new Map(parts.flatMap((part) => Object.entries(part)));
  const format = new MessageFormat('en');
  return {
    say: (key) => {
      const text = texts.get(key);
      if (text === undefined) throw new Error(`The pane's English catalogs have no ${key}.`);
      return format.compile(text)({ n: 3, time: '10:32', name: 'Maria', min: 4 });
    },
  };
}
