import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { manifestFaults } from './manifest-rules.ts';
import { schemaFaults } from './manifest-schema.ts';
import { releaseFaults } from './release-rules.ts';

const samples = new URL('samples/', import.meta.url);
const sample = (path: string) => readFileSync(new URL(path, samples), 'utf8');
const names = (folder: string) => readdirSync(new URL(`${folder}/`, samples)).sort();

describe('the schema', () => {
  test('accepts a manifest of the shape we use', () => {
    expect(schemaFaults(sample('good.xml'))).toEqual([]);
  });

  test('is asked about all fourteen broken samples', () => {
    expect(names('bad')).toHaveLength(14);
  });

  test.each(names('bad'))('rejects %s and says where', (name) => {
    expect(schemaFaults(sample(`bad/${name}`))[0]).toMatch(/^line \d+: .+/);
  });

  test('says what is wrong with a file that is not XML', () => {
    expect(schemaFaults('<OfficeApp>')).not.toEqual([]);
  });
});

const versionRule = 'the address of the pane says which manifest opened it';

/** Each sample passes the schema and breaks one rule. */
const brokenRule = {
  'a-dangling-resid.xml': 'resources are found in the right table',
  'b-http-url.xml': 'addresses are https and of one origin',
  'c-duplicate-control-id.xml': 'ids are unique',
  'd-missing-ja-override.xml': 'every word is there in every language',
  'e-icon-80-missing.xml': 'icons have the required sizes',
  'f-function-file-differs-from-runtime.xml': 'one long-lived runtime runs everything',
  'g-ribbonapi-1.2-in-manifest.xml': 'only declarable requirement sets are asked for',
  'h-short-string-resid-in-description.xml': 'resources are found in the right table',
  'i-duplicate-resource-id.xml': 'ids are unique',
  'j-unknown-tab-id.xml': 'tabs are tabs of Excel',
};

describe('the rules beyond the schema', () => {
  test('find nothing in a good manifest', () => {
    expect(manifestFaults(sample('good.xml'))).toEqual([]);
  });

  test('are asked about every sample that only they can catch', () => {
    expect(Object.keys(brokenRule)).toEqual(names('schema-valid-but-wrong'));
  });

  test.each(Object.entries(brokenRule))('%s passes the schema and breaks “%s”', (name, rule) => {
    const xml = sample(`schema-valid-but-wrong/${name}`);
    expect(schemaFaults(xml)).toEqual([]);
    expect(manifestFaults(xml).map((fault) => fault.rule)).toContain(rule);
  });

  test('see a pane of its own and a word that overrides the default language', () => {
    const xml = sample('good.xml')
      .replace('<Action xsi:type="ShowTaskpane">', '$&<TaskpaneId>Office.AutoShowTaskpaneWithDocument</TaskpaneId>')
      .replace('<Override Locale="es-ES" Value="Asistente', '<Override Locale="en-US" Value="Helper"/>$&');
    expect(manifestFaults(xml).map(({ rule }) => rule)).toEqual([
      'every word is there in every language',
      'no pane of its own beside the shared runtime',
    ]);
  });
});

describe('the version in the address of the pane', () => {
  test.each([
    ['another than the manifest’s', '?manifest=0.9.0.0'],
    ['left out', ''],
  ])('is seen when it is %s', (_, said) => {
    const xml = sample('good.xml').replaceAll('?manifest=1.0.0.0', said);
    expect(manifestFaults(xml)).toEqual([expect.objectContaining({ rule: versionRule })]);
  });
});

describe('the rules for a release', () => {
  const released = sample('good.xml').replaceAll('addin.example.com', 'sessions.fabrikam.net').replace('Contoso', 'F');

  test('find nothing in a manifest with real addresses and a higher version', () => {
    expect(releaseFaults(released.replaceAll('Contoso.', 'F.'), '0.9.12')).toEqual([]);
  });

  test.each([
    ['an address of this machine', 'https://localhost:3000', '0.9', 'an address of this machine stands in it'],
    ['an example', 'https://addin.example.com', '0.9', 'an example stands in it'],
    ['the version of the last one', 'F', '1.0', 'its version 1.0.0.0 is not higher than 1.0'],
    ['a lower version', 'F', '1.0.1', 'its version 1.0.0.0 is not higher than 1.0.1'],
    ['too many bytes', 'F'.repeat(600_000), '0.9', 'it is larger than 512 KB'],
  ])('see %s', (_what, provider, lastVersion, fault) => {
    const xml = released.replaceAll('Contoso.', 'F.').replace('<ProviderName>F', `<ProviderName>${provider}`);
    expect(releaseFaults(xml, lastVersion)).toEqual([fault]);
  });
});
