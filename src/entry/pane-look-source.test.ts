import { expect, test } from '@jest/globals';
import { createFakeWorld } from '#application/fake-world.ts';
import { failed } from '#domain/problem/problem.ts';
import { createPaneLook } from './pane-look-source.ts';

const silent = {
  ready: () => Promise.resolve(failed({ kind: 'host-silent', evidence: { operation: 'ask-excel', codes: [] } })),
};

function aPage(search: string) {
  const page = { location: { search }, name: '', parent: undefined, navigator: { languages: ['ja'] } };
  return Object.assign(page, { parent: page });
}

test('a desktop pane, which is a page of its own, is in Excel although Office.js is silent', async () => {
  const look = createPaneLook(silent, aPage('?_host_Info=Excel$Win32$16.01$en-US'));
  await Promise.resolve();
  expect(look.current()).toMatchObject({ isOutsideExcel: false, languages: ['ja'] });
});

test('a page that somebody opened by its address is outside, until Excel answers', async () => {
  const { host } = createFakeWorld().ports;
  const look = createPaneLook(host, aPage(''));
  expect(look.current().isOutsideExcel).toBe(true);
  await new Promise<void>((resolve) => look.subscribe(resolve));
  expect(look.current()).toMatchObject({ isOutsideExcel: false, languages: ['en-US', 'ja'] });
});
