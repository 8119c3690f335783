import { describe, expect, test } from '@jest/globals';
import { openPage, seen, sessionCalls, type SeenPane } from '../../support/pane.ts';
import { graphSessions } from '../../support/sessions.ts';
import { useStage } from '../../support/stage-hooks.ts';
import type { OpenedWorkbook } from '../../support/workbook.ts';

const { stage, openWorkbook } = useStage();

const budget = 'Budget 2027.xlsx';

interface Device {
  readonly workbook: OpenedWorkbook;
  readonly pane: SeenPane;
}

/** A browser of its own, with Ana's budget and the pane in it. Nothing but her OneDrive joins it to another. */
async function openDevice(): Promise<Device> {
  const workbook = await openWorkbook({ profile: 'desktop' });
  await workbook.openPane();
  const pane = seen(workbook);
  await pane.says('No session known');
  return { workbook, pane };
}

/** Answers once the settings file was written by what `act` does. */
async function untilWritten(act: () => Promise<void>): Promise<void> {
  const { faults, gates } = stage().sandbox.graph;
  faults.arm({ operation: 'putContent', count: 1, when: 'after', fault: { kind: 'gate', gate: 'written' } });
  await act();
  await gates.reached('written');
  gates.open('written');
}

const start = async ({ pane }: Device): Promise<void> => {
  await pane.button('Start session').click();
  await pane.says('Active');
};

const line = ({ pane }: Device) => pane.frame.getByRole('main').getByRole('listitem').filter({ hasText: budget });

describe('a session that was started on another device', () => {
  test('is found before Start, and Use it goes on with it', async () => {
    const one = await openDevice();
    const other = await openDevice();
    await untilWritten(() => start(one));

    await other.pane.button('Start session').click();
    await other.pane.says('Already started');
    expect(await other.pane.text()).toContain('You started one 1 min ago on another device or tab.');
    await other.pane.button('Use it').click();
    await other.pane.says('Active');
    expect(graphSessions(stage())).toEqual([`${budget}: open`]);
    expect(sessionCalls(stage())).toHaveLength(2);
  });

  test('stands in My sessions, and what is closed there is closed here at the next look', async () => {
    const one = await openDevice();
    const other = await openDevice();
    await untilWritten(() => start(one));

    await openPage(other.pane, 'My sessions');
    await line(other).getByText('Active').waitFor();
    await untilWritten(() => other.pane.button(`Close, ${budget}`).click());
    await line(other).getByText('Closed at').waitFor();

    await openPage(one.pane, 'My sessions');
    await line(one).getByText('Closed at').waitFor();
    await one.pane.button('Back').click();
    await one.pane.says('Closed');
    expect(graphSessions(stage())).toEqual([`${budget}: closed`]);
  });
});

describe('without a way to the settings file', () => {
  test('offline everything is known from this device, and the others learn of it when the network is back', async () => {
    const { faults, gates } = stage().sandbox.graph;
    const one = await openDevice();
    const other = await openDevice();
    faults.arm({ operation: 'putContent', count: 1, when: 'before', fault: { kind: 'gate', gate: 'writing' } });
    faults.arm({ operation: 'putContent', count: 1, when: 'before', fault: { kind: 'lost-answer' } });
    await start(one);
    await gates.reached('writing');
    await openPage(one.pane, 'My sessions');
    await one.workbook.context.setOffline(true);
    gates.open('writing');
    await line(one).getByText('about 5 min left').waitFor();
    await one.pane.button('Back').click();
    await one.pane.says('Offline');
    expect(await one.pane.text()).toContain('Your session runs on without us, for about 5 min.');

    await untilWritten(() => one.workbook.context.setOffline(false));
    await one.pane.says('Active');
    await other.pane.button('Start session').click();
    await other.pane.says('Already started');
    expect(graphSessions(stage())).toEqual([`${budget}: open`]);
  });

  test('a person without a OneDrive is told that sessions are remembered on this device only', async () => {
    // Every look at the app folder says so; the workbook itself is found by its address.
    stage().sandbox.graph.faults.arm({
      operation: 'getDriveItem',
      when: 'before',
      fault: { kind: 'error', code: 'itemNotFound' },
    });
    const { workbook, pane } = await openDevice();
    await start({ workbook, pane });
    await openPage(pane, 'My sessions');
    await pane.frame.getByText('Sessions that this add-in knows of on this device.').waitFor();
    await pane.button('Back').click();
    await pane.button('Close').click();
    await pane.says('Closed');

    await workbook.reloadPane();
    await pane.says('No OneDrive');
    expect(await pane.text()).toContain('sessions are remembered only on this device');
    await pane.button('Start session').click();
    await pane.says('Active');
  });
});
