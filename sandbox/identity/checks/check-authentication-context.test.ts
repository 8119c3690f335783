import { expect, test } from '@jest/globals';
import { decodeJwt } from 'jose';
import { ana } from '../../people.ts';
import { beginStory, page, returned, typePassword } from '../identity-story.ts';

const stepUp = JSON.stringify({ access_token: { acrs: { essential: true, value: 'c1' } } });
const capable = JSON.stringify({ access_token: { xms_cc: { values: ['CP1'] } } });

test('only a client that says CP1 gets a token that draws claims challenges', async () => {
  const story = await beginStory();
  const first = await story.redeem(await story.signIn(ana), { claims: capable });
  expect(decodeJwt(first.access_token)['xms_cc']).toEqual(['CP1']);
  const second = await story.refresh(first);
  expect(decodeJwt(second.access_token)).not.toHaveProperty('xms_cc');
});

test('claims asked at the authorize endpoint hold for the code', async () => {
  const story = await beginStory();
  const answer = await story.redeem(await story.signIn(ana, { claims: capable }));
  expect(decodeJwt(answer.access_token)['xms_cc']).toEqual(['CP1']);
});

test('a refresh that has to be newer gets a token of now', async () => {
  const story = await beginStory();
  const first = await story.redeem(await story.signIn(ana));
  story.clock.advance(90_000);
  const revokedAt = story.clock.now() / 1000;
  const claims = JSON.stringify({ access_token: { nbf: { essential: true, value: String(revokedAt) } } });
  const { access_token: renewed } = await story.refresh(first, { claims });
  expect(decodeJwt(renewed).iat).toBe(revokedAt);
});

test('a step up fails silently with the claims, and succeeds after a sign-in with them', async () => {
  const story = await beginStory();
  const first = await story.redeem(await story.signIn(ana));
  expect(await story.refresh(first, { claims: stepUp })).toMatchObject({
    error: 'interaction_required',
    suberror: 'basic_action',
    error_codes: [50076],
    claims: stepUp,
  });
  const silent = returned(await story.authorize({ prompt: 'none', claims: stepUp }));
  expect(silent.answer.get('claims')).toBe(stepUp);

  const asked = page(await story.authorize({ claims: stepUp }));
  expect(asked.heading).toBe('Sign in');
  const stepped = await story.redeem(returned(await typePassword(asked, ana)), { claims: stepUp });
  expect(decodeJwt(stepped.access_token)['acrs']).toEqual(['c1']);
  const refreshed = await story.refresh(stepped, { claims: stepUp });
  expect(decodeJwt(refreshed.access_token)['acrs']).toEqual(['c1']);
});

test('the setting lets a step up succeed silently', async () => {
  const story = await beginStory({ stepUpSilently: true });
  const first = await story.redeem(await story.signIn(ana));
  expect(decodeJwt((await story.refresh(first, { claims: stepUp })).access_token)['acrs']).toEqual(['c1']);
});
