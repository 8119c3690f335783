import { readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { associateCommands } from '#adapters/office/ribbon-commands.ts';
import { createRibbonState } from '#adapters/office/ribbon-state.ts';
import type { OfficeApi, RibbonUpdate } from '#adapters/office/office-api.ts';

const xml = readFileSync(new URL('../../manifest.xml', import.meta.url), 'utf8');
const idle = { now: () => 0, after: () => () => undefined };
const matches = (pattern: RegExp) => [...xml.matchAll(pattern)].map(([, value]) => value);

/** An Office that only writes down what it is told. */
function aNotebook(): { readonly office: OfficeApi; readonly names: string[]; readonly updates: RibbonUpdate[] } {
  const names: string[] = [];
  const updates: RibbonUpdate[] = [];
  const office: OfficeApi = {
    onReady: () => Promise.resolve({ host: 'Excel' }),
    actions: { associate: (name) => void names.push(name) },
    ribbon: {
      requestUpdate: (update) => {
        updates.push(update);
        return Promise.resolve();
      },
    },
  };
  return { office, names, updates };
}

test('every function that the manifest names is one the add-in has', () => {
  const { office, names } = aNotebook();
  associateCommands(office, idle, () => Promise.resolve());
  expect(matches(/<FunctionName>(.*?)</g)).toEqual(names);
});

test('what the add-in switches on and off is in the manifest, under the same ids', async () => {
  const { office, updates } = aNotebook();
  await createRibbonState(() => office, idle)({ start: true, refresh: false, close: false });
  const [tab] = updates[0]?.tabs ?? [];
  const [group] = tab?.groups ?? [];
  expect(matches(/<OfficeTab id="(.*?)"/g)).toEqual([tab?.id]);
  expect(matches(/<Group id="(.*?)"/g)).toEqual([group?.id]);
  expect(matches(/<Item id="(.*?)"/g)).toEqual(group?.controls.map(({ id }) => id));
});
