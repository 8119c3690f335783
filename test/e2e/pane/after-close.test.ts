import { describe, expect, test } from '@jest/globals';
import { useDesktopStory, type StoryPane } from './desktop-story.ts';

const { graph, opened, started, arm, hold, letGo, answers, fates, toolWrites } = useDesktopStory();

const notYet = 'Not in the file yet; usually about 20 s.';
/** How often somebody asked for the workbook's version; the settings file is another one. */
const looks = () =>
  graph()
    .log.read()
    .filter(({ operation, path }) => operation === 'getDriveItem' && !path.includes('/special/')).length;

async function closed(pane: StoryPane): Promise<StoryPane> {
  await pane.press('Close');
  await pane.says('Closed');
  return pane;
}

/** Closed, and what the service may do with its changes has been done. */
async function closedAndSaved(): Promise<StoryPane> {
  const pane = await closed(await started());
  await pane.pass(61);
  await pane.shows(/^The file did not change within a minute/);
  return pane;
}

describe('a session that saves changes was closed', () => {
  test('the file is looked at until it has the changes, and the pane says when it was updated', async () => {
    const pane = await started();
    await toolWrites();
    await closed(pane);
    await pane.shows(notYet);
    const before = looks();
    await pane.pass(5);
    await pane.until(() => looks() > before);
    await pane.shows(notYet);

    await pane.pass(20);
    await pane.shows(/^The file was updated at \d+:\d\d/);
    const sent = looks();
    await pane.pass(60);
    await pane.says('Closed');
    await pane.openPage('Details');
    await pane.shows(/^The file was updated at \d+:\d\d/);
    expect(looks()).toBe(sent);
  });

  test('nothing was written: after a minute the pane says that the file did not change, and looks no more', async () => {
    const pane = await closed(await started());
    await pane.shows(notYet);
    await pane.pass(61);
    await pane.shows('The file did not change within a minute. Perhaps there was nothing to save.');
    const sent = looks();
    await pane.pass(60);
    await pane.says('Closed');
    expect(looks()).toBe(sent);
  });

  test('where the file cannot be looked at the pane claims nothing of it', async () => {
    arm('getDriveItem', { kind: 'unavailable', status: 503 }, { count: 99 });
    const pane = await closed(await started());
    await pane.shows('The session has ended.');
    await pane.pass(61);
    await pane.says('Closed');
    expect(await pane.text()).not.toMatch(/file/i);
  });
});

test('a temporary copy that was closed is gone, and its file is not looked at', async () => {
  const pane = await opened();
  await pane.frame.getByRole('radio', { name: /^Temporary copy/ }).check();
  await pane.press('Start session');
  await pane.says('Active');
  await pane.press('Close');
  await pane.press('Close and lose changes');
  await pane.says('Closed');
  await pane.shows('The session has ended and its temporary copy is gone.');
  await pane.pass(61);
  await pane.says('Closed');
  expect(looks()).toBe(0);
});

describe('Confirm that it is gone', () => {
  test('is one refresh that Microsoft refuses, and then it is confirmed', async () => {
    const pane = await closedAndSaved();
    await pane.openPage('Details');
    await pane.shows('One refresh, which Microsoft must refuse.');
    await pane.press('Confirm that it is gone');
    await pane.shows(/^Confirmed at \d+:\d\d.*: Microsoft no longer knows it\./);
    expect(answers('closeSession', 'refreshSession')).toEqual(['closeSession 204', 'refreshSession 404']);
    await pane.back();
    await pane.says('Closed');
  });

  test('says nothing where the answer got lost, and can be asked again', async () => {
    const pane = await closedAndSaved();
    await pane.openPage('Details');
    arm('refreshSession', { kind: 'lost-answer' });
    await pane.press('Confirm that it is gone');
    await pane.shows('The answer got lost');
    await pane.press('Confirm that it is gone');
    await pane.shows(/^Confirmed at /);
  });

  test('finds one that is still open, which can be closed again', async () => {
    const pane = await started();
    // Close is answered with success, and the service has not done it.
    const close = '**/closeSession';
    const headers = { 'Access-Control-Allow-Origin': '*' };
    await pane.workbook.context.route(close, (route) => route.fulfill({ status: 204, headers }));
    await closed(pane);
    await pane.workbook.context.unroute(close);
    await pane.openPage('Details');
    await pane.press('Confirm that it is gone');
    await pane.shows('It is still open. Close it again.');
    expect(fates()).toEqual(['alive']);

    hold('closeSession');
    await pane.press('Close');
    await letGo('closeSession');
    await pane.button('Confirm that it is gone').waitFor();
    expect(fates()).toEqual(['closed']);
    expect(answers('refreshSession', 'closeSession')).toEqual(['refreshSession 204', 'closeSession 204']);
    await pane.back();
    await pane.says('Closed');
    expect(graph().world().sessions.all()).toHaveLength(1);
  });
});
