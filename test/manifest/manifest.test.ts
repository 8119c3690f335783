import { existsSync, readFileSync } from 'node:fs';
import { XMLParser } from 'fast-xml-parser';
import { describe, expect, test } from '@jest/globals';
import * as v from 'valibot';
import { iconNames, iconSizes } from '../../scripts/icons/icon-set.ts';
import { manifestFaults } from './manifest-rules.ts';
import { schemaFaults } from './manifest-schema.ts';

const root = new URL('../../', import.meta.url);
const xml = readFileSync(new URL('manifest.xml', root), 'utf8');
const words = v.parse(
  v.record(v.string(), v.record(v.string(), v.string())),
  JSON.parse(readFileSync(new URL('scripts/manifest/ribbon-words.json', root), 'utf8')),
);

/** All values of one attribute or one element's text, in the order of the file. */
const matches = (pattern: RegExp) => [...xml.matchAll(pattern)].map(([, value]) => value ?? '');

describe('manifest.xml', () => {
  test('is valid by the schema', () => {
    expect(schemaFaults(xml)).toEqual([]);
  });

  test('keeps the rules the schema cannot see', () => {
    expect(manifestFaults(xml)).toEqual([]);
  });

  test('asks for no more than reading the document, in Excel, with a shared runtime', () => {
    expect(matches(/<Permissions>(.*?)</g)).toEqual(['ReadDocument']);
    expect(matches(/<Host Name="(.*?)"/g)).toEqual(['Workbook']);
    expect(matches(/<Set Name="(.*?)"/g)).toEqual(['SharedRuntime']);
  });

  test('has one button that opens the pane and three commands, all enabled from the start', () => {
    expect(matches(/<Action xsi:type="(.*?)"/g)).toEqual([
      'ShowTaskpane',
      'ExecuteFunction',
      'ExecuteFunction',
      'ExecuteFunction',
    ]);
    expect(matches(/<FunctionName>(.*?)</g)).toEqual(['startSession', 'refreshSession', 'closeSession']);
    expect(xml).not.toMatch(/<Enabled>/);
  });

  test('opens the page of a developer’s machine on port 3000', () => {
    expect(new Set(matches(/(https:\/\/[^/"]+)/g))).toEqual(new Set(['https://localhost:3000']));
    expect(matches(/<bt:Url id="Taskpane.Url" DefaultValue="(.*?)[?"]/g)).toEqual([
      'https://localhost:3000/taskpane.html',
    ]);
  });
});

describe('the icons it names', () => {
  const named = matches(/\/assets\/([^"]+)"/g);

  test('are all there', () => {
    expect(named.filter((file) => !existsSync(new URL(`assets/${file}`, root)))).toEqual([]);
  });

  test('are every icon at every size, each under an id that says both', () => {
    const resources = matches(/<bt:Image (id="[^"]+" DefaultValue="[^"]+")/g);
    expect(resources).toEqual(
      iconNames.flatMap((name) =>
        iconSizes.map(
          (size) => `id="${name}.${size}" DefaultValue="https://localhost:3000/assets/${name}-${size}.png"`,
        ),
      ),
    );
  });

  test('are the 32 and the 64 pixel mark for the lists of add-ins', () => {
    expect(matches(/IconUrl DefaultValue="(.*?)"/g)).toEqual([
      'https://localhost:3000/assets/mark-32.png',
      'https://localhost:3000/assets/mark-64.png',
    ]);
  });
});

describe('its words', () => {
  const parser = new XMLParser({ ignoreAttributes: false, attributeNamePrefix: '', processEntities: true });
  const Word = v.object({
    DefaultValue: v.string(),
    Override: v.array(v.object({ Locale: v.string(), Value: v.string() })),
  });

  /** A word of the manifest in the form of the table: language to text. */
  function spoken(element: string): Record<string, string> {
    const bare = element.replaceAll('bt:', '');
    const parsed: unknown = Object.values(v.parse(v.record(v.string(), v.unknown()), parser.parse(bare)))[0];
    const word = v.parse(Word, parsed);
    return Object.fromEntries([
      ['en-US', word.DefaultValue],
      ...word.Override.map(({ Locale, Value }): [string, string] => [Locale, Value]),
    ]);
  }

  const strings = new Map(
    [...xml.matchAll(/<bt:String id="([^"]+)"[^]*?<\/bt:String>/g)].map(([element, id]) => [id ?? '', spoken(element)]),
  );

  test.each([...strings])('%s says what the table says, in four languages', (id, word) => {
    expect(word).toEqual(words[id]);
  });

  test('leave no row of the table unused', () => {
    const unused = Object.keys(words).filter((key) => !strings.has(key) && key !== 'app.description');
    expect(unused).toEqual([]);
  });

  test('name and describe the add-in as the table does', () => {
    expect(spoken(/<DisplayName[^]*?<\/DisplayName>/.exec(xml)?.[0] ?? '')).toEqual(words['app.name']);
    expect(spoken(/<Description D[^]*?<\/Description>/.exec(xml)?.[0] ?? '')).toEqual(words['app.description']);
  });
});
