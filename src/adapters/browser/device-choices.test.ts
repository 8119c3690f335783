import { describe, expect, test } from '@jest/globals';
import type { TextStore } from '#application/ports/text-store.ts';
import { createDeviceChoices, deviceChoicesName } from './device-choices.ts';

function storeWith(texts: Map<string, string>): TextStore {
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

const untouched = { language: undefined, hasMovingRing: true, isIntroductionSeen: false };

describe('the choices of a device', () => {
  test('begin with Office’s language, a moving ring and the introduction ahead', () => {
    expect(createDeviceChoices(storeWith(new Map())).current()).toEqual(untouched);
  });

  test('are there again at the next opening', () => {
    const texts = new Map<string, string>();
    const chosen = { language: 'ja', hasMovingRing: false, isIntroductionSeen: true };
    createDeviceChoices(storeWith(texts)).change(chosen);
    expect(createDeviceChoices(storeWith(texts)).current()).toEqual(chosen);
  });

  test('keep what another tab changed since this one was opened', () => {
    const texts = new Map<string, string>();
    const [here, there] = [createDeviceChoices(storeWith(texts)), createDeviceChoices(storeWith(texts))];
    there.change({ isIntroductionSeen: true });
    here.change({ language: 'ja' });
    expect(createDeviceChoices(storeWith(texts)).current()).toMatchObject({ language: 'ja', isIntroductionSeen: true });
    expect(here.current().isIntroductionSeen).toBe(true);
  });

  test('say nothing where they are damaged', () => {
    for (const text of ['{', 'null', '7', '{"language":7,"movingRing":"no","introduction":true}']) {
      expect(createDeviceChoices(storeWith(new Map([[deviceChoicesName, text]]))).current()).toEqual(untouched);
    }
  });

  test('count the introduction as seen where the browser keeps nothing, and hold for this page', () => {
    const blocked = { kind: 'blocked' } as const;
    const choices = createDeviceChoices({ read: () => blocked, write: () => blocked, remove: () => blocked });
    expect(choices.current()).toEqual({ ...untouched, isIntroductionSeen: true });
    choices.change({ language: 'es' });
    expect(choices.current().language).toBe('es');
  });
});
