import { expect, test } from '@jest/globals';
import { foldersIn } from './folders-in.ts';

test.each([
  [
    'https://contoso.sharepoint.com/sites/Finance/Shared%20Documents/Planning/Budget%202027.xlsx',
    ['Finance', 'Shared Documents', 'Planning'],
  ],
  ['https://contoso.sharepoint.com/Shared Documents/Budget 2027.xlsx', ['Shared Documents']],
  ['https://contoso-my.sharepoint.com/personal/ana_contoso_com/Documents/100%.xlsx', ['Documents']],
  ['https://contoso-my.sharepoint.com/personal/ana_contoso_com/Documents/50%/a.xlsx', ['Documents', '50%']],
  ['https://contoso.sharepoint.com/:x:/s/Finance/EaBcD?e=1', []],
  ['https://contoso.sharepoint.com/sites/Finance/_layouts/15/Doc.aspx?sourcedoc=%7B1%7D', []],
  ['not an address', []],
])('the place of %s is %j', (url, folders) => {
  expect(foldersIn(url)).toEqual(folders);
});
