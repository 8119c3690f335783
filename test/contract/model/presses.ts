import { isBelievedOpen } from '#domain/workbook-session/idle-estimate.ts';
import type { Command } from '#domain/lifecycle/command.ts';
import type { PersonAsked } from '#domain/lifecycle/event.ts';
import { workbookSessionIdFrom, type ChangesMode } from '#domain/workbook-session/workbook-session.ts';
import type { ListAsked } from '#application/pane.ts';
import { silently, type Action } from './action.ts';
import type { Tab } from './cast.ts';
import type { Dice } from './dice.ts';

const modes: readonly ChangesMode[] = ['saves-changes', 'temporary-copy'];
const minutes = 60_000;

function command(wanted: (dice: Dice) => Command): Action['act'] {
  return (tab, dice) => {
    const asked = wanted(dice);
    const { application } = tab.app();
    application.ask({ kind: 'command-asked', command: asked, now: application.clock.now() });
    return JSON.stringify(asked);
  };
}

function ask(asked: PersonAsked): Action['act'] {
  return silently((tab) => tab.app().application.ask(asked));
}

/** Everything that can be pressed in the pane and in the ribbon, whether or not it makes sense at the moment. */
export const presses: readonly Action[] = [
  {
    weight: 16,
    name: 'start',
    act: command((dice) => ({ kind: 'start', changes: dice.pick(modes), isAnother: dice.chance(0.25) })),
  },
  {
    weight: 8,
    name: 'refresh',
    act: command((dice) => ({ kind: 'refresh', why: dice.pick(['asked', 'check', 'before-start', 'use'] as const) })),
  },
  { weight: 8, name: 'close', act: command((dice) => ({ kind: 'close', isConfirmed: dice.chance(0.6) })) },
  { weight: 2, name: 'confirm that it is gone', act: command(() => ({ kind: 'confirm-gone' })) },
  {
    weight: 4,
    name: 'again',
    act: silently((tab) => {
      const { application } = tab.app();
      application.ask({ kind: 'again-asked', now: application.clock.now() });
    }),
  },
  { weight: 6, name: 'stop', act: ask({ kind: 'stop-asked' }) },
  { weight: 4, name: 'question left', act: ask({ kind: 'question-left' }) },
  { weight: 2, name: 'allow', act: ask({ kind: 'permission-asked' }) },
  {
    weight: 2,
    name: 'keep open',
    act: silently((tab, dice) => {
      const { application } = tab.app();
      const now = application.clock.now();
      application.ask({ kind: 'keep-asked', until: now + dice.pick([30, 60]) * minutes, now });
    }),
  },
  { weight: 1, name: 'keep open no more', act: ask({ kind: 'keep-stop-asked' }) },
  { weight: 1, name: 'sign out', act: ask({ kind: 'sign-out-asked' }) },
  { weight: 3, name: 'take over', act: takeOver },
  { weight: 5, name: 'in My sessions', act: inMySessions },
  {
    weight: 4,
    name: 'ribbon',
    act: (tab, dice) => {
      const button = dice.pick(['start', 'refresh', 'close'] as const);
      void tab.app().excel.press(button);
      return button;
    },
  },
];

/** Pastes an id: one that some session of the world has or had, or none at all. */
function takeOver(tab: Tab, dice: Dice): string {
  const { application, world } = tab.app();
  const { stage } = application.state();
  if (stage.kind !== 'workbook') return 'no workbook';
  const ids = world.sandbox.world().sessions.all();
  const text = ids.length > 0 && dice.chance(0.9) ? dice.pick(ids.slice(-5)).id : 'cluster=NONE&session=0&usid=none';
  const id = workbookSessionIdFrom(text);
  if (id === undefined) return 'no id';
  tab.pasted.add(id);
  const now = application.clock.now();
  const { ref, name, webUrl } = stage.workbook;
  const session = {
    id,
    workbook: ref,
    workbookName: name,
    workbookUrl: webUrl,
    changes: 'unknown',
    isTakenOver: true,
    startedAt: now,
    lastContactAt: now,
  } as const;
  application.ask({ kind: 'command-asked', command: { kind: 'take-over', session }, now });
  return `…${id.slice(-6)}`;
}

const rowPresses: readonly ListAsked[] = [
  { kind: 'refresh' },
  { kind: 'check' },
  { kind: 'close', isConfirmed: true },
  { kind: 'close', isConfirmed: false },
  { kind: 'leave' },
  { kind: 'stop' },
  { kind: 'clear' },
];

function inMySessions(tab: Tab, dice: Dice): string {
  const { sessions } = tab.app().application;
  const rows = sessions.current();
  if (rows.length === 0 || dice.chance(0.2)) {
    const button = dice.pick(['look', 'close all', 'clear ended'] as const);
    if (button === 'look') sessions.look();
    else if (button === 'close all') sessions.closeAll(dice.chance(0.5));
    else sessions.clearEnded();
    return button;
  }
  const row = dice.pick(rows);
  const asked = dice.pick(rowPresses);
  if (
    asked.kind === 'clear' &&
    row.kind === 'known' &&
    !isBelievedOpen(row.session.session, tab.app().application.clock.now())
  )
    tab.cleared.add(row.session.session.id);
  sessions.ask(row.key, asked);
  return `${asked.kind} of ${row.workbookName}`;
}
