import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import * as v from 'valibot';
import { deadLinks, npmScriptsIn, page, pages, root } from './markdown.ts';

const Package = v.object({ scripts: v.record(v.string(), v.string()), engines: v.object({ node: v.string() }) });
const { scripts, engines } = v.parse(Package, JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')));
const all = pages();

describe('every page', () => {
  test('is looked at', () => {
    expect(all.map(({ path }) => path)).toEqual(expect.arrayContaining(['README.md', 'docs/decisions/README.md']));
    expect(all.length).toBeGreaterThan(15);
  });

  test.each(all)('$path links to what is there', (one) => {
    expect(deadLinks(one)).toEqual([]);
  });

  test.each(all)('$path names npm scripts that exist', ({ text }) => {
    expect(npmScriptsIn(text).filter((name) => !(name in scripts))).toEqual([]);
  });

  test('would be caught with a dead link, a dead anchor, and a script that nobody has', () => {
    const text =
      '# A\n[a](none.md) [b](CONTEXT.md#no-such) [c](#a) [d](https://x.example/) [e](CONTEXT.md#the-session)';
    expect(deadLinks({ path: 'README.md', text })).toEqual(['none.md', 'CONTEXT.md#no-such', '#a']);
    expect(npmScriptsIn('`npm run no:such`, then `npm test` and npm start.')).toEqual(['no:such', 'test', 'start']);
  });
});

describe('the README', () => {
  const { text } = page('README.md');

  test('fits on one screen', () => {
    expect(text.split('\n').length).toBeLessThan(60);
  });

  test('gives the two commands, each in a block of its own', () => {
    expect(text).toContain('```\nnpm start\n```');
    expect(text).toContain('```\nnpm test\n```');
  });

  test('names the floor that package.json sets', () => {
    expect(text).toContain(`Node ${engines.node.replace('>=', '')} or newer`);
  });

  test('gives the command that .ci/run runs', () => {
    const commands = readFileSync(join(root, '.ci/run'), 'utf8').match(/^exec (.+)$/m);
    expect(commands?.[1]).toBe('npm test');
  });
});

describe('ARCHITECTURE', () => {
  const { text } = page('ARCHITECTURE.md');
  const named = [...text.matchAll(/`((?:src|sandbox|test|scripts|assets|docs)(?:\/[\w.-]+)*)`/g)].map(
    ([, path]) => path,
  );

  test('names only files and folders that exist', () => {
    expect(named.filter((path) => !existsSync(join(root, path ?? '')))).toEqual([]);
    expect(named.length).toBeGreaterThan(20);
  });

  test('leaves out no folder of src and no service of the sandbox', () => {
    const folders = ['src', 'sandbox'].flatMap((top) =>
      readdirSync(join(root, top), { withFileTypes: true })
        .filter((entry) => entry.isDirectory())
        .map((entry) => `${top}/${entry.name}`),
    );
    expect(folders.filter((folder) => !named.includes(folder))).toEqual([]);
  });
});

describe('CONTRIBUTING', () => {
  test('describes every check there is', () => {
    const { text } = page('CONTRIBUTING.md');
    const checks = Object.keys(scripts).filter((name) => name.startsWith('check:'));
    expect(checks.filter((name) => !text.includes(`\`${name}\``))).toEqual([]);
  });
});

describe('the decisions', () => {
  const folder = join(root, 'docs/decisions');
  const files = readdirSync(folder).filter((name) => /^\d{4}-/.test(name));
  const index = page('docs/decisions/README.md').text;

  test('have numbers without a gap, each once', () => {
    expect(files.map((name) => Number(name.slice(0, 4)))).toEqual(files.map((_, at) => at + 1));
  });

  test.each(files)('%s stands in the index under its own title', (name) => {
    const title = /^# \d{4} (.+)$/m.exec(readFileSync(join(folder, name), 'utf8'))?.[1];
    const row = index.split('\n').find((line) => line.includes(`[${name.slice(0, 4)}](${name})`));
    expect(row?.split('|')[2]?.trim()).toBe(title);
  });

  test.each(files)('%s has context, decision and consequences', (name) => {
    const headings = [...readFileSync(join(folder, name), 'utf8').matchAll(/^## (.+)$/gm)].map(
      ([, heading]) => heading,
    );
    expect(headings).toEqual(expect.arrayContaining(['Context', 'Decision', 'Consequences']));
  });
});

describe('the glossary', () => {
  test('names types and folders that the code has', () => {
    const source = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' });
    const code = source
      .filter((path) => path.endsWith('.ts'))
      .map((path) => readFileSync(join(root, 'src', path), 'utf8'));
    const types = [...page('CONTEXT.md').text.matchAll(/^\*\*[^*]+\*\*°? \(([^)]+)\)/gm)]
      .flatMap(([, names]) => [...(names ?? '').matchAll(/`([A-Z]\w+)`/g)])
      .map(([, name]) => name ?? '');
    const known = (name: string) => code.some((text) => new RegExp(`(interface|type|class) ${name}\\b`).test(text));
    expect(types.filter((name) => !known(name) && name !== 'problemFromX')).toEqual([]);
    expect(types.length).toBeGreaterThan(8);
  });
});
