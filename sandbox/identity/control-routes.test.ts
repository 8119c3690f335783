import { expect, test } from '@jest/globals';
import { ana, bo } from '../people.ts';
import { identityControlRoutes } from './control-routes.ts';
import { beginStory, clientId, page, redirectUri, returned, type IdentityStory } from './identity-story.ts';

async function send(story: IdentityStory, method: string, path: string, sent?: unknown) {
  const init = sent === undefined ? { method } : { method, body: JSON.stringify(sent) };
  const response = await identityControlRoutes(story.identity.control).request(path, init);
  const body: unknown = response.status === 204 ? undefined : await response.json();
  return { status: response.status, body };
}

test('settings are read and changed one by one', async () => {
  const story = await beginStory();
  expect(await send(story, 'PATCH', '/settings', { tokenLifeSeconds: 360 })).toMatchObject({
    status: 200,
    body: { tokenLifeSeconds: 360, refreshLifeSeconds: 86_400 },
  });
  expect((await story.redeem(await story.signIn(ana))).expires_in).toBe(360);
});

test.each([
  ['PATCH', '/settings', { tokenLife: 5 }],
  ['PATCH', '/settings', { tokenLifeSeconds: 0 }],
  ['POST', '/faults', { kind: 'error', place: 'moon', number: 1 }],
  ['POST', '/faults', { kind: 'slow', place: 'token' }],
  ['PUT', '/apps', { clientId: 'x' }],
  ['DELETE', '/sessions?person=nobody', undefined],
])('%s %s with %j is refused with the reason and changes nothing', async (method, path, body) => {
  const story = await beginStory();
  const before = story.identity.control.settings();
  const answer = await send(story, method, path, body);
  expect(answer).toMatchObject({ status: 400, body: { error: expect.stringMatching(/./) } });
  expect([story.identity.control.settings(), story.identity.control.armed()]).toEqual([before, []]);
});

test('a fault is armed, listed and disarmed', async () => {
  const story = await beginStory();
  const fault = { kind: 'error', place: 'token', number: 53003, times: 'forever' };
  expect(await send(story, 'POST', '/faults', fault)).toMatchObject({ status: 201, body: [fault] });
  await send(story, 'DELETE', '/faults');
  expect((await send(story, 'GET', '/faults')).body).toEqual([]);
});

test('sessions are listed without their cookie, and dropped for one person', async () => {
  const story = await beginStory();
  await story.redeem(await story.signIn(ana));
  await story.signIn(bo, { prompt: 'login' });
  expect((await send(story, 'GET', '/sessions')).body).toEqual([
    expect.objectContaining({ person: 'ana', kept: false, liveRefreshTokens: 1 }),
    expect.objectContaining({ person: 'bo', kept: false, liveRefreshTokens: 0 }),
  ]);
  expect((await send(story, 'DELETE', '/sessions?person=bo')).body).toEqual({ dropped: 1 });
  expect((await send(story, 'DELETE', '/refresh-tokens?person=ana')).body).toEqual({ dropped: 1 });
  expect(returned(await story.authorize({ prompt: 'none' })).answer.has('code')).toBe(true);
  expect((await send(story, 'DELETE', '/sessions')).body).toEqual({ dropped: 1 });
  expect(page(await story.authorize()).heading).toBe('Sign in');
});

test('apps are registered at run time', async () => {
  const story = await beginStory();
  await send(story, 'PUT', '/apps', { clientId: 'late', name: 'Late', spaRedirectUris: [redirectUri] });
  expect((await story.signIn(ana, { client_id: 'late' })).answer.has('code')).toBe(true);
});

test('a gate is opened', async () => {
  const story = await beginStory();
  story.identity.control.arm({ kind: 'slow', place: 'authorize', gate: 'door' });
  const shown = story.authorize();
  await story.identity.control.reached('door');
  expect((await send(story, 'POST', '/gates/door/open')).body).toEqual({ released: 1 });
  expect(page(await shown).heading).toBe('Sign in');
});

test('consents are forgotten, and reset forgets all but the apps', async () => {
  const story = await beginStory();
  const scope = 'openid Files.ReadWrite.All';
  story.identity.control.set({ preConsentedScopes: ['openid', 'Files.ReadWrite.All'], tokenLifeSeconds: 5 });
  await story.signIn(ana, { scope });
  await send(story, 'DELETE', '/consents');
  expect((await send(story, 'POST', '/reset')).status).toBe(204);
  const { control } = story.identity;
  expect([control.log(), control.sessions(), control.armed()]).toEqual([[], [], []]);
  expect(control.settings().tokenLifeSeconds).toBe(3600);
  expect(control.apps().map((app) => app.clientId)).toContain(clientId);
});

test('the log tells who asked for what, and never a secret', async () => {
  const story = await beginStory();
  const back = await story.signIn(ana, { login_hint: 'ana@contoso.com', prompt: 'login', pocd: '1' });
  const first = await story.redeem(back);
  const second = await story.refresh(first, { claims: '{"access_token":{}}' });
  await story.refresh(first, { refresh_token: 'made-up' });
  const { body } = await send(story, 'GET', '/log');
  expect(body).toMatchObject([
    { method: 'GET', status: 200, prompt: 'login', loginHint: 'ana@contoso.com', pocd: '1' },
    { method: 'POST', path: '/organizations/login', status: 302 },
    { method: 'POST', status: 200, grant: 'authorization_code' },
    { method: 'POST', status: 200, grant: 'refresh_token', claims: '{"access_token":{}}' },
    { method: 'POST', status: 400, refused: 70000 },
  ]);
  const secrets = [
    back.answer.get('code') ?? '',
    ...[first, second].flatMap((tokens) => [tokens.access_token, tokens.refresh_token, tokens.id_token]),
    (story.browser.cookie() ?? '').replace('ESTSAUTH=', ''),
    ana.password,
    'a-verifier-of',
  ];
  for (const secret of secrets) {
    expect(secret.length).toBeGreaterThan(5);
    expect(JSON.stringify(body)).not.toContain(secret);
  }
});

test('identity may run ahead of the rest of the sandbox', async () => {
  const story = await beginStory();
  story.identity.control.set({ clockSkewSeconds: 7200 });
  await story.authorize();
  expect(story.identity.control.log()[0]?.atMs).toBe(story.clock.now() + 7_200_000);
});
