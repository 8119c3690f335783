import { describe, expect, test } from '@jest/globals';
import { ana, bo, contoso } from '../../people.ts';
import { beginStory, clientId, loginOrigin, page, redirectUri, returned, typePassword } from '../identity-story.ts';

const all = 'https://graph.localhost:8444/Files.ReadWrite.All';
const scope = 'openid offline_access Files.ReadWrite.All';

const story = await beginStory();
const fresh = () => {
  story.identity.control.reset();
  story.browser.restart();
  story.identity.control.set({ adminOnlyScopes: ['Files.ReadWrite.All'] });
};

function address(changes: Readonly<Record<string, string>> = {}, tenant: string = contoso.id): string {
  const parameters = { client_id: clientId, scope: all, redirect_uri: redirectUri, state: 'a-state', ...changes };
  return `${loginOrigin}/${tenant}/v2.0/adminconsent?${new URLSearchParams(parameters).toString()}`;
}

describe('the address for administrators', () => {
  test('asks who it is, says what is wanted, and Accept goes for everybody', async () => {
    fresh();
    const signIn = page(await story.browser.open(address()));
    expect(signIn.heading).toBe('Sign in');
    const approval = page(await typePassword(signIn, bo));
    expect(approval.html).toContain('Review for your organization');
    expect(approval.html).toContain('Have full access to all files you have access to');
    const back = returned(await approval.press('Accept'));
    expect(back.address.href.startsWith(`${redirectUri}?`)).toBe(true);
    expect(Object.fromEntries(back.address.searchParams)).toEqual({
      admin_consent: 'True',
      tenant: contoso.id,
      scope: 'Files.ReadWrite.All',
      state: 'a-state',
    });

    // Excel's bridge reads the same settings.
    expect(story.identity.control.settings().adminOnlyScopes).toEqual([]);
    const asAna = returned(await typePassword(await story.authorize({ scope, prompt: 'login' }), ana));
    expect((await story.redeem(asAna, { scope })).scope).toContain('Files.ReadWrite.All');
  });

  test('needs no second sign-in of an administrator', async () => {
    fresh();
    await story.signIn(bo);
    expect(page(await story.browser.open(address({}, 'organizations'))).html).toContain('Review for your organization');
  });

  test('is of no use to who is no administrator', async () => {
    fresh();
    await story.signIn(ana);
    const signIn = page(await story.browser.open(address()));
    expect(signIn.heading).toBe('Sign in');
    expect(page(await typePassword(signIn, ana)).alert).toContain('AADSTS90094');
    const ctx = /name="ctx" value="([^"]*)"/.exec(signIn.html)?.[1] ?? '';
    const forged = new URLSearchParams({ ctx, choice: 'accept' });
    const after = await story.browser.post(`${loginOrigin}/${contoso.id}/adminconsent/consent`, forged);
    expect(page(after).heading).toBe('Sign in');
    expect(story.identity.control.settings().adminOnlyScopes).toEqual(['Files.ReadWrite.All']);
  });

  test.each(['sign-in', 'consent'])('Cancel on the page for %s approves nothing and says so to the app', async (at) => {
    fresh();
    const signIn = page(await story.browser.open(address()));
    const shown = at === 'sign-in' ? signIn : page(await typePassword(signIn, bo));
    const { answer } = returned(await shown.press('Cancel'));
    expect([answer.get('error'), answer.get('tenant')]).toEqual(['permission_denied', contoso.id]);
    expect(story.identity.control.settings().adminOnlyScopes).toEqual(['Files.ReadWrite.All']);
  });

  test.each([
    ['an unknown application', { client_id: 'nobody' }, 'AADSTS700016'],
    ['a reply address that is not registered', { redirect_uri: 'https://evil.example/' }, 'AADSTS50011'],
    ['no scope', { scope: '' }, 'AADSTS900144'],
  ])('shows what is wrong and goes nowhere: %s', async (_what, changes, number) => {
    fresh();
    expect(page(await story.browser.open(address(changes))).alert).toContain(number);
  });
});
