import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { GraphResult, GraphSend } from '#application/ports/graph-send.ts';
import type { Remembered } from '#application/ports/session-memory.ts';
import type { WorkbookSession } from '#domain/workbook-session/workbook-session.ts';
import { createClientWorld, type ClientWorld } from './client-world.ts';
import { appFolderOf, createDevice } from './settings-devices.ts';
import { aSession } from './settings-sessions.ts';

/** What may happen on a device, to its connection, to its clock, to the file. `at` picks a session that it knows. */
type Step =
  | { readonly kind: 'start' | 'save' | 'refresh' | 'reload' | 'answer' | 'choose'; readonly on: number }
  | { readonly kind: 'contact' | 'end' | 'clear'; readonly on: number; readonly at: number }
  | { readonly kind: 'time'; readonly ms: number }
  | { readonly kind: 'connection' | 'file-deleted' };

const on = fc.nat({ max: 2 });
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 12, arbitrary: fc.record({ kind: fc.constantFrom('start', 'save', 'refresh', 'choose'), on }) },
  { weight: 14, arbitrary: fc.record({ kind: fc.constant('answer'), on }) },
  {
    weight: 10,
    arbitrary: fc.record({ kind: fc.constantFrom('contact', 'end', 'clear'), on, at: fc.nat({ max: 5 }) }),
  },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('time'), ms: fc.nat({ max: 600_000 }) }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('reload'), on }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constantFrom('connection', 'file-deleted') }) },
);

/** A device whose requests wait until they are let through one by one: the order among devices is the test's. */
function createSlowDevice(world: ClientWorld, aheadMs: number) {
  let waiting: (() => Promise<void>)[] = [];
  const inLine = (send: () => Promise<GraphResult>) =>
    new Promise<GraphResult>((resolve) => {
      waiting.push(async () => {
        resolve(await send());
        await nextTurn();
      });
    });
  const graph: GraphSend = {
    send: (request) => inLine(() => world.graph.send(request)),
    download: (request) => inLine(() => world.graph.download(request)),
    sendLast: (request) => {
      world.graph.sendLast(request);
    },
  };
  const device = createDevice(world, graph, aheadMs);
  let underWay = new Set<Promise<unknown>>();
  const page = {
    memory: device.openMemory(),
    now: () => world.clock.now() + aheadMs,
    begin: (work: Promise<unknown>) => {
      const own = underWay;
      own.add(work);
      void work.then(() => own.delete(work));
    },
    /** One request goes through, if one waits. */
    answer: async () => {
      await waiting.shift()?.();
    },
    settle: async () => {
      while (underWay.size > 0) await (waiting.shift() ?? nextTurn)();
    },
    /** The page dies with what it was about to send. */
    reload: () => {
      waiting = [];
      underWay = new Set();
      page.memory = device.openMemory();
    },
  };
  return page;
}

type SlowDevice = ReturnType<typeof createSlowDevice>;

function nextTurn(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}

const known = (all: readonly Remembered[]): readonly WorkbookSession[] =>
  all.flatMap((each) => (each.kind === 'session' ? [each.session] : []));

/** What a person could see of it, but for the last contact, which each device may know better than the file. */
function pictureOf({ memory, now }: SlowDevice): unknown {
  const all = memory.all(now()).map((each) => {
    if (each.kind === 'maybe-started') return each.key;
    return each.kind === 'session' ? [each.key, each.session.id] : [each.key, each.session.end, each.session.endedAt];
  });
  return { all: all.map((each) => JSON.stringify(each)).sort(), changes: memory.preferences().changes };
}

/** What became of the sessions, as the people at the devices did it. */
interface Told {
  readonly started: WorkbookSession[];
  readonly ended: Set<string>;
  readonly cleared: Set<string>;
}

function act(world: ClientWorld, devices: readonly SlowDevice[], told: Told, done: Step): Promise<void> | void {
  if (done.kind === 'time') return world.clock.advance(done.ms);
  if (!('on' in done)) {
    if (done.kind === 'file-deleted') appFolderOf(world).remove();
    else world.isOnline = !world.isOnline;
    return;
  }
  const device = devices[done.on % devices.length];
  if (device === undefined) return;
  const { memory, now } = device;
  switch (done.kind) {
    case 'start': {
      const session = aSession(`no-${String(told.started.length)}`, now());
      told.started.push(session);
      memory.remember(session);
      return;
    }
    case 'choose':
      return memory.choosePreferences({
        changes: memory.preferences().changes === 'temporary-copy' ? 'saves-changes' : 'temporary-copy',
      });
    case 'save':
      return device.begin(memory.save());
    case 'refresh':
      return device.begin(memory.refresh());
    case 'answer':
      return device.answer();
    case 'reload':
      return device.reload();
    case 'contact':
    case 'end': {
      const sessions = known(memory.all(now()));
      const session = sessions[done.at % Math.max(1, sessions.length)];
      if (session === undefined) return;
      if (done.kind === 'contact') return memory.noteContact({ ...session, lastContactAt: now() });
      told.ended.add(session.id);
      return memory.end(session, { end: 'closed', at: now() });
    }
    case 'clear': {
      const all = memory.all(now());
      const each = all[done.at % Math.max(1, all.length)];
      if (each === undefined) return;
      if (each.kind === 'session') told.cleared.add(each.session.id);
      return memory.clear([each.key]);
    }
  }
}

/** Each device looks and writes, one after another. */
async function meetAll(devices: readonly SlowDevice[]): Promise<void> {
  for (const device of devices) {
    device.begin(device.memory.refresh().then(() => device.memory.save()));
    await device.settle();
  }
}

test.each(['obeyed', 'ignored'] as const)(
  'whatever two or three devices do, in any order, they come to agree and lose nothing (eTag %s)',
  async (eTagOnUpload) => {
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 2, max: 3 }),
        fc.array(step, { maxLength: 40, size: 'max' }),
        async (count, steps) => {
          const world = await createClientWorld();
          world.sandbox.doubts.set('eTagOnUpload', eTagOnUpload);
          const devices = [0, 240_000, -180_000].slice(0, count).map((aheadMs) => createSlowDevice(world, aheadMs));
          const told: Told = { started: [], ended: new Set(), cleared: new Set() };
          /** Ends that a device has heard of; it must never show such a session as known again. */
          const heard = devices.map(() => new Set<string>());
          // All know one session and the file; from here on they differ.
          await act(world, devices, told, { kind: 'start', on: 0 });
          await meetAll(devices);
          for (const next of steps) {
            await act(world, devices, told, next);
            for (const [index, { memory, now }] of devices.entries()) {
              for (const session of told.started)
                if (memory.endOf(session) !== undefined) heard[index]?.add(session.id);
              for (const { id } of known(memory.all(now()))) expect(heard[index]?.has(id)).toBe(false);
            }
          }

          world.isOnline = true;
          for (const device of devices) await device.settle();
          await meetAll(devices);
          await meetAll(devices);
          const pictures = devices.map(pictureOf);
          for (const picture of pictures) expect(picture).toEqual(pictures[0]);
          for (const { memory, now } of devices) {
            const ids = new Set(known(memory.all(now())).map(({ id }) => id));
            expect(told.started.filter(({ id }) => told.ended.has(id) && ids.has(id))).toEqual([]);
            const isOpen = ({ id }: WorkbookSession) => !told.ended.has(id) && !told.cleared.has(id);
            expect(told.started.filter((session) => isOpen(session) && !ids.has(session.id))).toEqual([]);
          }
        },
      ),
      { numRuns: 40 },
    );
  },
);
