import { expect, test } from '@jest/globals';
import { ana } from '../../people.ts';
import { beginStory, loginOrigin, page, redirectUri, returned } from '../identity-story.ts';

const logout = `${loginOrigin}/organizations/oauth2/v2.0/logout`;

test('signing out ends the session and goes back to a registered address with the state in the query', async () => {
  const story = await beginStory();
  await story.signIn(ana);
  const query = new URLSearchParams({ post_logout_redirect_uri: redirectUri, state: 'bye', logout_hint: 'x' });
  const back = returned(await story.browser.open(`${logout}?${query.toString()}`));
  expect(back.address.href).toBe(`${redirectUri}?state=bye`);
  expect(story.browser.cookie()).toBeUndefined();
  expect(story.identity.control.sessions()).toEqual([]);
  expect(page(await story.authorize()).heading).toBe('Sign in');
});

test.each([
  ['no address', {}],
  ['an address nobody registered', { post_logout_redirect_uri: 'https://evil.example/' }],
])('with %s it says so on a page, without asking', async (_case, query) => {
  const story = await beginStory();
  await story.signIn(ana);
  const shown = page(await story.browser.open(`${logout}?${new URLSearchParams({ ...query, state: 's' }).toString()}`));
  expect(shown.heading).toBe('You signed out of your account');
  expect(story.identity.control.sessions()).toEqual([]);
});

test('a copy of the cookie is worth nothing after sign-out', async () => {
  const story = await beginStory();
  await story.signIn(ana);
  const cookie = story.browser.cookie() ?? '';
  await story.browser.open(logout);
  const response = await story.identity.fetch(
    new Request(story.authorizeAddress({ prompt: 'none' }), { headers: { Cookie: cookie } }),
  );
  expect(response.headers.get('location')).toContain('login_required');
});
