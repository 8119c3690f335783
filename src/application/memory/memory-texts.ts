import type { TextStore } from '../ports/text-store.ts';

/** Texts that end with the page: for tests. */
export function memoryTexts(): TextStore {
  const texts = new Map<string, string>();
  return {
    read: (name) => ({ kind: 'done', value: texts.get(name) }),
    write: (name, text) => {
      texts.set(name, text);
      return { kind: 'done', value: undefined };
    },
    remove: (name) => {
      texts.delete(name);
      return { kind: 'done', value: undefined };
    },
  };
}
