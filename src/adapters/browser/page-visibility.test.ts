import { expect, test } from '@jest/globals';
import { createPageVisibility, type VisibilityPage } from './page-visibility.ts';

function aPage() {
  const shown: { visibilityState: DocumentVisibilityState } = { visibilityState: 'visible' };
  const document = Object.assign(new EventTarget(), shown);
  const window = Object.assign(new EventTarget(), { document });
  const page: VisibilityPage = window;
  return {
    page,
    becomes: (state: DocumentVisibilityState) => {
      document.visibilityState = state;
      document.dispatchEvent(new Event('visibilitychange'));
    },
    thaws: () => document.dispatchEvent(new Event('resume')),
    shows: (persisted: boolean) => window.dispatchEvent(Object.assign(new Event('pageshow'), { persisted })),
  };
}

test('a page tells when it is hidden and when it is seen again', () => {
  const { page, becomes } = aPage();
  const visibility = createPageVisibility(page);
  const heard: boolean[] = [];
  visibility.onChange((isHidden) => heard.push(isHidden));
  becomes('hidden');
  expect(visibility.isHidden()).toBe(true);
  becomes('visible');
  expect(visibility.isHidden()).toBe(false);
  expect(heard).toEqual([true, false]);
});

test('a page tells when it comes back from being frozen or left, and not when it is first shown', () => {
  const { page, thaws, shows } = aPage();
  const heard: boolean[] = [];
  createPageVisibility(page).onChange((isHidden) => heard.push(isHidden));
  shows(false);
  expect(heard).toEqual([]);
  thaws();
  shows(true);
  expect(heard).toEqual([false, false]);
});

test('nobody is told any more who stopped listening', () => {
  const { page, becomes, thaws, shows } = aPage();
  const heard: boolean[] = [];
  createPageVisibility(page).onChange((isHidden) => heard.push(isHidden))();
  becomes('hidden');
  thaws();
  shows(true);
  expect(heard).toEqual([]);
});
