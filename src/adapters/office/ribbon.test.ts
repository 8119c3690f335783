import { readFile } from 'node:fs/promises';
import { describe, expect, test } from '@jest/globals';
import type { RibbonCommandId } from '#application/ports/excel-host.ts';
import { createMovedClock } from '../moved-clock.ts';
import type { CommandEvent, OfficeApi, RibbonUpdate } from './office-api.ts';
import { associateCommands } from './ribbon-commands.ts';
import { createRibbonState } from './ribbon-state.ts';

const manifest = await readFile(new URL('../../../manifest.xml', import.meta.url), 'utf8');

/** A ribbon that answers each update when told to. */
function ribbon() {
  const clock = createMovedClock();
  const updates: RibbonUpdate[] = [];
  const answers: { readonly done: () => void; readonly refuse: () => void }[] = [];
  const office: OfficeApi = {
    onReady: () => Promise.resolve({ host: 'Excel' }),
    ribbon: {
      requestUpdate: (update) => {
        updates.push(update);
        return new Promise<void>((resolve, reject) => {
          const refuse = () => {
            reject(Object.assign(new Error(), { code: 'HostRestartNeeded' }));
          };
          answers.push({ done: resolve, refuse });
        });
      },
    },
  };
  const enabledIn = (update: RibbonUpdate | undefined) =>
    update?.tabs.flatMap(({ groups }) => groups.flatMap(({ controls }) => controls.map(({ enabled }) => enabled)));
  return { enable: createRibbonState(() => office, clock), updates, answers, clock, enabledIn };
}

const all = { start: true, refresh: true, close: true };
const onlyStart = { start: true, refresh: false, close: false };

describe('the ribbon', () => {
  test('is told by the ids of the manifest', () => {
    const { enable, updates } = ribbon();
    void enable(onlyStart);
    expect(updates).toEqual([
      {
        tabs: [
          {
            id: 'TabHome',
            groups: [
              {
                id: 'SessionControls.Group',
                controls: [
                  { id: 'SessionControls.StartSession', enabled: true },
                  { id: 'SessionControls.RefreshSession', enabled: false },
                  { id: 'SessionControls.CloseSession', enabled: false },
                ],
              },
            ],
          },
        ],
      },
    ]);
    const ids = updates.flatMap(({ tabs }) =>
      tabs.flatMap(({ id, groups }) => [id, ...groups.map((group) => group.id)]),
    );
    const controls = updates.flatMap(({ tabs }) =>
      tabs.flatMap(({ groups }) => groups.flatMap((group) => group.controls)),
    );
    for (const id of [...ids, ...controls.map((control) => control.id)]) expect(manifest).toContain(`id="${id}"`);
  });

  test('is not told again what it shows', async () => {
    const { enable, updates, answers } = ribbon();
    const first = enable(onlyStart);
    answers[0]?.done();
    expect(await first).toEqual({ ok: true, value: undefined });
    expect(await enable({ ...onlyStart })).toEqual({ ok: true, value: undefined });
    expect(updates).toHaveLength(1);
  });

  test('is told one thing after another, and of several wishes the last', async () => {
    const { enable, updates, answers, enabledIn } = ribbon();
    const first = enable(onlyStart);
    const second = enable({ start: false, refresh: true, close: true });
    const third = enable(all);
    expect(updates).toHaveLength(1);
    answers[0]?.done();
    while (updates.length < 2) await Promise.resolve();
    answers[1]?.done();
    await Promise.all([first, second, third]);
    expect(updates.map((update) => enabledIn(update))).toEqual([
      [true, false, false],
      [true, true, true],
    ]);
  });

  test('is told again after it refused or was silent', async () => {
    const { enable, updates, answers, clock } = ribbon();
    const refused = enable(all);
    answers[0]?.refuse();
    expect(await refused).toMatchObject({
      ok: false,
      problem: { kind: 'unknown', evidence: { codes: ['requestUpdate', 'HostRestartNeeded'] } },
    });
    const silent = enable(all);
    clock.advance(5_000);
    expect(await silent).toMatchObject({ ok: false, problem: { kind: 'host-silent' } });
    void enable(all);
    expect(updates).toHaveLength(3);
  });

  test('of a host that cannot change it stays as it is', async () => {
    const enable = createRibbonState(() => ({ onReady: () => Promise.resolve({ host: 'Excel' }) }), createMovedClock());
    expect(await enable(onlyStart)).toEqual({ ok: true, value: undefined });
  });
});

describe('a ribbon command', () => {
  function associated(run: (command: RibbonCommandId) => Promise<void>) {
    const clock = createMovedClock();
    const handlers = new Map<string, (event: CommandEvent) => void>();
    const actions = {
      associate: (name: string, handler: (event: CommandEvent) => void) => void handlers.set(name, handler),
    };
    associateCommands({ onReady: () => Promise.resolve({ host: 'Excel' }), actions }, clock, run);
    const press = (name: string) => {
      let completed = 0;
      handlers.get(name)?.({ completed: () => (completed += 1) });
      return () => completed;
    };
    return { handlers, press, clock };
  }
  const turns = async () => {
    for (let turn = 0; turn < 10; turn += 1) await Promise.resolve();
  };

  test('is known by every function name of the manifest', () => {
    const named = [...manifest.matchAll(/<FunctionName>(\w+)<\/FunctionName>/g)].map((match) => match[1]);
    expect([...associated(() => Promise.resolve()).handlers.keys()].sort()).toEqual(named.sort());
  });

  test.each([
    ['startSession', 'start'],
    ['refreshSession', 'refresh'],
    ['closeSession', 'close'],
  ])('%s runs %s and completes when it is done, not before', async (name, command) => {
    const asked: string[] = [];
    let finish: () => void = () => undefined;
    const { press, clock } = associated((id) => {
      asked.push(id);
      return new Promise((resolve) => (finish = resolve));
    });
    const completed = press(name);
    await turns();
    expect({ asked, completed: completed() }).toEqual({ asked: [command], completed: 0 });
    finish();
    await turns();
    expect({ completed: completed(), waiting: clock.waiting() }).toEqual({ completed: 1, waiting: 0 });
  });

  test('completes before Office ends it, however long it takes', async () => {
    const { press, clock } = associated(() => new Promise(() => undefined));
    const completed = press('startSession');
    clock.advance(4.5 * 60_000);
    await turns();
    expect(completed()).toBe(1);
  });
});
