import { describe, expect, test } from '@jest/globals';
import { openPage, seen, sessionCalls, type SeenPane } from '../../support/pane.ts';
import { addressOf, nowInWindow, renameInDrive, writeInto } from '../../support/rename.ts';
import { callsToTheWrongItem, graphSessions } from '../../support/sessions.ts';
import { useStage } from '../../support/stage-hooks.ts';
import type { OpenedWorkbook } from '../../support/workbook.ts';

const { stage, openWorkbook } = useStage();

const budget = 'Budget 2027.xlsx';
const prices = 'Price list.xlsx';

interface Opened {
  readonly workbook: OpenedWorkbook;
  readonly pane: SeenPane;
}

async function open(workbookKey = 'budget'): Promise<Opened> {
  const workbook = await openWorkbook({ profile: 'desktop', workbook: workbookKey });
  await workbook.openPane();
  return { workbook, pane: seen(workbook) };
}

async function openStarted(): Promise<Opened> {
  const opened = await open();
  await opened.pane.button('Start session').click();
  await opened.pane.says('Active');
  return opened;
}

const names = (pane: SeenPane, workbook: string): Promise<void> =>
  pane.frame.locator('header').getByText(workbook).waitFor();

describe('between two presses the window', () => {
  test('has the same workbook under another name: its session goes on', async () => {
    const { workbook, pane } = await openStarted();
    await nowInWindow(workbook, renameInDrive(stage(), 'budget', 'Budget 2028.xlsx'));
    await pane.button('Refresh').click();
    await names(pane, 'Budget 2028.xlsx');
    await pane.says('Active');
    await pane.button('Close').click();
    await pane.says('Closed');
    expect(graphSessions(stage())).toEqual(['Budget 2028.xlsx: closed']);
    expect(callsToTheWrongItem(stage())).toEqual([]);
  });

  test('has another workbook: Close closes nothing there, and the first one’s session is not lost', async () => {
    const { workbook, pane } = await openStarted();
    await nowInWindow(workbook, addressOf(stage(), 'prices'));
    await pane.button('Close').click();
    await pane.says('No session known');
    await names(pane, prices);
    expect(await pane.text()).toContain('Nothing to close: we know of no session here.');
    expect(sessionCalls(stage())).toHaveLength(1);

    await pane.button('Start session').click();
    await pane.says('Active');
    await openPage(pane, 'My sessions');
    await pane.button(`Close, ${budget}`).click();
    await pane.frame.getByText('Closed at').waitFor();
    expect(graphSessions(stage())).toEqual([`${budget}: closed`, `${prices}: open`]);
    expect(callsToTheWrongItem(stage())).toEqual([]);
  });

  test('has another workbook and has the first one again: each press finds the session of what is there', async () => {
    const { workbook, pane } = await openStarted();
    await nowInWindow(workbook, addressOf(stage(), 'prices'));
    await pane.button('Refresh').click();
    await pane.says('No session known');
    await nowInWindow(workbook, addressOf(stage(), 'budget'));
    await pane.button('Start session').click();
    await pane.says('Already started');
    await pane.button('Use it').click();
    await pane.says('Active');
    await names(pane, budget);
    expect(graphSessions(stage())).toEqual([`${budget}: open`]);
    expect(callsToTheWrongItem(stage())).toEqual([]);
  });

  test('has a copy on this computer: nothing is sent, and Check again brings the session back', async () => {
    const { workbook, pane } = await openStarted();
    stage().sandbox.graph.log.clear();
    await nowInWindow(workbook, { name: 'Budget.xlsx', url: 'C:\\Users\\ana\\Documents\\Budget.xlsx' });
    await pane.button('Refresh').click();
    await pane.says('On this computer');
    expect(sessionCalls(stage())).toEqual([]);

    await nowInWindow(workbook, addressOf(stage(), 'budget'));
    await pane.button('Check again').click();
    await pane.says('Active');
    expect(callsToTheWrongItem(stage())).toEqual([]);
  });
});

describe('where Excel tells no address', () => {
  async function openLink(): Promise<Opened> {
    const opened = await open('unsaved');
    await opened.pane.says('Not saved yet');
    await opened.pane.button('Paste a link').click();
    await opened.pane.says('Paste a link');
    return opened;
  }

  const paste = async (pane: SeenPane, link: string): Promise<void> => {
    await pane.frame.getByRole('textbox', { name: 'Link' }).fill(link);
    await pane.button('Use this link').click();
  };

  test('a pasted link does, and what is no link to a workbook there is refused without a call', async () => {
    const { pane } = await openLink();
    for (const link of [
      'Budget 2027',
      'https://contoso.sharepoint.com.example.net/Budget.xlsx',
      'https://1drv.ms/x/s!A',
    ]) {
      await paste(pane, link);
      await pane.frame.locator('textarea[aria-invalid="true"]').waitFor();
      expect(await pane.text()).toContain('This is not a link to a workbook in OneDrive for work or SharePoint.');
    }
    expect(stage().sandbox.graph.log.read()).toEqual([]);

    await paste(pane, addressOf(stage(), 'budget').url);
    await pane.says('No session known');
    await names(pane, budget);
    await pane.button('Start session').click();
    await pane.says('Active');
    expect(graphSessions(stage())).toEqual([`${budget}: open`]);
  });

  test('the link that Share gives is as good, until Excel tells an address of its own', async () => {
    const { workbook, pane } = await openLink();
    const shared = stage()
      .sandbox.describe()
      .files.find(({ key }) => key === 'forecast');
    await paste(pane, shared?.links[0]?.url ?? '');
    await names(pane, 'Forecast.xlsx');
    await pane.button('Start session').click();
    await pane.says('Active');

    await nowInWindow(workbook, addressOf(stage(), 'prices'));
    await pane.button('Refresh').click();
    await names(pane, prices);
    await pane.says('No session known');
    expect(graphSessions(stage())).toEqual(['Forecast.xlsx: open']);
    expect(callsToTheWrongItem(stage())).toEqual([]);
  });
});

describe('a workbook that only Microsoft knows to be unfit', () => {
  test('is refused once, said after a reload before any click, and tried again in its next version', async () => {
    const { workbook, pane } = await open();
    stage().sandbox.graph.faults.arm({
      operation: 'createSession',
      count: 1,
      when: 'before',
      fault: { kind: 'error', code: 'unsupportedWorkbook' },
    });
    await pane.button('Start session').click();
    await pane.says('Not supported');

    await workbook.reloadPane();
    await pane.says('Not supported');
    expect(await pane.text()).toContain('too large or contains something that Excel’s service cannot open');
    expect(sessionCalls(stage())).toHaveLength(1);

    writeInto(stage(), 'budget');
    await workbook.reloadPane();
    await pane.button('Start session').click();
    await pane.says('Active');
    expect(graphSessions(stage())).toEqual([`${budget}: open`]);
  });
});
