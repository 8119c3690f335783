import { beforeEach, describe, expect, test } from '@jest/globals';
import type { Problem } from '#domain/problem/problem.ts';
import { createClientWorld, type ClientWorld } from './client-world.ts';
import { createDevice, type Device } from './settings-devices.ts';
import { aSession, aStart, budget, prices } from './settings-sessions.ts';

const minute = 60_000;
const notesName = 'session-controls.notes//ana-home-account';
let world: ClientWorld;
let here: Device;

beforeEach(async () => {
  world = await createClientWorld();
  here = createDevice(world);
});

describe('a start of which nobody knows what came', () => {
  test('is known after a reload, for as long as there could be something of it', () => {
    const since = world.clock.now();
    here.openMemory().noteStart(aStart(since));
    const memory = here.openMemory();
    expect(memory.maybeStarted(budget.ref, since + minute)).toEqual(aStart(since));
    expect(memory.maybeStarted(prices.ref, since + minute)).toBeUndefined();
    expect(memory.all(since + minute)).toMatchObject([{ kind: 'maybe-started', start: { since } }]);
    expect(memory.maybeStarted(budget.ref, since + 9 * minute)).toBeUndefined();
    expect(memory.all(since + 9 * minute)).toEqual([]);
  });

  test('is dropped by the session that came of it and by no other', () => {
    const [first, second] = [world.clock.now(), world.clock.now() + 1000];
    const memory = here.openMemory();
    memory.noteStart(aStart(first));
    memory.noteStart(aStart(second));
    memory.remember(aSession('one', second));
    expect(memory.maybeStarted(budget.ref, second)).toEqual(aStart(first));
    memory.dropStart(prices.ref, first);
    expect(memory.maybeStarted(budget.ref, second)).toEqual(aStart(first));
    memory.dropStart(budget.ref, first);
    expect(memory.maybeStarted(budget.ref, second)).toBeUndefined();
  });

  test('can be cleared by its key, in every tab', () => {
    const [memory, tab] = [here.openMemory(), here.openMemory()];
    memory.noteStart(aStart(world.clock.now()));
    tab.clear(tab.all(world.clock.now()).map(({ key }) => key));
    expect(memory.all(world.clock.now())).toEqual([]);
  });
});

describe('why a session is no longer kept open', () => {
  const stopped = { why: 'failed', at: 5, attempts: 3 } as const;

  test('is known with the session, after a reload, until it ends', () => {
    const session = aSession('one', world.clock.now());
    const memory = here.openMemory();
    memory.remember(session);
    memory.noteKeepStopped(session, { ...stopped, attempts: 1 });
    memory.noteKeepStopped(session, stopped);
    expect(here.openMemory().all(world.clock.now())).toMatchObject([{ kind: 'session', keepStopped: stopped }]);
    memory.end(session, { end: 'closed', at: world.clock.now() });
    expect(here.texts.get(notesName)).toContain('"stops":[]');
  });

  test('of a session that nobody remembers is not noted', () => {
    here.openMemory().noteKeepStopped(aSession('one', 1), stopped);
    expect(here.texts.get(notesName)).toContain('"stops":[]');
  });
});

describe('where a session was started', () => {
  test('is known after a reload and after its end, here and on another device', async () => {
    const there = createDevice(world).openMemory();
    const session = aSession('one', world.clock.now());
    const memory = here.openMemory();
    memory.remember(session);
    memory.noteStartedHere(session);
    await memory.save();
    await there.refresh();
    expect(there.find(budget.ref)).toMatchObject({ id: session.id });
    expect([here.openMemory(), there].map((one) => one.whereStarted(session))).toEqual(['here', 'elsewhere']);
    memory.end(session, { end: 'closed', at: world.clock.now() });
    expect(here.openMemory().whereStarted(session)).toBe('here');
    await memory.save();
    await there.refresh();
    expect(there.whereStarted(session)).toBe('elsewhere');
  });

  test('stays known when it turns out to be open after its end', () => {
    const memory = here.openMemory();
    const session = aSession('one', world.clock.now());
    memory.remember(session);
    memory.noteStartedHere(session);
    memory.end(session, { end: 'closed', at: world.clock.now() });
    const again = { ...session, startedAt: world.clock.now() + 1 };
    memory.remember(again);
    expect(memory.find(budget.ref)).toMatchObject({ id: session.id });
    expect(memory.whereStarted(again)).toBe('here');
  });

  test('is not known of one that began before the notes of this device, which may have been lost', async () => {
    const session = aSession('one', world.clock.now() - 1);
    const memory = here.openMemory();
    memory.remember(session);
    memory.noteStartedHere(session);
    await memory.save();
    here.texts.clear();
    const cleared = here.openMemory();
    await cleared.refresh();
    expect(cleared.find(budget.ref)).toMatchObject({ id: session.id });
    expect(cleared.whereStarted(session)).toBe('unknown');
  });

  test('is not known where fifty others were noted since', () => {
    const memory = here.openMemory();
    const sessions = Array.from({ length: 51 }, (_, index) => aSession(String(index), world.clock.now() + index));
    for (const session of sessions) {
      memory.remember(session);
      memory.noteStartedHere(session);
    }
    expect(sessions.map((session) => memory.whereStarted(session)).slice(0, 2)).toEqual(['unknown', 'here']);
  });

  test('is said of no session that is not remembered', () => {
    here.openMemory().noteStartedHere(aSession('one', 1));
    expect(here.openMemory().whereStarted(aSession('one', world.clock.now()))).toBe('unknown');
  });
});

describe('what the service said of a version of a file', () => {
  const labelled: Problem = { kind: 'restricted', evidence: { operation: 'start-session', status: 403, codes: ['a'] } };

  test('is known after a reload, for this version only', () => {
    here.openMemory().noteRefusal(budget, labelled);
    const memory = here.openMemory();
    expect(memory.refusalOf(budget)).toEqual(labelled);
    expect(memory.refusalOf({ ...budget, eTag: '"{1},3"' })).toBeUndefined();
    expect(memory.refusalOf({ ...budget, eTag: undefined })).toBeUndefined();
    expect(memory.refusalOf({ ...prices, eTag: budget.eTag })).toBeUndefined();
  });

  test('is not kept without a version, nor what lies in the moment and not in the file', () => {
    const memory = here.openMemory();
    memory.noteRefusal({ ...budget, eTag: undefined }, labelled);
    memory.noteRefusal(budget, { kind: 'locked', by: 'Bo', evidence: labelled.evidence });
    expect(here.texts.get(notesName)).toContain('"refusals":[]');
  });

  test('gives way to newer words after fifty', () => {
    const memory = here.openMemory();
    const items = Array.from({ length: 51 }, (_, index) => ({
      ...budget,
      ref: { ...budget.ref, itemId: String(index) },
    }));
    for (const item of items) memory.noteRefusal(item, labelled);
    expect(items.flatMap((item, index) => (memory.refusalOf(item) === undefined ? [index] : []))).toEqual([0]);
  });
});

describe('the notes of a device', () => {
  test('never roam', async () => {
    const memory = here.openMemory();
    memory.remember(aSession('one', 1));
    memory.noteStart(aStart(world.clock.now()));
    memory.noteRefusal(prices, { kind: 'unsupported', evidence: { operation: 'start-session', codes: [] } });
    await memory.save();
    const there = createDevice(world).openMemory();
    await there.refresh();
    expect(there.all(world.clock.now())).toMatchObject([{ kind: 'session' }]);
    expect(there.refusalOf(prices)).toBeUndefined();
  });

  test('are kept apart by person and by partition', () => {
    here.openMemory('ana', 'p1').noteStart(aStart(world.clock.now()));
    const known = [here.openMemory('ana', 'p1'), here.openMemory('ana', 'p2'), here.openMemory('bo', 'p1')];
    expect(known.map((memory) => memory.all(world.clock.now()).length)).toEqual([1, 0, 0]);
  });

  test.each(['damage', '{}', '[]', '{"starts":1,"refusals":[],"stops":[]}'])(
    'are set aside where they cannot be read: %s',
    (damage) => {
      here.texts.set(notesName, damage);
      const memory = here.openMemory();
      expect(memory.all(world.clock.now())).toEqual([]);
      expect(here.texts.get(`${notesName}.damaged`)).toBe(damage);
      memory.noteStart(aStart(world.clock.now()));
      expect(here.openMemory().all(world.clock.now())).toHaveLength(1);
    },
  );

  test('of which one cannot be read keep the others', () => {
    const memory = here.openMemory();
    memory.noteStart(aStart(world.clock.now()));
    const text = here.texts.get(notesName) ?? '';
    here.texts.set(notesName, text.replace('"starts":[', '"starts":[{"key":"of tomorrow"},null,'));
    expect(here.openMemory().all(world.clock.now())).toHaveLength(1);
    expect(here.texts.has(`${notesName}.damaged`)).toBe(false);
  });

  test('are read as the first version wrote them', () => {
    const memory = here.openMemory();
    memory.noteStart(aStart(world.clock.now()));
    const text = here.texts.get(notesName) ?? '';
    here.texts.set(notesName, text.replace(',"own":[]', ''));
    expect(here.texts.get(notesName)).not.toContain('own');
    expect(here.openMemory().all(world.clock.now())).toHaveLength(1);
  });

  test('last as long as the page where storage is blocked', () => {
    const memory = here.openMemory();
    here.switches.isBlocked = true;
    memory.noteStart(aStart(world.clock.now()));
    expect(memory.maybeStarted(budget.ref, world.clock.now())).toBeDefined();
  });
});
