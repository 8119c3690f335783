import { describe, expect, test } from '@jest/globals';
import { decodeJwt } from 'jose';
import { ana, bo, people } from '../../people.ts';
import { beginStory, loginOrigin, page, returned, typePassword } from '../identity-story.ts';

describe('the sign-in page', () => {
  test.each([
    ['a wrong password', ana.userPrincipalName, 'wrong', 'AADSTS50126'],
    ['a name nobody has', 'nobody@contoso.com', 'sandbox', 'AADSTS50034'],
  ])('stays for %s, keeps the name and says why', async (_case, username, password, number) => {
    const story = await beginStory();
    const again = page(await page(await story.authorize()).press('Sign in', { username, password }));
    expect(again.alert).toContain(number);
    expect(again.html).toContain(`value="${username}"`);
    expect(again.html).not.toContain('value="wrong"');
    expect(returned(await typePassword(again, ana)).answer.has('code')).toBe(true);
  });

  test('tells newcomers who can sign in here, as text and not as links or fields', async () => {
    const story = await beginStory();
    const { html } = page(await story.authorize());
    for (const { userPrincipalName } of people) expect(html).toContain(`<li>${userPrincipalName}, password`);
  });

  test('Cancel tells the app that the person declined', async () => {
    const story = await beginStory();
    const shown = page(await story.authorize({ 'client-request-id': 'from-the-app' }));
    const { answer } = returned(await shown.press('Cancel'));
    expect(answer.get('correlation_id')).toBe('from-the-app');
    expect(answer.get('error')).toBe('access_denied');
    expect(answer.get('error_description')).toContain('AADSTS65004');
    expect(answer.get('state')).toBe('a-state');
  });

  test('what a stranger put into the hint is shown as text', async () => {
    const story = await beginStory();
    const shown = page(await story.authorize({ login_hint: '"><script>alert(1)</script>' }));
    expect(shown.html).not.toContain('<script>');
  });

  test('a form whose request is long gone gets a page, not an answer', async () => {
    const story = await beginStory();
    const shown = await story.browser.post(
      `${loginOrigin}/organizations/login`,
      new URLSearchParams({ ctx: 'made-up', username: ana.userPrincipalName, password: ana.password }),
    );
    expect(page(shown).alert).toContain('AADSTS165000');
  });

  test('a form is good for one answer', async () => {
    const story = await beginStory();
    const form = page(await story.authorize());
    await typePassword(form, ana);
    expect(page(await typePassword(form, ana)).alert).toContain('AADSTS165000');
  });
});

describe('the session cookie', () => {
  test('is for this host only, secure, out of reach of scripts, and sent from frames of other sites', async () => {
    const story = await beginStory();
    const { headers } = await story.signIn(ana);
    const [cookie = ''] = headers.getSetCookie();
    expect(cookie).toMatch(/^ESTSAUTH=[\w-]{43}; /);
    expect(cookie).toMatch(/; HttpOnly; Secure; SameSite=None$/);
    expect(cookie).not.toMatch(/Domain|Partitioned|Max-Age/i);
  });

  test('ends with the browser, unless "Stay signed in" was ticked', async () => {
    const story = await beginStory();
    await story.signIn(ana);
    story.browser.restart();
    const again = page(await story.authorize());

    await typePassword(again, ana, true);
    story.browser.restart();
    expect(returned(await story.authorize()).answer.has('code')).toBe(true);
  });

  test('"Stay signed in" is told in the id token, also when a setting ticks it for all', async () => {
    const story = await beginStory();
    const stateOf = async (keep: boolean) => {
      const back = returned(await typePassword(await story.authorize({ prompt: 'login' }), ana, keep));
      return decodeJwt((await story.redeem(back)).id_token)['signin_state'];
    };
    expect(await stateOf(false)).toBeUndefined();
    expect(await stateOf(true)).toEqual(['kmsi']);
    story.identity.control.set({ keepSignedIn: 'always' });
    expect(await stateOf(false)).toEqual(['kmsi']);
  });

  test('another browser knows nothing of it', async () => {
    const story = await beginStory();
    await story.signIn(ana);
    const response = await story.identity.fetch(new Request(story.authorizeAddress({ prompt: 'none' })));
    expect(response.headers.get('location')).toContain('login_required');
  });
});

describe('the consent page', () => {
  const scope = 'openid offline_access Files.ReadWrite.All';

  test('comes for a scope nobody consented to, and Accept is remembered for this person only', async () => {
    const story = await beginStory();
    const consent = page(await typePassword(await story.authorize({ scope }), ana));
    expect(consent.heading).toBe('Permissions requested');
    expect(consent.html).toContain('Have full access to all files you have access to');
    expect(returned(await consent.press('Accept')).answer.has('code')).toBe(true);

    expect(returned(await story.authorize({ scope })).answer.has('code')).toBe(true);
    const other = await typePassword(await story.authorize({ scope, prompt: 'login' }), bo);
    expect(page(other).heading).toBe('Permissions requested');
  });

  test('Cancel declines and gives nothing', async () => {
    const story = await beginStory();
    const consent = page(await typePassword(await story.authorize({ scope }), ana));
    expect(returned(await consent.press('Cancel')).answer.get('error_description')).toContain('AADSTS65004');
    expect(page(await story.authorize({ scope })).heading).toBe('Permissions requested');
  });

  test('prompt=consent shows it although all is consented', async () => {
    const story = await beginStory();
    await story.signIn(ana);
    const consent = page(await story.authorize({ prompt: 'consent' }));
    expect(consent.heading).toBe('Permissions requested');
    expect(returned(await consent.press('Accept')).answer.has('code')).toBe(true);
  });

  test('which scopes need no page is a setting', async () => {
    const story = await beginStory({ preConsentedScopes: ['openid', 'offline_access', 'Files.ReadWrite.All'] });
    expect((await story.signIn(ana, { scope })).answer.has('code')).toBe(true);
    expect(page(await story.authorize()).heading).toBe('Permissions requested');
  });

  test('an admin-only scope says so and has one way back', async () => {
    const story = await beginStory({ adminOnlyScopes: ['Files.ReadWrite.All'] });
    const shown = page(await typePassword(await story.authorize({ scope }), ana));
    expect(shown.heading).toBe('Need admin approval');
    expect(shown.html).not.toContain('Accept');
    const { answer } = returned(await shown.press('Return to the application'));
    expect(answer.get('error')).toBe('access_denied');
    expect(answer.get('error_description')).toContain('AADSTS90094');
  });

  test('an Accept made up for an admin-only scope gives nothing', async () => {
    const story = await beginStory({ adminOnlyScopes: ['Files.ReadWrite.All'] });
    const shown = page(await typePassword(await story.authorize({ scope }), ana));
    const ctx = /name="ctx" value="([^"]*)"/.exec(shown.html)?.[1] ?? '';
    const forged = new URLSearchParams({ ctx, choice: 'accept' });
    const after = await story.browser.post(`${loginOrigin}/organizations/consent`, forged);
    expect(page(after).heading).toBe('Need admin approval');
  });

  test('an Accept before anybody signed in gives nothing', async () => {
    const story = await beginStory();
    const shown = page(await story.authorize({ scope }));
    const ctx = /name="ctx" value="([^"]*)"/.exec(shown.html)?.[1] ?? '';
    const after = await story.browser.post(
      `${loginOrigin}/organizations/consent`,
      new URLSearchParams({ ctx, choice: 'accept' }),
    );
    expect(page(after).heading).toBe('Sign in');
  });
});
