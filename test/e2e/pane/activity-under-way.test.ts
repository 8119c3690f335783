import { expect, test } from '@jest/globals';
import type { Locator } from 'playwright-core';
import { openPage } from '../../support/pane.ts';
import { useDesktopStory, type StoryPane } from './desktop-story.ts';

const { started, arm, hold, letGo, answers, graph } = useDesktopStory();

/** The newest line of the list, whatever it says by now. */
function newest(pane: StoryPane): Locator {
  return pane.frame.getByRole('main').getByRole('listitem').first();
}

test('Activity shows a call that hangs, for how long, and on the same line what became of it', async () => {
  const pane = await started();
  await pane.standStill();
  hold('refreshSession');
  await pane.press('Refresh');
  await graph().gates.reached('refreshSession');
  await openPage(pane, 'Activity');
  await newest(pane).getByText('Running…').first().waitFor();
  const lines = await pane.frame.getByRole('main').getByRole('listitem').count();

  await pane.pass(12);
  await newest(pane)
    .getByText(/Running… · 1\d\ss/)
    .waitFor();
  await newest(pane).getByText('Refresh', { exact: true }).click();
  expect(await newest(pane).innerText()).not.toContain('204');

  await letGo('refreshSession');
  await newest(pane).getByText('Done in').waitFor();
  expect(await newest(pane).innerText()).toContain('204');
  expect(await pane.frame.getByRole('main').getByRole('listitem').count()).toBe(lines);
});

test('Activity shows a repetition that waits, and until when', async () => {
  const pane = await started();
  arm('refreshSession', { kind: 'throttled', retryAfterSeconds: 30, readable: true });
  await pane.standStill();
  await pane.press('Refresh');
  await pane.until(() => answers('refreshSession').length === 1);
  await openPage(pane, 'Activity');
  await newest(pane)
    .getByText(/^Waiting until \d+:\d\d:\d\d/)
    .waitFor();

  await pane.pass(31);
  await newest(pane).getByText('two answers').waitFor();
});
