import { describe, expect, test } from '@jest/globals';
import { DroppedConnection } from '../dropped-connection.ts';
import { ana } from '../people.ts';
import { aadsts } from './errors/aadsts.ts';
import { appOrigin, beginStory, loginOrigin, page, returned, typePassword } from './identity-story.ts';

const discovery = `${loginOrigin}/organizations/v2.0/.well-known/openid-configuration`;

/** What a client has to cope with: every number has to be playable where the facts say it appears. */
const playable = [
  50058, 50076, 50079, 50105, 53000, 53001, 53002, 53003, 530032, 65001, 65004, 90094, 90095, 16000, 50194, 500011,
  650052, 700082, 700084, 70008, 70043, 50173, 50057, 50196, 70011, 9002326, 90033, 90055,
];

test('every number to be played is known with its OAuth words', () => {
  for (const number of [...playable, 50126, 50020, 50011, 700016]) expect(aadsts[number]).toBeDefined();
});

describe('at the token endpoint', () => {
  test.each(playable)('%i comes once and is over', async (number) => {
    const story = await beginStory();
    const first = await story.redeem(await story.signIn(ana));
    story.identity.control.arm({ kind: 'error', place: 'token', number });
    const refused = await story.refresh(first);
    expect(refused.error_codes).toEqual([number]);
    expect(refused.status).toBeGreaterThanOrEqual(400);
    expect(refused.headers.get('access-control-allow-origin')).toBe(appOrigin);
    expect((await story.refresh(first)).status).toBe(200);
  });

  test('for ever means until it is disarmed', async () => {
    const story = await beginStory();
    const first = await story.redeem(await story.signIn(ana));
    story.identity.control.arm({ kind: 'error', place: 'token', number: 53003, times: 'forever' });
    const answers = [await story.refresh(first), await story.refresh(first), await story.refresh(first)];
    expect(answers.map(({ suberror }) => suberror)).toEqual(['message_only', 'message_only', 'message_only']);
    story.identity.control.disarm();
    expect((await story.refresh(first)).status).toBe(200);
  });

  test('a fault may wait for one grant only', async () => {
    const story = await beginStory();
    story.identity.control.arm({ kind: 'error', place: 'token', number: 90033, grant: 'refresh_token' });
    const first = await story.redeem(await story.signIn(ana));
    expect(first.status).toBe(200);
    expect((await story.refresh(first)).status).toBe(503);
  });

  test('error, sub error, claims, status and headers can be chosen, a readable Retry-After among them', async () => {
    const story = await beginStory();
    story.identity.control.arm({
      kind: 'error',
      place: 'token',
      number: 90055,
      error: 'slow_down',
      suberror: 'basic_action',
      claims: '{}',
      headers: { 'Retry-After': '7', 'Access-Control-Expose-Headers': 'Retry-After' },
    });
    const answer = await story.redeem(await story.signIn(ana));
    expect(answer).toMatchObject({ status: 429, error: 'slow_down', suberror: 'basic_action', claims: '{}' });
    expect(answer.headers.get('retry-after')).toBe('7');
    expect(answer.headers.get('access-control-expose-headers')).toBe('Retry-After');
  });

  test('an answer that is not ours comes as it is', async () => {
    const story = await beginStory();
    story.identity.control.arm({
      kind: 'answer',
      place: 'token',
      status: 200,
      body: '<html>A proxy</html>',
      headers: { 'Content-Type': 'text/html' },
    });
    const response = await story.identity.fetch(
      new Request(`${loginOrigin}/common/oauth2/v2.0/token`, { method: 'POST', headers: { Origin: appOrigin } }),
    );
    expect(await response.text()).toBe('<html>A proxy</html>');
    expect(response.headers.get('content-type')).toBe('text/html');
    expect(response.headers.get('access-control-allow-origin')).toBe(appOrigin);
  });

  test('an answer lost after identity acted leaves the code used; one lost before does not', async () => {
    const story = await beginStory();
    const back = await story.signIn(ana);
    story.identity.control.arm({ kind: 'drop', place: 'token', when: 'before' });
    await expect(story.redeem(back)).rejects.toThrow(DroppedConnection);
    story.identity.control.arm({ kind: 'drop', place: 'token', when: 'after' });
    await expect(story.redeem(back)).rejects.toThrow(DroppedConnection);
    expect((await story.redeem(back)).error_codes).toEqual([54005]);
    expect(story.identity.control.log().map(({ status }) => status)).toEqual([200, 302, 'dropped', 'dropped', 400]);
  });

  test('a slow answer waits at its gate until it is opened', async () => {
    const story = await beginStory();
    const back = await story.signIn(ana);
    const { control } = story.identity;
    control.arm({ kind: 'slow', place: 'token', gate: 'token' });
    let isAnswered = false;
    const answer = story.redeem(back).finally(() => (isAnswered = true));
    await control.reached('token');
    expect(isAnswered).toBe(false);
    expect(control.open('token')).toBe(1);
    expect((await answer).status).toBe(200);
  });

  test('a client that gives up on a silent service leaves a dropped connection', async () => {
    const story = await beginStory();
    const { control } = story.identity;
    control.arm({ kind: 'slow', place: 'discovery', gate: 'never' });
    const abort = new AbortController();
    const answer = story.identity.fetch(new Request(discovery, { signal: abort.signal }));
    const rejection = expect(answer).rejects.toThrow(DroppedConnection);
    await control.reached('never');
    abort.abort();
    await rejection;
  });
});

describe('at the authorize endpoint', () => {
  test.each(playable)('%i goes back to the app', async (number) => {
    const story = await beginStory();
    story.identity.control.arm({ kind: 'error', place: 'authorize', number, claims: '{}' });
    const { answer } = returned(await story.authorize());
    expect(answer.get('error_description')).toMatch(new RegExp(`^AADSTS${number}: `));
    expect(answer.get('claims')).toBe('{}');
  });

  test.each([50011, 50020, 700016])('%i stays on a page', async (number) => {
    const story = await beginStory();
    story.identity.control.arm({ kind: 'error', place: 'authorize', number });
    expect(page(await story.authorize()).alert).toContain(`AADSTS${number}`);
  });
});

describe('on the sign-in page', () => {
  test.each([50126, 50020])('%i leaves the person on the form', async (number) => {
    const story = await beginStory();
    story.identity.control.arm({ kind: 'error', place: 'page', number });
    const again = page(await typePassword(await story.authorize(), ana));
    expect([again.heading, again.alert?.startsWith(`AADSTS${number}`)]).toEqual(['Sign in', true]);
  });

  test('another error ends on a page, or at the app when it is told so', async () => {
    const story = await beginStory();
    story.identity.control.arm({ kind: 'error', place: 'page', number: 50105 });
    expect(page(await typePassword(await story.authorize(), ana)).alert).toContain('AADSTS50105');

    story.identity.control.arm({ kind: 'error', place: 'page', number: 53003, returnsToApp: true });
    const { answer } = returned(await typePassword(await story.authorize(), ana));
    expect([answer.get('suberror'), answer.get('state')]).toEqual(['message_only', 'a-state']);
  });

  test('Cancel is stronger than an armed error', async () => {
    const story = await beginStory();
    story.identity.control.arm({ kind: 'error', place: 'page', number: 50105 });
    const { answer } = returned(await page(await story.authorize()).press('Cancel'));
    expect(answer.get('error_description')).toContain('AADSTS65004');
  });
});

test('discovery can be down', async () => {
  const story = await beginStory();
  story.identity.control.arm({ kind: 'answer', place: 'discovery', status: 503 });
  expect((await story.identity.fetch(new Request(discovery))).status).toBe(503);
  expect((await story.identity.fetch(new Request(discovery))).status).toBe(200);
});

test('a fault elsewhere waits for its place', async () => {
  const story = await beginStory();
  story.identity.control.arm({ kind: 'error', place: 'logout', number: 90033 });
  expect((await story.redeem(await story.signIn(ana))).status).toBe(200);
  expect(story.identity.control.armed()).toHaveLength(1);
});
