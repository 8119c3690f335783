import { beforeEach, describe, expect, test } from '@jest/globals';
import { printed } from '#domain/lifecycle/story.ts';
import type { Command } from '#domain/lifecycle/command.ts';
import type { DriveItem } from '#domain/workbook-session/drive-item.ts';
import { createPane, type Application } from './create-pane.ts';
import { createFakeWorld, type FakeWorld } from './fake-world.ts';
import type { ListedSession } from './pane.ts';

const start: Command = { kind: 'start', changes: 'saves-changes', isAnother: false };
const minutes = (n: number) => n * 60_000;

const prices: DriveItem = {
  ref: { driveId: 'b!drive', itemId: '01PRICES' },
  name: 'Price list.xlsx',
  webUrl: 'https://contoso-my.sharepoint.com/personal/ana_contoso_com/Documents/Price%20list.xlsx',
  driveType: 'business',
  eTag: '"1"',
};

let world: FakeWorld;

const opened = async (workbook: DriveItem = world.workbook): Promise<Application> => {
  world.workbook = workbook;
  const application = createPane(world.ports);
  application.open();
  await application.idle();
  return application;
};

const asked = async (pane: Application, command: Command): Promise<string> => {
  pane.ask({ kind: 'command-asked', command, now: pane.clock.now() });
  await pane.idle();
  return printed(pane.state());
};

function line(row: ListedSession): string {
  const state = row.kind === 'known' ? row.session.kind : row.kind;
  return `${row.workbookName}${row.isThisWorkbook ? ' (this)' : ''}: ${state}`;
}

const listed = (pane: Application) => pane.sessions.current().map(line);

function keyOf(pane: Application, name: string): string {
  const row = pane.sessions.current().find(({ workbookName }) => workbookName === name);
  if (row === undefined) throw new Error(`${name} is not listed.`);
  return row.key;
}

/** A session of the price list that saves, started two minutes before one of the budget, in whose window we are. */
async function twoWorkbooks(): Promise<Application> {
  const budget = world.workbook;
  await asked(await opened(prices), start);
  world.advance(minutes(2));
  const pane = await opened(budget);
  await asked(pane, start);
  world.sentTo.length = 0;
  return pane;
}

beforeEach(() => {
  world = createFakeWorld();
});

describe('my sessions', () => {
  test('names each with its workbook, this one first', async () => {
    const pane = await twoWorkbooks();
    expect(listed(pane)).toEqual(['Budget 2027.xlsx (this): open', 'Price list.xlsx: open']);
  });

  test('refreshes and closes the one that was meant, at its own workbook', async () => {
    const pane = await twoWorkbooks();
    pane.sessions.ask(keyOf(pane, 'Price list.xlsx'), { kind: 'refresh' });
    await pane.idle();
    pane.sessions.ask(keyOf(pane, 'Price list.xlsx'), { kind: 'close', isConfirmed: false });
    await pane.idle();
    expect(world.sentTo).toEqual(['refresh 01PRICES', 'close 01PRICES']);
    expect(listed(pane)).toEqual(['Budget 2027.xlsx (this): open', 'Price list.xlsx: ended']);
    expect(printed(pane.state())).toBe('open · answered, idle');
  });

  test('closes all, one after another, but no temporary copy unasked', async () => {
    const budget = world.workbook;
    await asked(await opened(prices), { ...start, changes: 'temporary-copy' });
    const pane = await opened(budget);
    await asked(pane, start);
    pane.sessions.closeAll(false);
    await pane.idle();
    expect(listed(pane)).toEqual(['Budget 2027.xlsx (this): ended', 'Price list.xlsx: open']);
    pane.sessions.closeAll(true);
    await pane.idle();
    expect(listed(pane)).toEqual(['Budget 2027.xlsx (this): ended', 'Price list.xlsx: ended']);
  });

  test('Clear ended takes what was closed and nothing else', async () => {
    const pane = await twoWorkbooks();
    pane.sessions.ask(keyOf(pane, 'Price list.xlsx'), { kind: 'close', isConfirmed: true });
    await pane.idle();
    pane.sessions.clearEnded();
    await pane.idle();
    expect(listed(pane)).toEqual(['Budget 2027.xlsx (this): open']);
  });

  test('one that is probably over can be cleared, one that may be open cannot', async () => {
    const pane = await twoWorkbooks();
    pane.sessions.ask(keyOf(pane, 'Price list.xlsx'), { kind: 'clear' });
    await pane.idle();
    expect(listed(pane)).toHaveLength(2);
    world.advance(minutes(4));
    pane.sessions.ask(keyOf(pane, 'Price list.xlsx'), { kind: 'clear' });
    await pane.idle();
    expect(listed(pane)).toEqual(['Budget 2027.xlsx (this): open']);
  });

  test('two sessions on one workbook are two lines', async () => {
    const pane = await opened();
    await asked(pane, start);
    world.advance(1000);
    await asked(pane, { ...start, isAnother: true });
    expect(listed(pane)).toEqual(['Budget 2027.xlsx (this): open', 'Budget 2027.xlsx (this): open']);
  });
});

describe('after Close', () => {
  const fileOf = ({ stage }: ReturnType<Application['state']>) =>
    stage.kind === 'workbook' && stage.session.kind === 'closed' ? stage.session.file.kind : undefined;

  /** Lets every look that is due take place, one after another. */
  const pass = async (pane: Application, ms: number): Promise<void> => {
    for (let passed = 0; passed < ms; passed += 1000) {
      world.advance(1000);
      await pane.idle();
      for (let turn = 0; turn < 10; turn += 1) await Promise.resolve();
    }
  };

  test('the file is looked at until its version is another one', async () => {
    const pane = await opened();
    await asked(pane, start);
    await asked(pane, { kind: 'close', isConfirmed: true });
    await pass(pane, 10_000);
    expect(fileOf(pane.state())).toBe('watching');
    world.eTag = '"2"';
    await pass(pane, 10_000);
    expect(fileOf(pane.state())).toBe('updated');
  });

  test('and for a minute at most', async () => {
    const pane = await opened();
    await asked(pane, start);
    await asked(pane, { kind: 'close', isConfirmed: true });
    await pass(pane, 61_000);
    expect(fileOf(pane.state())).toBe('unchanged');
    const looks = world.calls.filter((call) => call === 'version').length;
    await pass(pane, 120_000);
    expect(world.calls.filter((call) => call === 'version')).toHaveLength(looks);
  });
});

describe('another tab of this browser', () => {
  test('is told of a start and of an end, without ids and names', async () => {
    const pane = await opened();
    await asked(pane, start);
    await asked(pane, { kind: 'close', isConfirmed: true });
    expect(world.told.map(({ kind }) => kind)).toEqual(['pane-here', 'memory-changed', 'memory-changed']);
    expect(JSON.stringify(world.told)).not.toMatch(/cluster|Budget/);
  });

  test('that started or closed a session is followed', async () => {
    const there = await opened();
    const here = await opened();
    const told = { kind: 'memory-changed', accountId: 'ana.contoso' } as const;
    await asked(there, start);
    expect(printed(here.state())).toBe('none-known');
    world.hear(told);
    expect(printed(here.state())).toBe('open · answered, idle');
    await asked(there, { kind: 'close', isConfirmed: true });
    world.hear(told);
    expect(printed(here.state())).toBe('closed');
  });

  test('or this one: it is known which of them closed it', async () => {
    const whereClosed = ({ stage }: ReturnType<Application['state']>) =>
      stage.kind === 'workbook' && stage.session.kind === 'closed'
        ? { where: stage.session.where, closedAt: stage.session.closedAt }
        : undefined;
    const there = await opened();
    await asked(there, start);
    const [hears, closesToo] = [await opened(), await opened()];
    const closedAt = there.clock.now();
    await asked(there, { kind: 'close', isConfirmed: true });
    world.advance(1000);
    world.sentTo.length = 0;
    await asked(closesToo, { kind: 'close', isConfirmed: true });
    expect(world.sentTo).toEqual([]);
    world.hear({ kind: 'memory-changed', accountId: 'ana.contoso' });
    expect([there, hears, closesToo].map((pane) => whereClosed(pane.state()))).toEqual([
      { where: 'here', closedAt },
      { where: 'elsewhere', closedAt },
      { where: 'elsewhere', closedAt },
    ]);
  });

  test('of another person changes nothing here', async () => {
    const other = await opened();
    const pane = await opened();
    await asked(other, start);
    const state = pane.state();
    world.hear({ kind: 'memory-changed', accountId: 'bo.contoso' });
    expect(pane.state()).toBe(state);
  });
});

describe('a pasted link', () => {
  test('stands in place of the address that Excel does not give, and holds while Excel still gives none', async () => {
    const url = world.documentUrl;
    world.documentUrl = '';
    const pane = await opened();
    expect(printed(pane.state())).toBe('cannot: unsaved');
    await pane.useLink(url);
    await pane.idle();
    expect(await asked(pane, start)).toBe('open · answered, idle');
    expect(world.sentTo).toEqual(['start 01BUDGET']);
  });

  test('of a place without sessions is read as such and asks nobody', async () => {
    const pane = await opened();
    const calls = world.calls.length;
    expect(pane.readLink('https://d.docs.live.net/ab12/Budget.xlsx')).toMatchObject({ reason: { kind: 'personal' } });
    await pane.useLink('https://evil.example/Budget.xlsx');
    expect(world.calls).toHaveLength(calls);
    expect(printed(pane.state())).toBe('none-known');
  });
});

describe('the timeline', () => {
  test('holds what Microsoft answered about the session in view', async () => {
    const pane = await opened();
    await asked(pane, start);
    world.advance(minutes(1));
    await asked(pane, { kind: 'refresh', why: 'asked' });
    world.advance(minutes(1));
    await asked(pane, { kind: 'refresh', why: 'check' });
    await asked(pane, { kind: 'close', isConfirmed: true });
    expect(pane.timeline()?.marks.map(({ kind }) => kind)).toEqual(['started', 'refreshed', 'checked', 'closed']);
    world.advance(minutes(31));
    expect(pane.timeline()?.marks).toEqual([]);
  });

  test('tells on which device the session was started, also after its end, and nothing while there is none', async () => {
    const pane = await opened();
    const where = [pane.timeline()?.startedWhere];
    for (const command of [start, { kind: 'close', isConfirmed: true }] as const) {
      await asked(pane, command);
      where.push(pane.timeline()?.startedWhere);
    }
    expect(where).toEqual(['unknown', 'here', 'here']);
  });
});

describe('what is said of sessions that are not in view', () => {
  const heardOf = (pane: Application): string[] => {
    const heard: string[] = [];
    pane.onNews((news) => {
      if (news.kind === 'elsewhere') heard.push(`${news.workbookName}: ${news.news.kind} (${printed(news.state)})`);
      else if (news.kind === 'closed-all') heard.push(`closed ${news.closed} of ${news.asked}`);
    });
    return heard;
  };

  test('bears the name of its workbook', async () => {
    const pane = await twoWorkbooks();
    const heard = heardOf(pane);
    pane.sessions.ask(keyOf(pane, prices.name), { kind: 'refresh' });
    await pane.idle();
    pane.sessions.ask(keyOf(pane, prices.name), { kind: 'close', isConfirmed: false });
    await pane.idle();
    expect(heard).toEqual(['Price list.xlsx: refreshed (open · answered, idle)', 'Price list.xlsx: closed (closed)']);
  });

  test('comes once, at the end, where all are closed', async () => {
    const pane = await twoWorkbooks();
    const heard = heardOf(pane);
    pane.sessions.closeAll(false);
    await pane.idle();
    expect(heard).toEqual(['closed 2 of 2']);
  });
});
