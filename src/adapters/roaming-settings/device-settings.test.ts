import { expect, test } from '@jest/globals';
import type { TextStore } from '#application/ports/text-store.ts';
import { createTextStore } from '../browser/browser-text-store.ts';
import { createMovedClock } from '../moved-clock.ts';
import { createDeviceSettings } from './device-settings.ts';
import { createLocalCopyStore } from './local-copy.ts';
import { emptyDocument } from './settings-document.ts';

function storeInMemory() {
  const texts = new Map<string, string>();
  const store: TextStore = createTextStore(() => ({
    getItem: (name) => texts.get(name) ?? null,
    setItem: (name, text) => void texts.set(name, text),
    removeItem: (name) => void texts.delete(name),
  }));
  return { store, texts };
}

test('a change made here is newer than what a device with a fast clock wrote before', () => {
  const clock = createMovedClock();
  const device = createDeviceSettings(createLocalCopyStore(storeInMemory().store, 's'), clock);
  const ahead = clock.now() + 3_600_000;
  device.takeOver({ ...emptyDocument, settings: { a: 1 }, changedAt: { a: ahead } }, '"1"');
  device.set('a', 2);
  expect(device.current().document.changedAt).toEqual({ a: ahead + 1 });
});

test('storage that is cleared or blocked later takes nothing from a tab that is open', () => {
  const { store, texts } = storeInMemory();
  const device = createDeviceSettings(createLocalCopyStore(store, 's'), createMovedClock());
  device.set('a', 1);
  device.save();
  texts.clear();
  expect(device.current().document.settings).toEqual({ a: 1 });
  device.save();
  expect([...texts.keys()]).toEqual(['s']);
});

test('a copy that an older version left is read as it is', () => {
  const { store, texts } = storeInMemory();
  const document = '{"format":1,"settings":{"a":1},"changedAt":{"a":5}}';
  texts.set('s', JSON.stringify({ document, base: document, eTag: '"1"', isUnsent: true }));
  const { document: read, ...rest } = createDeviceSettings(
    createLocalCopyStore(store, 's'),
    createMovedClock(),
  ).current();
  expect(read.settings).toEqual({ a: 1 });
  expect(rest).toMatchObject({ eTag: '"1"', isUnsent: true, isShared: false, syncedAt: undefined, roaming: 'on' });
});

test('what gets shorter is taken even beyond 32 KB, or nobody could make room', () => {
  const device = createDeviceSettings(createLocalCopyStore(storeInMemory().store, 's'), createMovedClock());
  device.takeOver({ ...emptyDocument, settings: { a: 'x'.repeat(40_000) } }, '"1"');
  expect(device.set('a', 'x'.repeat(40_100))).toMatchObject({ ok: false, problem: { kind: 'settings-full' } });
  expect(device.set('a', 'x'.repeat(39_900))).toMatchObject({ ok: true });
});
