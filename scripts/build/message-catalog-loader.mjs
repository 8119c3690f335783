import { readFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import MessageFormat from '@messageformat/core';
import compileModule from '@messageformat/core/compile-module.js';
import { pseudoMessage } from './pseudo-language.mjs';

/**
 * webpack loader: turns a catalog of ICU messages (`strings/<language>/<part>.json`) into functions, so that no parser
 * is shipped. A catalog whose keys are not those of the English one fails the build. With `?pseudo` the English texts
 * get accents and brackets, which is how a test finds words that stand in no catalog.
 */
export default function loadCatalog(source) {
  const done = this.async();
  this.addDependency(englishOf(this.resourcePath));
  compileCatalog(source, this.resourcePath, this.resourceQuery === '?pseudo').then(
    (text) => done(null, text),
    (error) => done(error),
  );
}

/** @returns {Promise<string>} an ES module whose default export holds one function per key */
export async function compileCatalog(source, path, isPseudo = false) {
  const language = basename(dirname(path));
  const messages = JSON.parse(source);
  const english = JSON.parse(await readFile(englishOf(path), 'utf8'));
  const missing = Object.keys(english).filter((key) => !(key in messages));
  const unknown = Object.keys(messages).filter((key) => !(key in english));
  if (missing.length + unknown.length > 0) {
    throw new Error(
      `${path}: missing ${missing.join(', ') || 'nothing'}; not in English: ${unknown.join(', ') || 'nothing'}`,
    );
  }
  const said = isPseudo
    ? Object.fromEntries(Object.entries(messages).map(([key, text]) => [key, pseudoMessage(text)]))
    : messages;
  return compileModule(new MessageFormat(language), said);
}

function englishOf(path) {
  return join(dirname(path), '..', 'en', basename(path));
}
