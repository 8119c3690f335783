import { describe, expect, test } from '@jest/globals';
import { useStage } from '../../support/stage-hooks.ts';
import { fixtureAddIn, heard } from './fixture-add-in.ts';

const { openWorkbook } = useStage(fixtureAddIn);

describe('a ribbon command', () => {
  test('pressed before anything of the add-in ran is kept until it can take it, with the pane hidden', async () => {
    const workbook = await openWorkbook();
    await workbook.pressCommand('Refresh Session');
    await workbook.ready();
    await heard(workbook, 'refreshSession');
    await workbook.commandsDone();
    expect(await workbook.excel.locator('#pane').isVisible()).toBe(false);
    const ready = await workbook.pane.locator('#ready').textContent();
    expect(ready).toContain('"visibilityMode":"Hidden"');
    expect(workbook.problems).toEqual([]);
  });

  test('can open the pane, and then says that it is done', async () => {
    const workbook = await openWorkbook();
    await workbook.pressCommand('Start Session');
    await workbook.excel.locator('#pane').waitFor({ state: 'visible' });
    await workbook.commandsDone();
    await heard(workbook, 'visibility Taskpane');
  });

  test('is switched off and on by the add-in, and Excel takes the keyboard meanwhile', async () => {
    const workbook = await openWorkbook();
    const pane = await workbook.openPane();
    await workbook.pane.locator('#later').focus();
    const setEnabled = (enabled: boolean) =>
      pane.evaluate(
        (wanted) =>
          Office.ribbon.requestUpdate({
            tabs: [
              {
                id: 'TabHome',
                groups: [{ id: 'SessionControls.Group', controls: [{ id: 'SessionControls.Close', enabled: wanted }] }],
              },
            ],
          }),
        enabled,
      );
    expect(await workbook.command('Close Session').isEnabled()).toBe(true);
    await setEnabled(false);
    expect(await workbook.command('Close Session').isEnabled()).toBe(false);
    expect(await workbook.excel.locator('[aria-label="A1"]').evaluate((cell) => cell === document.activeElement)).toBe(
      true,
    );
    await setEnabled(true);
    expect(await workbook.command('Close Session').isEnabled()).toBe(true);
  });

  test('speaks the language of Excel', async () => {
    const workbook = await openWorkbook({ language: 'es-ES' });
    expect(await workbook.command('Panel de sesión').getAttribute('title')).toBe('Panel de sesión\nPane (es).');
  });
});

describe('the pane', () => {
  test('stands 350 wide at first and never under 270', async () => {
    const workbook = await openWorkbook();
    await workbook.openPane();
    const width = async () => (await workbook.excel.locator('#pane').boundingBox())?.width;
    expect(await width()).toBe(350);
    const edge = workbook.excel.getByRole('separator');
    for (let press = 0; press < 12; press += 1) await edge.press('ArrowRight');
    expect(await width()).toBe(270);
  });

  test('closed and opened again is still the same page where the runtime goes on', async () => {
    const workbook = await openWorkbook();
    const pane = await workbook.openPane();
    await pane.evaluate(() => (document.title = 'the same page'));
    await workbook.closePane();
    await heard(workbook, 'visibility Hidden');
    const again = await workbook.openPane();
    await heard(workbook, 'visibility Taskpane');
    expect(await again.title()).toBe('the same page');
  });

  test('closed and opened again is a new page where the runtime ends', async () => {
    const workbook = await openWorkbook({ switches: { closingPane: 'ends-runtime' } });
    const pane = await workbook.openPane();
    await pane.evaluate(() => (document.title = 'the same page'));
    await workbook.closePane();
    await workbook.excel.locator('#pane iframe').waitFor({ state: 'detached' });
    expect(await (await workbook.openPane()).title()).toBe('Host fixture');
  });

  test('is left by Tab at its last control and entered again from Office’s corner', async () => {
    const workbook = await openWorkbook();
    await workbook.openPane();
    await workbook.pane.locator('#later').press('Tab');
    const close = workbook.excel.getByRole('button', { name: 'Close pane' });
    await close.and(workbook.excel.locator(':focus')).waitFor();
    await workbook.excel.getByRole('button', { name: 'Add-in menu' }).press('Tab');
    await workbook.pane.locator('#popup:focus').waitFor();
  });

  test('that does not start is reported after five seconds', async () => {
    const workbook = await openWorkbook({ browser: { javaScriptEnabled: true } });
    await workbook.context.route('**/office-js/office.js', (route) => route.abort());
    await workbook.excel.locator('.controls > button[data-command]').first().click();
    await workbook.paneFrame();
    await workbook.advance(5_000);
    await workbook.excel.getByText('did not start Office.js within 5 seconds').waitFor();
  });

  test('is an hour older when the clock is moved by an hour', async () => {
    const workbook = await openWorkbook();
    const pane = await workbook.openPane();
    const before = await pane.evaluate(() => Date.now());
    await workbook.pane.locator('#later').click();
    await workbook.advance(3_600_000);
    await heard(workbook, 'an hour later');
    expect(await pane.evaluate(() => Date.now())).toBeGreaterThanOrEqual(before + 3_600_000);
  });
});
