import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { ana } from '#sandbox/people.ts';
import { seen, sessionCalls, signInThrough } from '../../support/pane.ts';
import { openStage, type Stage } from '../../support/sandbox-and-browser.ts';
import { openWorkbook } from '../../support/workbook.ts';

const item = '/drives/{drive}/items/{item}/workbook';
const created = `POST ${item}/createSession without a session, 201`;
const refreshed = `POST ${item}/refreshSession in the session, 204`;
const closed = `POST ${item}/closeSession in the session, 204`;

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.close());
beforeEach(() => {
  stage.sandbox.graph.reset();
});

describe.each(['web', 'desktop'] as const)('the main job in Excel (%s)', (profile) => {
  test('sign in, Start, Refresh, reload, Close; and Graph saw just that', async () => {
    const workbook = await openWorkbook(stage, { profile });
    await workbook.openPane();
    const pane = seen(workbook);
    if (profile === 'web') await signInThrough(workbook, ana);

    await pane.says('No session known');
    await pane.frame.getByText('Budget 2027.xlsx').first().waitFor();
    await pane.frame.getByText('Ana Ruiz').first().waitFor();

    await pane.button('Start session').click();
    await pane.says('Active');
    expect(sessionCalls(stage)).toEqual([created]);
    const [start] = stage.sandbox.graph.log.read().filter(({ operation }) => operation === 'createSession');
    expect(start).toMatchObject({ person: 'ana', body: '{"persistChanges":true}' });
    expect(start?.headers['content-type']).toMatch(/^application\/json/);

    await workbook.advance(3 * 60_000 + 10_000);
    await pane.says('Ends soon');
    await pane.button('Refresh').click();
    await pane.says('Active');
    expect(sessionCalls(stage)).toEqual([created, refreshed]);

    await workbook.reloadPane();
    await pane.says('Active');
    await pane.button('Close').click();
    await pane.says('Closed');
    expect(sessionCalls(stage)).toEqual([created, refreshed, refreshed, closed]);
    expect(
      stage.sandbox.graph
        .world()
        .sessions.all()
        .map(({ over }) => over?.why),
    ).toEqual(['closed']);

    await workbook.reloadPane();
    await pane.says('No session known');
    // The browser reports the 404 of the first look for a settings file; nothing else may be there, no policy violation.
    expect(workbook.problems.filter((problem) => !problem.includes('session-controls.settings.json'))).toEqual([]);
    await workbook.context.close();
  });

  test('a ribbon command is the very first act, with the pane hidden', async () => {
    const workbook = await openWorkbook(stage, { profile });
    await workbook.pressCommand('Start Session');
    const pane = seen(workbook);
    if (profile === 'web') {
      await workbook.commandsDone();
      await signInThrough(workbook, ana);
      await pane.says('Active');
    } else {
      await workbook.commandsDone();
    }
    expect(sessionCalls(stage)).toEqual([created]);
    await workbook.pressCommand('Refresh Session');
    await workbook.commandsDone();
    await workbook.pressCommand('Close Session');
    await workbook.commandsDone();
    expect(sessionCalls(stage)).toEqual([created, refreshed, closed]);
    await workbook.context.close();
  });
});
