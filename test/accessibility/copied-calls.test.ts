import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { activityViewFrom } from '#taskpane/pages/activity/activity-from-pane.ts';
import { callForms, callText, type CallForm } from '#taskpane/pages/activity/call-text.ts';
import { calls, secrets } from '../gallery/activity-fixture.ts';
import { openGallery, openLook, openState, type OpenGallery } from '../gallery/open-gallery.ts';

const { actions } = activityViewFrom(calls, { now: 0, isStarting: false });
const answers = actions.flatMap((action) => action.calls);
const graphRoot = 'https://graph.microsoft.com/v1.0';
const beginnings: Readonly<Record<CallForm, RegExp>> = {
  http: /^(GET|POST|PUT) https:/,
  curl: /^curl -sS -i -X (GET|POST|PUT) '/,
  powershell: /^Invoke-RestMethod -Method (GET|POST|PUT) -Uri '/,
  python: /^import urllib/,
  javascript: /^const answer = await fetch\(/,
};

let gallery: OpenGallery;
let page: Page;

beforeAll(async () => {
  gallery = await openGallery();
  page = await openLook(gallery, { theme: 'light' });
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
}, 240_000);
afterAll(() => gallery.close());

beforeEach(async () => {
  await openState(page, 'active');
  await page.locator('[data-leads-to=activity]').click();
  await page.locator('.call').first().waitFor();
});

const copyButtons = (): ReturnType<Page['locator']> =>
  page.locator('.copy-call').getByRole('button', { name: 'Copy', exact: true });

/** What a person would paste after this was pressed. */
async function pasted(press: () => Promise<void>): Promise<string> {
  await page.evaluate(() => navigator.clipboard.writeText('nothing was copied'));
  await press();
  return page.evaluate(async () => {
    for (;;) {
      const text = await navigator.clipboard.readText();
      if (text !== 'nothing was copied') return text;
      await new Promise((resolve) => requestAnimationFrame(resolve));
    }
  });
}

describe.each(callForms)('a call that is copied as %s', (form) => {
  test('is the call that is shown, and holds no token, no session id and no name', async () => {
    await page.locator('summary').first().click();
    await page.getByLabel('Copy as').first().selectOption(form);
    await page.evaluate(() => {
      for (const call of document.querySelectorAll('details')) call.open = true;
    });
    expect(await copyButtons().count()).toBe(answers.length);
    for (const [place, answer] of answers.entries()) {
      const text = await pasted(() => copyButtons().nth(place).click());
      expect(text).toBe(callText(answer, form, graphRoot));
      expect(text).toMatch(beginnings[form]);
      expect(heldSecrets(text)).toEqual([]);
    }
  });
});

test('the list itself shows none of them', async () => {
  await page.evaluate(() => {
    for (const call of document.querySelectorAll('details')) call.open = true;
  });
  const shown = await page.locator('main').innerText();
  expect(shown).toContain('gatewayTimeoutUncategorized');
  expect(heldSecrets(shown)).toEqual([]);
});

/** A part of a secret is one too. */
function heldSecrets(text: string): readonly string[] {
  const { token, sessionId, driveId, itemId, person } = secrets;
  return [...token.split('.'), sessionId, ...sessionId.split('&'), driveId, itemId, person].filter((part) =>
    text.includes(part),
  );
}
