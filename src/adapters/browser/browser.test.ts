import { describe, expect, test } from '@jest/globals';
import { createBrowserClock } from './browser-clock.ts';
import { createBrowserConnectivity } from './browser-connectivity.ts';
import { createBrowserRandom } from './browser-random.ts';
import { createTextStore } from './browser-text-store.ts';
import { createPaneSnapshotStore, paneSnapshotName } from './pane-snapshot-store.ts';

describe('the clock', () => {
  test('calls back later, unless it is cancelled', async () => {
    const clock = createBrowserClock();
    const heard: string[] = [];
    const cancel = clock.after(0, () => heard.push('cancelled'));
    cancel();
    await new Promise<void>((resolve) => clock.after(1, resolve));
    expect(heard).toEqual([]);
  });

  test('tells the time of the device', () => {
    const before = Date.now();
    const now = createBrowserClock().now();
    expect(now >= before && now <= Date.now()).toBe(true);
  });
});

describe('randomness', () => {
  test('gives dice from 0 up to 1 and ids that differ', () => {
    const random = createBrowserRandom();
    const dice = Array.from({ length: 200 }, () => random.dice());
    expect(dice.every((number) => number >= 0 && number < 1)).toBe(true);
    expect(new Set(dice).size).toBeGreaterThan(190);
    expect(random.uuid()).toMatch(/^[\da-f]{8}-[\da-f]{4}-4[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/);
    expect(random.uuid()).not.toBe(random.uuid());
  });
});

describe('the network', () => {
  test('is told with each change, until nobody listens', () => {
    const page = Object.assign(new EventTarget(), { navigator: { onLine: true } });
    const connectivity = createBrowserConnectivity(page);
    const heard: boolean[] = [];
    const stop = connectivity.onChange((isOnline) => heard.push(isOnline));
    page.navigator.onLine = false;
    page.dispatchEvent(new Event('offline'));
    expect(connectivity.isOnline()).toBe(false);
    page.dispatchEvent(new Event('online'));
    stop();
    page.dispatchEvent(new Event('offline'));
    page.dispatchEvent(new Event('online'));
    expect(heard).toEqual([false, true]);
  });
});

function storageInMemory() {
  const texts = new Map<string, string>();
  return {
    getItem: (name: string) => texts.get(name) ?? null,
    setItem: (name: string, text: string) => void texts.set(name, text),
    removeItem: (name: string) => void texts.delete(name),
  };
}

describe('storage', () => {
  test('keeps, gives back and forgets', () => {
    const storage = storageInMemory();
    const store = createTextStore(() => storage);
    expect(store.read('a')).toEqual({ kind: 'done', value: undefined });
    expect(store.write('a', 'text')).toEqual({ kind: 'done', value: undefined });
    expect(store.read('a')).toEqual({ kind: 'done', value: 'text' });
    store.remove('a');
    expect(store.read('a')).toEqual({ kind: 'done', value: undefined });
  });

  test('that is full or blocked says so and never throws', () => {
    const full = createTextStore(() => ({
      ...storageInMemory(),
      setItem: () => {
        throw new DOMException('full', 'QuotaExceededError');
      },
    }));
    expect(full.write('a', 'text')).toEqual({ kind: 'full' });
    const blocked = createTextStore(() => {
      throw new DOMException('denied', 'SecurityError');
    });
    expect([blocked.read('a'), blocked.write('a', 'text'), blocked.remove('a')]).toEqual(
      Array(3).fill({ kind: 'blocked' }),
    );
  });

  test('holds the picture of the pane for the static page', () => {
    const storage = storageInMemory();
    const store = createTextStore(() => storage);
    const snapshots = createPaneSnapshotStore(store);
    const snapshot = {
      workbookName: 'Budget.xlsx',
      personLine: 'Ana',
      word: 'Open',
      sentence: 'About 5 minutes left',
      lastContactAt: undefined,
      ringLines: ['about', 'min left'],
      language: 'en-US',
    } as const;
    snapshots.write(snapshot);
    const kept = store.read(paneSnapshotName);
    expect(kept.kind === 'done' && JSON.parse(kept.value ?? '')).toEqual({ ...snapshot, lastContactAt: undefined });
    snapshots.clear();
    expect(store.read(paneSnapshotName)).toEqual({ kind: 'done', value: undefined });
  });
});
