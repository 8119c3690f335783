import { expect, test } from '@jest/globals';
import type { TextStore } from '#application/ports/text-store.ts';
import { createChosenAccounts } from './chosen-accounts.ts';

const name = 'session-controls.chosen-accounts/contoso.sharepoint.com';

test('a choice is known to every page of the partition, until Excel’s person is chosen instead', () => {
  const texts = new Map<string, string>();
  openPage(texts).add('bo');
  const other = openPage(texts);
  expect([other.has('bo'), other.has('ana')]).toEqual([true, false]);
  expect(openPage(texts, 'elsewhere').has('bo')).toBe(false);
  openPage(texts).clear();
  expect(other.has('bo')).toBe(false);
  expect([...texts.keys()]).toEqual([]);
});

test('a choice ends for every page when that person signs out, and the choices of others stay', () => {
  const texts = new Map<string, string>();
  const page = openPage(texts);
  page.add('bo');
  page.add('cy');
  openPage(texts).remove('bo');
  expect([page.has('bo'), page.has('cy')]).toEqual([false, true]);
});

test('the twenty latest choices stay, each once', () => {
  const texts = new Map<string, string>();
  const page = openPage(texts);
  const people = Array.from({ length: 21 }, (_, number) => `person ${number}`);
  for (const id of [...people, 'person 20']) page.add(id);
  expect(people.filter((id) => !page.has(id))).toEqual(['person 0']);
  expect(texts.get(name)?.match(/person 20/g)).toHaveLength(1);
});

test('what is damaged says nothing, and is written over by the next choice', () => {
  const texts = new Map([[name, '{"bo":']]);
  const page = openPage(texts);
  expect(page.has('bo')).toBe(false);
  page.add('bo');
  expect(openPage(texts).has('bo')).toBe(true);
});

test('where storage is blocked a choice lives as long as the page', () => {
  const blocked = () => ({ kind: 'blocked' }) as const;
  const lasting: TextStore = { read: blocked, write: blocked, remove: blocked };
  const page = createChosenAccounts({ lasting, partitionKey: () => undefined });
  page.add('bo');
  expect(page.has('bo')).toBe(true);
  page.clear();
  expect(page.has('bo')).toBe(false);
});

function openPage(texts: Map<string, string>, partition = 'contoso.sharepoint.com') {
  const lasting: TextStore = {
    read: (key) => ({ kind: 'done', value: texts.get(key) }),
    write: (key, text) => ({ kind: 'done', value: void texts.set(key, text) }),
    remove: (key) => ({ kind: 'done', value: void texts.delete(key) }),
  };
  return createChosenAccounts({ lasting, partitionKey: () => partition });
}
