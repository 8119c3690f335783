import { readFile } from 'node:fs/promises';
import { describe, expect, test } from '@jest/globals';
import { graphErrorTable } from '../../src/domain/problem/graph-error-table.ts';
import { englishWords } from './english-words.ts';
import { familiesOnPage, offerKeys } from './error-families.ts';
import { errorSentences } from './error-sentences.ts';
import { formatted, generatedPages, placeOf } from './generated-pages.ts';

describe('a page that is made from the code', () => {
  test.each(generatedPages)('$path is what the code says now (npm run docs writes it)', async (page) => {
    expect(await readFile(placeOf(page), 'utf8')).toBe(await formatted(page));
  });

  test('would be found stale after one changed word', async () => {
    const [page] = generatedPages;
    if (page === undefined) throw new Error('No page is generated.');
    const changed = { ...page, text: async () => (await page.text()).replace('Workbook not found', 'Workbook lost') };
    expect(await readFile(placeOf(page), 'utf8')).not.toBe(await formatted(changed));
  });
});

describe('the page of error codes', () => {
  const errors = generatedPages.find(({ path }) => path === 'docs/errors.md');
  const sections = async () => (await errors?.text())?.split(/^## /m) ?? [];

  test('has every name in its index, and every row under the words of its family', async () => {
    const [, , index = '', ...families] = await sections();
    const words = await englishWords();
    for (const { code, otherName, level, family } of graphErrorTable) {
      if (level === 'status') continue;
      expect(index).toContain(`| \`${code}`);
      expect(index).toContain(`| \`${otherName ?? code}`);
      const heading = words.say(familiesOnPage[family].word);
      const section = families.find((text) => text.startsWith(`${heading}\n`)) ?? '';
      expect([code, section.includes(errorSentences[level][code] ?? 'nothing')]).toEqual([code, true]);
    }
  });

  test('has a sentence for every row and none for a code that the table does not have', () => {
    const sentences = Object.entries(errorSentences).flatMap(([level, codes]) =>
      Object.keys(codes).map((code) => `${level} ${code}`),
    );
    expect(sentences.sort()).toEqual(graphErrorTable.map(({ level, code }) => `${level} ${code}`).sort());
  });

  test('speaks in sentences', () => {
    const all = Object.values(errorSentences).flatMap((codes) => Object.values(codes));
    expect(all.filter((sentence) => !/^[A-Z].*[.)]$/.test(sentence))).toEqual([]);
  });

  test('has the pane’s words for everything that is offered', async () => {
    const words = await englishWords();
    expect(Object.values(offerKeys).map((key) => words.say(key))).not.toContain('');
  });
});
