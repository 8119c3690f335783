import { beforeEach, describe, expect, test } from '@jest/globals';
import { printed } from '#domain/lifecycle/story.ts';
import type { Command } from '#domain/lifecycle/command.ts';
import { registerRibbonCommands } from '#commands/ribbon-commands.ts';
import { createPane, type Application } from './create-pane.ts';
import { createFakeWorld, type FakeWorld } from './fake-world.ts';
import { followRibbon } from './follow-ribbon.ts';

const start: Command = { kind: 'start', changes: 'saves-changes', isAnother: false };
const refresh: Command = { kind: 'refresh', why: 'asked' };
const close: Command = { kind: 'close', isConfirmed: false };
const minutes = (n: number) => n * 60_000;

let world: FakeWorld;
let pane: Application;

const ask = async (command: Command): Promise<string> => {
  pane.ask({ kind: 'command-asked', command, now: pane.clock.now() });
  await pane.idle();
  return printed(pane.state());
};

const opened = async (): Promise<Application> => {
  const application = createPane(world.ports);
  application.open();
  await application.idle();
  return application;
};

beforeEach(async () => {
  world = createFakeWorld();
  pane = await opened();
});

describe('the application', () => {
  test('finds the workbook by itself, then starts, refreshes and closes a session', async () => {
    expect(printed(pane.state())).toBe('none-known');
    expect(await ask(start)).toBe('open · answered, idle');
    expect(await ask(refresh)).toBe('open · answered, idle');
    expect(await ask(close)).toBe('closed');
    expect(world.calls.filter((call) => ['start', 'refresh', 'close'].includes(call))).toEqual([
      'start',
      'refresh',
      'close',
    ]);
  });

  test('writes the session on this device before the screen says that it is active', async () => {
    const seen: string[] = [];
    pane.subscribe(() => seen.push(`${printed(pane.state())} after ${String(world.calls.at(-1))}`));
    await ask(start);
    expect(seen.find((line) => line.startsWith('open'))).toBe('open · answered, idle after save locally');
  });

  test('knows the session again after a reload, and no more after it was closed', async () => {
    await ask(start);
    pane = await opened();
    expect(printed(pane.state())).toBe('open · answered, idle');
    await ask(close);
    pane = await opened();
    expect(printed(pane.state())).toBe('none-known');
    expect(JSON.stringify([...world.settings])).not.toContain('cluster=');
  });

  test('refreshing writes on this device only, starting and closing write the settings file', async () => {
    const saves = () => world.calls.filter((call) => call === 'save settings').length;
    await ask(start);
    expect(saves()).toBe(1);
    await ask(refresh);
    expect(saves()).toBe(1);
    await ask(close);
    expect(saves()).toBe(2);
  });

  test('looks in the settings before Start and offers the session another device started', async () => {
    world.settings.set('sessions', {
      other: {
        id: 'cluster=OTHER&session=9&usid=y',
        ...world.workbook.ref,
        name: 'Budget 2027.xlsx',
        changes: 'saves-changes',
        started: pane.clock.now(),
        contact: pane.clock.now(),
      },
    });
    expect(await ask(start)).toBe('open · remembered, asking-second');
    expect(world.calls).not.toContain('start');
  });

  test('reads the address again before acting and never sends a session to another workbook', async () => {
    await ask(start);
    world.documentUrl = world.documentUrl.replace('Budget%202027', 'Price%20list');
    world.workbook = { ...world.workbook, ref: { driveId: 'b!drive', itemId: '02PRICES' }, name: 'Price list.xlsx' };
    expect(await ask(refresh)).toBe('none-known');
    expect(world.calls).not.toContain('refresh');
  });

  test('a wait that Microsoft asked for ends by itself and the command goes on', async () => {
    world.refusals.set('start', {
      kind: 'throttled',
      retryAfterMs: 30_000,
      evidence: { operation: 'start-session', codes: [] },
    });
    expect(await ask(start)).toBe('none-known · waiting');
    world.refusals.clear();
    world.advance(30_000);
    await pane.idle();
    expect(printed(pane.state())).toBe('open · answered, idle');
  });

  test('knows for a while that it was reloaded by its own button', async () => {
    expect(pane.isReloadedInVain()).toBe(false);
    pane.reload();
    pane = await opened();
    expect(pane.isReloadedInVain()).toBe(true);
    world.advance(minutes(10));
    expect(pane.isReloadedInVain()).toBe(false);
  });

  test('remembers the last choice as the next default', async () => {
    await ask({ ...start, changes: 'temporary-copy' });
    expect((await opened()).defaultChanges()).toBe('temporary-copy');
  });
});

describe('a ribbon command', () => {
  beforeEach(() => registerRibbonCommands(pane, world.ports.host));

  test('starts a session without the pane', async () => {
    await world.press('start');
    expect(printed(pane.state())).toBe('open · answered, idle');
    expect(world.calls).not.toContain('show pane');
  });

  test('starts with the person’s own choice, however early it is pressed, and takes it for no choice of its own', async () => {
    world.settings.set('changes', 'temporary-copy');
    const early = createPane(world.ports);
    registerRibbonCommands(early, world.ports.host);
    early.open();
    await Promise.all([world.press('start'), early.idle()]);
    const { stage } = early.state();
    const session = stage.kind === 'workbook' && stage.session.kind === 'open' ? stage.session.session : undefined;
    expect([session?.changes, world.settings.get('changes')]).toEqual(['temporary-copy', 'temporary-copy']);
  });

  test('opens the pane where there is nothing to do or a person is needed', async () => {
    await world.press('refresh');
    expect(world.calls.filter((call) => call === 'show pane')).toHaveLength(1);
    await world.press('start');
    world.refusals.set('close', { kind: 'restricted', evidence: { operation: 'close-session', codes: [] } });
    await world.press('close');
    expect(world.calls.filter((call) => call === 'show pane')).toHaveLength(2);
  });

  test('is switched off only by a known state, and on again when the estimate has run out', async () => {
    followRibbon(pane, world.ports.host);
    await world.press('start');
    expect(world.enabled).toEqual(['', 'refresh close']);
    world.advance(minutes(5));
    expect(world.enabled.at(-1)).toBe('start refresh close');
  });
});
