import { describe, expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { ana, bo, type Person } from '#sandbox/people.ts';
import { seen, signInThrough, type SeenPane } from '../../support/pane.ts';
import { signInAs, windowOpenedBy } from '../../support/sign-in-window.ts';
import { useStage } from '../../support/stage-hooks.ts';
import type { OpenedWorkbook } from '../../support/workbook.ts';

const { stage, openWorkbook } = useStage({ blocksPopups: true });

const names = `Excel is open as ${ana.userPrincipalName}, but you signed in here as ${bo.userPrincipalName}.`;
const switchTo = `Switch to ${ana.userPrincipalName}`;
const askedAt = () =>
  stage()
    .sandbox.identity.control.log()
    .filter(({ method, path, prompt }) => method === 'GET' && path.endsWith('/authorize') && prompt !== 'none');
const graphCalls = () => stage().sandbox.graph.log.read().length;

interface Opened {
  readonly workbook: OpenedWorkbook;
  readonly pane: SeenPane;
}

/** Excel is open as Ana, and Bo signs in in the window that asked for her. */
async function openAsTwo(): Promise<Opened> {
  const workbook = await openWorkbook({ profile: 'web' });
  await workbook.openPane();
  await signInThrough(workbook, bo);
  const pane = seen(workbook);
  await pane.says('Two accounts');
  return { workbook, pane };
}

const press = ({ workbook, pane }: Opened, name: string): Promise<Page> =>
  windowOpenedBy(workbook.page, () => pane.button(name).click());

/** In Microsoft's list of accounts: another one. */
async function choose(person: Person, window: Page): Promise<void> {
  await window.getByRole('button', { name: 'Use another account' }).click();
  await signInAs(person, window);
}

describe('Excel is open as one person, and another signed in', () => {
  test('is said, and nothing is asked of Graph, also after a reload; Switch to leads to Excel’s person', async () => {
    const opened = await openAsTwo();
    const { workbook, pane } = opened;
    await pane.frame.getByText(names, { exact: true }).waitFor();
    expect(await pane.frame.getByRole('button', { name: /^My sessions/ }).count()).toBe(0);
    for (const command of ['Start session', 'Refresh session', 'Close session']) {
      expect(await workbook.command(command).isEnabled()).toBe(false);
    }
    await workbook.reloadPane();
    await pane.says('Two accounts');
    expect(graphCalls()).toBe(0);

    const window = await press(opened, switchTo);
    await window.getByLabel('Password').waitFor();
    expect(await window.getByLabel('Email or user name').inputValue()).toBe(ana.userPrincipalName);
    await signInAs(ana, window);
    await pane.says('No session known');
    expect(askedAt().at(-1)).toMatchObject({ loginHint: ana.userPrincipalName });
    await pane.frame.getByText('Ana Ruiz').first().waitFor();
    await workbook.reloadPane();
    await pane.says('No session known');
    expect(workbook.problems).toEqual([]);
  });

  test('Switch to that ends with the same other person, or with a closed window, leaves the card', async () => {
    const opened = await openAsTwo();
    const again = await press(opened, switchTo);
    await signInAs(bo, again);
    await opened.pane.says('Two accounts');
    const closed = await press(opened, switchTo);
    await opened.pane.says('Signing in');
    await closed.close();
    await opened.pane.says('Two accounts');
    await opened.pane.frame.getByText(names, { exact: true }).waitFor();
    expect(graphCalls()).toBe(0);
  });

  test('who is chosen by Switch account is meant: now and at the next opening', async () => {
    const workbook = await openWorkbook({ profile: 'web' });
    await workbook.openPane();
    await signInThrough(workbook, ana);
    const pane = seen(workbook);
    await pane.says('No session known');
    await pane.frame.getByRole('button', { name: /Ana Ruiz/ }).click();
    await pane.says('Workbook and account');
    await choose(bo, await press({ workbook, pane }, 'Switch account'));
    await pane.frame.getByText('Bo Lind').first().waitFor();
    await workbook.reloadPane();
    await pane.frame.getByText('Bo Lind').first().waitFor();
    expect(await pane.word('Two accounts').count()).toBe(0);
  });
});

describe('on the desktop, where Excel’s own sign-in answers for somebody else', () => {
  test('is said, and Switch to asks in a window for Excel’s person', async () => {
    const workbook = await openWorkbook({ profile: 'desktop', switches: { bridge: 'other-account' } });
    await workbook.openPane();
    const pane = seen(workbook);
    await pane.says('Two accounts');
    await pane.frame.getByText(names, { exact: true }).waitFor();
    await signInAs(ana, await press({ workbook, pane }, switchTo));
    await pane.says('No session known');
  });
});
