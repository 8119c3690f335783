import { runInNewContext } from 'node:vm';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { doubleQuoted, powershellQuoted, shellQuoted } from '#taskpane/pages/request/snippets/quoting.ts';
import { startProgram } from './start-program.ts';

/** Texts that somebody made up to break out of quotes, and a few hundred more. */
const nasty: readonly string[] = [
  `'"\`$(touch gotcha)\${HOME}%41!&;|<>\\`,
  `\\'\\"\\`,
  `'; rm -rf / #`,
  '‘’‚‛“”',
  '\\u0022 \\x22 \\n %s %@ {0} #{x} @x',
  ...fc.sample(fc.string({ minLength: 1, maxLength: 40 }), { numRuns: 300, seed: 11 }),
  ...fc.sample(fc.string({ unit: 'grapheme', minLength: 1 }), { numRuns: 100, seed: 11 }),
].filter((text) => !/[\0\r\n\ud800-\udfff]/.test(text));

const separator = '\u0001';
const texts = nasty.filter((text) => !text.includes(separator));

async function outputOf(program: string, words: readonly string[]): Promise<readonly string[]> {
  const { finished } = startProgram(program, words, { ...process.env, PYTHONIOENCODING: 'utf-8' });
  const { status, output, complaints } = await finished;
  expect({ status, complaints }).toEqual({ status: 0, complaints: '' });
  return output.split(separator).slice(0, -1);
}

describe('a text of any characters', () => {
  test('is one word of a shell', async () => {
    const script = texts.map((text) => `printf '%s\\001' ${shellQuoted(text)}`).join('\n');
    expect(await outputOf('bash', ['-c', script])).toEqual(texts);
  });

  test('is a string of Python', async () => {
    const script = `print(*[${texts.map(doubleQuoted).join(',')}, ""], sep="\\u0001", end="")`;
    expect(await outputOf('python3', ['-c', script])).toEqual(texts);
  });

  test('is a string of JavaScript', () => {
    expect(texts.map((text): unknown => runInNewContext(doubleQuoted(text)))).toEqual(texts);
  });

  test('is a string of C#, Java and Objective-C: no escape but those that they share, and no quote unescaped', () => {
    for (const text of texts) {
      expect(doubleQuoted(text)).toMatch(/^"([^"\\]|\\["\\bfnrt]|\\u[0-9a-f]{4})*"$/);
    }
  });

  test('is a string of PowerShell: every kind of quote is doubled, and nothing else has a meaning', () => {
    for (const text of texts) {
      const inside = powershellQuoted(text).slice(1, -1);
      expect(inside.replace(/(['‘’‚‛])\1/g, '')).not.toMatch(/['‘’‚‛]/);
      expect(inside.replace(/(['‘’‚‛])\1/g, '$1')).toBe(text);
    }
  });
});
