import { describe, expect, test } from '@jest/globals';
import type { Frame } from 'playwright-core';
import { openPage, seen, sessionCalls, type SeenPane } from '../../support/pane.ts';
import { openSecondTab } from '../../support/second-tab.ts';
import { graphSessions } from '../../support/sessions.ts';
import { useStage } from '../../support/stage-hooks.ts';
import type { OpenedWorkbook } from '../../support/workbook.ts';

const { stage, openWorkbook } = useStage();

const budget = 'Budget 2027.xlsx';

async function opened(): Promise<{ readonly workbook: OpenedWorkbook; readonly pane: SeenPane }> {
  const workbook = await openWorkbook({ profile: 'desktop' });
  await workbook.openPane();
  const pane = seen(workbook);
  await pane.says('No session known');
  return { workbook, pane };
}

async function chooseCloseForMe(pane: SeenPane): Promise<void> {
  await openPage(pane, 'Settings');
  await pane.frame.getByRole('switch', { name: /^Close for me/ }).click();
  await pane.button('Back').click();
}

/** The same person comes back to the workbook, in the same browser. */
async function cameBack(before: OpenedWorkbook): Promise<SeenPane> {
  const again = await openSecondTab(stage(), before, { profile: 'desktop' });
  await again.openPane();
  return seen(again);
}

/** From now on the pane's page shows, for `farewell` to see, that another pane of the browser said that it goes. */
async function listensForFarewell(frame: Frame): Promise<void> {
  await frame.evaluate(() => {
    new BroadcastChannel('session-controls.news').addEventListener('message', ({ data }) => {
      if (Reflect.get(Object(data), 'kind') === 'pane-left')
        document.documentElement.setAttribute('data-farewell', 'heard');
    });
  });
}

describe('when the window is closed', () => {
  test('the session is closed where that was chosen, and whoever comes back hears it from Microsoft', async () => {
    const { faults, gates } = stage().sandbox.graph;
    const { workbook, pane } = await opened();
    await chooseCloseForMe(pane);
    await pane.button('Start session').click();
    await pane.says('Active');
    faults.arm({ operation: 'closeSession', count: 1, when: 'after', fault: { kind: 'gate', gate: 'closed' } });
    await workbook.page.close();
    await gates.reached('closed');
    gates.open('closed');
    expect(graphSessions(stage())).toEqual([`${budget}: closed`]);

    await (await cameBack(workbook)).says('Expired');
  });

  test('the session stays for another tab of the workbook, and the last tab closes it', async () => {
    const { faults, gates } = stage().sandbox.graph;
    const { workbook, pane } = await opened();
    await chooseCloseForMe(pane);
    await pane.button('Start session').click();
    await pane.says('Active');
    const second = await openSecondTab(stage(), workbook, { profile: 'desktop' });
    await second.openPane();
    await seen(second).says('Active');

    const frame = await second.paneFrame();
    await listensForFarewell(frame);
    await workbook.page.close();
    await frame.waitForSelector('[data-farewell=heard]', { state: 'attached' });
    expect(graphSessions(stage())).toEqual([`${budget}: open`]);

    faults.arm({ operation: 'closeSession', count: 1, when: 'after', fault: { kind: 'gate', gate: 'closed' } });
    await second.page.close();
    await gates.reached('closed');
    gates.open('closed');
    expect(graphSessions(stage())).toEqual([`${budget}: closed`]);
  });

  test('a temporary copy is left alone: its changes would be gone', async () => {
    const { workbook, pane } = await opened();
    await chooseCloseForMe(pane);
    await pane.frame.getByRole('radio', { name: /^Temporary copy/ }).check();
    await pane.button('Start session').click();
    await pane.says('Active');
    await workbook.page.close();

    await (await cameBack(workbook)).says('Active');
    expect(sessionCalls(stage()).filter((call) => call.includes('closeSession'))).toEqual([]);
  });

  test('nothing is sent where nobody chose it', async () => {
    const { workbook, pane } = await opened();
    await pane.button('Start session').click();
    await pane.says('Active');
    await workbook.page.close();

    await (await cameBack(workbook)).says('Active');
    expect(sessionCalls(stage()).filter((call) => call.includes('closeSession'))).toEqual([]);
  });
});
