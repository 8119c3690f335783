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

const operations = () => world.calls().map(({ operation, status }) => `${operation} ${String(status)}`);

async function saved(settings: RoamingSettings, name: string, value: Json) {
  expect(settings.set(name, value)).toEqual(done);
  expect(await settings.saveAsync()).toEqual(done);
}

describe('the first write', () => {
  test('makes the folder and the file, and asks for nothing before', async () => {
    const settings = createDevice(world).open();
    expect(operations()).toEqual([]);
    await saved(settings, 'changes', 'temporary-copy');
    expect(folder.settings()).toEqual({
      format: 1,
      settings: { changes: 'temporary-copy' },
      changedAt: { changes: world.clock.now() },
    });
    expect(operations()).toEqual(['getDriveItem 200', 'putContent 201']);
    expect(world.calls('putContent')[0]?.path).toContain('conflictBehavior=fail');
  });

  test('goes through where only a look creates the folder', async () => {
    world.sandbox.doubts.set('firstWriteCreatesFolder', 'no');
    await saved(createDevice(world).open(), 'a', 1);
    expect(Object.keys(folder.files())).toEqual([fileName]);
  });

  test('is not made for nothing', async () => {
    expect(await createDevice(world).open().saveAsync()).toEqual(done);
    expect(operations()).toEqual([]);
  });

  test('takes over what another device wrote before, and loses nothing', async () => {
    await saved(createDevice(world).open(), 'sessions', { one: { started: 1 } });
    const second = createDevice(world).open();
    await saved(second, 'sessions', { two: { started: 2 } });
    expect(folder.settings()).toMatchObject({ settings: { sessions: { one: { started: 1 }, two: { started: 2 } } } });
    expect(second.get('sessions')).toEqual({ one: { started: 1 }, two: { started: 2 } });
  });
});

describe('later writes', () => {
  test.each([
    ['obeyed', 200],
    ['obeyed', 201],
    ['ignored', 200],
  ])('keep what another device wrote meanwhile (eTag %s, status %d)', async (eTagOnUpload, replaceStatus) => {
    world.sandbox.doubts.set('eTagOnUpload', eTagOnUpload);
    world.sandbox.doubts.set('replaceStatus', replaceStatus);
    const first = createDevice(world).open();
    const second = createDevice(world).open();
    await saved(first, 'a', 1);
    await second.refreshAsync();
    await saved(second, 'b', 2);
    await saved(first, 'c', 3);
    expect(folder.settings()).toMatchObject({ settings: { a: 1, b: 2, c: 3 } });
    expect(first.get('b')).toBe(2);
  });

  test('that cross each other meet 412, and lose nothing', async () => {
    const first = createDevice(world).open();
    const second = createDevice(world).open();
    await saved(first, 'sessions', { one: 1 });
    await second.refreshAsync();
    world.sandbox.faults.arm({ operation: 'putContent', count: 1, fault: { kind: 'gate', gate: 'put' } });
    first.set('sessions', { one: 1, two: 2 });
    const slow = first.saveAsync();
    await world.sandbox.gates.reached('put');
    await saved(second, 'sessions', { one: 1, three: 3 });
    world.sandbox.gates.open('put');
    expect(await slow).toEqual(done);
    expect(folder.settings()).toMatchObject({ settings: { sessions: { one: 1, two: 2, three: 3 } } });
    expect(
      world
        .calls('putContent')
        .map(({ status }) => status)
        .sort(),
    ).toEqual([200, 200, 201, 412]);
  });

  test('are not made when nothing changed', async () => {
    const settings = createDevice(world).open();
    await saved(settings, 'a', 1);
    const before = world.calls('putContent').length;
    settings.set('a', 2);
    settings.set('a', 1);
    expect(await settings.saveAsync()).toEqual(done);
    expect(world.calls('putContent')).toHaveLength(before);
  });

  test('of one moment become one', async () => {
    const settings = createDevice(world).open();
    settings.set('a', 1);
    const saves = [settings.saveAsync(), settings.saveAsync(), settings.saveAsync()];
    settings.set('b', 2);
    await Promise.all(saves);
    expect(operations()).toEqual(['getDriveItem 200', 'putContent 201']);
    expect(folder.settings()).toMatchObject({ settings: { a: 1, b: 2 } });
  });

  test('carry removals to the other devices', async () => {
    const first = createDevice(world).open();
    const second = createDevice(world).open();
    await saved(first, 'a', 1);
    await saved(first, 'b', 2);
    await second.refreshAsync();
    first.remove('a');
    await first.saveAsync();
    await second.refreshAsync();
    expect([second.get('a'), second.get('b')]).toEqual([undefined, 2]);
  });

  test('make the file anew when the person deleted it', async () => {
    const settings = createDevice(world).open();
    await saved(settings, 'a', 1);
    folder.remove();
    await saved(settings, 'b', 2);
    expect(folder.settings()).toMatchObject({ settings: { a: 1, b: 2 } });
  });

  test('keep what a newer version of the add-in wrote', async () => {
    const settings = createDevice(world).open();
    await saved(settings, 'a', 1);
    folder.overwrite('{"format":2,"settings":{"a":1,"new":{"x":1}},"changedAt":{"a":1,"new":1},"beside":true}');
    await saved(settings, 'b', 2);
    expect(folder.settings()).toMatchObject({ format: 2, beside: true, settings: { a: 1, b: 2, new: { x: 1 } } });
  });
});

describe('reading', () => {
  test('costs one small request when nothing changed', async () => {
    const settings = createDevice(world).open();
    await saved(settings, 'a', 1);
    const before = world.calls().length;
    expect(await settings.refreshAsync()).toEqual(done);
    expect(operations().slice(before)).toEqual(['getDriveItem 200']);
  });

  test('goes to the download address, never to /content, and without a header', async () => {
    await saved(createDevice(world).open(), 'a', 1);
    const other = createDevice(world).open();
    await other.refreshAsync();
    expect(other.get('a')).toBe(1);
    expect(world.calls('getContent')).toEqual([]);
    expect(world.calls('download')).toMatchObject([{ status: 200, authorization: 'none' }]);
  });

  test('where there is no file changes nothing', async () => {
    const settings = createDevice(world).open();
    expect(await settings.refreshAsync()).toEqual(done);
    expect(folder.files()).toEqual({});
  });

  test('leaves no download address and no id in the activity list or on the device', async () => {
    const here = createDevice(world);
    await saved(here.open(), 'a', 1);
    const there = createDevice(world);
    await there.open().refreshAsync();
    const everything = JSON.stringify([world.activities, [...here.texts], [...there.texts]]);
    expect(everything).not.toContain('tempauth');
    expect(JSON.stringify(world.activities)).not.toContain(fileName);
  });
});
