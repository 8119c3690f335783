import { describe, expect, test } from '@jest/globals';
import { ana, bo } from '#sandbox/people.ts';
import { useSignInPane } from './sign-in-pane.ts';

const { open, openUnasked, identity, requests } = await useSignInPane();

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;
const signInNeeded = { problem: 'sign-in-needed' };
const asAna = { userName: ana.userPrincipalName, isGuest: false, scopes: ['Files.ReadWrite'] };

describe('in Excel on the web, framed under another site', () => {
  test('a person signs in by one click in an Office dialog, and stays signed in without one', async () => {
    const pane = await openUnasked();
    expect(await pane.ask()).toMatchObject(signInNeeded);

    const dialog = await pane.window('sign-in');
    expect(await dialog.getByLabel('Email or user name').inputValue()).toBe(ana.userPrincipalName);
    await dialog.getByLabel('Password').fill(ana.password);
    await dialog.getByRole('button', { name: 'Sign in' }).click();
    const signedIn = await pane.answer();

    expect(signedIn).toMatchObject(asAna);
    expect(dialog.isClosed()).toBe(true);
    expect(requests('authorize')).toMatchObject([{ pocd: '1', loginHint: ana.userPrincipalName }]);
    expect(await pane.hostComparison()).toBe('same');
    expect(await pane.ask()).toEqual(signedIn);
    expect(requests('redeem')).toHaveLength(1);
    expect(requests('refresh')).toHaveLength(0);
    expect(pane.workbook.problems).toEqual([]);
  });

  test('the hidden frame is tried once a page, because browsers block its cookie', async () => {
    const pane = await openUnasked();
    await pane.ask();
    await pane.ask();
    expect(requests('hidden')).toHaveLength(1);
  });

  test('a token near its end is renewed by one request, however many ask', async () => {
    const pane = await open();
    const first = await pane.signIn(ana);
    await pane.workbook.advance(56 * minuteMs);
    const said = await Promise.all(Array.from({ length: 10 }, () => pane.ask()));
    expect(said).toEqual(Array.from({ length: 10 }, () => said[0]));
    expect(said[0]).toMatchObject(asAna);
    expect(said[0]).not.toEqual(first);
    expect(requests('refresh')).toHaveLength(1);
  });

  test('a reload of the pane keeps the account and the token', async () => {
    const pane = await open();
    const before = await pane.signIn(ana);
    await pane.reload();
    expect(await pane.ask()).toEqual(before);
    expect(requests('authorize')).toHaveLength(1);
    expect(requests('refresh')).toHaveLength(0);
  });

  test('the day after, one click is needed, and no request is wasted on the old grant', async () => {
    const pane = await open();
    await pane.signIn(ana);
    identity().clearLog();
    await pane.workbook.advance(25 * hourMs);
    expect(await pane.ask()).toEqual({ problem: 'sign-in-needed', codes: ['refresh_token_expired'] });
    expect(requests('refresh')).toHaveLength(0);
    await pane.window('sign-in');
    // The session at Microsoft is still there: the dialog passes through by itself.
    expect(await pane.answer()).toMatchObject(asAna);
  });

  test('a refused token is replaced: after a claims challenge, and without one', async () => {
    const pane = await open();
    const first = await pane.signIn(ana);
    await pane.workbook.advance(minuteMs);
    const second = await pane.ask({ claims: '{"access_token":{"nbf":{"essential":true,"value":"1"}}}' });
    await pane.workbook.advance(minuteMs);
    const third = await pane.ask({ isRenewal: true });
    expect([first, second, third]).toMatchObject([asAna, asAna, asAna]);
    expect(new Set([first, second, third].map((said) => ('token' in said ? said.token : said))).size).toBe(3);
    expect(requests('refresh')).toHaveLength(2);
  });

  test('claims that need the person are handed to the next click', async () => {
    const pane = await open();
    await pane.signIn(ana);
    identity().clearLog();
    const claims = '{"access_token":{"acrs":{"essential":true,"value":"c1"}}}';
    expect(await pane.ask({ claims })).toMatchObject({
      problem: 'sign-in-needed',
      codes: expect.arrayContaining(['AADSTS50076']),
    });
    const dialog = await pane.window('sign-in');
    await dialog.getByLabel('Password').fill(ana.password);
    await dialog.getByRole('button', { name: 'Sign in' }).click();
    expect(await pane.answer()).toMatchObject(asAna);
    expect(requests('authorize')).toMatchObject([{ claims: expect.stringContaining('"acrs"') }]);
  });
});

describe('somebody else than Excel is open as', () => {
  test('is noticed', async () => {
    const pane = await open();
    const dialog = await pane.window('sign-in');
    await dialog.getByLabel('Email or user name').fill(bo.userPrincipalName);
    await dialog.getByLabel('Password').fill(bo.password);
    await dialog.getByRole('button', { name: 'Sign in' }).click();
    expect(await pane.answer()).toMatchObject({ userName: bo.userPrincipalName });
    expect(await pane.hostComparison()).toBe('different');
  });

  test('is chosen on purpose, and kept', async () => {
    const pane = await open();
    await pane.signIn(ana);
    const dialog = await pane.window('other');
    await dialog.getByRole('button', { name: 'Use another account' }).click();
    await dialog.getByLabel('Email or user name').fill(bo.userPrincipalName);
    await dialog.getByLabel('Password').fill(bo.password);
    await dialog.getByRole('button', { name: 'Sign in' }).click();
    expect(await pane.answer()).toMatchObject({ userName: bo.userPrincipalName });
    expect(requests('authorize').at(-1)).toMatchObject({ prompt: 'select_account' });
    await pane.reload();
    expect(await pane.ask()).toMatchObject({ userName: bo.userPrincipalName });
  });
});

describe('signed out on purpose', () => {
  test('nothing of the person stays, and only a click signs in again', async () => {
    const pane = await open();
    await pane.signIn(ana);
    identity().clearLog();
    expect(await pane.signOut()).toBe('signed out');
    expect((await pane.stored()).filter((key) => /token|\|/.test(key))).toEqual([]);

    await pane.reload();
    expect(await pane.ask()).toEqual({ problem: 'sign-in-needed', codes: ['signed_out_by_choice'] });
    expect(identity().log()).toEqual([]);

    await pane.window('sign-in');
    expect(await pane.answer()).toMatchObject(asAna);
    expect(await pane.ask()).toMatchObject(asAna);
  });
});
