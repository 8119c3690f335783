import { expect, test } from '@jest/globals';
import type { SignInWindowEnd } from '#application/ports/sign-in-window.ts';
import { aChain } from './fake-chain.ts';
import { byWindow } from './window-link.ts';

interface Told {
  readonly problem: string;
  readonly popups: number;
  readonly next: 'dialog' | 'popup';
}

test.each<[end: SignInWindowEnd, officeCode: number | undefined, popupError: string, told: Told]>([
  ['blocked', 12011, '', { problem: 'popup-blocked', popups: 0, next: 'dialog' }],
  ['ignored', 12009, '', { problem: 'cancelled', popups: 0, next: 'popup' }],
  ['host-silent', undefined, '', { problem: 'host-silent', popups: 0, next: 'popup' }],
  ['already-open', 12007, '', { problem: 'unknown', popups: 0, next: 'dialog' }],
  ['page-missing', 12002, 'timed_out', { problem: 'refused', popups: 1, next: 'dialog' }],
  ['foreign-address', 12004, 'timed_out', { problem: 'refused', popups: 1, next: 'dialog' }],
  ['not-https', 12005, 'user_cancelled', { problem: 'cancelled', popups: 1, next: 'dialog' }],
  ['foreign-address', 12004, 'popup_window_error', { problem: 'popup-blocked', popups: 1, next: 'popup' }],
  ['no-dialogs', undefined, 'timed_out', { problem: 'sign-in-timeout', popups: 1, next: 'dialog' }],
  ['failed', 5001, 'timed_out', { problem: 'sign-in-timeout', popups: 1, next: 'dialog' }],
])('a dialog that ends with %s (%s), a popup with "%s"', async (end, officeCode, popupError, told) => {
  const { parts, asked, popups, openings } = aChain({ end, officeCode, popupError });
  const link = await byWindow(parts, asked);
  if (link.kind !== 'stop') throw new Error('nobody signed in here');
  const saw: Told = { problem: link.problem.kind, popups: popups(), next: parts.state.nextWindow };
  expect(saw).toEqual(told);
  expect(openings()).toBe(end === 'already-open' ? 2 : 1);
  const isDialogsWord = officeCode !== undefined && link.problem.kind !== 'sign-in-timeout' && popupError === '';
  if (isDialogsWord) expect(link.problem.evidence.codes).toEqual([String(officeCode)]);
});
