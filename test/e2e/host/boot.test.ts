import { describe, expect, test } from '@jest/globals';
import { useStage } from '../../support/stage-hooks.ts';
import { fixtureAddIn } from './fixture-add-in.ts';

const { openWorkbook } = useStage(fixtureAddIn);

describe('the real office.js in the pane', () => {
  test('comes up as in Excel on the web, under the policy of the add-in and without an error', async () => {
    const workbook = await openWorkbook({ workbook: 'odd-name', language: 'ja-JP' });
    const pane = await workbook.openPane();
    const seen = await pane.evaluate(async () => ({
      ready: JSON.parse(document.getElementById('ready')?.textContent ?? '') as unknown,
      url: Office.context.document.url,
      mode: Office.context.document.mode,
      language: Office.context.displayLanguage,
      asked: await new Promise<string>((resolve) => {
        Office.context.document.getFilePropertiesAsync((result) => resolve(result.value.url));
      }),
      navigationIsCut: String(Reflect.get(history, 'pushState')),
      configuration: document.getElementById('configuration')?.textContent ?? '',
    }));
    expect(seen.ready).toEqual({ host: 'Excel', platform: 'OfficeOnline', addin: { visibilityMode: 'Taskpane' } });
    expect(seen.url).toMatch(/%C3%9Cbersicht%20Ana's%20%231%20100%25\.xlsx$/);
    expect(seen.asked).toBe(seen.url);
    expect(seen.mode).toBe('readWrite');
    expect(seen.language).toBe('ja-JP');
    expect(seen.navigationIsCut).toBe('null');
    expect(JSON.parse(seen.configuration)).toMatchObject({
      graphRoot: expect.stringMatching(/^https:\/\/graph\.localhost:\d+\/v1\.0$/),
    });
    expect(workbook.problems).toEqual([]);
  });

  test('finds the requirement sets of Excel on the web, but no bridge and no theme', async () => {
    const workbook = await openWorkbook({ profile: 'web' });
    const pane = await workbook.openPane();
    const seen = await pane.evaluate(async () => ({
      sets: ['SharedRuntime 1.1', 'RibbonApi 1.1', 'NestedAppAuth 1.1', 'OpenBrowserWindowApi 1.1'].filter((set) => {
        const [name, version] = set.split(' ');
        return Office.context.requirements.isSetSupported(name ?? '', version);
      }),
      bridge: 'nestedAppAuthBridge' in window,
      theme: typeof Reflect.get(Office.context, 'officeTheme'),
      partitionKey: Office.context.partitionKey,
      account: await Office.auth.getAuthContext(),
    }));
    expect(seen).toMatchObject({
      sets: ['SharedRuntime 1.1', 'RibbonApi 1.1', 'NestedAppAuth 1.1'],
      bridge: false,
      theme: 'undefined',
      partitionKey: expect.stringContaining('sandbox:'),
      account: { authorityType: 'aad', loginHint: 'ana@contoso.com', userPrincipalName: 'ana@contoso.com' },
    });
  });

  test('finds the bridge and the Office theme on the desktop, and an unescaped address', async () => {
    const workbook = await openWorkbook({ profile: 'desktop', theme: 'black', workbook: 'budget' });
    const pane = await workbook.openPane();
    const seen = await pane.evaluate(() => ({
      bridge: 'nestedAppAuthBridge' in window,
      background: Office.context.officeTheme.bodyBackgroundColor,
      url: Office.context.document.url,
    }));
    expect(seen).toEqual({
      bridge: true,
      background: '#262626',
      url: 'https://contoso-my.sharepoint.com/personal/ana_contoso_com/Documents/Budget 2027.xlsx',
    });
  });

  test.each([
    ['unsaved', ''],
    ['guest', ''],
    ['local', 'C:\\Users\\ana\\Documents\\Budget.xlsx'],
    ['consumer', 'https://d.docs.live.net/4a5b6c7d8e9f0a1b/Household.xlsx'],
  ])('is told the address of a workbook that is %s', async (workbook, url) => {
    const opened = await openWorkbook({ workbook });
    const pane = await opened.openPane();
    expect(await pane.evaluate(() => Office.context.document.url)).toBe(url);
  });

  test('hears of a new name when it asks again', async () => {
    const workbook = await openWorkbook();
    const pane = await workbook.openPane();
    const renamed = { name: 'Plan.xlsx', url: 'https://contoso.sharepoint.com/sites/Finance/Plan.xlsx' };
    await workbook.excel.locator(':root').evaluate((_, to) => window.simulatedExcel.rename(to), renamed);
    const asked = await pane.evaluate(
      () =>
        new Promise<string>((resolve) => {
          Office.context.document.getFilePropertiesAsync((result) => resolve(result.value.url));
        }),
    );
    expect(asked).toBe(renamed.url);
  });

  test('gets storage of its own, as a frame under another site does', async () => {
    const workbook = await openWorkbook();
    const pane = await workbook.openPane();
    await pane.evaluate(() => localStorage.setItem('who', 'framed'));
    const alone = await workbook.context.newPage();
    await alone.goto(new URL('/taskpane.html', pane.url()).href);
    expect(await alone.evaluate(() => localStorage.getItem('who'))).toBeNull();
  });
});
