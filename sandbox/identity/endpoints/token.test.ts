import { describe, expect, test } from '@jest/globals';
import { decodeJwt } from 'jose';
import { ana, contoso, fabrikam, gil, pat, personalTenantId } from '../../people.ts';
import { appOrigin, beginStory, loginOrigin, page, redirectUri, usualScopes } from '../identity-story.ts';

const day = 24 * 3_600_000;

describe('redeeming a code', () => {
  test('gives every field a single-page app gets from Entra', async () => {
    const story = await beginStory();
    const answer = await story.redeem(await story.signIn(ana));
    expect(answer).toMatchObject({
      status: 200,
      token_type: 'Bearer',
      scope: 'openid profile Files.ReadWrite',
      expires_in: 3600,
      ext_expires_in: 3600,
      refresh_token_expires_in: 86_400,
    });
    expect(answer.headers.get('cache-control')).toBe('no-store');
    expect(answer.headers.get('x-ms-request-id')).toMatch(/^[\da-f-]{36}$/);
    expect(JSON.parse(Buffer.from(answer.client_info, 'base64url').toString())).toEqual({
      uid: ana.objectId,
      utid: contoso.id,
    });
  });

  test('the id token is of version 2.0 and carries nonce and hint', async () => {
    const story = await beginStory();
    const claims = decodeJwt((await story.redeem(await story.signIn(ana))).id_token);
    expect(claims).toMatchObject({
      ver: '2.0',
      iss: `${loginOrigin}/${contoso.id}/v2.0`,
      oid: ana.objectId,
      tid: contoso.id,
      name: 'Ana Ruiz',
      preferred_username: 'ana@contoso.com',
      nonce: 'a-nonce',
      acct: 0,
      iat: Date.UTC(2026, 10, 23, 9) / 1000,
    });
    expect(claims['login_hint']).toMatch(/^O\./);
    expect(claims).not.toHaveProperty('idp');
  });

  test('the access token is of version 1.0, for Graph, with the granted scopes', async () => {
    const story = await beginStory();
    const claims = decodeJwt((await story.redeem(await story.signIn(ana))).access_token);
    expect(claims).toMatchObject({
      ver: '1.0',
      aud: '00000003-0000-0000-c000-000000000000',
      scp: 'openid profile Files.ReadWrite',
      app_displayname: 'Session Controls',
      upn: 'ana@contoso.com',
    });
    expect(claims).not.toHaveProperty('xms_cc');
  });

  test('`openid` and `offline_access` decide about id token and refresh token', async () => {
    const story = await beginStory();
    const answer = await story.redeem(await story.signIn(ana), { scope: 'Files.ReadWrite' });
    expect([answer.id_token, answer.refresh_token]).toEqual(['', '']);
    expect(answer.access_token).not.toBe('');
  });

  test('a guest is a guest in the tenant that invited them, with the home account in client_info', async () => {
    const story = await beginStory();
    const answer = await story.redeem(await story.signIn(gil, {}, contoso.id), {}, contoso.id);
    expect(decodeJwt(answer.id_token)).toMatchObject({
      oid: gil.objectId,
      tid: contoso.id,
      acct: 1,
      idp: `https://sts.windows.net/${fabrikam.id}/`,
    });
    expect(JSON.parse(Buffer.from(answer.client_info, 'base64url').toString())).toEqual({
      uid: gil.homeObjectId,
      utid: fabrikam.id,
    });
  });

  test('the same person is a plain member at home', async () => {
    const story = await beginStory();
    const claims = decodeJwt((await story.redeem(await story.signIn(gil))).id_token);
    expect(claims).toMatchObject({ oid: gil.homeObjectId, tid: fabrikam.id, acct: 0 });
    expect(claims).not.toHaveProperty('idp');
  });

  test('a personal account is of the tenant of all personal accounts', async () => {
    const story = await beginStory();
    const answer = await story.redeem(await story.signIn(pat, {}, 'common'), {}, 'common');
    expect(decodeJwt(answer.id_token)).toMatchObject({ tid: personalTenantId, oid: pat.objectId });
  });

  test.each([
    ['another verifier', { code_verifier: 'x'.repeat(43) }, 'organizations', 501481],
    ['no verifier', { code_verifier: undefined }, 'organizations', 501481],
    ['another reply address', { redirect_uri: `${appOrigin}/redirect.html` }, 'organizations', 500112],
    ['another tenant', {}, fabrikam.id, 700005],
    ['a scope nobody consented to', { scope: 'openid Files.ReadWrite.All' }, 'organizations', 65001],
    ['a code nobody issued', { code: '1.made-up' }, 'organizations', 70000],
    ['no code', { code: undefined }, 'organizations', 900144],
  ])('is refused with %s', async (_case, changes, tenant, number) => {
    const story = await beginStory();
    const answer = await story.redeem(await story.signIn(ana), changes, tenant);
    expect([answer.status, answer.error_codes]).toEqual([400, [number]]);
  });

  test("is refused to an app whose code it isn't", async () => {
    const story = await beginStory();
    const back = await story.signIn(ana);
    const answer = await story.postToken(
      { client_id: 'other-app', grant_type: 'authorization_code', code: back.answer.get('code') ?? '' },
      'organizations',
      { Origin: 'https://other.localhost' },
    );
    expect(answer.error_codes).toEqual([70000]);
  });

  test('works once, and a failed try counts', async () => {
    const story = await beginStory();
    const back = await story.signIn(ana);
    await story.redeem(back, { code_verifier: 'x'.repeat(43) });
    expect(await story.redeem(back)).toMatchObject({ status: 400, error: 'invalid_grant', error_codes: [54005] });
  });

  test('works for ten minutes and not longer', async () => {
    const story = await beginStory();
    const [early, late] = [await story.signIn(ana), await story.signIn(ana, { prompt: 'login' })];
    story.clock.advance(10 * 60_000 - 1);
    expect((await story.redeem(early)).status).toBe(200);
    story.clock.advance(1);
    expect((await story.redeem(late)).error_codes).toEqual([70008]);
  });
});

describe('refreshing', () => {
  test('gives a new refresh token each time, and the end stays where it was', async () => {
    const story = await beginStory();
    const first = await story.redeem(await story.signIn(ana));
    story.clock.advance(day / 2);
    const second = await story.refresh(first);
    expect(second).toMatchObject({ status: 200, refresh_token_expires_in: 43_200 });
    expect(second.refresh_token).not.toBe(first.refresh_token);
    expect(decodeJwt(second.id_token)).not.toHaveProperty('nonce');

    story.clock.advance(day / 2 - 1000);
    expect((await story.refresh(second)).status).toBe(200);
    story.clock.advance(1000);
    expect(await story.refresh(second)).toMatchObject({ error: 'invalid_grant', error_codes: [700084] });
  });

  test('life of tokens is a setting, and so is telling the end', async () => {
    const story = await beginStory({ tokenLifeSeconds: 360, refreshLifeSeconds: 600, tellsRefreshLife: false });
    const answer = await story.redeem(await story.signIn(ana));
    expect([answer.expires_in, answer.refresh_token_expires_in]).toEqual([360, undefined]);
    story.clock.advance(600_000);
    expect((await story.refresh(answer)).error_codes).toEqual([700084]);
  });

  test('names scopes in the words of the client', async () => {
    const story = await beginStory();
    const first = await story.redeem(await story.signIn(ana));
    const second = await story.refresh(first, { scope: 'openid https://graph.microsoft.com/Files.ReadWrite' });
    expect(second.scope).toBe('openid https://graph.microsoft.com/Files.ReadWrite');
    expect(decodeJwt(second.access_token)['scp']).toBe('openid Files.ReadWrite');
  });

  test('without scope asks for the same again', async () => {
    const story = await beginStory();
    const first = await story.redeem(await story.signIn(ana));
    expect((await story.refresh(first, { scope: undefined })).scope).toBe('openid profile Files.ReadWrite');
  });

  test('a scope nobody consented to needs a click, and is refused with the sub error that says so', async () => {
    const story = await beginStory();
    const first = await story.redeem(await story.signIn(ana));
    expect(await story.refresh(first, { scope: 'openid Files.ReadWrite.All' })).toMatchObject({
      status: 400,
      error: 'invalid_grant',
      suberror: 'consent_required',
      error_codes: [65001],
    });
  });

  test('`.default` and the setting `all-consented` give all that is consented', async () => {
    const story = await beginStory({
      preConsentedScopes: ['openid', 'Files.ReadWrite', 'User.Read', 'offline_access', 'profile'],
    });
    const first = await story.redeem(await story.signIn(ana));
    const byDefault = await story.refresh(first, { scope: 'https://graph.microsoft.com/.default' });
    expect(decodeJwt(byDefault.access_token)['scp']).toBe('openid Files.ReadWrite User.Read profile');
    story.identity.control.set({ grantedScopes: 'all-consented' });
    expect((await story.refresh(first, { scope: 'Files.ReadWrite' })).scope).toBe(
      'Files.ReadWrite openid User.Read profile',
    );
  });

  test("a guest's refresh token opens the inviting tenant as well, and no other", async () => {
    const story = await beginStory();
    const atHome = await story.redeem(await story.signIn(gil));
    expect(decodeJwt((await story.refresh(atHome, {}, contoso.id)).id_token)).toMatchObject({
      tid: contoso.id,
      acct: 1,
    });

    const anas = await story.redeem(await story.signIn(ana, { prompt: 'login' }));
    expect((await story.refresh(anas, {}, fabrikam.id)).error_codes).toEqual([50020]);
  });

  test('is refused to another app', async () => {
    const story = await beginStory();
    const first = await story.redeem(await story.signIn(ana));
    const answer = await story.postToken(
      { client_id: 'other-app', grant_type: 'refresh_token', refresh_token: first.refresh_token },
      'organizations',
      { Origin: 'https://other.localhost' },
    );
    expect(answer.error_codes).toEqual([70000]);
  });

  test('a revoked token is a bad token; the person signs in again and goes on', async () => {
    const story = await beginStory();
    const first = await story.redeem(await story.signIn(ana));
    expect(story.identity.control.dropRefreshTokens('bo')).toBe(0);
    expect((await story.refresh(first)).status).toBe(200);
    story.identity.control.dropRefreshTokens('ana');
    expect(await story.refresh(first)).toMatchObject({
      error: 'invalid_grant',
      suberror: 'bad_token',
      error_codes: [50173],
    });
    expect((await story.redeem(await story.signIn(ana, { prompt: 'login' }))).status).toBe(200);
  });
});

describe('who may ask', () => {
  test('a page of a registered origin reads the answer, and the refusal too', async () => {
    const story = await beginStory();
    const good = await story.redeem(await story.signIn(ana));
    const refused = await story.postToken({ grant_type: 'refresh_token', refresh_token: 'made-up' });
    for (const { headers } of [good, refused]) {
      expect(headers.get('access-control-allow-origin')).toBe(appOrigin);
      expect(headers.get('vary')).toBe('Origin');
    }
  });

  test('a page of another origin gets nothing, and cannot even read why', async () => {
    const story = await beginStory();
    const answer = await story.postToken({ grant_type: 'refresh_token' }, 'organizations', {
      Origin: 'https://evil.example',
    });
    expect(answer.error_codes).toEqual([9002326]);
    expect(answer.headers.get('access-control-allow-origin')).toBeNull();
  });

  test('without Origin it is no single-page app', async () => {
    const story = await beginStory();
    expect((await story.postToken({ grant_type: 'refresh_token' }, 'organizations', {})).error_codes).toEqual([
      9002327,
    ]);
  });

  test('a page may not redeem what was issued to a web reply address', async () => {
    const story = await beginStory();
    const web = `${appOrigin}/server-side`;
    const answer = await story.redeem(await story.signIn(ana, { redirect_uri: web }), { redirect_uri: web });
    expect(answer.error_codes).toEqual([9002326]);
  });

  test('reply addresses follow the ports at run time', async () => {
    const story = await beginStory();
    const moved = 'https://localhost:3007/sign-in-dialog.html';
    story.identity.control.registerApp({
      clientId: '5e551074-c0de-4a11-b0bb-5a9db0c5e55a',
      name: 'Session Controls',
      spaRedirectUris: [moved],
    });
    const back = await story.signIn(ana, { redirect_uri: moved });
    expect(back.address.origin).toBe('https://localhost:3007');
    const answer = await story.redeem(back, { redirect_uri: moved });
    expect(answer.error_codes).toEqual([9002326]);
    expect(page(await story.authorize({ redirect_uri: redirectUri })).alert).toContain('AADSTS50011');
  });

  test('a preflight is answered', async () => {
    const story = await beginStory();
    const response = await story.identity.fetch(
      new Request(`${loginOrigin}/common/oauth2/v2.0/token`, {
        method: 'OPTIONS',
        headers: { Origin: appOrigin, 'Access-Control-Request-Headers': 'x-own' },
      }),
    );
    expect(response.status).toBe(204);
    expect(response.headers.get('access-control-allow-headers')).toBe('x-own');
  });

  test.each([
    ['an unknown app', { client_id: 'nobody', grant_type: 'refresh_token' }, 'unauthorized_client', 700016],
    ['another grant', { grant_type: 'password' }, 'unsupported_grant_type', 70003],
    ['no grant', {}, 'invalid_request', 900144],
    ['no refresh token', { grant_type: 'refresh_token' }, 'invalid_request', 900144],
    ['an unknown refresh token', { grant_type: 'refresh_token', refresh_token: 'x' }, 'invalid_grant', 70000],
  ])('%s is refused in Entra’s shape', async (_case, fields, error, number) => {
    const story = await beginStory();
    const answer = await story.postToken({ ...fields, 'client-request-id': 'mine', scope: usualScopes });
    expect(answer).toMatchObject({
      status: 400,
      error,
      error_codes: [number],
      correlation_id: 'mine',
      timestamp: '2026-11-23 09:00:00Z',
      error_uri: `${loginOrigin}/error?code=${number}`,
    });
    expect(answer.error_description).toMatch(
      new RegExp(`^AADSTS${number}: .* Trace ID: [\\da-f-]{36} Correlation ID: mine Timestamp: 2026-11-23 09:00:00Z$`),
    );
    expect(answer.headers.get('content-type')).toContain('application/json');
  });
});
