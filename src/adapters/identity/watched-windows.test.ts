import { beforeEach, expect, test } from '@jest/globals';
import type { SignInWindow, SignInWindowOpening } from '#application/ports/sign-in-window.ts';
import { failed, succeeded } from '#domain/problem/problem.ts';
import { watchWindows, type WatchedWindows } from './watched-windows.ts';

let opening: SignInWindowOpening;
let watched: WatchedWindows;
const dialog: SignInWindow = {
  open: () => Promise.resolve(opening),
  mayHaveBridge: () => false,
  hostAccount: () => Promise.resolve(undefined),
};
const open = () => watched.window.open('https://localhost/', { onMessage: () => {}, onEnded: () => {} });

beforeEach(() => {
  watched = watchWindows(dialog);
});

test('before any window nothing is known', () => {
  expect(watched.last()).toBeUndefined();
});

test('a window that opened is remembered, and one that the browser blocked', async () => {
  opening = { kind: 'opened', close: () => {} };
  expect(await open()).toBe(opening);
  expect(watched.last()).toBe('opened');
  opening = { kind: 'ended', end: 'blocked', officeCode: 12011 };
  await open();
  expect(watched.last()).toBe('blocked');
});

test('a person’s no and a host without dialogs say nothing of the browser', async () => {
  for (const end of ['ignored', 'no-dialogs', 'already-open'] as const) {
    opening = { kind: 'ended', end };
    await open();
    expect(watched.last()).toBeUndefined();
  }
});

test('a blocked popup of MSAL’s counts, and a sign-in after all takes it back', () => {
  const evidence = { operation: 'sign-in', codes: [] } as const;
  watched.hear(failed({ kind: 'popup-blocked', evidence }));
  expect(watched.last()).toBe('blocked');
  watched.hear(failed({ kind: 'cancelled', evidence }));
  expect(watched.last()).toBe('blocked');
  watched.hear(succeeded('a token'));
  expect(watched.last()).toBeUndefined();
});
