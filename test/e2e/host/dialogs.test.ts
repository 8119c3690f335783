import { describe, expect, test } from '@jest/globals';
import { windowOpenedBy } from '../../support/sign-in-window.ts';
import { useStage } from '../../support/stage-hooks.ts';
import { fixtureAddIn, heard } from './fixture-add-in.ts';

const { openWorkbook } = useStage({ ...fixtureAddIn, blocksPopups: true });

describe('a dialog in a window of its own', () => {
  test('talks with the pane both ways, and its end is noticed', async () => {
    const workbook = await openWorkbook();
    await workbook.openPane();
    const dialog = await windowOpenedBy(workbook.page, () => workbook.pane.locator('#popup').click());
    await heard(workbook, 'dialog said: hello from the dialog');
    await dialog.locator('#heard', { hasText: 'hello from the pane' }).waitFor();
    await dialog.close();
    await heard(workbook, 'dialog event 12006');
    expect(workbook.problems).toEqual([]);
  });

  test('is refused as when the person chooses Ignore', async () => {
    const workbook = await openWorkbook({ switches: { dialogs: 'refused' } });
    await workbook.openPane();
    await workbook.pane.locator('#popup').click();
    await heard(workbook, 'dialog failed 12009');
  });

  test('is blocked where pop-ups are', async () => {
    const workbook = await openWorkbook({ switches: { popups: 'blocked' } });
    await workbook.openPane();
    await workbook.pane.locator('#popup').click();
    await heard(workbook, 'dialog failed 12011');
  });
});

describe('a dialog that the host draws', () => {
  test('talks with the pane both ways and is closed by the add-in', async () => {
    const workbook = await openWorkbook();
    await workbook.openPane();
    await workbook.pane.locator('#in-frame').click();
    await heard(workbook, 'dialog said: hello from the dialog');
    const box = workbook.excel.getByRole('dialog');
    await box.locator('iframe').contentFrame().locator('#heard', { hasText: 'hello from the pane' }).waitFor();
    await workbook.pane.locator('#close-dialog').click();
    await box.waitFor({ state: 'detached' });
  });

  test('closed by the person is told to the add-in', async () => {
    const workbook = await openWorkbook();
    await workbook.openPane();
    await workbook.pane.locator('#in-frame').click();
    await heard(workbook, 'dialog open');
    await workbook.excel.getByRole('dialog').getByRole('button', { name: 'Close' }).click();
    await heard(workbook, 'dialog event 12006');
  });
});
