import { describe, expect, test } from '@jest/globals';
import { openPage, seen, sessionCalls, type SeenPane } from '../../support/pane.ts';
import { openSecondTab } from '../../support/second-tab.ts';
import { callsToTheWrongItem, graphSessions } from '../../support/sessions.ts';
import { useStage } from '../../support/stage-hooks.ts';
import type { OpenedWorkbook } from '../../support/workbook.ts';

const { stage, openWorkbook } = useStage();

const budget = 'Budget 2027.xlsx';
const prices = 'Price list.xlsx';

type Choice = 'Save changes' | 'Temporary copy';

async function start(workbook: OpenedWorkbook, choice: Choice = 'Save changes'): Promise<SeenPane> {
  await workbook.openPane();
  const pane = seen(workbook);
  await pane.frame.getByRole('radio', { name: choice }).check();
  await pane.button('Start session').click();
  await pane.says('Active');
  return pane;
}

interface TwoWorkbooks {
  readonly first: OpenedWorkbook;
  readonly second: OpenedWorkbook;
  /** Of the second window, at My sessions. */
  readonly pane: SeenPane;
}

/** The budget in one window, the price list in the other, each with a session of its own. */
async function startTwo(choice?: Choice): Promise<TwoWorkbooks> {
  const first = await openWorkbook({ profile: 'desktop', workbook: 'budget' });
  await start(first, choice);
  const second = await openSecondTab(stage(), first, { profile: 'desktop', workbook: 'prices' });
  const pane = await start(second);
  await openPage(pane, 'My sessions');
  return { first, second, pane };
}

const lines = (pane: SeenPane) => pane.frame.getByRole('main').getByRole('listitem');
const lineOf = (pane: SeenPane, workbook: string) => lines(pane).filter({ hasText: workbook });

describe('My sessions', () => {
  test('names the sessions of both workbooks, this one first, and each button reaches its own', async () => {
    const { first, pane } = await startTwo();
    await lines(pane).nth(1).waitFor();
    const [one, other] = await lines(pane).allInnerTexts();
    expect(one).toMatch(new RegExp(`^${prices}\\s+Active · about 5 min left\\s+Saves changes · this workbook`));
    expect(other).toMatch(new RegExp(`^${budget}\\s+Active · about 5 min left\\s+Saves changes · started `));

    await first.advance(2 * 60_000);
    await lineOf(pane, budget).getByText('about 3 min left').waitFor();
    await pane.button(`Refresh, ${budget}`).click();
    await lineOf(pane, budget).getByText('about 5 min left').waitFor();
    await lineOf(pane, prices).getByText('about 3 min left').waitFor();

    await pane.button(`Close, ${budget}`).click();
    await lineOf(pane, budget).getByText('Closed at').waitFor();
    expect(graphSessions(stage())).toEqual([`${budget}: closed`, `${prices}: open`]);
    await pane.button(`Refresh, ${prices}`).click();
    await lineOf(pane, prices).getByText('about 5 min left').waitFor();
    expect(callsToTheWrongItem(stage())).toEqual([]);
    expect(sessionCalls(stage())).toHaveLength(5);
    await seen(first).says('Closed');
  });

  test('Close all closes each at its own workbook, and Clear ended leaves none', async () => {
    const { pane } = await startTwo();
    await pane.button('Close all').click();
    for (const workbook of [budget, prices]) await lineOf(pane, workbook).getByText('Closed at').waitFor();
    expect(graphSessions(stage())).toEqual([`${budget}: closed`, `${prices}: closed`]);
    expect(callsToTheWrongItem(stage())).toEqual([]);

    await pane.button('Clear ended').click();
    await pane.frame.getByRole('heading', { name: 'No sessions known' }).waitFor();
    await pane.button('Back to this workbook').click();
    await pane.button('Start session').waitFor();
  });

  test('Close all asks before a temporary copy is lost, and the first answer loses nothing', async () => {
    const { pane } = await startTwo('Temporary copy');
    await pane.button('Close all').click();
    await pane.frame.getByRole('heading', { name: 'Close and lose the changes?' }).waitFor();
    await pane.frame.getByText('1 session works on a temporary copy.').waitFor();
    await pane.button('Keep open').click();
    await lineOf(pane, budget).getByText('Active').waitFor();
    expect(graphSessions(stage())).toEqual([`${budget}: open`, `${prices}: open`]);

    await pane.button('Close all').click();
    await pane.button('Close and lose changes').click();
    for (const workbook of [budget, prices]) await lineOf(pane, workbook).getByText('Closed at').waitFor();
    expect(graphSessions(stage())).toEqual([`${budget}: closed`, `${prices}: closed`]);
  });

  test('what is probably over can be checked or cleared there; what was cleared is forgotten', async () => {
    const { first, pane } = await startTwo();
    await first.advance(6 * 60_000);
    await lineOf(pane, budget).getByText('Probably over').waitFor();
    await pane.button(`Check, ${budget}`).click();
    await lineOf(pane, budget).getByText('Expired').waitFor();
    await pane.button(`Clear, ${prices}`).click();
    await lineOf(pane, prices).waitFor({ state: 'detached' });
    expect(await lines(pane).count()).toBe(1);
    expect(callsToTheWrongItem(stage())).toEqual([]);
  });
});

describe('Start from the ribbon of another window, while a session of this workbook is known', () => {
  /** The ribbon of a window in which nothing of the add-in runs yet offers everything. */
  async function startFromRibbon(): Promise<SeenPane> {
    const first = await openWorkbook({ profile: 'desktop' });
    await start(first);
    const second = await openSecondTab(stage(), first, { profile: 'desktop' });
    await second.pressCommand('Start Session');
    const pane = seen(second);
    await pane.says('Already started');
    return pane;
  }

  test('asks first, and Use it checks the known one and starts none', async () => {
    const pane = await startFromRibbon();
    expect(await pane.text()).toMatch(
      /You have one for this workbook, with about 5 min left\.\s+Two at once can mix up/,
    );
    expect(sessionCalls(stage())).toHaveLength(1);
    await pane.button('Use it').click();
    await pane.says('Active');
    expect(graphSessions(stage())).toEqual([`${budget}: open`]);
    expect(sessionCalls(stage())).toHaveLength(2);
  });

  test('Start another anyway starts one, and both are in the list', async () => {
    const pane = await startFromRibbon();
    await pane.button('Start another anyway').click();
    await pane.says('Active');
    expect(graphSessions(stage())).toEqual([`${budget}: open`, `${budget}: open`]);
    await openPage(pane, 'My sessions');
    await lines(pane).nth(1).waitFor();
    expect(await lines(pane).count()).toBe(2);
  });
});
