import { createHash } from 'node:crypto';
import { expect, test } from '@jest/globals';
import { ana } from '../../people.ts';
import { beginStory, page } from '../identity-story.ts';

const openerPolicy = 'cross-origin-opener-policy';

test('every page stays out of frames, is not stored and sends no address on', async () => {
  const story = await beginStory();
  const pages = [
    page(await story.authorize()),
    page(await story.authorize({ client_id: 'nobody' })),
    page(await story.browser.open('https://login.localhost:8445/common/oauth2/v2.0/logout')),
  ];
  for (const { headers } of pages) {
    expect(headers.get('x-frame-options')).toBe('DENY');
    expect(headers.get('content-security-policy')).toContain("frame-ancestors 'none'");
    expect(headers.get('cache-control')).toBe('no-store');
    expect(headers.get('referrer-policy')).toBe('no-referrer');
  }
});

test('the policy allows the one style sheet by its hash, and nothing else', async () => {
  const story = await beginStory();
  const { headers, html } = page(await story.authorize());
  const style = /<style>(.*?)<\/style>/s.exec(html)?.[1] ?? '';
  const hash = createHash('sha256').update(style).digest('base64');
  expect(headers.get('content-security-policy')).toBe(
    `default-src 'none'; style-src 'sha256-${hash}'; base-uri 'none'; frame-ancestors 'none'`,
  );
  expect(html).not.toMatch(/<script|style="|<img|<link/);
});

test('no form-action in the policy: the browser would hold it against the redirect to the app', async () => {
  const story = await beginStory();
  expect(page(await story.authorize()).headers.get('content-security-policy')).not.toContain('form-action');
});

test('pages cut themselves off from their opener, unless the request carries pocd=1', async () => {
  const story = await beginStory();
  expect(page(await story.authorize()).headers.get(openerPolicy)).toBe('same-origin');
  expect(page(await story.authorize({ pocd: '1' })).headers.get(openerPolicy)).toBeNull();
});

test('pocd=1 lasts through the form post, to the page after it and the redirect', async () => {
  const story = await beginStory();
  const form = page(await story.authorize({ pocd: '1' }));
  const again = page(await form.press('Sign in', { username: ana.userPrincipalName, password: 'wrong' }));
  expect(again.headers.get(openerPolicy)).toBeNull();
  const back = await again.press('Sign in', { username: ana.userPrincipalName, password: ana.password });
  expect(back.headers.get(openerPolicy)).toBeNull();

  const without = await story.signIn(ana, { prompt: 'login' });
  expect(without.headers.get(openerPolicy)).toBe('same-origin');
  const cancelled = await page(await story.authorize({ prompt: 'login' })).press('Cancel');
  expect(cancelled.headers.get(openerPolicy)).toBe('same-origin');
  for (const [changes, expected] of [
    [{ scope: 'Files.Eat' }, 'same-origin'],
    [{ scope: 'Files.Eat', pocd: '1' }, null],
  ] as const) {
    expect((await story.authorize(changes)).headers.get(openerPolicy)).toBe(expected);
  }
});

test.each([
  ['always', '1', 'same-origin'],
  ['never', undefined, null],
] as const)('the opener policy %s plays the other cases', async (policy, pocd, expected) => {
  const story = await beginStory({ openerPolicy: policy });
  expect(page(await story.authorize({ pocd })).headers.get(openerPolicy)).toBe(expected);
});
