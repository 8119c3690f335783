import { describe, expect, test } from '@jest/globals';
import type { WorkbookWish } from '../../support/workbook.ts';
import { useDesktopStory, type StoryPane } from './desktop-story.ts';

const { graph, started, arm, answers, fates } = useDesktopStory();

const minute = 60;

async function kept(wish?: WorkbookWish): Promise<StoryPane> {
  const pane = await started(wish);
  await pane.openPage('Keep open');
  await pane.frame.getByRole('radio', { name: /^For 30.minutes/ }).check();
  await pane.frame.getByRole('button', { name: /^Keep open for 30.minutes$/ }).click();
  await pane.shows(/^Kept open until \d+:\d\d/);
  await pane.back();
  await pane.says('Kept open');
  return pane;
}

const refreshes = () => answers('refreshSession').length;

async function refreshed(pane: StoryPane, times: number): Promise<void> {
  await pane.until(() => refreshes() === times);
}

/** Minutes between each contact with the session and the next, as Graph saw them. */
function minutesBetweenContacts(): readonly number[] {
  const contacts = graph()
    .log.read()
    .filter(({ operation }) => operation === 'createSession' || operation === 'refreshSession')
    .map(({ at }) => Date.parse(at) / 1000 / minute);
  return contacts.slice(1).map((at, index) => at - (contacts[index] ?? Number.NaN));
}

describe('a session that is kept open for 30 minutes', () => {
  test('is refreshed every 3 to 4 minutes until then; at the end it says so and stops', async () => {
    const pane = await kept();
    expect(await pane.text()).toContain('Refreshed for you as long as this workbook stays open here.');
    await pane.frame.getByRole('img', { name: /^Until \d+:\d\d/ }).waitFor();
    expect(refreshes()).toBe(0);

    for (let times = 1; times <= 8; times += 1) {
      await pane.pass(3 * minute);
      await pane.pass(0.5 * minute);
      await refreshed(pane, times);
    }
    await pane.says('Kept open');
    await pane.pass(2 * minute);
    await pane.shows(/No longer kept open: the end you chose was reached at \d+:\d\d/);
    await pane.says('Active');
    const gaps = minutesBetweenContacts();
    expect(Math.min(...gaps)).toBeGreaterThan(3);
    expect(Math.max(...gaps)).toBeLessThan(4);
    expect(fates()).toEqual(['alive']);

    await pane.pass(5 * minute);
    await pane.says('Probably over');
    expect(refreshes()).toBe(8);
  });

  test('is not any more when the person stops it', async () => {
    const pane = await kept();
    await pane.openPage('Keep open');
    await pane.press('Stop keeping open');
    await pane.frame.getByText(/^We refresh the session for you/).waitFor();
    await pane.back();
    await pane.says('Active');
    await pane.pass(5 * minute + 1);
    await pane.says('Probably over');
    expect(refreshes()).toBe(0);
  });

  test('is not any more after signing out, and the list of sessions tells why', async () => {
    const pane = await kept();
    await pane.frame.getByRole('button', { name: 'Workbook and account' }).click();
    await pane.press('Sign out');
    await pane.shows('1 session may still be open');
    await pane.press('Leave them; they end by themselves');
    await pane.says('Signed out');
    await pane.pass(4 * minute);
    await pane.says('Signed out');
    expect(refreshes()).toBe(0);

    await pane.press('Sign in');
    await pane.says('Active');
    await pane.openPage('My sessions');
    await pane.shows('No longer kept open: you signed out or switched the account.');
  });

  test('is not any more after refreshes failed one after another, and says how many', async () => {
    const pane = await kept();
    arm('refreshSession', { kind: 'unavailable', status: 504 }, { count: 9 });
    await pane.pass(3.5 * minute);
    for (const attempt of [1, 2, 3]) {
      await refreshed(pane, attempt);
      await pane.pass(4);
    }
    await pane.says('No answer');
    await pane.pass(10 * minute);
    expect(refreshes()).toBe(3);
    await pane.openPage('My sessions');
    await pane.shows('No longer kept open: 3 refreshes failed.');
  });
});

describe('after the computer slept', () => {
  test('a little too long it is refreshed at once, and goes on', async () => {
    const pane = await kept();
    await pane.pass(4.5 * minute);
    await refreshed(pane, 1);
    await pane.says('Kept open');
    await pane.pass(3.5 * minute);
    await refreshed(pane, 2);
    await pane.says('Kept open');
    expect(fates()).toEqual(['alive']);
  });

  test('past its life it is asked after at once, and expired because Microsoft says so', async () => {
    const pane = await kept();
    await pane.pass(20 * minute);
    await pane.says('Expired');
    expect(answers('refreshSession')).toEqual(['refreshSession 404']);
    expect(fates()).toEqual(['idle']);
    await pane.shows('No longer kept open: the computer was asleep for too long.');
  });

  test('past the end that was chosen nobody asks: it is probably over', async () => {
    const pane = await kept();
    await pane.pass(40 * minute);
    await pane.says('Probably over');
    expect(refreshes()).toBe(0);
  });
});

describe('when the pane is closed', () => {
  test('it goes on in an Excel that keeps the runtime', async () => {
    const pane = await kept({ switches: { closingPane: 'keeps-runtime' } });
    await pane.workbook.closePane();
    await pane.pass(3.5 * minute);
    await refreshed(pane, 1);
    await pane.workbook.openPane();
    await pane.says('Kept open');
  });

  test('it ends in an Excel that ends the runtime, and is not resumed', async () => {
    const pane = await kept({ switches: { closingPane: 'ends-runtime' } });
    await pane.workbook.closePane();
    await pane.workbook.excel.locator('#pane iframe').waitFor({ state: 'detached' });
    await pane.pass(6 * minute);
    expect(refreshes()).toBe(0);
    await pane.workbook.openPane();
    await pane.says('Probably over');
    expect(refreshes()).toBe(0);
  });
});
