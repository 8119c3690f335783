import { beforeEach, describe, expect, test } from '@jest/globals';
import { createClientWorld, type ClientWorld } from './client-world.ts';
import { appFolderOf, createDevice, type AppFolder, type Device } from './settings-devices.ts';
import { aSession, budget, prices } from './settings-sessions.ts';

const done = { ok: true, value: undefined };
let world: ClientWorld;
let folder: AppFolder;
let here: Device;

beforeEach(async () => {
  world = await createClientWorld();
  folder = appFolderOf(world);
  here = createDevice(world);
});

describe('a remembered session', () => {
  test('is known on this device at once, after a reload, and on another device after a save', async () => {
    const memory = here.openMemory();
    const session = aSession('one', world.clock.now(), { changes: 'unknown', isTakenOver: true });
    expect(memory.remember(session)).toEqual(done);
    expect(here.openMemory().find(budget.ref)).toEqual(session);
    expect(await memory.save()).toEqual(done);
    const there = createDevice(world).openMemory();
    expect(there.find(budget.ref)).toBeUndefined();
    expect(await there.refresh()).toEqual(done);
    expect(there.find(budget.ref)).toEqual(session);
    expect(there.find(prices.ref)).toBeUndefined();
  });

  test('is the youngest of its workbook, and all are listed', () => {
    const memory = here.openMemory();
    const [older, younger] = [aSession('older', 1000), aSession('younger', 2000)];
    memory.remember(younger);
    memory.remember(older);
    memory.remember(older);
    expect(memory.find(budget.ref)).toEqual(younger);
    expect(memory.all(world.clock.now())).toMatchObject([{ session: younger }, { session: older }]);
  });

  test('keeps its last contact on this device: refreshing writes no file', async () => {
    const memory = here.openMemory();
    const session = aSession('one', world.clock.now());
    memory.remember(session);
    await memory.save();
    const before = world.calls().length;
    world.clock.advance(60_000);
    const contacted = { ...session, lastContactAt: world.clock.now() };
    memory.noteContact(contacted);
    expect(here.openMemory().find(budget.ref)).toEqual(contacted);
    await memory.refresh();
    expect(world.calls().slice(before)).toMatchObject([{ operation: 'getDriveItem' }]);
    expect(world.calls('putContent')).toHaveLength(1);
  });

  test('keeps what a newer version wrote beside it', async () => {
    const memory = here.openMemory();
    const session = aSession('one', world.clock.now());
    memory.remember(session);
    await memory.save();
    folder.overwrite(JSON.stringify(folder.settings()).replace('"id":', '"color":"red","id":'));
    const there = createDevice(world).openMemory();
    await there.refresh();
    there.noteContact({ ...session, lastContactAt: session.startedAt + 1 });
    there.remember({ ...session, workbookName: 'Budget 2028.xlsx' });
    there.end(session, { end: 'closed', at: world.clock.now() });
    await there.save();
    expect(JSON.stringify(folder.settings())).toContain('"color":"red"');
  });
});

describe('an ended session', () => {
  test('leaves a marker without its id, known by every tab and device for a day', async () => {
    const memory = here.openMemory();
    const session = aSession('one', world.clock.now());
    memory.remember(session);
    await memory.save();
    const there = createDevice(world).openMemory();
    await there.refresh();
    const at = world.clock.now();
    memory.end(session, { end: 'expired', at });
    await memory.save();
    await there.refresh();
    expect(JSON.stringify([folder.files(), [...here.texts]])).not.toContain('usid=one');
    const rest = Object.fromEntries(Object.entries(session).filter(([name]) => name !== 'id'));
    for (const each of [memory, there, here.openMemory()]) {
      expect(each.find(budget.ref)).toBeUndefined();
      expect(each.endOf(session)).toEqual({ ...rest, end: 'expired', endedAt: at });
      expect(each.all(at)).toMatchObject([{ kind: 'ended', session: { end: 'expired' } }]);
    }
    expect(memory.all(at)[0]?.key).toBe(there.all(at)[0]?.key);
    expect(memory.all(at + 24 * 60 * 60_000 + 1)).toEqual([]);
  });

  test('is remembered no more, whoever had it in hand', () => {
    const [left, right] = [here.openMemory(), here.openMemory()];
    const session = aSession('one', world.clock.now());
    left.remember(session);
    right.reread();
    left.end(session, { end: 'closed', at: world.clock.now() });
    right.noteContact({ ...session, lastContactAt: world.clock.now() + 5 });
    right.remember(session);
    for (const each of [left, right, here.openMemory()]) expect(each.find(budget.ref)).toBeUndefined();
  });

  test('keeps the way it ended first', () => {
    const memory = here.openMemory();
    const at = world.clock.now();
    const session = aSession('one', at);
    memory.remember(session);
    memory.end(session, { end: 'closed', at: at + 1 });
    memory.end(session, { end: 'expired', at: at + 2 });
    expect(memory.endOf(session)).toMatchObject({ end: 'closed', endedAt: at + 1 });
  });

  test('has ended on the device that started it, though the clock there is ahead', async () => {
    const ahead = createDevice(world, world.graph, 10 * 60_000).openMemory();
    const session = aSession('one', world.clock.now() + 10 * 60_000);
    ahead.remember(session);
    await ahead.save();
    const memory = here.openMemory();
    await memory.refresh();
    memory.end(session, { end: 'closed', at: world.clock.now() });
    await memory.save();
    await ahead.refresh();
    for (const each of [memory, ahead]) expect(each.endOf(session)).toMatchObject({ end: 'closed' });
  });

  test('ended on both devices that took it over by its id; taken over again it is new', async () => {
    const memory = here.openMemory();
    const there = createDevice(world).openMemory();
    const session = aSession('one', world.clock.now(), { isTakenOver: true });
    for (const each of [memory, there]) {
      each.remember(session);
      await each.save();
    }
    await memory.refresh();
    expect(memory.all(world.clock.now())).toHaveLength(1);
    memory.end(session, { end: 'broken', at: world.clock.now() });
    await memory.save();
    await there.refresh();
    expect(there.find(budget.ref)).toBeUndefined();
    expect(there.all(world.clock.now())).toHaveLength(1);
    world.clock.advance(1);
    const again = { ...session, startedAt: world.clock.now(), lastContactAt: world.clock.now() };
    there.remember(again);
    expect(there.find(budget.ref)).toEqual(again);
    expect(there.endOf(again)).toBeUndefined();
  });
});

describe('clearing', () => {
  test('forgets ended sessions and those that are probably over, on every device', async () => {
    const memory = here.openMemory();
    const there = createDevice(world).openMemory();
    const [one, two, three] = [aSession('one', 1000), aSession('two', 2000), aSession('three', 3000)];
    for (const session of [one, two, three]) memory.remember(session);
    memory.end(one, { end: 'closed', at: world.clock.now() });
    await memory.save();
    await there.refresh();
    const cleared = memory
      .all(world.clock.now())
      .filter((each) => each.kind === 'ended' || (each.kind === 'session' && each.session.id === two.id));
    memory.clear(cleared.map(({ key }) => key));
    await memory.save();
    await there.save();
    for (const each of [memory, there]) expect(each.all(world.clock.now())).toMatchObject([{ session: three }]);
    expect(there.endOf(one)).toBeUndefined();
    expect(JSON.stringify(folder.files())).not.toContain('usid=two');
  });

  test('does not hide a session that another device proved alive since', async () => {
    const memory = here.openMemory();
    const there = createDevice(world).openMemory();
    const session = aSession('one', world.clock.now());
    memory.remember(session);
    await memory.save();
    await there.refresh();
    world.clock.advance(6 * 60_000);
    memory.clear(memory.all(world.clock.now()).map(({ key }) => key));
    await memory.save();
    world.clock.advance(1000);
    there.noteContact({ ...session, lastContactAt: world.clock.now() });
    await there.save();
    await memory.refresh();
    expect(memory.find(budget.ref)).toMatchObject({ lastContactAt: world.clock.now() });
  });
});

describe('the limit of 32 KB', () => {
  test('is said before a session is started that could not be remembered, and ends and clearing make room', () => {
    const memory = here.openMemory();
    const workbookUrl = `https://contoso.sharepoint.com/${'long-'.repeat(200)}.xlsx`;
    const sessions = Array.from({ length: 40 }, (_, index) => aSession(`no-${String(index)}`, index, { workbookUrl }));
    const kept = sessions.filter((session) => memory.hasRoom().ok && memory.remember(session).ok);
    expect(kept.length).toBeGreaterThan(20);
    expect(memory.hasRoom()).toMatchObject({ ok: false, problem: { kind: 'settings-full' } });
    expect(here.openMemory().all(world.clock.now())).toHaveLength(kept.length);
    for (const session of kept) memory.end(session, { end: 'closed', at: world.clock.now() });
    expect(kept.filter((session) => memory.find(session.workbook) !== undefined)).toEqual([]);
    memory.clear(memory.all(world.clock.now()).map(({ key }) => key));
    expect(memory.hasRoom()).toEqual(done);
  });

  test('never takes the end of a session away, even where nothing fits any more', () => {
    const settings = here.open();
    const memory = here.openMemory();
    const session = aSession('s', 1, { workbookUrl: undefined });
    memory.remember(session);
    settings.reread();
    let length = 32 * 1024;
    while (!settings.set('beside', 'x'.repeat(length)).ok) length -= 1;
    settings.saveLocally();
    memory.end(session, { end: 'closed', at: world.clock.now() });
    expect(here.openMemory().find(budget.ref)).toBeUndefined();
  });
});

describe('preferences', () => {
  test('roam', async () => {
    const memory = here.openMemory();
    expect([memory.allFiles(), memory.preferences().changes]).toEqual(['not-asked', undefined]);
    memory.chooseAllFiles('refused');
    memory.choosePreferences({ changes: 'temporary-copy' });
    await memory.save();
    const there = createDevice(world).openMemory();
    await there.refresh();
    expect([there.allFiles(), there.preferences().changes]).toEqual(['refused', 'temporary-copy']);
  });
});

describe('whoever listens', () => {
  test('hears of what changed here, in another tab and on another device, and of nothing else', async () => {
    const [memory, tab] = [here.openMemory(), here.openMemory()];
    const there = createDevice(world).openMemory();
    let heard = 0;
    const stop = memory.onChange(() => (heard += 1));
    const hears = async (times: number, change: () => unknown) => {
      heard = 0;
      await change();
      expect(heard).toBe(times);
    };
    await hears(1, () => memory.remember(aSession('one', 1)));
    await hears(1, () => memory.choosePreferences({ changes: 'temporary-copy' }));
    await hears(0, () => memory.choosePreferences({ changes: 'temporary-copy' }));
    tab.remember(aSession('two', 2));
    await hears(1, () => memory.reread());
    expect(memory.all(world.clock.now())).toHaveLength(2);
    // The file and this device agree now.
    await hears(1, () => memory.save());
    await hears(0, () => memory.refresh());
    await there.refresh();
    there.remember(aSession('three', 3));
    await there.save();
    await hears(1, () => memory.refresh());
    stop();
    await hears(0, () => memory.remember(aSession('four', 4)));
  });
});
