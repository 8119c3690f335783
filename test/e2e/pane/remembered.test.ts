import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { seen } from '../../support/pane.ts';
import { openStage, type Stage } from '../../support/sandbox-and-browser.ts';
import { openWorkbook } from '../../support/workbook.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.close());

test('a reload shows the remembered status before any script has come, and keeps it until something newer is known', async () => {
  const workbook = await openWorkbook(stage, { profile: 'desktop' });
  await workbook.openPane();
  const pane = seen(workbook);
  await pane.button('Start session').click();
  await pane.says('Active');

  // The pane's script is held: what shows is the page's own inline script.
  let letGo: () => void = () => undefined;
  const held = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  await workbook.context.route(/\/taskpane\.[0-9a-f]+\.js$/, async (route) => {
    await held;
    await route.continue();
  });
  stage.sandbox.graph.faults.arm({
    operation: 'getSharedDriveItem',
    count: 1,
    when: 'before',
    fault: { kind: 'gate', gate: 'lookup' },
  });
  await workbook.excel.getByRole('button', { name: 'Add-in menu' }).click();
  await workbook.excel.getByRole('menuitem', { name: 'Reload' }).click();
  const shell = pane.frame.locator('.shell');
  await shell.locator('#word', { hasText: 'Active' }).waitFor();
  await shell.locator('#workbookName', { hasText: 'Budget 2027.xlsx' }).waitFor();

  // The script has come and waits for Graph: the remembered status stays.
  letGo();
  await stage.sandbox.graph.gates.reached('lookup');
  expect(await shell.locator('#word').innerText()).toBe('Active');

  stage.sandbox.graph.gates.open('lookup');
  await pane.button('Refresh').waitFor();
  await pane.says('Active');
  await shell.waitFor({ state: 'detached' });
  await workbook.context.close();
});
