import { beforeEach, describe, expect, test } from '@jest/globals';
import type { GraphSend } from '#application/ports/graph-send.ts';
import type { SessionMemory } from '#application/ports/session-memory.ts';
import type { WorkbookSession } from '#domain/workbook-session/workbook-session.ts';
import { createClientWorld, type ClientWorld } from './client-world.ts';
import { appFolderOf, createDevice, type AppFolder } from './settings-devices.ts';
import { aSession } from './settings-sessions.ts';

const done = { ok: true, value: undefined };
let world: ClientWorld;
let folder: AppFolder;

beforeEach(async () => {
  world = await createClientWorld();
  folder = appFolderOf(world);
});

const idsIn = (memory: SessionMemory) =>
  memory
    .all(world.clock.now())
    .flatMap((each) => (each.kind === 'session' ? [each.session.id.replace(/.*usid=/, '')] : []))
    .sort();
const fileHolds = (session: WorkbookSession) => JSON.stringify(folder.settings()).includes(session.id);

/** Two devices that know each other's session, and a third session that each is about to start. */
async function twoDevices() {
  const [left, right] = [createDevice(world).openMemory(), createDevice(world).openMemory()];
  left.remember(aSession('one', world.clock.now()));
  await left.save();
  right.remember(aSession('two', world.clock.now()));
  await right.save();
  await left.refresh();
  return { left, right };
}

describe.each(['obeyed', 'ignored'] as const)('two devices that write at the same moment (eTag %s)', (eTagOnUpload) => {
  beforeEach(() => {
    world.sandbox.doubts.set('eTagOnUpload', eTagOnUpload);
  });

  test('both find their session in the file afterwards', async () => {
    const { left, right } = await twoDevices();
    const [three, four] = [aSession('three', world.clock.now()), aSession('four', world.clock.now())];
    // Both have looked, and neither has written: the one that writes last has not seen the other's.
    world.sandbox.faults.arm({ operation: 'putContent', count: 1, fault: { kind: 'gate', gate: 'put' } });
    left.remember(three);
    const slow = left.save();
    await world.sandbox.gates.reached('put');
    right.remember(four);
    expect(await right.save()).toEqual(done);
    world.sandbox.gates.open('put');
    expect(await slow).toEqual(done);
    await right.refresh();
    await left.refresh();
    for (const memory of [left, right]) expect(idsIn(memory)).toEqual(['four', 'one', 'three', 'two']);
    expect([three, four].map(fileHolds)).toEqual([true, true]);
  });

  test('the first of all make one file of both', async () => {
    const [left, right] = [createDevice(world).openMemory(), createDevice(world).openMemory()];
    left.remember(aSession('one', world.clock.now()));
    right.remember(aSession('two', world.clock.now()));
    expect(await Promise.all([left.save(), right.save()])).toEqual([done, done]);
    // Whichever came first has not seen the other's yet.
    await Promise.all([left.refresh(), right.refresh()]);
    for (const memory of [left, right]) expect(idsIn(memory)).toEqual(['one', 'two']);
  });

  test('an end reported on one stays an end, though the other wrote what it knew before', async () => {
    const { left, right } = await twoDevices();
    const [one] = left.all(world.clock.now()).flatMap((each) => (each.kind === 'session' ? [each.session] : []));
    if (one === undefined) throw new Error('nothing is remembered');
    world.sandbox.faults.arm({ operation: 'putContent', count: 1, fault: { kind: 'gate', gate: 'put' } });
    right.noteContact({ ...one, lastContactAt: world.clock.now() + 1 });
    const slow = right.save();
    await world.sandbox.gates.reached('put');
    left.end(one, { end: 'closed', at: world.clock.now() });
    await left.save();
    world.sandbox.gates.open('put');
    await slow;
    await left.refresh();
    await right.refresh();
    for (const memory of [left, right]) {
      expect(memory.endOf(one)).toMatchObject({ end: 'closed' });
      expect(idsIn(memory)).toHaveLength(1);
    }
    expect(fileHolds(one)).toBe(false);
  });

  test('a choice made on one is not turned back by the other, which had not seen it', async () => {
    const { left, right } = await twoDevices();
    world.sandbox.faults.arm({ operation: 'putContent', count: 1, fault: { kind: 'gate', gate: 'put' } });
    right.remember(aSession('three', world.clock.now()));
    const slow = right.save();
    await world.sandbox.gates.reached('put');
    left.choosePreferences({ changes: 'temporary-copy' });
    await left.save();
    world.sandbox.gates.open('put');
    await slow;
    await left.refresh();
    await right.refresh();
    for (const memory of [left, right]) expect(memory.preferences().changes).toBe('temporary-copy');
  });
});

describe('where the eTag is ignored', () => {
  beforeEach(() => {
    world.sandbox.doubts.set('eTagOnUpload', 'ignored');
  });

  test('a write over another device is found by reading back, and written again', async () => {
    const { left, right } = await twoDevices();
    // Between the write of the left one and its look, the right one writes what it had in hand before.
    const before = JSON.stringify(folder.settings());
    world.sandbox.faults.arm({
      operation: 'putContent',
      when: 'after',
      count: 1,
      fault: { kind: 'gate', gate: 'written' },
    });
    const three = aSession('three', world.clock.now());
    left.remember(three);
    const saving = left.save();
    await world.sandbox.gates.reached('written');
    folder.overwrite(before);
    world.sandbox.gates.open('written');
    expect(await saving).toEqual(done);
    expect(fileHolds(three)).toBe(true);
    await right.refresh();
    expect(idsIn(right)).toEqual(['one', 'three', 'two']);
  });

  test('a device that writes alone reads nothing back', async () => {
    const memory = createDevice(world).openMemory();
    for (const name of ['one', 'two']) {
      memory.remember(aSession(name, world.clock.now()));
      await memory.save();
    }
    expect(world.calls().map(({ operation }) => operation)).toEqual([
      'getDriveItem',
      'putContent',
      'getDriveItem',
      'putContent',
    ]);
  });

  test('somebody who writes over us again and again is let be, and written over at a later look', async () => {
    await twoDevices();
    const before = JSON.stringify(folder.settings());
    let isRude = true;
    const writtenOver: GraphSend = {
      ...world.graph,
      send: async (request) => {
        const result = await world.graph.send(request);
        if (isRude && request.method === 'PUT') folder.overwrite(before);
        return result;
      },
    };
    const memory = createDevice(world, writtenOver).openMemory();
    await memory.refresh();
    const three = aSession('three', world.clock.now());
    memory.remember(three);
    const wroteBefore = world.calls('putContent').length;
    expect(await memory.save()).toMatchObject({
      ok: false,
      problem: { kind: 'settings-local', evidence: { codes: ['tooManyConflicts'] } },
    });
    expect(world.calls('putContent').length - wroteBefore).toBe(6);
    isRude = false;
    expect(idsIn(memory)).toEqual(['one', 'three', 'two']);
    expect(await memory.refresh()).toEqual(done);
    expect(fileHolds(three)).toBe(true);
  });
});
