import { beforeEach, describe, expect, test } from '@jest/globals';
import { registerRibbonCommands } from '#commands/ribbon-commands.ts';
import { printed } from '#domain/lifecycle/story.ts';
import { createPane, type Application } from './create-pane.ts';
import { createFakeWorld, type FakeWorld } from './fake-world.ts';
import { followRibbon } from './follow-ribbon.ts';

/** Whoever signs in is Ana; Excel says that it is open as Maria. */
let world: FakeWorld;
const ana = 'ana.contoso';

const opened = async (): Promise<Application> => {
  const pane = createPane(world.ports);
  registerRibbonCommands(pane, world.ports.host);
  followRibbon(pane, world.ports.host);
  pane.open();
  await pane.idle();
  return pane;
};

const asked = async (pane: Application, isOtherAccount: boolean): Promise<string> => {
  pane.ask({ kind: 'sign-in-asked', isOtherAccount });
  await pane.idle();
  return printed(pane.state());
};

const touched = (): readonly string[] =>
  world.calls.filter((call) => !['ready', 'sign in', 'sign in silently', 'show pane'].includes(call));

beforeEach(() => {
  world = createFakeWorld();
  world.comparison = 'different';
});

describe('a person who is not Excel’s', () => {
  test('is said with both names, and nothing of theirs is asked for or kept', async () => {
    const pane = await opened();
    expect(pane.state().stage).toMatchObject({
      kind: 'other-person',
      account: { id: ana },
      excelAccount: { userName: 'maria@contoso.com' },
    });
    expect(touched()).toEqual([]);
    expect(pane.settings.kept()).toEqual({ kind: 'nobody' });
  });

  test.each([
    ['by the user name, where the hint is none', 'O.CiQzYjU5', 'maria@contoso.com', 'two accounts'],
    ['by nothing, where neither is a name', 'O.CiQzYjU5', '', 'none-known'],
  ])('is named %s', async (_, loginHint, userPrincipalName, shown) => {
    const { host } = world.ports;
    const ready = async (): ReturnType<typeof host.ready> => {
      const facts = await host.ready();
      const account = facts.ok ? facts.value.account : undefined;
      if (!facts.ok || account === undefined) return facts;
      return { ok: true, value: { ...facts.value, account: { ...account, loginHint, userPrincipalName } } };
    };
    const pane = createPane({ ...world.ports, host: { ...host, ready } });
    pane.open();
    await pane.idle();
    expect(printed(pane.state())).toBe(shown);
    expect(JSON.stringify(pane.state())).not.toContain(loginHint);
  });

  test('finds the ribbon off; a press that comes all the same brings up the pane', async () => {
    await opened();
    expect(world.enabled.at(-1)).toBe('');
    await world.press('start');
    expect(world.calls.at(-1)).toBe('show pane');
    expect(touched()).toEqual([]);
  });

  test.each(['same', 'same-elsewhere', 'unknown'] as const)('is not thought of where Excel is "%s"', async (told) => {
    world.comparison = told;
    expect(printed((await opened()).state())).toBe('none-known');
  });

  test('who came after the session of another one was in view does not see that one’s list', async () => {
    world.comparison = 'same';
    const pane = await opened();
    pane.ask({
      kind: 'command-asked',
      command: { kind: 'start', changes: 'saves-changes', isAnother: false },
      now: pane.clock.now(),
    });
    await pane.idle();
    expect(pane.sessions.current()).toHaveLength(1);
    world.refusals.set('refresh', {
      kind: 'sign-in-needed',
      evidence: { operation: 'refresh-session', codes: [] },
    });
    pane.ask({ kind: 'command-asked', command: { kind: 'refresh', why: 'asked' }, now: pane.clock.now() });
    await pane.idle();
    world.comparison = 'different';
    expect(await asked(pane, false)).toBe('two accounts');
    expect(pane.sessions.current()).toEqual([]);
  });
});

describe('a person who was chosen although Excel is another’s', () => {
  test('goes on, and is not asked about at the next opening', async () => {
    expect(await asked(await opened(), true)).toBe('none-known');
    expect(printed((await opened()).state())).toBe('none-known');
  });

  test('is forgotten when Excel’s person is switched to', async () => {
    await asked(await opened(), true);
    world.chosen.delete(ana);
    world.chosen.add('somebody');
    const pane = await opened();
    world.comparison = 'same';
    expect(await asked(pane, false)).toBe('none-known');
    expect([...world.chosen]).toEqual([]);
  });

  test('is forgotten when they sign out', async () => {
    const pane = await opened();
    await asked(pane, true);
    pane.ask({ kind: 'sign-out-asked' });
    await pane.idle();
    expect([...world.chosen]).toEqual([]);
  });

  test('is forgotten when the choice falls on Excel’s person', async () => {
    const pane = await opened();
    await asked(pane, true);
    world.comparison = 'same';
    await asked(pane, true);
    expect([...world.chosen]).toEqual([]);
  });
});
