import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { seen } from '../../support/pane.ts';
import { openStage, type Stage } from '../../support/sandbox-and-browser.ts';
import { openWorkbook } from '../../support/workbook.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.close());

test('a part that can no longer be loaded is said, and Reload brings it', async () => {
  const workbook = await openWorkbook(stage, { profile: 'desktop' });
  // As after a new version was published: the file that the running page asks for is gone.
  await workbook.context.route(/\/services\.[0-9a-f]+\.js$/, (route) => route.fulfill({ status: 404 }));
  await workbook.openPane();
  const pane = seen(workbook);
  await pane.says('Reload the pane');
  expect(stage.sandbox.graph.log.read()).toEqual([]);

  await workbook.context.unroute(/\/services\.[0-9a-f]+\.js$/);
  await pane.button('Reload').click();
  await pane.says('No session known');
  await workbook.context.close();
});

test('a part that a reload did not bring is said in other words, and so it stays reachable', async () => {
  const workbook = await openWorkbook(stage, { profile: 'desktop' });
  await workbook.context.route(/\/services\.[0-9a-f]+\.js$/, (route) => route.fulfill({ status: 404 }));
  await workbook.openPane();
  const pane = seen(workbook);
  await pane.says('Reload the pane');
  await pane.button('Reload').click();
  await pane.says('Excel did not answer');
  expect(await pane.button('Copy for support').count()).toBe(1);

  await workbook.context.unroute(/\/services\.[0-9a-f]+\.js$/);
  await pane.button('Try again').click();
  await pane.says('No session known');
  await workbook.context.close();
});
