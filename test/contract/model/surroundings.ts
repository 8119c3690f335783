import { ana, bo } from '#sandbox/people.ts';
import { silently, type Action } from './action.ts';
import type { Tab } from './cast.ts';
import type { Dice } from './dice.ts';
import { armSomething } from './faulty-graph.ts';

/** Addresses that no session can be had for. */
const oddAddresses = ['', 'C:\\Users\\ana\\Budget.xlsx', 'https://d.docs.live.net/ab12/Budget.xlsx'];
const workbooks = [
  'budget',
  'budget',
  'budget',
  'prices',
  'overview',
  'forecast',
  'read-only',
  'bo-private',
  'old-format',
];

/** What happens around the pane: in Excel, in the browser, at Microsoft's, and by the clock. */
export const surroundings: readonly Action[] = [
  {
    weight: 3,
    name: 'other workbook',
    act: (tab, dice, world) => {
      const url = dice.chance(0.1) ? dice.pick(oddAddresses) : world.file(dice.pick(workbooks)).fileUrl;
      tab.app().excel.documentUrl = url;
      return url;
    },
  },
  {
    weight: 1,
    name: 'a link is pasted',
    act: async (tab, dice, world) => {
      const url = world.file(dice.pick(workbooks)).fileUrl;
      await tab.app().application.useLink(url);
      return url;
    },
  },
  { weight: 4, name: 'reload', act: silently((tab) => tab.reload()) },
  {
    weight: 2,
    name: 'network',
    act: (tab, dice) => {
      tab.device.setOnline(dice.chance(0.7));
      return tab.device.isOnline() ? 'online' : 'offline';
    },
  },
  {
    weight: 1,
    name: 'the pane is hidden or shown',
    act: silently((tab, dice) => tab.app().view.setHidden(dice.chance(0.5))),
  },
  {
    weight: 24,
    name: 'time passes',
    act: async (_tab, dice, world) => {
      const { ms } = dice.weighted([
        { weight: 14, ms: dice.between(100, 5_000) },
        { weight: 6, ms: dice.between(5_000, 90_000) },
        { weight: 3, ms: dice.between(90_000, 9 * 60_000) },
        { weight: 0.3, ms: dice.between(1, 30) * 3_600_000 },
      ]);
      await world.advance(ms);
      return `${ms / 1000} s`;
    },
  },
  { weight: 7, name: 'fault', act: (_tab, dice, { sandbox }) => armSomething(sandbox, dice) },
  { weight: 2, name: 'calm', act: (_tab, _dice, { sandbox }) => (sandbox.faults.clear(), '') },
  {
    weight: 1,
    name: 'the administrator',
    act: (tab, dice) => {
      tab.app().signIn.switches.hasAllFiles = dice.chance(0.5);
      return tab.app().signIn.switches.hasAllFiles ? 'allows all files' : 'takes all files back';
    },
  },
  { weight: 3, name: 'sign in', act: signIn },
];

/** Mostly Ana, who answers; sometimes somebody else, or nobody. */
function signIn(tab: Tab, dice: Dice): string {
  const { signIn: person, application } = tab.app();
  const { switches } = person;
  switches.inWindow = dice.chance(0.85) ? 'answers' : dice.pick(['closes', 'refuses', 'needs-admin'] as const);
  switches.person = dice.chance(0.92) ? ana : bo;
  const isOtherAccount = dice.chance(0.15);
  application.ask({ kind: 'sign-in-asked', isOtherAccount });
  return `${switches.person.key}, ${switches.inWindow}${isOtherAccount ? ', other account' : ''}`;
}
