import { fileURLToPath } from 'node:url';
import { describe, expect, jest, test } from '@jest/globals';
import { ESLint } from 'eslint';
import tseslint from 'typescript-eslint';

// ESLint reads its whole configuration for the first text.
jest.setTimeout(60_000);

/** Our own configuration, but for rules that need the whole program: the planted text is in no file. */
const eslint = new ESLint({
  cwd: fileURLToPath(new URL('../../', import.meta.url)),
  overrideConfig: [{ ...tseslint.configs.disableTypeChecked, files: ['**/*.{ts,tsx}'] }],
});

const homeRules = ['no-restricted-globals', 'no-restricted-properties', 'no-restricted-syntax'];

/** What the rules on globals say to a text, were it this file. */
async function complaints(file: string, text: string): Promise<string[]> {
  const [result] = await eslint.lintText(text, { filePath: file });
  if (result === undefined) throw new Error(`ESLint has no configuration for ${file}`);
  const broken = result.messages.filter(({ fatal }) => fatal === true);
  if (broken.length > 0) throw new Error(`ESLint could not read the text: ${broken[0]?.message ?? ''}`);
  return result.messages
    .filter(({ ruleId }) => ruleId !== null && homeRules.includes(ruleId))
    .map(({ message }) => message);
}

const network = ['await fetch("/");', 'new XMLHttpRequest();', 'window.fetch("/");', 'navigator.sendBeacon("/");'];
const office = ['Office.onReady();', 'await Excel.run(run);', 'globalThis.Office;', 'type Host = Office.HostType;'];
const browser = [
  'localStorage.getItem("a");',
  'window.sessionStorage.clear();',
  'setTimeout(run, 1);',
  'self.setInterval(run, 1);',
  'Date.now();',
  'new Date();',
  'Math.random();',
  'crypto.randomUUID();',
  'performance.now();',
  'new BroadcastChannel("a");',
  'new Worker("a.js");',
  'navigator.locks;',
  'page.navigator.locks;',
  'AbortSignal.timeout(5);',
];
const visibility = [
  'document.hidden;',
  'document.visibilityState;',
  'page.addEventListener("visibilitychange", look);',
];

const everywhere = [
  'src/domain/planted.ts',
  'src/application/planted.ts',
  'src/taskpane/planted.tsx',
  'src/commands/planted.ts',
  'src/entry/planted.ts',
  'src/adapters/identity/planted.ts',
  'src/adapters/roaming-settings/planted.ts',
];

describe.each([
  { world: 'the network', texts: network, home: 'src/adapters/graph/transport.ts', hint: 'HttpSend' },
  { world: 'Office.js', texts: office, home: 'src/adapters/office/planted.ts', hint: 'ExcelHost' },
  {
    world: 'whether the page is seen',
    texts: visibility,
    home: 'src/adapters/browser/planted.ts',
    hint: 'PageVisibility',
  },
  { world: 'the browser', texts: browser, home: 'src/adapters/browser/planted.ts', hint: 'ports' },
])('$world', ({ texts, home, hint }) => {
  const others = ['src/adapters/graph/planted.ts', 'src/adapters/office/planted.ts', 'src/adapters/browser/planted.ts'];
  const strangers = [...everywhere, ...others.filter((file) => file !== home)];

  test.each(texts)('is not touched outside its home by %s', async (text) => {
    for (const file of strangers) {
      expect({ file, said: await complaints(file, text) }).toEqual({ file, said: [expect.stringContaining(hint)] });
    }
  });

  test('is touched freely in its home', async () => {
    expect(await complaints(home, texts.join('\n'))).toEqual([]);
  });

  test('is touched freely by a test beside the code', async () => {
    expect(await complaints('src/application/planted.test.ts', texts.join('\n'))).toEqual([]);
  });
});

describe('what only looks like the world', () => {
  test.each(['new Date(0);', 'clock.now();', 'send({ fetch: 1 });', 'crypto.subtle.digest("SHA-256", bytes);'])(
    'is free everywhere: %s',
    async (text) => {
      for (const file of everywhere) expect({ file, said: await complaints(file, text) }).toEqual({ file, said: [] });
    },
  );
});
