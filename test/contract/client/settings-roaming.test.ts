import { beforeEach, describe, expect, test } from '@jest/globals';
import { gil } from '#sandbox/people.ts';
import { createClientWorld, type ClientWorld } from './client-world.ts';
import { appFolderOf, createDevice, fileName, type AppFolder, type Device } from './settings-devices.ts';
import { aSession, budget } from './settings-sessions.ts';

const done = { ok: true, value: undefined };
let world: ClientWorld;
let folder: AppFolder;
let here: Device;

beforeEach(async () => {
  world = await createClientWorld();
  folder = appFolderOf(world);
  here = createDevice(world);
});

const operations = () => world.calls().map(({ operation, status }) => `${operation} ${String(status)}`);

async function rememberedHere() {
  const memory = here.openMemory();
  memory.remember(aSession('one', world.clock.now()));
  expect(await memory.save()).toEqual(done);
  return memory;
}

describe('switching roaming off', () => {
  test('deletes the file at once, and what this device knows stays', async () => {
    const memory = await rememberedHere();
    expect(await memory.setRoaming(false)).toEqual(done);
    expect(folder.files()).toEqual({});
    expect(world.activities.at(-1)).toMatchObject({ purpose: 'remove-settings', method: 'DELETE', outcome: 204 });
    for (const each of [memory, here.openMemory()]) {
      expect(each.find(budget.ref)).toBeDefined();
      expect([each.isRoaming(), each.hasTrace(), each.trouble()]).toEqual([false, false, undefined]);
    }
  });

  test('sends nothing to OneDrive from then on, in no tab and after no reload', async () => {
    const tab = here.openMemory();
    const memory = await rememberedHere();
    await memory.setRoaming(false);
    const before = operations().length;
    for (const each of [memory, tab, here.openMemory()]) {
      each.remember(aSession('two', world.clock.now()));
      expect(await each.save()).toEqual(done);
      expect(await each.refresh()).toEqual(done);
    }
    expect(operations().slice(before)).toEqual([]);
  });

  test('takes it for done where there is no file', async () => {
    const memory = here.openMemory();
    expect(await memory.setRoaming(false)).toEqual(done);
    expect(operations()).toEqual(['deleteDriveItem 404']);
    expect(memory.isRoaming()).toBe(false);
  });

  test('without a connection is off at once, and deletes when there is one', async () => {
    const memory = await rememberedHere();
    world.isOnline = false;
    expect(await memory.setRoaming(false)).toMatchObject({ ok: false, problem: { kind: 'settings-local' } });
    expect([memory.isRoaming(), memory.isFileLeft(), memory.hasTrace()]).toEqual([false, true, true]);
    expect(memory.trouble()).toMatchObject({ kind: 'settings-local' });
    world.isOnline = true;
    const reloaded = here.openMemory();
    expect(reloaded.isFileLeft()).toBe(true);
    expect(await reloaded.refresh()).toEqual(done);
    expect(folder.files()).toEqual({});
    expect([reloaded.isRoaming() || reloaded.isFileLeft(), reloaded.hasTrace(), reloaded.trouble()]).toEqual([
      false,
      false,
      undefined,
    ]);
  });

  test('while another tab writes leaves no file behind', async () => {
    const memory = await rememberedHere();
    const tab = here.openMemory();
    world.sandbox.faults.arm({ operation: 'putContent', count: 1, fault: { kind: 'gate', gate: 'put' } });
    tab.remember(aSession('two', world.clock.now()));
    const slow = tab.save();
    await world.sandbox.gates.reached('put');
    await memory.setRoaming(false);
    world.sandbox.gates.open('put');
    expect(await slow).toEqual(done);
    expect(folder.files()).toEqual({});
    expect(tab.isRoaming()).toBe(false);
  });

  test('concerns this device: another one keeps what it knows, and writes again', async () => {
    const memory = await rememberedHere();
    const there = createDevice(world).openMemory();
    await there.refresh();
    await memory.setRoaming(false);
    expect(await there.refresh()).toEqual(done);
    expect(there.find(budget.ref)).toBeDefined();
    expect(folder.files()).toEqual({});
    there.choosePreferences({ changes: 'temporary-copy' });
    await there.save();
    expect(Object.keys(folder.files())).toEqual([fileName]);
  });
});

describe('switching roaming on', () => {
  test('writes what this device knows, and takes over what others wrote', async () => {
    const memory = await rememberedHere();
    await memory.setRoaming(false);
    memory.remember(aSession('two', world.clock.now()));
    const there = createDevice(world).openMemory();
    there.remember(aSession('three', world.clock.now()));
    await there.save();
    expect(await memory.setRoaming(true)).toEqual(done);
    expect([memory.isRoaming(), memory.hasTrace()]).toEqual([true, true]);
    await there.refresh();
    for (const each of [memory, there]) expect(each.all(world.clock.now())).toHaveLength(3);
  });
});

describe('a sign that there is a file', () => {
  test('is none on a device that never met it, and what it wrote or knows on others', async () => {
    expect(here.openMemory().hasTrace()).toBe(false);
    await rememberedHere();
    expect(here.openMemory().hasTrace()).toBe(true);
    const there = createDevice(world);
    there.openMemory().remember(aSession('two', 1));
    expect(there.openMemory().hasTrace()).toBe(true);
    const unsent = createDevice(world);
    world.isOnline = false;
    unsent.openMemory().choosePreferences({ changes: 'temporary-copy' });
    expect(unsent.openMemory().hasTrace()).toBe(false);
    await unsent.openMemory().save();
    expect(unsent.openMemory().hasTrace()).toBe(true);
  });
});

describe('when file and device last agreed', () => {
  test('is known after a reload, and moves with each meeting that went well', async () => {
    expect(here.openMemory().lastSyncAt()).toBeUndefined();
    const memory = await rememberedHere();
    const first = world.clock.now();
    expect(here.openMemory().lastSyncAt()).toBe(first);
    world.clock.advance(1000);
    world.isOnline = false;
    await memory.refresh();
    expect(memory.lastSyncAt()).toBe(first);
    world.isOnline = true;
    await memory.refresh();
    expect(memory.lastSyncAt()).toBe(first + 1000);
  });
});

describe('why settings are kept on this device only', () => {
  test.each([404, 403])('is a missing OneDrive, where the person has none (%d)', async (noDriveStatus) => {
    world.sandbox.doubts.set('noDriveStatus', noDriveStatus);
    world.token = { person: gil, scopes: 'Files.ReadWrite' };
    const memory = here.openMemory();
    memory.remember(aSession('one', world.clock.now()));
    expect(memory.trouble()).toBeUndefined();
    expect(await memory.save()).toMatchObject({ ok: false, problem: { kind: 'no-onedrive' } });
    expect(memory.trouble()).toMatchObject({ kind: 'no-onedrive', evidence: { status: noDriveStatus } });
    await memory.refresh();
    expect(memory.trouble()).toMatchObject({ kind: 'no-onedrive' });
    expect(here.openMemory().find(budget.ref)).toBeDefined();
  });

  test('is a OneDrive that is full, until there is room again', async () => {
    world.sandbox.faults.arm({
      operation: 'putContent',
      count: 1,
      fault: { kind: 'error', code: 'quotaLimitReached' },
    });
    const memory = here.openMemory();
    memory.remember(aSession('one', world.clock.now()));
    expect(await memory.save()).toMatchObject({ ok: false, problem: { kind: 'settings-local' } });
    expect(memory.trouble()).toMatchObject({ kind: 'settings-local', evidence: { status: 507 } });
    expect(await memory.refresh()).toEqual(done);
    expect(memory.trouble()).toBeUndefined();
    expect(Object.keys(folder.files())).toEqual([fileName]);
  });
});

test('what was saved offline goes to the file at the next look, and what it then holds comes back', async () => {
  const memory = await rememberedHere();
  const there = createDevice(world).openMemory();
  await there.refresh();
  world.isOnline = false;
  memory.remember(aSession('two', world.clock.now()));
  await memory.save();
  there.remember(aSession('three', world.clock.now()));
  await there.save();
  world.isOnline = true;
  expect(await memory.refresh()).toEqual(done);
  expect(await there.refresh()).toEqual(done);
  expect(await memory.refresh()).toEqual(done);
  for (const each of [memory, there]) expect(each.all(world.clock.now())).toHaveLength(3);
});

test('each request says what it is for', async () => {
  const memory = await rememberedHere();
  const there = createDevice(world).openMemory();
  await there.refresh();
  folder.overwrite('damage');
  there.choosePreferences({ changes: 'temporary-copy' });
  await there.save();
  await memory.setRoaming(false);
  const said = world.activities.map(({ purpose, method }) => `${purpose} ${method}`);
  expect([...new Set(said)]).toEqual([
    'write-settings GET',
    'write-settings PUT',
    'read-settings GET',
    'write-settings PATCH',
    'remove-settings DELETE',
  ]);
});
