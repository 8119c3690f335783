import { beforeEach, describe, expect, test } from '@jest/globals';
import type { Json, RoamingSettings } from '#application/ports/roaming-settings.ts';
import { createClientWorld, type ClientWorld } from './client-world.ts';
import { appFolderOf, createDevice, fileName, type AppFolder } from './settings-devices.ts';

const done = { ok: true, value: undefined };
let world: ClientWorld;
let folder: AppFolder;

beforeEach(async () => {
  world = await createClientWorld();
  folder = appFolderOf(world);
});

async function saved(settings: RoamingSettings, name: string, value: Json) {
  expect(settings.set(name, value)).toEqual(done);
  expect(await settings.saveAsync()).toEqual(done);
}

describe('a damaged file', () => {
  test.each(['{"format":1,', 'x'.repeat(300 * 1024)])(
    'is never overwritten, but set aside by the next write',
    async (damage) => {
      const settings = createDevice(world).open();
      await saved(settings, 'a', 1);
      folder.overwrite(damage);
      expect(await settings.refreshAsync()).toMatchObject({ ok: false, problem: { kind: 'settings-local' } });
      expect(folder.files()).toEqual({ [fileName]: damage });
      expect(settings.get('a')).toBe(1);
      // One that is too long to be ours is not even read.
      expect(world.calls('download')).toHaveLength(damage.length > 256 * 1024 ? 0 : 1);
      await saved(settings, 'b', 2);
      expect(folder.settings()).toMatchObject({ settings: { a: 1, b: 2 } });
      const aside = Object.entries(folder.files()).filter(([name]) => name !== fileName);
      expect(aside).toEqual([
        [expect.stringMatching(/^session-controls\.settings\.damaged-2026-09-01T.*\.json$/), damage],
      ]);
    },
  );

  test('is met by a device that never saw the file', async () => {
    await saved(createDevice(world).open(), 'a', 1);
    folder.overwrite('damage');
    await saved(createDevice(world).open(), 'b', 2);
    expect(Object.values(folder.files())).toEqual(expect.arrayContaining([expect.stringContaining('"b":2'), 'damage']));
  });

  test('of a version we cannot read is left alone', async () => {
    const settings = createDevice(world).open();
    await saved(settings, 'a', 1);
    folder.overwrite('{"format":9,"all":"new"}');
    settings.set('b', 2);
    expect(await settings.saveAsync()).toMatchObject({
      ok: false,
      problem: { kind: 'settings-local', evidence: { codes: ['newerFormat'] } },
    });
    expect(folder.files()).toEqual({ [fileName]: '{"format":9,"all":"new"}' });
  });

  test('on the device is kept aside, and the file fills the gap', async () => {
    const here = createDevice(world);
    await saved(here.open(), 'a', 1);
    const [name = ''] = [...here.texts.keys()];
    here.texts.set(name, 'damage');
    const again = here.open();
    expect(again.get('a')).toBeUndefined();
    expect(here.texts.get(`${name}.damaged`)).toBe('damage');
    await again.refreshAsync();
    expect(again.get('a')).toBe(1);
  });
});

describe('without the file', () => {
  test.each([404, 403] as const)(
    'of a person without a OneDrive (%d) everything stays on the device',
    async (status) => {
      const code = status === 404 ? 'itemNotFound' : 'accessDenied';
      world.sandbox.faults.arm({ operation: 'any', fault: { kind: 'error', code, status } });
      const here = createDevice(world);
      const settings = here.open();
      settings.set('a', 1);
      expect(await settings.saveAsync()).toMatchObject({
        ok: false,
        problem: { kind: 'no-onedrive', evidence: { operation: 'write-settings', status } },
      });
      expect(here.open().get('a')).toBe(1);
    },
  );

  test('offline everything stays on the device and is written at the next look', async () => {
    const here = createDevice(world);
    const settings = here.open();
    world.isOnline = false;
    settings.set('a', 1);
    expect(await settings.saveAsync()).toMatchObject({ ok: false, problem: { kind: 'settings-local' } });
    world.isOnline = true;
    const reloaded = here.open();
    expect(reloaded.get('a')).toBe(1);
    expect(await reloaded.refreshAsync()).toEqual(done);
    expect(folder.settings()).toMatchObject({ settings: { a: 1 } });
  });

  test('a look writes nothing that nobody asked to be written', async () => {
    const here = createDevice(world);
    const settings = here.open();
    await saved(settings, 'a', 1);
    settings.set('a', 2);
    settings.saveLocally();
    await here.open().refreshAsync();
    expect(folder.settings()).toMatchObject({ settings: { a: 1 } });
  });

  test.each(['before', 'after'] as const)('a write whose answer is lost %s it was done is made good', async (when) => {
    const settings = createDevice(world).open();
    world.sandbox.faults.arm({ operation: 'putContent', count: 1, when, fault: { kind: 'lost-answer' } });
    settings.set('a', 1);
    expect(await settings.saveAsync()).toMatchObject({ ok: false, problem: { kind: 'settings-local' } });
    expect(await settings.saveAsync()).toEqual(done);
    expect(folder.settings()).toMatchObject({ settings: { a: 1 } });
  });

  test('a throttled write stays on the device', async () => {
    const settings = createDevice(world).open();
    world.sandbox.faults.arm({ operation: 'putContent', count: 1, fault: { kind: 'throttled', retryAfterSeconds: 5 } });
    settings.set('a', 1);
    expect(await settings.saveAsync()).toMatchObject({
      problem: {
        kind: 'settings-local',
        evidence: { status: 429, codes: ['tooManyRequests', 'tooManyRequestsUncategorized'] },
      },
    });
  });

  test('nothing is sent as somebody else who signed in meanwhile', async () => {
    const settings = createDevice(world).open('bo-home-account');
    settings.set('a', 1);
    expect(await settings.saveAsync()).toMatchObject({ ok: false, problem: { kind: 'settings-local' } });
    expect(world.calls()).toEqual([]);
  });
});
