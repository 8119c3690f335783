import { expect, test } from '@jest/globals';
import { createPageLeaving } from './page-leaving.ts';

function aPage() {
  const page = new EventTarget();
  const hide = (persisted: boolean) => page.dispatchEvent(Object.assign(new Event('pagehide'), { persisted }));
  return { page, hide };
}

test('a page that goes away for good tells so', () => {
  const { page, hide } = aPage();
  let told = 0;
  createPageLeaving(page).onLeaving(() => (told += 1));
  hide(false);
  expect(told).toBe(1);
});

test('a page that goes into the back-forward cache does not', () => {
  const { page, hide } = aPage();
  let told = 0;
  createPageLeaving(page).onLeaving(() => (told += 1));
  hide(true);
  expect(told).toBe(0);
});

test('nobody is told any more who stopped listening', () => {
  const { page, hide } = aPage();
  let told = 0;
  createPageLeaving(page).onLeaving(() => (told += 1))();
  hide(false);
  expect(told).toBe(0);
});
