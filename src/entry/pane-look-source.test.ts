import { expect, test } from '@jest/globals';
import { createFakeWorld } from '#application/fake-world.ts';
import { failed } from '#domain/problem/problem.ts';
import { createPaneLook } from './pane-look-source.ts';

const silent = {
  ready: () => Promise.resolve(failed({ kind: 'host-silent', evidence: { operation: 'ask-excel', codes: [] } })),
};

test('what the browser told stays while Office.js is silent', async () => {
  const look = createPaneLook(silent, { languages: ['ja'], isOutsideExcel: false });
  await Promise.resolve();
  expect(look.current()).toEqual({ languages: ['ja'], isOutsideExcel: false, theme: undefined });
});

test('a page that somebody opened by its address is outside, until Excel answers', async () => {
  const { host } = createFakeWorld().ports;
  const look = createPaneLook(host, { languages: ['ja'], isOutsideExcel: true });
  expect(look.current().isOutsideExcel).toBe(true);
  await new Promise<void>((resolve) => look.subscribe(resolve));
  expect(look.current()).toMatchObject({ isOutsideExcel: false, languages: ['en-US', 'ja'] });
});
