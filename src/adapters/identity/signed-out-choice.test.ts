import { expect, test } from '@jest/globals';
import { createSignedOutChoice } from './signed-out-choice.ts';

test('the choice to stay signed out survives a reload, until it is taken back', () => {
  const memory = aMemory();
  createSignedOutChoice(memory).make();
  const afterReload = createSignedOutChoice(memory);
  expect(afterReload.isMade()).toBe(true);
  afterReload.takeBack();
  expect(afterReload.isMade()).toBe(false);
  expect(createSignedOutChoice(memory).isMade()).toBe(false);
});

test('where storage is blocked the page itself remembers', () => {
  const blocked = () => {
    throw new Error('SecurityError');
  };
  const choice = createSignedOutChoice({ getItem: blocked, setItem: blocked, removeItem: blocked });
  expect(choice.isMade()).toBe(false);
  choice.make();
  expect(choice.isMade()).toBe(true);
  choice.takeBack();
  expect(choice.isMade()).toBe(false);
});

function aMemory() {
  const items = new Map<string, string>();
  return {
    getItem: (key: string) => items.get(key) ?? null,
    setItem: (key: string, value: string) => void items.set(key, value),
    removeItem: (key: string) => void items.delete(key),
  };
}
