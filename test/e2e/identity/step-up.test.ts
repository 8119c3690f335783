import { describe, expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { ana, bo, contoso } from '#sandbox/people.ts';
import { signInAs, windowOpenedBy } from '../../support/sign-in-window.ts';
import { useSignInPane, type Button, type SignInPane } from './sign-in-pane.ts';

const { open, openUnasked, identity, requests } = await useSignInPane();

const all = { scopes: ['Files.ReadWrite.All'] } as const;
const asAna = { userName: ana.userPrincipalName };
const asAnaForAll = { ...asAna, scopes: expect.arrayContaining(['Files.ReadWrite.All']) };
const press = (page: Page, name: string) => page.getByRole('button', { name }).click();

async function signedIn(): Promise<SignInPane> {
  const pane = await open();
  await pane.signIn(ana);
  return pane;
}

/** What an administrator does with the address that the pane gave, in a browser of their own. */
async function approveAt(address: string | undefined, pane: SignInPane, choice: string): Promise<string> {
  const browser = pane.workbook.context.browser();
  const context = await browser?.newContext({ ignoreHTTPSErrors: true });
  if (context === undefined) throw new Error('there is no browser');
  try {
    const page = await context.newPage();
    await page.goto(address ?? 'about:blank');
    await signInAs(bo, page);
    await page.getByText('Review for your organization').waitFor();
    await press(page, choice);
    await page.waitForURL((at) => at.pathname === '/redirect.html');
    return await page.getByRole('status').innerText();
  } finally {
    await context.close();
  }
}

describe('permission for all files', () => {
  test('needs a click, is asked of the same person, and is there without a click from then on', async () => {
    const pane = await signedIn();
    expect(await pane.ask(all)).toMatchObject({
      problem: 'consent-needed',
      codes: expect.arrayContaining(['AADSTS65001']),
    });
    await press(await pane.window('all-files'), 'Accept');
    expect(await pane.answer()).toMatchObject(asAnaForAll);
    const asked = requests('authorize').at(-1);
    expect(asked?.scope).toContain('Files.ReadWrite.All');
    expect(asked?.loginHint).toMatch(/./);
    expect(await pane.ask(all)).toMatchObject(asAnaForAll);
    expect(await pane.ask()).toMatchObject(asAna);
    await pane.workbook.advance(2 * 60 * 60_000);
    expect(await pane.ask(all)).toMatchObject(asAnaForAll);
  });

  test('names the person on the page where nobody is signed in there any more', async () => {
    const pane = await signedIn();
    identity().dropSessions();
    const dialog = await pane.window('all-files');
    const name = dialog.getByLabel('Email or user name');
    await name.waitFor();
    expect(await name.inputValue()).toBe(ana.userPrincipalName);
    await signInAs(ana, dialog);
    await press(dialog, 'Accept');
    expect(await pane.answer()).toMatchObject(asAnaForAll);
  });

  test('can be refused, which is another thing than closing the window, and what was there stays', async () => {
    const pane = await signedIn();
    await press(await pane.window('all-files'), 'Cancel');
    expect(await pane.answer()).toMatchObject({ problem: 'consent-refused', codes: ['access_denied', 'AADSTS65004'] });
    const dialog = await pane.window('all-files');
    await dialog.getByRole('button', { name: 'Accept' }).waitFor();
    await pane.workbook.advance(3_000);
    await dialog.close();
    expect(await pane.answer()).toMatchObject({ problem: 'cancelled' });
    expect(await pane.ask(all)).toMatchObject({ problem: 'consent-needed' });
    expect(await pane.ask()).toMatchObject(asAna);
  });

  test('may be an administrator’s to give: the link is for the organization, and then it works at once', async () => {
    identity().set({ adminOnlyScopes: [...all.scopes] });
    const pane = await signedIn();
    await press(await pane.window('all-files'), 'Return to the application');
    expect(await pane.answer()).toMatchObject({ problem: 'admin-needed', codes: ['access_denied', 'AADSTS90094'] });
    expect(await pane.ask()).toMatchObject(asAna);

    const address = await pane.adminConsentAddress();
    expect(address).toContain(`/${contoso.id}/v2.0/adminconsent?`);
    expect(await approveAt(address, pane, 'Cancel')).toBe('You can close this window.');
    expect(await pane.ask(all)).toMatchObject({ problem: 'consent-needed' });
    expect(await approveAt(address, pane, 'Accept')).toBe('You can close this window.');
    expect(await pane.ask(all)).toMatchObject(asAnaForAll);
  });

  test.each([90095, 90008])('that comes back as AADSTS%d is an administrator’s as well', async (number) => {
    const pane = await signedIn();
    identity().arm({ kind: 'error', place: 'page', number, error: 'access_denied', returnsToApp: true });
    await press(await pane.window('all-files'), 'Accept');
    expect(await pane.answer()).toMatchObject({ problem: 'admin-needed' });
  });

  test('is asked and refused through the relay where Excel opens no window', async () => {
    const pane = await open({ switches: { dialogs: 'refused' } });
    const throughRelay = async (button: Button) => {
      expect(await pane.press(button)).toEqual({ problem: 'cancelled', codes: ['12009'] });
      const relay = await pane.window(button);
      return windowOpenedBy(relay, () => press(relay, 'Continue'));
    };
    const first = await throughRelay('sign-in');
    // It closes a moment after its answer; a person who is quicker must get another window than this one.
    await first.addInitScript(() => {
      window.close = () => undefined;
    });
    await signInAs(ana, first);
    expect(await pane.answer()).toMatchObject(asAna);
    await press(await throughRelay('all-files'), 'Cancel');
    expect(await pane.answer()).toMatchObject({ problem: 'consent-refused' });
    expect(await pane.ask()).toMatchObject(asAna);
  });
});

describe('permission for all files through Excel’s bridge', () => {
  const openOnTheDesktop = async () => {
    const pane = await openUnasked({ profile: 'desktop' });
    await pane.ask();
    return pane;
  };

  test('needs a click, and no window of ours', async () => {
    const pane = await openOnTheDesktop();
    expect(await pane.ask(all)).toMatchObject({ problem: 'consent-needed' });
    expect(await pane.press('all-files')).toMatchObject(asAnaForAll);
    expect(await pane.ask(all)).toMatchObject(asAnaForAll);
    expect(requests('authorize')).toEqual([]);
  });

  test('can be refused there, and what was there stays', async () => {
    const pane = await openOnTheDesktop();
    await pane.workbook.setSwitches({ bridge: 'user-cancel' });
    expect(await pane.press('all-files')).toMatchObject({ problem: 'cancelled' });
    expect(await pane.ask()).toMatchObject(asAna);
  });

  test('may be an administrator’s to give, and works once it is approved', async () => {
    identity().set({ adminOnlyScopes: [...all.scopes] });
    const pane = await openOnTheDesktop();
    expect(await pane.press('all-files')).toMatchObject({ problem: 'admin-needed' });
    await approveAt(await pane.adminConsentAddress(), pane, 'Accept');
    expect(await pane.ask(all)).toMatchObject(asAnaForAll);
  });
});
