import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { readFile } from 'node:fs/promises';
import { gzipSync } from 'node:zlib';
import type { Page } from 'playwright-core';
import { openGallery, type OpenGallery } from '../gallery/open-gallery.ts';

let gallery: OpenGallery;

beforeAll(async () => {
  gallery = await openGallery();
}, 240_000);
afterAll(() => gallery.close());

const remembered = {
  workbookName: 'Budget 2027.xlsx',
  personLine: 'Ana Ruiz · Contoso',
  word: 'Activa',
  sentence: 'Sus herramientas pueden usarlo.',
  ringLines: ['aprox.', 'min'],
  language: 'es-ES',
};

/** The static page in a tab that remembers this. */
async function opened(
  snapshot: string | undefined,
  choices = '{}',
): Promise<{ readonly page: Page; readonly faults: readonly string[] }> {
  const page = await gallery.page();
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(error.message));
  if (snapshot !== undefined) {
    await page.addInitScript((text) => sessionStorage.setItem('session-controls.pane', text), snapshot);
  }
  await page.addInitScript((text) => localStorage.setItem('session-controls.choices', text), choices);
  await page.goto(gallery.server.shellAddress);
  return { page, faults };
}

function secondsAgo(seconds: number): number {
  return Math.round(performance.timeOrigin + performance.now()) - seconds * 1000;
}

describe('the static page', () => {
  test('weighs 3 KiB at most and has no style attributes', async () => {
    const text = await readFile(new URL('../../src/entry/shell/taskpane.html', import.meta.url), 'utf8');
    expect(gzipSync(text, { level: 9 }).byteLength).toBeLessThan(3 * 1024);
    expect(text).not.toMatch(/\sstyle=/);
  });

  test('shows workbook, person, word and about how long is left before any script of the pane', async () => {
    const { page } = await opened(JSON.stringify({ ...remembered, lastContactAt: secondsAgo(45) }));
    const text = await page.locator('.shell').innerText();
    for (const part of ['Budget 2027.xlsx', 'Ana Ruiz · Contoso', 'Activa', 'Sus herramientas']) {
      expect(text).toContain(part);
    }
    expect(await page.locator('.shell text').allTextContents()).toEqual(['aprox.', '4', 'min']);
    expect(await page.locator('html').getAttribute('lang')).toBe('es');
    await page.context().close();
  });

  test('says nothing of a session whose estimate ran out meanwhile', async () => {
    const { page } = await opened(JSON.stringify({ ...remembered, lastContactAt: secondsAgo(301) }));
    const text = await page.locator('.shell').innerText();
    expect(text).toContain('Budget 2027.xlsx');
    expect(text).not.toContain('Activa');
    await page.context().close();
  });

  test.each([undefined, 'not JSON', '"text"', 'null', '[]', '{"word":7,"lastContactAt":"x","ringLines":{}}'])(
    'is empty and without a fault where %s is remembered',
    async (snapshot) => {
      const { page, faults } = await opened(snapshot);
      expect(faults).toEqual([]);
      expect((await page.locator('.shell').innerText()).trim()).toBe('');
      await page.context().close();
    },
  );

  test('has the live region, empty and outside of what the pane replaces', async () => {
    const { page } = await opened(undefined);
    const region = page.locator('[role=status]');
    expect([await region.count(), await region.textContent()]).toEqual([1, '']);
    expect(await page.locator('#pane [role=status]').count()).toBe(0);
    await page.context().close();
  });

  test('asks for the words of the remembered language at once', async () => {
    const { page } = await opened(JSON.stringify(remembered));
    expect(await page.locator('link[rel=preload]').getAttribute('href')).toBe('words-es.js');
    await page.context().close();
  });

  test('asks for the words of the language that was chosen on this device before any other', async () => {
    const { page, faults } = await opened(JSON.stringify(remembered), '{"language":"en"}');
    expect(await page.locator('link[rel=preload]').getAttribute('href')).toBe('words-en.js');
    expect([await page.locator('html').getAttribute('lang'), faults]).toEqual(['en', []]);
    await page.context().close();
  });
});
