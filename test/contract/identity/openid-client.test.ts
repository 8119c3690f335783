import { expect, test } from '@jest/globals';
import { jwtVerify } from 'jose';
import * as oidc from 'openid-client';
import { graphAudience } from '#sandbox/access-tokens.ts';
import { createSandboxClock } from '#sandbox/clock.ts';
import { createIdentity, type IdentitySandbox } from '#sandbox/identity/identity.ts';
import { createInProcessBrowser, type InProcessBrowser } from '#sandbox/identity/in-process-browser.ts';
import { ana, contoso, gil, type Person } from '#sandbox/people.ts';
import { seededRandom } from '#sandbox/random.ts';
import { createSigningKeys, type SigningKeys } from '#sandbox/signing-keys.ts';

/** The certified client judges the service: what it accepts is OpenID Connect, not our idea of it. */
const origin = 'https://login.localhost:4443';
const appOrigin = 'https://localhost:3000';
const clientId = 'a1b2c3d4-0000-4000-8000-000000000001';
const redirectUri = `${appOrigin}/sign-in-dialog.html`;
const scope = 'openid profile offline_access Files.ReadWrite';

interface Ground {
  readonly identity: IdentitySandbox;
  readonly keys: SigningKeys;
  readonly browser: InProcessBrowser;
  readonly config: oidc.Configuration;
}

async function ground(): Promise<Ground> {
  const keys = await createSigningKeys();
  const identity = createIdentity({
    clock: createSandboxClock(() => Date.now()),
    keys,
    random: seededRandom(1),
    clients: [{ clientId, name: 'Session Controls', spaRedirectUris: [redirectUri] }],
  });
  const customFetch: oidc.CustomFetch = (url, options) => {
    const headers = new Headers(options.headers);
    if (options.method === 'POST') headers.set('Origin', appOrigin);
    const body = options.body instanceof URLSearchParams ? options.body : null;
    return identity.fetch(new Request(url, { method: options.method, headers, body }));
  };
  const config = await oidc.discovery(new URL(`${origin}/${contoso.id}/v2.0`), clientId, undefined, oidc.None(), {
    [oidc.customFetch]: customFetch,
    execute: [oidc.enableNonRepudiationChecks],
  });
  return { identity, keys, browser: createInProcessBrowser(identity), config };
}

interface Answered {
  readonly address: URL;
  readonly checks: oidc.AuthorizationCodeGrantChecks;
}

/** From the authorize address over the sign-in page back to the app. */
async function signIn({ config, browser }: Ground, person: Person): Promise<Answered> {
  const pkceCodeVerifier = oidc.randomPKCECodeVerifier();
  const expectedNonce = oidc.randomNonce();
  const expectedState = oidc.randomState();
  const shown = await browser.open(
    oidc.buildAuthorizationUrl(config, {
      redirect_uri: redirectUri,
      scope,
      nonce: expectedNonce,
      state: expectedState,
      code_challenge: await oidc.calculatePKCECodeChallenge(pkceCodeVerifier),
      code_challenge_method: 'S256',
    }),
  );
  if (shown.kind !== 'page') throw new Error('No sign-in page came.');
  const back = await shown.press('Sign in', { username: person.userPrincipalName, password: person.password });
  if (back.kind !== 'returned') throw new Error(`Not back at the app: ${back.alert ?? back.heading}`);
  return { address: back.address, checks: { pkceCodeVerifier, expectedNonce, expectedState } };
}

test('a certified client signs a person in with PKCE, nonce and state, and verifies the id token', async () => {
  const here = await ground();
  const { address, checks } = await signIn(here, ana);

  const tokens = await oidc.authorizationCodeGrant(here.config, address, checks);

  expect(tokens.claims()).toMatchObject({
    iss: `${origin}/${contoso.id}/v2.0`,
    aud: clientId,
    oid: ana.objectId,
    tid: contoso.id,
    preferred_username: 'ana@contoso.com',
  });
  expect(tokens.scope).toBe('openid profile Files.ReadWrite');
});

test('the access token is one for Graph, verified against the published keys', async () => {
  const here = await ground();
  const { address, checks } = await signIn(here, gil);
  const tokens = await oidc.authorizationCodeGrant(here.config, address, checks);

  const { payload } = await jwtVerify(tokens.access_token, here.keys.publicKeys, {
    audience: graphAudience,
    issuer: `https://sts.windows.net/${contoso.id}/`,
  });

  expect(payload).toMatchObject({ oid: gil.objectId, tid: contoso.id, scp: 'openid profile Files.ReadWrite', acct: 1 });
});

test('another nonce, state or verifier than the one that was sent is found out', async () => {
  const here = await ground();
  const wrong: readonly Partial<oidc.AuthorizationCodeGrantChecks>[] = [
    { expectedNonce: oidc.randomNonce() },
    { expectedState: oidc.randomState() },
    { pkceCodeVerifier: oidc.randomPKCECodeVerifier() },
  ];
  for (const check of wrong) {
    const fresh = { ...here, browser: createInProcessBrowser(here.identity) };
    const { address, checks } = await signIn(fresh, ana);
    await expect(oidc.authorizationCodeGrant(here.config, address, { ...checks, ...check })).rejects.toThrow();
  }
});

test('a code is good once', async () => {
  const here = await ground();
  const { address, checks } = await signIn(here, ana);
  await oidc.authorizationCodeGrant(here.config, address, checks);

  await expect(oidc.authorizationCodeGrant(here.config, address, checks)).rejects.toMatchObject({
    error: 'invalid_grant',
    error_description: expect.stringContaining('AADSTS54005'),
  });
});

test('a refresh may ask for other scopes: what nobody consented to is refused, the rest comes with a new token', async () => {
  const here = await ground();
  const { address, checks } = await signIn(here, ana);
  const first = await oidc.authorizationCodeGrant(here.config, address, checks);
  const refreshToken = first.refresh_token ?? '';

  await expect(
    oidc.refreshTokenGrant(here.config, refreshToken, { scope: 'openid Files.ReadWrite.All' }),
  ).rejects.toMatchObject({ error: 'invalid_grant', cause: expect.objectContaining({ suberror: 'consent_required' }) });

  here.identity.control.set({ preConsentedScopes: ['openid', 'offline_access', 'Files.ReadWrite.All'] });
  const second = await oidc.refreshTokenGrant(here.config, refreshToken, {
    scope: 'openid offline_access https://graph.microsoft.com/Files.ReadWrite.All',
  });
  expect(second.scope).toBe('openid https://graph.microsoft.com/Files.ReadWrite.All');
  expect(second.refresh_token).not.toBe(refreshToken);
  expect(second.claims()?.sub).toBe(first.claims()?.sub);
});
