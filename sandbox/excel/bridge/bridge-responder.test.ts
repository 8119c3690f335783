import { describe, expect, test } from '@jest/globals';
import { decodeJwt } from 'jose';
import * as v from 'valibot';
import { createSandboxClock } from '#sandbox/clock.ts';
import { ana, bo, type Person } from '#sandbox/people.ts';
import { seededRandom } from '#sandbox/random.ts';
import { createSigningKeys } from '#sandbox/signing-keys.ts';
import type { BridgeMode } from '../switches.ts';
import { createBridgeResponder } from './bridge-responder.ts';
import { mintBridgeToken } from './mint-bridge-token.ts';

const keys = await createSigningKeys();

const responseSchema = v.looseObject({
  success: v.boolean(),
  requestId: v.string(),
  error: v.optional(v.looseObject({ status: v.string(), description: v.string() })),
  initContext: v.optional(v.looseObject({ accountContext: v.optional(v.looseObject({})) })),
  token: v.optional(v.looseObject({ access_token: v.string(), id_token: v.string(), expires_in: v.number() })),
  account: v.optional(v.looseObject({ homeAccountId: v.string(), username: v.string(), environment: v.string() })),
});

function office(mode: BridgeMode, person: Person = ana) {
  const clock = createSandboxClock(() => Date.UTC(2027, 0, 4, 9));
  const respond = createBridgeResponder({
    mint: mintBridgeToken({
      clock,
      keys,
      random: seededRandom(7),
      loginOrigin: 'https://login.localhost:3',
      lifeSeconds: () => 3600,
    }),
    consents: { preConsented: () => ['Files.ReadWrite'], adminOnly: () => ['Sites.ReadWrite.All'] },
    environment: 'login.localhost:3',
  });
  const outcome = (request: string) => respond({ person, mode, lateMs: 5000, request });
  const ask = async (method: string, tokenParams?: object) => {
    const request = { messageType: 'NestedAppAuthRequest', method, requestId: 'r1', tokenParams };
    const answered = await outcome(JSON.stringify(request));
    return answered.kind === 'silence' ? 'silence' : v.parse(responseSchema, JSON.parse(answered.text));
  };
  const token = (scope = 'Files.ReadWrite', claims?: object, method = 'GetToken') =>
    ask(method, { clientId: 'app', scope, ...(claims === undefined ? {} : { claims: JSON.stringify(claims) }) });
  return { outcome, ask, token };
}

type Answer = Awaited<ReturnType<ReturnType<typeof office>['token']>>;

const accessToken = (answer: Answer) => (answer === 'silence' ? '' : (answer.token?.access_token ?? ''));
const statusOf = (answer: Answer) => (answer === 'silence' ? answer : answer.error?.status);

describe('Office as the broker of nested app authentication', () => {
  test('says at the start whose account it is, unless told to keep it', async () => {
    const known = { homeAccountId: `${ana.homeObjectId}.${ana.homeTenantId}`, environment: 'login.localhost:3' };
    expect(await office('ok').ask('GetInitContext')).toMatchObject({
      success: true,
      requestId: 'r1',
      initContext: { capabilities: { queryAccount: true }, accountContext: known },
    });
    const silent = await office('ok-without-account').ask('GetInitContext');
    expect(silent === 'silence' ? silent : silent.initContext?.accountContext).toBeUndefined();
  });

  test('hands out tokens of the sign-in service, with the scopes and capabilities that were asked', async () => {
    const answer = await office('ok').token('openid https://graph.localhost:2/Files.ReadWrite', {
      access_token: { xms_cc: { values: ['CP1'] } },
    });
    expect(answer).toMatchObject({
      success: true,
      account: { username: 'ana@contoso.com' },
      token: { expires_in: 3600 },
    });
    expect(decodeJwt(accessToken(answer))).toMatchObject({
      scp: 'Files.ReadWrite',
      oid: ana.objectId,
      xms_cc: ['CP1'],
    });
  });

  test.each([
    ['user-interaction-required', 'USER_INTERACTION_REQUIRED'],
    ['user-cancel', 'USER_CANCEL'],
    ['no-network', 'NO_NETWORK'],
    ['account-unavailable', 'ACCOUNT_UNAVAILABLE'],
    ['disabled', 'DISABLED'],
    ['transient-error', 'TRANSIENT_ERROR'],
    ['persistent-error', 'PERSISTENT_ERROR'],
  ] as const)('refuses as told: %s', async (mode, status) => {
    expect(statusOf(await office(mode).token())).toBe(status);
  });

  test('is not there at all where it is unavailable', async () => {
    expect(statusOf(await office('nested-app-auth-unavailable').ask('GetInitContext'))).toBe(
      'NESTED_APP_AUTH_UNAVAILABLE',
    );
  });

  test('wants to see the person once, then hands out silently', async () => {
    const { token } = office('interaction-first');
    expect(statusOf(await token())).toBe('USER_INTERACTION_REQUIRED');
    expect(await token('Files.ReadWrite', undefined, 'GetTokenPopup')).toMatchObject({ success: true });
    expect(await token()).toMatchObject({ success: true });
  });

  test('asks for consent to a scope that nobody consented to, and an administrator where one is needed', async () => {
    const { token } = office('ok');
    expect(statusOf(await token('Files.ReadWrite.All'))).toBe('USER_INTERACTION_REQUIRED');
    expect(await token('Files.ReadWrite.All', undefined, 'GetTokenPopup')).toMatchObject({ success: true });
    expect(await token('Files.ReadWrite.All')).toMatchObject({ success: true });
    const refused = await token('Sites.ReadWrite.All', undefined, 'GetTokenPopup');
    expect(refused === 'silence' ? refused : refused.error?.description).toContain('AADSTS90094');
  });

  test('hands back the refused token after a challenge where told to, and a new one otherwise', async () => {
    const challenge = { access_token: { acrs: { essential: true, value: 'c1' } } };
    const stale = office('stale-after-claims');
    expect(accessToken(await stale.token())).toBe(accessToken(await stale.token('Files.ReadWrite', challenge)));
    const honest = office('ok');
    await honest.token();
    const renewed = accessToken(await honest.token('Files.ReadWrite', challenge));
    expect(decodeJwt(renewed)).toMatchObject({ acrs: ['c1'] });
  });

  test('may answer for somebody else', async () => {
    expect(await office('other-account').token()).toMatchObject({ account: { username: bo.userPrincipalName } });
  });

  test('may be mute, late, or talk nonsense', async () => {
    expect(await office('mute-at-init').ask('GetInitContext')).toBe('silence');
    expect(await office('mute-at-token').token()).toBe('silence');
    const request = JSON.stringify({ messageType: 'NestedAppAuthRequest', method: 'GetInitContext', requestId: 'r' });
    expect(await office('late').outcome(request)).toMatchObject({ afterMs: 5000 });
    expect(await office('not-json').outcome(request)).toMatchObject({ text: 'this is not JSON' });
  });

  test('keeps silent to anything that is no request of MSAL', async () => {
    for (const text of ['', 'no JSON', '{"messageType":"other"}'])
      expect(await office('ok').outcome(text)).toEqual({ kind: 'silence' });
  });
});
