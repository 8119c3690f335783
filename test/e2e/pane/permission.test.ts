import { describe, expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { ana, bo, contoso } from '#sandbox/people.ts';
import { copiedText } from '../../support/clipboard.ts';
import { seen, sessionCalls, signInThrough, type SeenPane } from '../../support/pane.ts';
import { signInAs, windowOpenedBy } from '../../support/sign-in-window.ts';
import { useStage } from '../../support/stage-hooks.ts';
import type { OpenedWorkbook } from '../../support/workbook.ts';

const { stage, openWorkbook } = useStage({ blocksPopups: true });

const item = '/drives/{drive}/items/{item}/workbook';
const created = `POST ${item}/createSession without a session, 201`;
const refused = `POST ${item}/createSession without a session, 403`;

interface Opened {
  readonly workbook: OpenedWorkbook;
  readonly pane: SeenPane;
}

/** A workbook of a team site, which Ana may edit and `Files.ReadWrite` does not reach. */
async function openLibrary(reach: 'refused' | 'refused-for-workbooks' = 'refused'): Promise<Opened> {
  stage().sandbox.graph.doubts.set('filesReadWriteInLibrary', reach);
  const workbook = await openWorkbook({ profile: 'web', workbook: 'forecast' });
  await workbook.openPane();
  await signInThrough(workbook, ana);
  return { workbook, pane: seen(workbook) };
}

/** Microsoft's page for the second permission. */
const allow = ({ workbook, pane }: Opened): Promise<Page> =>
  windowOpenedBy(workbook.page, () => pane.button('Allow').click());

const press = (page: Page, name: string): Promise<void> => page.getByRole('button', { name }).click();

/** What an administrator does with the link, in a browser of their own. */
async function approveAt(address: string): Promise<void> {
  const context = await stage().browser.newContext({ ignoreHTTPSErrors: true });
  try {
    const page = await context.newPage();
    await page.goto(address);
    await signInAs(bo, page);
    await page.getByText('Review for your organization').waitFor();
    await press(page, 'Accept');
    await page.waitForURL((at) => at.pathname === '/redirect.html');
  } finally {
    await context.close();
  }
}

describe('a workbook of a team site that the first permission does not reach', () => {
  test('is said, and nothing opens by itself; Allow leads over Microsoft’s page to Start', async () => {
    const opened = await openLibrary();
    const { workbook, pane } = opened;
    await pane.says('Permission needed');
    await pane.frame.getByText('Allow opens Microsoft’s page.').waitFor();
    const before = workbook.context.pages().filter((page) => !page.isClosed());
    expect(before).toEqual([workbook.page]);

    const page = await allow(opened);
    await pane.says('Asking for permission');
    await press(page, 'Accept');
    await pane.says('No session known');
    await pane.frame.getByText('Forecast.xlsx').first().waitFor();
    await pane.button('Start session').click();
    await pane.says('Active');
    expect(sessionCalls(stage())).toEqual([created]);

    // What was allowed once is not asked for again.
    await workbook.reloadPane();
    await pane.says('Active');
    expect(workbook.context.pages()).toEqual([workbook.page]);
  });

  test('where only the session is refused, Allow goes on with the Start that was asked for', async () => {
    const opened = await openLibrary('refused-for-workbooks');
    const { pane } = opened;
    await pane.button('Start session').click();
    await pane.says('Permission needed');
    expect(sessionCalls(stage())).toEqual([refused]);
    await press(await allow(opened), 'Accept');
    await pane.says('Active');
    expect(sessionCalls(stage())).toEqual([refused, created]);
  });

  test('can be allowed in Workbook and account, where nothing asks for it', async () => {
    const opened = await openLibrary('refused-for-workbooks');
    const { workbook, pane } = opened;
    await pane.button('Start session').click();
    await press(await allow(opened), 'Cancel');
    await pane.says('Not allowed');
    await workbook.reloadPane();
    await pane.says('No session known');

    await pane.frame.getByRole('button', { name: /Forecast/ }).click();
    await pane.says('Workbook and account');
    await press(await allow(opened), 'Accept');
    await pane.frame.getByText('Not allowed').waitFor({ state: 'detached' });
    await pane.button('Back').click();
    await pane.button('Start session').click();
    await pane.says('Active');
  });

  test('a no on that page is remembered over a reload, until the person wants it all the same', async () => {
    const opened = await openLibrary();
    const { workbook, pane } = opened;
    await press(await allow(opened), 'Cancel');
    await pane.says('Not allowed');

    await workbook.reloadPane();
    await pane.says('Not allowed');
    expect(workbook.context.pages()).toEqual([workbook.page]);

    await press(await allow(opened), 'Accept');
    await pane.says('No session known');
  });

  test('a window that is closed is no answer: the offer stays', async () => {
    const opened = await openLibrary();
    const page = await allow(opened);
    await page.getByRole('button', { name: 'Accept' }).waitFor();
    await page.close();
    await opened.workbook.context.clock.fastForward(2_000);
    await opened.pane.says('Permission needed');
  });
});

test('where an administrator must approve, the link to send is theirs, and afterwards nobody is asked', async () => {
  stage().sandbox.identity.control.set({ adminOnlyScopes: ['Files.ReadWrite.All'] });
  const opened = await openLibrary();
  const { workbook, pane } = opened;
  await press(await allow(opened), 'Return to the application');
  await pane.says('Approval needed');
  expect(await pane.text()).toContain('an administrator of contoso.com must approve once');
  await pane.button('Copy the request link').click();
  const link = await copiedText(workbook);
  const address = new URL(link);
  expect(`${address.origin}${address.pathname}`).toBe(
    `${stage().sandbox.origins.login}/${contoso.id}/v2.0/adminconsent`,
  );
  expect(address.searchParams.get('scope')).toContain('/Files.ReadWrite.All');

  await approveAt(link);
  await pane.button('Check again').click();
  await pane.says('No session known');
});
