import { expect, test } from '@jest/globals';
import { importJWK } from 'jose';
import * as v from 'valibot';
import { contoso, personalTenantId } from '../../people.ts';
import { beginStory, loginOrigin } from '../identity-story.ts';

const documentSchema = v.looseObject({
  issuer: v.string(),
  authorization_endpoint: v.string(),
  jwks_uri: v.string(),
});

async function documentOf(tenant: string) {
  const story = await beginStory();
  const response = await story.identity.fetch(
    new Request(`${loginOrigin}/${tenant}/v2.0/.well-known/openid-configuration`),
  );
  return { story, response, document: v.parse(documentSchema, await response.json()) };
}

test.each([
  ['common', '{tenantid}'],
  ['organizations', '{tenantid}'],
  ['consumers', personalTenantId],
  [contoso.id, contoso.id],
  ['contoso.com', contoso.id],
])('the issuer for %s names %s', async (tenant, named) => {
  expect((await documentOf(tenant)).document.issuer).toBe(`${loginOrigin}/${named}/v2.0`);
});

test('every address is of the origin that was asked, and any page may read them', async () => {
  const { document, response } = await documentOf('organizations');
  expect(document).toMatchObject({
    authorization_endpoint: `${loginOrigin}/organizations/oauth2/v2.0/authorize`,
    token_endpoint: `${loginOrigin}/organizations/oauth2/v2.0/token`,
    end_session_endpoint: `${loginOrigin}/organizations/oauth2/v2.0/logout`,
    code_challenge_methods_supported: ['S256'],
  });
  expect(response.headers.get('access-control-allow-origin')).toBe('*');
});

test('the keys are public halves only', async () => {
  const { document, story } = await documentOf('common');
  const response = await story.identity.fetch(new Request(document.jwks_uri));
  const { keys } = v.parse(
    v.object({ keys: v.array(v.looseObject({ kty: v.literal('RSA'), n: v.string(), e: v.string() })) }),
    await response.json(),
  );
  expect(keys).toHaveLength(1);
  for (const key of keys) {
    expect(key).not.toHaveProperty('d');
    await expect(importJWK(key, 'RS256')).resolves.toBeDefined();
  }
});

test('an unknown tenant is refused in JSON', async () => {
  const story = await beginStory();
  const response = await story.identity.fetch(
    new Request(`${loginOrigin}/nowhere.example/v2.0/.well-known/openid-configuration`),
  );
  expect(response.status).toBe(400);
  expect(await response.json()).toMatchObject({ error: 'invalid_tenant', error_codes: [90002] });
  expect(response.headers.get('access-control-allow-origin')).toBe('*');
});

test('instance discovery names the host that was asked', async () => {
  const story = await beginStory();
  const response = await story.identity.fetch(new Request(`${loginOrigin}/common/discovery/instance`));
  expect(await response.json()).toMatchObject({ metadata: [{ aliases: ['login.localhost:8445'] }] });
});

test('what an error_uri points to explains the number', async () => {
  const story = await beginStory();
  const response = await story.identity.fetch(new Request(`${loginOrigin}/error?code=54005`));
  expect(await response.text()).toContain('The authorization code was already redeemed.');
});
