import { describe, expect, test } from '@jest/globals';
import { liveWorkbookFrom } from './live-workbook.ts';

describe('the address that Excel gives for the open workbook', () => {
  test.each([
    ['https://contoso-my.sharepoint.com/personal/ana_contoso_com/Documents/Budget%202027.xlsx', 'Budget 2027.xlsx'],
    ['https://contoso.sharepoint.com/sites/Finance/Freigegebene Dokumente/Übersicht.xlsx', 'Übersicht.xlsx'],
    ['https://contoso.sharepoint.com/sites/Finance/100%.xlsx', '100%.xlsx'],
    ['https://contoso.sharepoint.com/sites/Finance/Makro.XLSM', 'Makro.XLSM'],
  ])('%s is a workbook named %s', (url, name) => {
    expect(liveWorkbookFrom(url, 'global')).toEqual({ kind: 'addressed', url, name });
  });

  test.each([
    ['', { kind: 'unsaved' }],
    ['   ', { kind: 'unsaved' }],
    ['C:\\Users\\ana\\Budget.xlsx', { kind: 'local' }],
    ['/Users/ana/Budget.xlsx', { kind: 'local' }],
    ['https://d.docs.live.net/ab12/Budget.xlsx', { kind: 'personal' }],
    ['https://d.docs.live.net/ab12/Budget.xls', { kind: 'personal' }],
    ['https://contoso.sharepoint.cn/sites/a/Budget.xlsx', { kind: 'cloud' }],
    ['https://contoso.sharepoint.us/sites/a/Budget.xlsx', { kind: 'other-cloud' }],
    ['https://sharepoint.com.evil.example/Budget.xlsx', { kind: 'unknown' }],
    ['https://evilsharepoint.com/Budget.xlsx', { kind: 'unknown' }],
    ['https://contoso.sharepoint.com/sites/a/Old%20accounts.xls', { kind: 'type', extension: '.xls' }],
    ['https://contoso.sharepoint.com/sites/a/Forecast.xlsb', { kind: 'type', extension: '.xlsb' }],
    ['https://contoso.sharepoint.com/sites/a/Form.xltx', { kind: 'type', extension: '.xltx' }],
    ['https://contoso.sharepoint.com/sites/a/Data.CSV', { kind: 'type', extension: '.csv' }],
    ['https://contoso.sharepoint.com/sites/a/Open.ods', { kind: 'type', extension: '.ods' }],
    ['https://contoso.sharepoint.com.evil.example/Budget.xlsx', { kind: 'unknown' }],
    ['https://contoso-sharepoint.com/Budget.xlsx', { kind: 'unknown' }],
  ])('%s cannot have a session: %j', (url, reason) => {
    expect(liveWorkbookFrom(url, 'global')).toMatchObject({ kind: 'cannot', reason });
  });

  test('the cloud of the configuration decides which SharePoint addresses are ours', () => {
    const url = 'https://contoso.sharepoint.us/sites/a/Budget.xlsx';
    expect(liveWorkbookFrom(url, 'us-gov-high')).toMatchObject({ kind: 'addressed', name: 'Budget.xlsx' });
  });

  test('user information before the host does not disguise a foreign host', () => {
    const url = 'https://contoso.sharepoint.com@evil.example/Budget.xlsx';
    expect(liveWorkbookFrom(url, 'global')).toMatchObject({ kind: 'cannot' });
  });
});
