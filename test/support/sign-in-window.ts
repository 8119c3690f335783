import type { Page } from 'playwright-core';
import type { Person } from '#sandbox/people.ts';

/** Fills the login service's page in a window that an add-in opened, and presses Sign in. */
export async function signInAs(person: Person, window: Page): Promise<void> {
  await window.getByLabel('Email or user name').fill(person.userPrincipalName);
  await window.getByLabel('Password').fill(person.password);
  await window.getByRole('button', { name: 'Sign in' }).click();
}

/** Does something that opens a window and answers with the window. */
export async function windowOpenedBy(page: Page, act: () => Promise<void>): Promise<Page> {
  const [window] = await Promise.all([page.context().waitForEvent('page'), act()]);
  return window;
}
