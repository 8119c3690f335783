import { expect, test } from '@jest/globals';
import { appOrigin, beginStory, page, redirectUri, returned, usualScopes } from '../identity-story.ts';
import { ana } from '../../people.ts';

test('a good request with nobody signed in shows the sign-in page, and a password leads back with a code', async () => {
  const story = await beginStory();
  const shown = page(await story.authorize());
  expect(shown).toMatchObject({ status: 200, heading: 'Sign in', alert: undefined });

  const back = await story.signIn(ana);
  expect(back.address.origin + back.address.pathname).toBe(redirectUri);
  expect([...back.answer.keys()].sort()).toEqual(['client_info', 'code', 'session_state', 'state']);
  expect(back.answer.get('state')).toBe('a-state');
});

test('the answer is in the fragment when asked, else in the query', async () => {
  const story = await beginStory();
  expect((await story.signIn(ana)).address.search).toBe('');
  const byQuery = await story.signIn(ana, { response_mode: undefined, prompt: 'login' });
  expect(byQuery.address.hash).toBe('');
  expect(byQuery.address.searchParams.get('code')).toMatch(/^1\./);
});

test('without client_info=1 the answer has none', async () => {
  const story = await beginStory();
  const back = await story.signIn(ana, { client_info: undefined });
  expect(back.answer.has('client_info')).toBe(false);
});

test('an authorize request may come by form post as well', async () => {
  const story = await beginStory();
  const address = story.authorizeAddress();
  const body = new URLSearchParams(address.search);
  address.search = '';
  expect(page(await story.browser.post(address, body)).heading).toBe('Sign in');
});

test.each([
  ['an unknown app', { client_id: 'nobody' }, 'AADSTS700016'],
  ['no app', { client_id: undefined }, 'AADSTS900144'],
  ['an address that is not registered', { redirect_uri: `${appOrigin}/elsewhere.html` }, 'AADSTS50011'],
  ['an address that only begins as a registered one', { redirect_uri: `${redirectUri}?x=1` }, 'AADSTS50011'],
  ['no address', { redirect_uri: undefined }, 'AADSTS50011'],
])('%s is told on a page and never sent back', async (_case, changes, number) => {
  const story = await beginStory();
  const shown = page(await story.authorize({ ...changes, prompt: 'none' }));
  expect(shown.status).toBe(400);
  expect(shown.alert).toContain(number);
});

test('an unknown tenant is told on a page', async () => {
  const story = await beginStory();
  expect(page(await story.authorize({}, 'nowhere.example')).alert).toContain('AADSTS90002');
});

test.each([
  ['no challenge', { code_challenge: undefined }, 'invalid_request', 9002325],
  ['the plain method', { code_challenge_method: 'plain' }, 'invalid_request', 9002325],
  ['a challenge that is no S256 hash', { code_challenge: 'short' }, 'invalid_request', 9002325],
  ['another flow', { response_type: 'token' }, 'unsupported_response_type', 70005],
  ['no flow', { response_type: undefined }, 'invalid_request', 900144],
  ['form_post', { response_mode: 'form_post' }, 'invalid_request', 70007],
  ['no scope', { scope: undefined }, 'invalid_request', 900144],
  ['a scope Graph does not have', { scope: 'openid Files.Eat' }, 'invalid_scope', 70011],
  ['another resource', { scope: 'https://vault.azure.net/user_impersonation' }, 'invalid_resource', 500011],
  ['an unknown prompt', { prompt: 'perhaps' }, 'invalid_request', 9002313],
  ['claims that are no JSON', { claims: '{' }, 'invalid_request', 9002313],
])('%s is answered to the app', async (_case, changes, error, number) => {
  const story = await beginStory();
  const { answer } = returned(await story.authorize(changes));
  expect(answer.get('error')).toBe(error);
  expect(answer.get('error_description')).toMatch(new RegExp(`^AADSTS${number}: `));
  expect(answer.get('state')).toBe('a-state');
});

test('a refusal carries what a help desk asks for, with the correlation id of the request', async () => {
  const story = await beginStory();
  const { answer } = returned(await story.authorize({ prompt: 'none', 'client-request-id': 'my-own-id' }));
  expect(Object.fromEntries(answer)).toMatchObject({
    error: 'login_required',
    error_uri: 'https://login.localhost:8445/error?code=50058',
    correlation_id: 'my-own-id',
    timestamp: '2026-11-23 09:00:00Z',
  });
  expect(answer.get('error_description')).toBe(
    `AADSTS50058: A silent sign-in request was sent, but no user is signed in. Trace ID: ${answer.get('trace_id') ?? ''} Correlation ID: my-own-id Timestamp: 2026-11-23 09:00:00Z`,
  );
});

test('scopes are known by short name, by resource and in any letter case', async () => {
  const story = await beginStory();
  for (const scope of [
    usualScopes.toLowerCase(),
    'openid https://graph.microsoft.com/Files.ReadWrite',
    'openid https://graph.microsoft.us/files.readwrite',
    'openid https://graph.localhost:8444/Files.ReadWrite',
    'openid 00000003-0000-0000-c000-000000000000/Files.ReadWrite',
    'openid https://graph.microsoft.com/.default',
  ]) {
    const back = await story.signIn(ana, { scope, prompt: 'login' });
    expect([scope, back.answer.has('code')]).toEqual([scope, true]);
  }
});

test('nothing else is served: the v1.0 address is not there', async () => {
  const story = await beginStory();
  const response = await story.identity.fetch(new Request('https://login.localhost:8445/common/oauth2/authorize'));
  expect(response.status).toBe(404);
});
