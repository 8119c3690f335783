import { describe, expect, test } from '@jest/globals';
import { ana, pat } from '#sandbox/people.ts';
import { signInAs } from '../../support/sign-in-window.ts';
import { useSignInPane, type SignInPane } from './sign-in-pane.ts';

const { open, identity } = await useSignInPane();

const asAna = { userName: ana.userPrincipalName };

describe('the person changes their mind', () => {
  test('by closing the window, and may start again at once', async () => {
    const pane = await open();
    const dialog = await pane.window('sign-in');
    await dialog.getByLabel('Password').waitFor();
    // Quicker than a person: what is cut off so soon is taken for the sign-in page's doing.
    await pane.workbook.advance(3_000);
    await dialog.close();
    expect(await pane.answer()).toEqual({ problem: 'cancelled', codes: ['12006'] });
    expect(await pane.signIn(ana)).toMatchObject(asAna);
  });

  test('by Cancel in the pane, which closes the window too, and may start again at once', async () => {
    const pane = await open();
    const dialog = await pane.window('sign-in');
    await dialog.getByLabel('Password').waitFor();
    await Promise.all([dialog.waitForEvent('close'), pane.cancel()]);
    expect(await pane.answer()).toMatchObject({ problem: 'cancelled' });
    expect(await pane.signIn(ana)).toMatchObject(asAna);
  });

  test('by Cancel on the sign-in page', async () => {
    const pane = await open();
    const dialog = await pane.window('sign-in');
    await dialog.getByRole('button', { name: 'Cancel' }).click();
    expect(await pane.answer()).toEqual({ problem: 'consent-refused', codes: ['access_denied', 'AADSTS65004'] });
    expect(await pane.signIn(ana)).toMatchObject(asAna);
  });

  test('by reloading the pane in the midst of it', async () => {
    const pane = await open();
    const dialog = await pane.window('sign-in');
    await dialog.getByLabel('Password').waitFor();
    await pane.reload();
    await dialog.close();
    expect(await pane.signIn(ana)).toMatchObject(asAna);
  });
});

describe('the window', () => {
  test('is blocked by the browser', async () => {
    const pane = await open({ switches: { popups: 'blocked' } });
    expect(await pane.press('sign-in')).toEqual({ problem: 'popup-blocked', codes: ['12011'] });
  });

  test('is refused by Excel: the next click goes through the relay', async () => {
    const pane = await open({ switches: { dialogs: 'refused' } });
    expect(await pane.press('sign-in')).toEqual({ problem: 'cancelled', codes: ['12009'] });
    const relay = await pane.window('sign-in');
    const [window] = await Promise.all([
      pane.workbook.context.waitForEvent('page'),
      relay.getByRole('button', { name: 'Continue' }).click(),
    ]);
    await signInAs(ana, window);
    expect(await pane.answer()).toMatchObject(asAna);
    expect(await pane.ask()).toMatchObject(asAna);
    expect(pane.workbook.problems).toEqual([]);
  });

  test('is cut off from the pane by the sign-in page: the next click takes the other way', async () => {
    identity().set({ openerPolicy: 'always' });
    const pane = await open();
    await pane.window('sign-in');
    expect(await pane.answer()).toEqual({ problem: 'cancelled', codes: ['12006'] });
    const relay = await pane.window('sign-in');
    await relay.getByRole('button', { name: 'Continue' }).waitFor();
    expect(new URL(relay.url()).pathname).toBe('/popup-relay.html');
  });

  test('leads nowhere but to the configured sign-in page', async () => {
    const pane = await open();
    const page = await pane.workbook.context.newPage();
    const address = new URL('/sign-in-dialog.html', await pane.origin());
    await page.goto(
      `${address.href}#go=${encodeURIComponent('https://localhost/organizations/oauth2/v2.0/authorize')}`,
    );
    await page.getByText('Close this window and sign in from Excel again.').waitFor();
    expect(page.url()).toBe(address.href);
  });
});

describe('a personal account', () => {
  test('open in Excel is told why, before any window or request', async () => {
    const pane = await open({ person: 'pat' });
    expect(await pane.press('sign-in')).toMatchObject({ problem: 'personal-account' });
    expect(await pane.ask()).toMatchObject({ problem: 'personal-account' });
    expect(identity().log()).toEqual([]);
  });

  test('is refused by the sign-in page itself', async () => {
    const pane = await open({ switches: { authContext: 'missing' } });
    const dialog = await pane.window('sign-in');
    await signInAs(pat, dialog);
    await dialog.getByText('AADSTS50020').waitFor();
    await pane.workbook.advance(3_000);
    await dialog.close();
    expect(await pane.answer()).toMatchObject({ problem: 'cancelled' });
  });
});

describe('the sign-in service', () => {
  test('blocks by a rule of the organization', async () => {
    const pane = await open();
    identity().arm({ kind: 'error', place: 'token', number: 53003, suberror: 'message_only' });
    const said = await pane.signIn(ana);
    expect(said).toMatchObject({ problem: 'policy', codes: expect.arrayContaining(['AADSTS53003']) });
  });

  test('drops the connection and is back: renewal is tried again', async () => {
    const pane = await open();
    await pane.signIn(ana);
    await pane.workbook.advance(56 * 60_000);
    const sent = tokenRequestsOf(pane);
    // Twice, because the browser by itself repeats once what it sent over a kept connection.
    identity().arm({ kind: 'drop', place: 'token', when: 'before', times: 2 });
    expect(await pane.ask()).toMatchObject(asAna);
    expect(sent.length).toBeGreaterThan(1);
  });

  test('cannot be reached at all: said after three tries', async () => {
    const pane = await open();
    await pane.signIn(ana);
    await pane.workbook.advance(56 * 60_000);
    const sent = tokenRequestsOf(pane);
    identity().arm({ kind: 'drop', place: 'token', when: 'before', times: 'forever' });
    expect(await pane.ask()).toEqual({ problem: 'offline', codes: ['network_error'] });
    expect(sent).toHaveLength(3);
  });

  test('asks to wait, and says how long', async () => {
    const pane = await open();
    await pane.signIn(ana);
    await pane.workbook.advance(56 * 60_000);
    const headers = { 'Retry-After': '7', 'Access-Control-Expose-Headers': 'Retry-After' };
    identity().arm({ kind: 'error', place: 'token', number: 90055, status: 429, headers });
    expect(await pane.ask()).toMatchObject({ problem: 'throttled', retryAfterMs: 7_000 });
  });

  test('answers with a page of somebody else’s', async () => {
    const pane = await open();
    await pane.signIn(ana);
    await pane.workbook.advance(56 * 60_000);
    identity().arm({ kind: 'answer', place: 'token', status: 200, body: '<html>Please log in to the network</html>' });
    expect(await pane.ask()).toEqual({ problem: 'unknown', codes: ['failed_to_parse_response'] });
  });

  test('is silent for ever: Cancel works, and so does the next wish', async () => {
    const pane = await open();
    await pane.signIn(ana);
    await pane.workbook.advance(56 * 60_000);
    identity().arm({ kind: 'slow', place: 'token', gate: 'never' });
    const waiting = pane.ask();
    await identity().reached('never');
    await pane.cancel();
    expect(await waiting).toMatchObject({ problem: 'cancelled' });
    expect(await pane.ask()).toMatchObject(asAna);
  });
});

/** What pages sent to the token endpoint from now on. */
function tokenRequestsOf({ workbook }: SignInPane): readonly string[] {
  const sent: string[] = [];
  workbook.context.on('request', (request) => {
    const { pathname } = new URL(request.url());
    if (pathname.endsWith('/token')) sent.push(pathname);
  });
  return sent;
}
