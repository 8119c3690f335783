import { expect, test } from '@jest/globals';
import { driveItemFromAnswer } from './drive-item-from-answer.ts';

const evidence = { operation: 'find-workbook', status: 200, codes: [] } as const;
const workbook = { id: 'i', name: 'Plan.xlsx', parentReference: { driveId: 'd' } };

function read(body: unknown) {
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  return driveItemFromAnswer({ status: 200, header: () => undefined, text: () => Promise.resolve(text) }, evidence);
}

test('a workbook is known by its drive and item, and the rest may be missing', async () => {
  expect(await read(workbook)).toEqual({
    ok: true,
    value: {
      ref: { driveId: 'd', itemId: 'i' },
      name: 'Plan.xlsx',
      webUrl: undefined,
      driveType: 'unknown',
      eTag: undefined,
    },
  });
});

test.each(['Plan.XLSX', 'Plan.xlsm', 'a.b.xlsx'])('%s is a workbook', async (name) => {
  expect(await read({ ...workbook, name })).toMatchObject({ ok: true, value: { name } });
});

test.each([
  ["a folder with a workbook's name", { ...workbook, folder: {} }],
  ["a notebook with a workbook's name", { ...workbook, package: { type: 'oneNote' } }],
  ['an old workbook', { ...workbook, name: 'Plan.xls' }],
  ['a binary workbook', { ...workbook, name: 'Plan.xlsb' }],
  ['a name that only begins like one', { ...workbook, name: 'Plan.xlsx.txt' }],
])('%s is refused', async (_what, item) => {
  expect(await read(item)).toMatchObject({ ok: false, problem: { kind: 'unsupported' } });
});

test.each([
  ['no JSON', '<html>'],
  ['no id', { ...workbook, id: '' }],
  ['no drive', { ...workbook, parentReference: {} }],
])('an answer with %s is unknown', async (_what, body) => {
  expect(await read(body)).toEqual({ ok: false, problem: { kind: 'unknown', evidence } });
});
