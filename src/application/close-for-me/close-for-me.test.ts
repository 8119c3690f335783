import { beforeEach, describe, expect, test } from '@jest/globals';
import { workbookSessionIdFrom, type ChangesMode } from '#domain/workbook-session/workbook-session.ts';
import { createPane, type Application } from '../create-pane.ts';
import { createFakeWorld, type FakeWorld } from '../fake-world.ts';
import type { PaneNews } from '../ports/pane-channel.ts';

let world: FakeWorld;
let application: Application;

beforeEach(async () => {
  world = createFakeWorld();
  application = createPane(world.ports);
  application.open();
  await application.idle();
});

function ask(command: { readonly kind: 'start'; readonly changes: ChangesMode } | { readonly kind: 'refresh' }): void {
  const now = application.clock.now();
  application.ask({
    kind: 'command-asked',
    command: command.kind === 'start' ? { ...command, isAnother: false } : { ...command, why: 'asked' },
    now,
  });
}

async function started(changes: ChangesMode = 'saves-changes'): Promise<void> {
  ask({ kind: 'start', changes });
  await application.idle();
}

const closings = () => world.calls.filter((call) => call === 'close on leaving').length;

describe('when the page goes away', () => {
  test('the session in view is closed, in the name of who started it, where that was chosen', async () => {
    application.settings.choose({ closesForMe: true });
    await started();
    world.leave();
    expect(closings()).toBe(1);
    expect(world.sentTo.at(-1)).toBe('close cluster=FAKE&session=1&usid=x of 01BUDGET for own-files as ana.contoso');
  });

  test('nothing is claimed: what is believed and remembered stays as it is', async () => {
    application.settings.choose({ closesForMe: true });
    await started();
    const before = { state: application.state(), settings: JSON.stringify([...world.settings]) };
    world.leave();
    expect({ state: application.state(), settings: JSON.stringify([...world.settings]) }).toEqual(before);
  });

  test('a session that is probably over is closed as well: it may still be open', async () => {
    application.settings.choose({ closesForMe: true });
    await started();
    world.advance(10 * 60_000);
    world.leave();
    expect(closings()).toBe(1);
  });

  test('nothing is closed when the pane loads itself anew, which the person wanted', async () => {
    application.settings.choose({ closesForMe: true });
    await started();
    application.reload();
    expect(world.calls.slice(-1)).toEqual(['reload the page']);
    expect(closings()).toBe(0);
  });

  test('nothing is closed where nobody chose it', async () => {
    await started();
    world.leave();
    expect(closings()).toBe(0);
  });

  test('a session that this browser started is closed as well after the page was loaded again', async () => {
    application.settings.choose({ closesForMe: true });
    await started();
    const again = createPane(world.ports);
    again.open();
    await again.idle();
    world.leave();
    expect(closings()).toBe(1);
  });

  test('the choice counts as it is then', async () => {
    application.settings.choose({ closesForMe: true });
    await started();
    application.settings.choose({ closesForMe: false });
    world.leave();
    expect(closings()).toBe(0);
  });
});

describe('while another pane of the browser shows the same session', () => {
  const workbook = { driveId: 'b!drive', itemId: '01BUDGET' };
  const accountOf = (): string => {
    const { stage } = application.state();
    if (stage.kind !== 'workbook') throw new Error('A workbook was to be in view.');
    return stage.account.id;
  };
  const here = (more: Partial<Extract<PaneNews, { kind: 'pane-here' }>> = {}) => {
    world.hear({ kind: 'pane-here', accountId: accountOf(), workbook, pane: 'other', asksWhoElse: false, ...more });
  };

  beforeEach(async () => {
    application.settings.choose({ closesForMe: true });
    await started();
  });

  test('it stays open', () => {
    here();
    world.leave();
    expect(closings()).toBe(0);
  });

  test('and this one is the last again when the other said farewell, it is closed', () => {
    here();
    world.hear({ kind: 'pane-left', accountId: accountOf(), pane: 'other' });
    world.leave();
    expect(closings()).toBe(1);
  });

  test.each([
    ['another workbook', { workbook: { driveId: 'b!drive', itemId: '01OTHER' } }],
    ['another person', { accountId: 'somebody' }],
  ])('but that is a pane of %s, it is closed', (_, difference) => {
    here(difference);
    world.leave();
    expect(closings()).toBe(1);
  });

  test('a pane says that it came, answers who asks, and says farewell', () => {
    const accountId = accountOf();
    const said = () => world.told.filter(({ kind }) => kind === 'pane-here' || kind === 'pane-left');
    const [came] = said();
    expect(came).toMatchObject({ kind: 'pane-here', accountId, workbook, asksWhoElse: true });
    here({ asksWhoElse: true });
    world.leave();
    expect(said().slice(1)).toEqual([
      { ...came, asksWhoElse: false },
      { kind: 'pane-left', accountId, pane: expect.any(String) },
    ]);
  });

  test('signing out is a farewell too', async () => {
    application.ask({ kind: 'sign-out-asked' });
    await application.idle();
    expect(world.told).toContainEqual(expect.objectContaining({ kind: 'pane-left' }));
  });
});

describe('of a session is left alone, although it was chosen to close it:', () => {
  beforeEach(() => {
    application.settings.choose({ closesForMe: true });
  });

  test('none that is known', () => {
    world.leave();
    expect(closings()).toBe(0);
  });

  test('a temporary copy, because its changes would be gone', async () => {
    await started('temporary-copy');
    world.leave();
    expect(closings()).toBe(0);
  });

  test.each(['saves-changes', 'unknown'] as const)('one that another tool started (%s)', async (changes) => {
    await started();
    const { stage } = application.state();
    if (stage.kind !== 'workbook' || stage.session.kind !== 'open') throw new Error('A session was to be open.');
    const id = workbookSessionIdFrom('cluster=THEIRS&session=2&usid=y');
    if (id === undefined) throw new Error('The planted id is none that the domain accepts.');
    const session = { ...stage.session.session, id, changes, isTakenOver: true } as const;
    const now = application.clock.now();
    application.ask({ kind: 'command-asked', command: { kind: 'take-over', session }, now });
    await application.idle();
    expect(application.state()).toHaveProperty('stage.session.session.id', id);
    world.leave();
    expect(closings()).toBe(0);
  });

  test('one that the same person started on another device, also when it is used here', async () => {
    const now = application.clock.now();
    world.settings.set('sessions', {
      theirs: {
        id: 'cluster=FAR&session=3&usid=z',
        driveId: 'b!drive',
        itemId: '01BUDGET',
        name: 'Budget 2027.xlsx',
        changes: 'saves-changes',
        started: now,
        contact: now,
      },
    });
    ask({ kind: 'start', changes: 'saves-changes' });
    await application.idle();
    application.ask({ kind: 'command-asked', command: { kind: 'refresh', why: 'before-start' }, now });
    await application.idle();
    expect(application.state()).toHaveProperty('stage.session.session.id', 'cluster=FAR&session=3&usid=z');
    world.leave();
    expect(closings()).toBe(0);
  });

  test('one that is being started, refreshed or closed', async () => {
    ask({ kind: 'start', changes: 'saves-changes' });
    world.leave();
    await application.idle();
    ask({ kind: 'refresh' });
    world.leave();
    await application.idle();
    const now = application.clock.now();
    application.ask({ kind: 'command-asked', command: { kind: 'close', isConfirmed: false }, now });
    world.leave();
    await application.idle();
    world.leave();
    expect(closings()).toBe(0);
  });

  test('one while Microsoft asked for a wait', async () => {
    await started();
    const evidence = { operation: 'refresh-session', codes: [] } as const;
    world.refusals.set('refresh', { kind: 'throttled', retryAfterMs: 30_000, evidence });
    ask({ kind: 'refresh' });
    await application.idle();
    world.leave();
    expect(closings()).toBe(0);
  });
});
