import { describe, expect, test } from '@jest/globals';
import { decodeJwt } from 'jose';
import { ana, bo, gil, pat } from '../../people.ts';
import { opaqueLoginHint } from '../login-hint.ts';
import { beginStory, page, returned, typePassword, type IdentityStory } from '../identity-story.ts';

/** Ana is signed in in this browser. */
async function anaIsIn(): Promise<IdentityStory> {
  const story = await beginStory();
  await story.signIn(ana);
  return story;
}

/** Ana and Bo are. */
async function anaAndBoAreIn(): Promise<IdentityStory> {
  const story = await anaIsIn();
  await story.signIn(bo, { prompt: 'login' });
  return story;
}

describe('without prompt', () => {
  test('a single session goes through at once', async () => {
    const story = await anaIsIn();
    expect(returned(await story.authorize()).answer.has('code')).toBe(true);
  });

  test('two sessions ask which', async () => {
    const story = await anaAndBoAreIn();
    const shown = page(await story.authorize());
    expect(shown.heading).toBe('Pick an account');
    expect(shown.html).toContain('ana@contoso.com');
    expect(shown.html).toContain('bo@contoso.com');
  });

  test('a hint chooses among two, by name or by the opaque claim', async () => {
    const story = await anaAndBoAreIn();
    for (const hint of ['BO@contoso.com', opaqueLoginHint(bo)]) {
      const back = returned(await story.authorize({ login_hint: hint }));
      const token = await story.redeem(back);
      expect(token.client_info).toBe(
        Buffer.from(JSON.stringify({ uid: bo.objectId, utid: bo.tenantId })).toString('base64url'),
      );
    }
  });

  test('a session id chooses among two', async () => {
    const story = await anaAndBoAreIn();
    const bos = returned(await story.authorize({ login_hint: 'bo@contoso.com' }));
    const sid = String(decodeJwt((await story.redeem(bos)).id_token)['sid']);
    const back = returned(await story.authorize({ sid, prompt: 'none' }));
    expect(decodeJwt((await story.redeem(back)).id_token)).toMatchObject({ oid: bo.objectId });
    expect(returned(await story.authorize({ sid: 'no-such', prompt: 'none' })).answer.get('error')).toBe(
      'login_required',
    );
  });

  test('a hint at somebody else asks for a password, with the name filled in', async () => {
    const story = await anaIsIn();
    const shown = page(await story.authorize({ login_hint: 'bo@contoso.com' }));
    expect(shown.heading).toBe('Sign in');
    expect(shown.html).toContain('value="bo@contoso.com"');
  });

  test('a hint enforces nothing: another person may sign in', async () => {
    const story = await beginStory();
    const back = returned(await typePassword(await story.authorize({ login_hint: 'bo@contoso.com' }), ana));
    expect(back.answer.has('code')).toBe(true);
  });

  test('a session that may not enter the authority is passed over', async () => {
    const story = await beginStory();
    await story.signIn(pat, {}, 'common');
    expect(page(await story.authorize({}, 'organizations')).heading).toBe('Sign in');
  });

  test.each([
    ['organizations', ana],
    ['contoso.com', ana],
    ['consumers', pat],
  ])('the domain hint %s narrows the choice', async (hint, expected) => {
    const story = await beginStory();
    await story.signIn(pat, {}, 'common');
    await story.signIn(ana, { prompt: 'login' }, 'common');
    const back = returned(await story.authorize({ domain_hint: hint }, 'common'));
    const { client_info: info } = await story.redeem(back, {}, 'common');
    expect(JSON.parse(Buffer.from(info, 'base64url').toString())).toMatchObject({ uid: expected.homeObjectId });
  });
});

describe('prompt=none', () => {
  test('answers with a code when a session fits', async () => {
    const story = await anaIsIn();
    expect(returned(await story.authorize({ prompt: 'none' })).answer.has('code')).toBe(true);
  });

  test.each([
    ['nobody is signed in', beginStory, {}, 'login_required'],
    ['the hint names somebody else', anaIsIn, { login_hint: 'bo@contoso.com' }, 'login_required'],
    ['two are signed in', anaAndBoAreIn, {}, 'interaction_required'],
    ['consent is missing', anaIsIn, { scope: 'openid Files.ReadWrite.All' }, 'consent_required'],
  ])('never shows a page: %s', async (_case, given, changes, error) => {
    const story = await given();
    const { answer } = returned(await story.authorize({ prompt: 'none', ...changes }));
    expect(answer.get('error')).toBe(error);
    expect(answer.has('code')).toBe(false);
  });

  test('its redirect may load in a hidden frame', async () => {
    const story = await anaIsIn();
    const { headers } = returned(await story.authorize({ prompt: 'none' }));
    expect(headers.get('x-frame-options')).toBeNull();
  });
});

test('prompt=login asks for the password although a session is there', async () => {
  const story = await anaIsIn();
  expect(page(await story.authorize({ prompt: 'login' })).heading).toBe('Sign in');
});

describe('prompt=select_account', () => {
  test('shows the chooser even for one account; the chosen one needs no password', async () => {
    const story = await anaIsIn();
    const chooser = page(await story.authorize({ prompt: 'select_account' }));
    expect(chooser.heading).toBe('Pick an account');
    expect(returned(await chooser.press('Ana Ruiz')).answer.has('code')).toBe(true);
  });

  test('has a way to another account and a way out', async () => {
    const story = await anaIsIn();
    const chooser = page(await story.authorize({ prompt: 'select_account' }));
    expect(page(await chooser.press('Use another account')).heading).toBe('Sign in');
    expect(returned(await chooser.press('Cancel')).answer.get('error')).toBe('access_denied');
  });

  test('with nobody signed in it asks for a password', async () => {
    const story = await beginStory();
    expect(page(await story.authorize({ prompt: 'select_account' })).heading).toBe('Sign in');
  });

  test('an account that may not enter is refused where another can be typed', async () => {
    const story = await beginStory();
    await story.signIn(pat, {}, 'common');
    const chooser = page(await story.authorize({ prompt: 'select_account' }));
    const shown = page(await chooser.press('Pat Kim'));
    expect(shown.heading).toBe('Sign in');
    expect(shown.alert).toContain('AADSTS50020');
  });
});

describe('who may sign in where', () => {
  test.each([
    ['organizations', ana.name, ana, undefined],
    ['organizations', gil.name, gil, undefined],
    ['organizations', pat.name, pat, 'AADSTS50020'],
    ['common', pat.name, pat, undefined],
    ['common', bo.name, bo, undefined],
    ['consumers', pat.name, pat, undefined],
    ['9188040d-6c67-4c5b-b112-36a304b66dad', pat.name, pat, undefined],
    ['consumers', ana.name, ana, 'AADSTS500208'],
    ['contoso.com', ana.name, ana, undefined],
    ['contoso.com', gil.name, gil, undefined],
    ['contoso.com', pat.name, pat, 'AADSTS50020'],
    ['fabrikam.com', gil.name, gil, undefined],
    ['fabrikam.com', ana.name, ana, 'AADSTS50020'],
  ])('%s, %s', async (tenant, _name, person, refusal) => {
    const story = await beginStory();
    const shown = await typePassword(await story.authorize({}, tenant), person);
    const seen = shown.kind === 'returned' ? undefined : shown.alert?.slice(0, shown.alert.indexOf(':'));
    expect(seen).toBe(refusal);
  });
});
