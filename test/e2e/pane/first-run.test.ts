import { describe, expect, test } from '@jest/globals';
import { seen, sessionCalls, type SeenPane } from '../../support/pane.ts';
import { useStage } from '../../support/stage-hooks.ts';
import type { OpenedWorkbook } from '../../support/workbook.ts';

const { stage, openWorkbook } = useStage();

const firstStep = 'What a session is';

/** Excel on the desktop in a profile that never had the add-in: the bridge signs in, so a session could be started. */
async function arrive(): Promise<{ readonly workbook: OpenedWorkbook; readonly pane: SeenPane }> {
  const workbook = await openWorkbook({ profile: 'desktop', isFirstRun: true });
  return { workbook, pane: seen(workbook) };
}

async function focused(workbook: OpenedWorkbook): Promise<string> {
  const frame = await workbook.paneFrame();
  return frame.evaluate(() => document.activeElement?.textContent ?? '');
}

describe('the first run', () => {
  test('leads in three steps to the state, and does not come again', async () => {
    const { workbook, pane } = await arrive();
    await workbook.openPane();
    await pane.says(firstStep);
    expect(await pane.frame.getByText('Step 1 of 3').count()).toBe(1);
    expect(await pane.button('Back').count()).toBe(0);

    await pane.button('Next').click();
    await pane.says('About five minutes');
    expect(await focused(workbook)).toBe('About five minutes');
    await pane.button('Back').click();
    await pane.says(firstStep);
    await pane.button('Next').click();
    await pane.button('Next').click();
    await pane.says('Your choice');
    expect(await pane.button('Skip').count()).toBe(1);
    await pane.button('Get started').click();
    await pane.says('No session known');
    expect(await focused(workbook)).toBe('No session known');

    await workbook.reloadPane();
    await pane.says('No session known');
    expect(await pane.word(firstStep).count()).toBe(0);
    expect(workbook.problems.filter((problem) => !problem.includes('session-controls.settings.json'))).toEqual([]);
  });

  test('can be skipped, for good', async () => {
    const { workbook, pane } = await arrive();
    await workbook.openPane();
    await pane.says(firstStep);
    await pane.button('Skip').click();
    await pane.says('No session known');
    await workbook.reloadPane();
    await pane.says('No session known');
    expect(await pane.word(firstStep).count()).toBe(0);
  });

  test('never stands before a ribbon command that was meant to do something', async () => {
    const { workbook, pane } = await arrive();
    await workbook.pressCommand('Start Session');
    await workbook.commandsDone();
    await workbook.openPane();
    await pane.says('Active');
    expect(await pane.word(firstStep).count()).toBe(0);
  });

  test('gives way to a ribbon command', async () => {
    const { workbook, pane } = await arrive();
    await workbook.openPane();
    await pane.says(firstStep);
    await workbook.pressCommand('Start Session');
    await workbook.commandsDone();
    await pane.says('Active');
    expect(sessionCalls(stage())).toHaveLength(1);
  });

  test('is done without where its file cannot be had', async () => {
    const { workbook, pane } = await arrive();
    await workbook.context.route(/\/introduction\.[0-9a-f]+\.js$/, (route) => route.fulfill({ status: 404 }));
    await workbook.openPane();
    await pane.says('No session known');
    expect(await pane.word(firstStep).count()).toBe(0);
  });

  test('that is asked for and cannot be had says so, and leads back', async () => {
    const { workbook, pane } = await arrive();
    await workbook.openPane();
    await pane.says(firstStep);
    await pane.button('Skip').click();
    await pane.says('No session known');
    await workbook.reloadPane();
    await workbook.context.route(/\/introduction\.[0-9a-f]+\.js$/, (route) => route.fulfill({ status: 404 }));
    await pane.says('No session known');
    await pane.button('Settings').click();
    await pane.button('Show the introduction again').click();
    await pane.says('Reload the pane');
    await pane.button('Back').click();
    await pane.says('No session known');
  });

  test('that did not come in time breaks into nothing, whatever changes', async () => {
    const { workbook, pane } = await arrive();
    await workbook.context.route(/\/introduction\.[0-9a-f]+\.js$/, (route) => route.fulfill({ status: 404 }));
    await workbook.openPane();
    await pane.says('No session known');
    await workbook.context.unroute(/\/introduction\.[0-9a-f]+\.js$/);
    await pane.button('Settings').click();
    await pane.frame.getByRole('combobox', { name: 'Language' }).selectOption('ja');
    await pane.says('設定');
    await pane.button('戻る').click();
    await pane.button('セッションを開始').waitFor();
  });
});
