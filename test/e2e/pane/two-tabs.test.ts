import { describe, expect, test } from '@jest/globals';
import { openPage, seen, sessionCalls, type SeenPane } from '../../support/pane.ts';
import { openSecondTab } from '../../support/second-tab.ts';
import { graphSessions } from '../../support/sessions.ts';
import { useStage } from '../../support/stage-hooks.ts';
import type { OpenedWorkbook } from '../../support/workbook.ts';

const { stage, openWorkbook } = useStage();

const budget = 'Budget 2027.xlsx';

interface Tab {
  readonly workbook: OpenedWorkbook;
  readonly pane: SeenPane;
}

/** The same workbook in two tabs of one browser profile, both with the pane open. */
async function openTwo(): Promise<{ readonly first: Tab; readonly second: Tab }> {
  const first = await openWorkbook({ profile: 'desktop' });
  await first.openPane();
  await seen(first).says('No session known');
  const second = await openSecondTab(stage(), first, { profile: 'desktop' });
  await second.openPane();
  await seen(second).says('No session known');
  return { first: { workbook: first, pane: seen(first) }, second: { workbook: second, pane: seen(second) } };
}

type SessionOperation = 'createSession' | 'refreshSession' | 'closeSession';

/** The next call of this kind waits at a gate of that name. */
function hold(operation: SessionOperation): void {
  stage().sandbox.graph.faults.arm({
    operation,
    count: 1,
    when: 'before',
    fault: { kind: 'gate', gate: operation },
  });
}

const reached = (operation: SessionOperation): Promise<void> => stage().sandbox.graph.gates.reached(operation);
const letGo = (operation: SessionOperation): number => stage().sandbox.graph.gates.open(operation);

/** Waits until a request stands in line for the lock that another tab holds. */
async function standsInLine({ workbook }: Tab): Promise<void> {
  const frame = await workbook.paneFrame();
  const pending = () => frame.evaluate(async () => ((await navigator.locks.query()).pending ?? []).length);
  while ((await pending()) === 0);
}

describe('two tabs with one workbook act as one', () => {
  test('Start, Refresh and Close in one are Start, Refresh and Close in the other', async () => {
    const { first, second } = await openTwo();
    await first.pane.button('Start session').click();
    await first.pane.says('Active');
    await second.pane.says('Active');

    await first.workbook.advance(3 * 60_000 + 10_000);
    await first.pane.says('Ends soon');
    await second.pane.says('Ends soon');
    await second.pane.button('Refresh').click();
    await second.pane.says('Active');
    await first.pane.says('Active');

    await second.pane.button('Close').click();
    await second.pane.says('Closed');
    await first.pane.says('Closed');
    expect(graphSessions(stage())).toEqual([`${budget}: closed`]);
    expect(sessionCalls(stage())).toHaveLength(3);
  });

  test('Start in both at once opens one session: the later one is asked instead', async () => {
    const { first, second } = await openTwo();
    hold('createSession');
    await first.pane.button('Start session').click();
    await reached('createSession');
    await second.pane.button('Start session').click();
    await standsInLine(second);
    letGo('createSession');

    await first.pane.says('Active');
    await second.pane.says('Already started');
    expect(graphSessions(stage())).toEqual([`${budget}: open`]);
    await second.pane.button('Use it').click();
    await second.pane.says('Active');
    expect(graphSessions(stage())).toEqual([`${budget}: open`]);
  });

  test('Close in both at once is one call', async () => {
    const { first, second } = await openTwo();
    await first.pane.button('Start session').click();
    await second.pane.says('Active');
    hold('closeSession');
    await first.pane.button('Close').click();
    await reached('closeSession');
    await second.pane.button('Close').click();
    await standsInLine(second);
    letGo('closeSession');

    await first.pane.says('Closed');
    await second.pane.says('Closed');
    expect(sessionCalls(stage()).filter((call) => call.includes('closeSession'))).toHaveLength(1);
  });

  test('no request of one is under way besides one of the other', async () => {
    const { first, second } = await openTwo();
    await first.pane.button('Start session').click();
    await second.pane.says('Active');
    hold('refreshSession');
    await first.pane.button('Refresh').click();
    await reached('refreshSession');
    await second.pane.button('Refresh').click();
    await standsInLine(second);
    letGo('refreshSession');
    await first.pane.says('Active');
    await second.pane.says('Active');
    expect(sessionCalls(stage())).toHaveLength(3);
    const besides = stage()
      .sandbox.graph.log.read()
      .filter((call) => call.besides > 0);
    expect(besides).toEqual([]);
  });
});

describe('a tab that ends while its request is under way', () => {
  test('frees the lock: the other goes on', async () => {
    const { first, second } = await openTwo();
    await first.pane.button('Start session').click();
    await second.pane.says('Active');
    hold('refreshSession');
    await first.pane.button('Refresh').click();
    await reached('refreshSession');
    await second.pane.button('Refresh').click();
    await standsInLine(second);
    await second.pane.says('Refreshing');

    await first.workbook.page.close();
    await second.pane.says('Active');
    await second.pane.button('Close').click();
    await second.pane.says('Closed');
    expect(graphSessions(stage())).toEqual([`${budget}: closed`]);
  });

  test('at a Start that nobody saw the end of: the other starts, and the list holds what may be left', async () => {
    const { first, second } = await openTwo();
    hold('createSession');
    await first.pane.button('Start session').click();
    await reached('createSession');
    await second.pane.button('Start session').click();
    await standsInLine(second);

    await first.workbook.page.close();
    await second.pane.says('Active');
    await openPage(second.pane, 'My sessions');
    const lines = second.pane.frame.getByRole('main').getByRole('listitem');
    await lines.filter({ hasText: 'Active' }).waitFor();
    await lines.filter({ hasText: 'Not certain' }).waitFor();
    expect(await lines.count()).toBe(2);
    expect(graphSessions(stage())).toEqual([`${budget}: open`]);
  });
});
