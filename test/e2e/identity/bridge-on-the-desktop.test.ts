import { describe, expect, test } from '@jest/globals';
import { ana, bo } from '#sandbox/people.ts';
import type { BridgeMode } from '#sandbox/excel/switches.ts';
import { useSignInPane } from './sign-in-pane.ts';

const { openUnasked, identity, requests } = await useSignInPane();

const asAna = { userName: ana.userPrincipalName, isGuest: false, scopes: ['Files.ReadWrite'] };
const claims = '{"access_token":{"nbf":{"essential":true,"value":"1"}}}';
const minuteMs = 60_000;

function openOnTheDesktop(bridge: BridgeMode) {
  return openUnasked({ profile: 'desktop', switches: { bridge } });
}

describe('Excel’s own bridge', () => {
  test('signs in without a click, a window or a request to the sign-in service', async () => {
    const pane = await openOnTheDesktop('ok');
    const first = await pane.ask();
    expect(first).toMatchObject(asAna);
    expect(await pane.hostComparison()).toBe('same');
    expect(await pane.ask()).toEqual(first);
    expect(identity().log()).toEqual([]);
    expect(pane.workbook.problems).toEqual([]);
  });

  test('replaces a token that Graph refused', async () => {
    const pane = await openOnTheDesktop('ok');
    const first = await pane.ask();
    await pane.workbook.advance(minuteMs);
    const second = await pane.ask({ claims });
    expect(second).toMatchObject(asAna);
    expect(second).not.toEqual(first);
  });

  test('that keeps returning the refused token is found out, and a window helps', async () => {
    const pane = await openOnTheDesktop('stale-after-claims');
    await pane.ask();
    await pane.workbook.advance(minuteMs);
    expect(await pane.ask({ claims })).toEqual({ problem: 'stale-token', codes: ['stale_token'] });
    expect(await pane.signIn(ana)).toMatchObject(asAna);
    expect(requests('authorize')).toMatchObject([{ claims: expect.stringContaining('"nbf"') }]);
  });

  test('that needs the person first waits for the click', async () => {
    const pane = await openOnTheDesktop('interaction-first');
    expect(await pane.ask()).toMatchObject({ problem: 'sign-in-needed' });
    expect(await pane.press('sign-in')).toMatchObject(asAna);
    expect(requests('authorize')).toHaveLength(0);
  });

  test.each<[BridgeMode, string]>([
    ['user-cancel', 'cancelled'],
    ['no-network', 'offline'],
    ['persistent-error', 'policy'],
  ])('that says %s ends there: %s', async (bridge, problem) => {
    const pane = await openOnTheDesktop(bridge);
    expect(await pane.ask()).toMatchObject({ problem });
    expect(requests('authorize')).toHaveLength(0);
  });

  test.each<BridgeMode>([
    'disabled',
    'transient-error',
    'account-unavailable',
    'mute-at-init',
    'not-json',
    'mute-at-token',
  ])('that is of no use (%s) is followed by an Office dialog', async (bridge) => {
    const pane = await openOnTheDesktop(bridge);
    const silent = pane.ask();
    // As long as the bridge and then its token may take.
    await pane.moveClockUntil(silent);
    expect(await silent).toMatchObject({ problem: 'sign-in-needed' });
    expect(await pane.signIn(ana)).toMatchObject(asAna);
    expect(await pane.ask()).toMatchObject(asAna);
    expect(requests('authorize')).toHaveLength(1);
  });

  test('of somebody else than Excel says it is: noticed', async () => {
    const pane = await openOnTheDesktop('other-account');
    expect(await pane.ask()).toMatchObject({ userName: bo.userPrincipalName });
    expect(await pane.hostComparison()).toBe('different');
  });

  test('knows no other account: a window does, and what it gave stays, also after a reload', async () => {
    const pane = await openOnTheDesktop('ok');
    await pane.ask();
    const dialog = await pane.window('other');
    await dialog.getByLabel('Email or user name').fill(bo.userPrincipalName);
    await dialog.getByLabel('Password').fill(bo.password);
    await dialog.getByRole('button', { name: 'Sign in' }).click();
    const asBo = { userName: bo.userPrincipalName };
    expect(await pane.answer()).toMatchObject(asBo);
    expect(await pane.ask()).toMatchObject(asBo);
    await pane.reload();
    expect(await pane.ask()).toMatchObject(asBo);
  });

  test('does not sign in again who signed out on purpose', async () => {
    const pane = await openOnTheDesktop('ok');
    await pane.ask();
    expect(await pane.signOut()).toBe('signed out');
    expect((await pane.stored()).filter((key) => /token|\|/.test(key))).toEqual([]);
    await pane.reload();
    expect(await pane.ask()).toEqual({ problem: 'sign-in-needed', codes: ['signed_out_by_choice'] });
    expect(await pane.press('sign-in')).toMatchObject(asAna);
  });
});
