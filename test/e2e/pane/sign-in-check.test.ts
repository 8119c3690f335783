import { describe, expect, test } from '@jest/globals';
import { ana } from '#sandbox/people.ts';
import { copiedText } from '../../support/clipboard.ts';
import { seen, signInThrough, type SeenPane } from '../../support/pane.ts';
import { useStage } from '../../support/stage-hooks.ts';

const { stage, openWorkbook } = useStage({ blocksPopups: true });

const title = 'Why can’t I sign in?';

/** From the signed-out card; answers with what each check says, once all are done. */
async function checkFromCard(pane: SeenPane): Promise<Readonly<Record<string, string>>> {
  await pane.says('Signed out');
  await pane.frame.getByRole('button', { name: title }).click();
  await pane.says(title);
  return found(pane);
}

async function found(pane: SeenPane): Promise<Readonly<Record<string, string>>> {
  await pane.frame.locator('.checks[aria-busy="false"]').waitFor();
  const lines = await pane.frame.locator('.checks > li .check-text').allInnerTexts();
  return Object.fromEntries(
    lines.map((line) => line.split('\n')).map(([name = '', ...said]) => [name, said.join(' ')]),
  );
}

const firstLine = (pane: SeenPane): Promise<string> => pane.frame.locator('main .lead').innerText();

describe('who cannot sign in and asks why', () => {
  test('sees eight checks run, and is told that nothing stands in the way', async () => {
    const workbook = await openWorkbook({ profile: 'web' });
    await workbook.openPane();
    const pane = seen(workbook);
    const checks = await checkFromCard(pane);
    expect(checks).toMatchObject({
      'Sign-in through Excel': 'Not offered by this Excel. A window is used instead.',
      'Your name from Office': `${ana.userPrincipalName}.`,
      'Windows may open': 'Known once a window has opened.',
      Storage: 'Works, kept apart for Excel.',
      'Sign-in service': expect.stringMatching(/^Reached in \d/),
      'Microsoft Graph': expect.stringMatching(/^Reached in \d/),
      Permission: 'Known once you have signed in.',
      Clock: 'Known once Microsoft has answered.',
    });
    expect(await firstLine(pane)).toBe('Nothing stands in the way. Sign in now.');
    await pane.frame
      .getByRole('status')
      .getByText('Nothing stands in the way. Sign in now.')
      .waitFor({ state: 'attached' });
    expect(workbook.context.pages()).toEqual([workbook.page]);

    await pane.button('Back').click();
    await signInThrough(workbook, ana);
    await pane.says('No session known');
  });

  test('learns which address the network blocks, and what depends on it', async () => {
    const workbook = await openWorkbook({ profile: 'web' });
    await workbook.context.route('**/.well-known/openid-configuration', (route) => route.abort());
    await workbook.openPane();
    const pane = seen(workbook);
    const checks = await checkFromCard(pane);
    const { host } = new URL(stage().sandbox.origins.login);
    expect(checks).toMatchObject({
      'Sign-in service': `Not reached. Your network may block ${host}.`,
      'Microsoft Graph': expect.stringMatching(/^Reached in \d/),
      Permission: 'Not checked, because an earlier step failed.',
    });
    expect(await firstLine(pane)).toBe('8 of 8 checked. 1 needs you.');

    await workbook.context.unroute('**/.well-known/openid-configuration');
    await pane.button('Check again').click();
    await pane.frame.getByText('Nothing stands in the way. Sign in now.').first().waitFor();

    await pane.button('Copy report').click();
    await pane.frame.getByText('Copied.').waitFor({ state: 'attached' });
    const report = await copiedText(workbook);
    expect(report).toContain('"permission later"');
    expect(report).not.toContain(ana.userPrincipalName);
  });

  test('is told of a window that the browser blocked, with the way to allow it', async () => {
    const workbook = await openWorkbook({ profile: 'web', switches: { popups: 'blocked' } });
    await workbook.openPane();
    const pane = seen(workbook);
    await pane.says('Signed out');
    await pane.button('Sign in').click();
    await pane.says('Window blocked');
    // Office.js has laid a panel of its own over the pane; the keyboard reaches what is under it.
    await pane.frame.getByRole('button', { name: 'Help', exact: true }).press('Enter');
    await pane.says('Help');
    await pane.frame.locator('summary', { hasText: title }).press('Enter');
    await pane.frame.locator('[data-leads-to="sign-in-check"]').press('Enter');
    await pane.says(title);
    expect(await found(pane)).toMatchObject({
      'Windows may open': 'Your browser blocked the sign-in window. Show how to allow it',
    });
    expect(await firstLine(pane)).toBe('8 of 8 checked. 1 needs you.');
    await pane.button('Show how to allow it').press('Enter');
    await pane.says('Help');
    await pane.frame.locator('details[open] > summary', { hasText: 'How do I allow the window?' }).waitFor();
  });
});
