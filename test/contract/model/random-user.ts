import type { Command } from '#domain/lifecycle/command.ts';
import type { ChangesMode } from '#domain/workbook-session/workbook-session.ts';
import { ana, bo } from '#sandbox/people.ts';
import type { InProcessWorld } from '../../support/in-process/world.ts';
import type { Tab } from './cast.ts';
import type { Dice } from './dice.ts';
import { armSomething } from './faulty-graph.ts';

/** What a person, Excel or the world does next. */
interface Action {
  readonly weight: number;
  readonly name: string;
  /** Answers what exactly was done, for the trace. */
  readonly act: (tab: Tab, dice: Dice, world: InProcessWorld) => string | Promise<string>;
}

const modes: readonly ChangesMode[] = ['saves-changes', 'temporary-copy'];

function ask(command: (dice: Dice) => Command): Action['act'] {
  return (tab, dice) => {
    const wanted = command(dice);
    const { application } = tab.app();
    application.ask({ kind: 'command-asked', command: wanted, now: application.clock.now() });
    return JSON.stringify(wanted);
  };
}

/** Addresses that Excel may give; the odd ones are those that no session can be had for. */
const oddAddresses = ['', 'C:\\Users\\ana\\Budget.xlsx', 'https://d.docs.live.net/ab12/Budget.xlsx'];
const workbooks = ['budget', 'budget', 'prices', 'overview', 'forecast', 'read-only', 'bo-private', 'old-format'];

export const actions: readonly Action[] = [
  {
    weight: 16,
    name: 'start',
    act: ask((dice) => ({ kind: 'start', changes: dice.pick(modes), isAnother: dice.chance(0.25) })),
  },
  {
    weight: 10,
    name: 'refresh',
    act: ask((dice) => ({ kind: 'refresh', why: dice.pick(['asked', 'check', 'before-start'] as const) })),
  },
  { weight: 9, name: 'close', act: ask((dice) => ({ kind: 'close', isConfirmed: dice.chance(0.6) })) },
  {
    weight: 4,
    name: 'again',
    act: (tab) => {
      const { application } = tab.app();
      application.ask({ kind: 'again-asked', now: application.clock.now() });
      return '';
    },
  },
  {
    weight: 7,
    name: 'stop',
    act: (tab) => {
      tab.app().application.ask({ kind: 'stop-asked' });
      return '';
    },
  },
  {
    weight: 5,
    name: 'question left',
    act: (tab) => {
      tab.app().application.ask({ kind: 'question-left' });
      return '';
    },
  },
  {
    weight: 5,
    name: 'sign in',
    act: (tab, dice) => {
      const { switches } = tab.app().signIn;
      switches.inWindow = dice.chance(0.8) ? 'answers' : dice.pick(['closes', 'refuses', 'needs-admin'] as const);
      switches.person = dice.chance(0.9) ? ana : bo;
      const isOtherAccount = dice.chance(0.15);
      tab.app().application.ask({ kind: 'sign-in-asked', isOtherAccount });
      return `${switches.person.key}, ${switches.inWindow}${isOtherAccount ? ', other account' : ''}`;
    },
  },
  {
    weight: 1,
    name: 'sign out',
    act: (tab) => {
      tab.app().application.ask({ kind: 'sign-out-asked' });
      return '';
    },
  },
  {
    weight: 5,
    name: 'ribbon',
    act: (tab, dice) => {
      const command = dice.pick(['start', 'refresh', 'close'] as const);
      void tab.app().excel.press(command);
      return command;
    },
  },
  {
    weight: 4,
    name: 'other workbook',
    act: (tab, dice, world) => {
      const url = dice.chance(0.1) ? dice.pick(oddAddresses) : world.file(dice.pick(workbooks)).fileUrl;
      tab.app().excel.documentUrl = url;
      return url;
    },
  },
  {
    weight: 5,
    name: 'reload',
    act: (tab) => {
      tab.reload();
      return '';
    },
  },
  {
    weight: 2,
    name: 'network',
    act: (tab, dice) => {
      tab.device.setOnline(dice.chance(0.7));
      return tab.device.isOnline() ? 'online' : 'offline';
    },
  },
  {
    weight: 22,
    name: 'time passes',
    act: async (_tab, dice, world) => {
      const { ms } = dice.weighted([
        { weight: 10, ms: dice.between(100, 5_000) },
        { weight: 6, ms: dice.between(5_000, 90_000) },
        { weight: 4, ms: dice.between(90_000, 9 * 60_000) },
        { weight: 1, ms: dice.between(1, 30) * 3_600_000 },
      ]);
      await world.advance(ms);
      return `${ms / 1000} s`;
    },
  },
  { weight: 9, name: 'fault', act: (_tab, dice, { sandbox }) => armSomething(sandbox, dice) },
  {
    weight: 2,
    name: 'calm',
    act: (_tab, _dice, { sandbox }) => {
      sandbox.faults.clear();
      return '';
    },
  },
];
