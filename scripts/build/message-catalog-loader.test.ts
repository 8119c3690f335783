import { describe, expect, test } from '@jest/globals';
import { fileURLToPath } from 'node:url';
import { compileCatalog } from './message-catalog-loader.mjs';
import { pseudoMessage } from './pseudo-language.mjs';

const spanish = fileURLToPath(new URL('../../src/taskpane/strings/es/always.json', import.meta.url));
const english = fileURLToPath(new URL('../../src/taskpane/strings/en/always.json', import.meta.url));

describe('the loader of catalogs', () => {
  test('refuses a catalog that lacks a key, or has one that English lacks', async () => {
    await expect(compileCatalog('{"app.name":"Session Controls","app.nome":"x"}', spanish)).rejects.toThrow(
      /missing ring\.about.*not in English: app\.nome/,
    );
  });

  test('ships functions and no parser', async () => {
    const source = await import('node:fs/promises').then(({ readFile }) => readFile(spanish, 'utf8'));
    const text = await compileCatalog(source, spanish);
    expect(text).toContain('"host.word": () => "Excel no respondió"');
    expect(text).not.toContain('@messageformat/parser');
  });

  test('makes the pseudo language from the English texts', async () => {
    const source = await import('node:fs/promises').then(({ readFile }) => readFile(english, 'utf8'));
    expect(await compileCatalog(source, english, true)).toContain('[Ŕéļöåð~~');
  });
});

describe('the pseudo language', () => {
  test('keeps placeholders and the syntax of plurals, and changes every word', () => {
    expect(pseudoMessage('About {min, plural, one {# minute} other {# minutes}} of {n}')).toMatch(
      /^\[Åböûţ \{min, plural, one \{# mîñûţé\} other \{# mîñûţéš\}\} öf \{n\}~+\]$/,
    );
  });

  test('is longer than what it stands for', () => {
    expect(pseudoMessage('Keep open').length).toBeGreaterThanOrEqual('Keep open'.length * 1.4);
  });
});
