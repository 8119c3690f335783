import { expect, test } from '@jest/globals';
import { ana } from '#sandbox/people.ts';
import { seen } from '../../support/pane.ts';
import { useStage } from '../../support/stage-hooks.ts';
import { focusComesTo, focusOf, tabTo } from './keyboard.ts';

const { stage, openWorkbook } = useStage();

test('the main job is done with Tab, Enter, Space and the arrows, and the focus is seen and never lost', async () => {
  const workbook = await openWorkbook();
  const { page } = workbook;
  const origin = stage().sandbox.origins.addIn;
  const pane = seen(workbook);
  const press = (key: string) => page.keyboard.press(key);
  const goTo = async (name: RegExp) => {
    const walked = await tabTo(page, origin, name);
    expect(walked.filter((focus) => focus.name === 'body' || !focus.isSeen)).toEqual([]);
  };
  /** In the pane, on this, for everybody to see. */
  const focusIsOn = async (name: string) => {
    expect(await focusComesTo(page, origin, name)).toEqual({ name, isSeen: true, isInPane: true });
  };

  await goTo(/^Session Pane$/);
  await press('Enter');
  await pane.says('Signed out');
  await workbook.ready();
  // Opening takes nothing from the person.
  expect(await focusOf(page, origin)).toMatchObject({ name: 'Session Pane', isInPane: false });

  await goTo(/^Sign in$/);
  const [window] = await Promise.all([workbook.context.waitForEvent('page'), press('Enter')]);
  await focusIsOn('Signing in');
  // The name is there already, from Excel's own account.
  await window.getByLabel('Password').and(window.locator(':focus')).waitFor();
  await window.keyboard.type(ana.password);
  await window.keyboard.press('Enter');
  await pane.says('No session known');
  await focusIsOn('No session known');

  await goTo(/^Save changes/);
  await press('ArrowDown');
  await focusIsOn('Temporary copyTo try things out; gone at the end.');
  expect(await pane.frame.getByRole('radio', { name: /^Temporary copy/ }).isChecked()).toBe(true);
  await goTo(/^Start session$/);
  await press('Enter');
  await pane.says('Active');
  await focusIsOn('Active');

  await goTo(/^Refresh$/);
  await press('Space');
  await pane.frame.getByRole('status').filter({ hasText: 'Refreshed.' }).waitFor({ state: 'attached' });
  await focusIsOn('Refresh');

  await goTo(/^My sessions/);
  await press('Enter');
  await focusIsOn('My sessions');
  await press('Shift+Tab');
  await focusIsOn('Back');
  await press('Enter');
  await focusIsOn('My sessions, 1 known');

  await goTo(/^Close$/);
  await press('Enter');
  await focusIsOn('Close and lose the changes?');
  await press('Tab');
  await focusIsOn('Keep open');
  await press('Tab');
  await focusIsOn('Close and lose changes');
  await press('Enter');
  await pane.says('Closed');
  await focusIsOn('Closed');
  expect(stage().sandbox.graph.world().sessions.all()).toMatchObject([{ over: { why: 'closed' } }]);
});
