import { beforeEach, describe, expect, test } from '@jest/globals';
import type { Json, RoamingSettings } from '#application/ports/roaming-settings.ts';
import { createClientWorld, type ClientWorld } from './client-world.ts';
import { account, appFolderOf, createDevice, type AppFolder } from './settings-devices.ts';

const done = { ok: true, value: undefined };
let world: ClientWorld;
let folder: AppFolder;

beforeEach(async () => {
  world = await createClientWorld();
  folder = appFolderOf(world);
});

const operations = () => world.calls().map(({ operation, status }) => `${operation} ${String(status)}`);

async function saved(settings: RoamingSettings, name: string, value: Json) {
  expect(settings.set(name, value)).toEqual(done);
  expect(await settings.saveAsync()).toEqual(done);
}

describe('the copy of this device', () => {
  test('is there at once after a reload, per person and per partition', async () => {
    const here = createDevice(world);
    const settings = here.open(account, 'p1');
    settings.set('a', 1);
    expect(settings.saveLocally()).toEqual(done);
    expect(here.open(account, 'p1').get('a')).toBe(1);
    expect(here.open(account, 'p2').get('a')).toBeUndefined();
    expect(here.open('bo-home-account', 'p1').get('a')).toBeUndefined();
    expect(await Promise.resolve(operations())).toEqual([]);
  });

  test('holds what two tabs wrote', () => {
    const here = createDevice(world);
    const [left, right] = [here.open(), here.open()];
    left.set('sessions', { one: 1 });
    left.saveLocally();
    right.set('sessions', { two: 2 });
    right.saveLocally();
    expect(here.open().get('sessions')).toEqual({ one: 1, two: 2 });
    left.set('changes', 'temporary-copy');
    left.saveLocally();
    expect(left.get('sessions')).toEqual({ one: 1, two: 2 });
  });

  test('knows what another tab learned of the file: no read and no write for it', async () => {
    const here = createDevice(world);
    const [left, right] = [here.open(), here.open()];
    await saved(left, 'a', 1);
    const before = world.calls().length;
    expect(await right.saveAsync()).toEqual(done);
    expect(operations().slice(before)).toEqual(['getDriveItem 200']);
  });

  test('of one tab is not turned back by another that met the file before', async () => {
    const here = createDevice(world);
    const [left, right] = [here.open(), here.open()];
    await saved(left, 'a', 1);
    await saved(right, 'b', 2);
    left.remove('a');
    await left.saveAsync();
    await saved(right, 'c', 3);
    expect(folder.settings()).toMatchObject({ settings: { b: 2, c: 3 } });
    expect(right.get('a')).toBeUndefined();
  });

  test('is not needed: blocked storage is said, and the file goes on', async () => {
    const here = createDevice(world);
    const settings = here.open();
    settings.set('a', 1);
    await settings.saveAsync();
    here.switches.isBlocked = true;
    settings.set('b', 2);
    expect(settings.saveLocally()).toMatchObject({ ok: false, problem: { evidence: { codes: ['storage-blocked'] } } });
    expect(await settings.saveAsync()).toEqual(done);
    expect(folder.settings()).toMatchObject({ settings: { a: 1, b: 2 } });
  });

  test('refuses what exceeds 32 KB, and nothing changes', () => {
    const settings = createDevice(world).open();
    settings.set('a', 'x'.repeat(30_000));
    expect(settings.set('a', 'x'.repeat(33_000))).toMatchObject({ ok: false, problem: { kind: 'settings-full' } });
    expect(settings.set('b', 'x'.repeat(3_000))).toMatchObject({ ok: false, problem: { kind: 'settings-full' } });
    expect([settings.get('a'), settings.get('b')]).toEqual(['x'.repeat(30_000), undefined]);
    settings.remove('a');
    expect(settings.set('b', 'x'.repeat(3_000))).toEqual(done);
  });

  test('writes nothing when both together exceed 32 KB', async () => {
    await saved(createDevice(world).open(), 'a', 'x'.repeat(20_000));
    const settings = createDevice(world).open();
    settings.set('b', 'y'.repeat(20_000));
    expect(await settings.saveAsync()).toMatchObject({ ok: false, problem: { kind: 'settings-full' } });
    expect(folder.settings()).toMatchObject({ settings: { a: 'x'.repeat(20_000) } });
  });

  test('knows only what was set, whatever the name', () => {
    const settings = createDevice(world).open();
    expect([settings.get('constructor'), settings.get('toString')]).toEqual([undefined, undefined]);
  });
});
