import { beforeEach, describe, expect, test } from '@jest/globals';
import { bo } from '#sandbox/people.ts';
import { callFor, createClientWorld, type ClientWorld } from './client-world.ts';

const anaDrive = 'https://contoso-my.sharepoint.com/personal/ana_contoso_com/Documents';
const boDrive = 'https://contoso-my.sharepoint.com/personal/bo_contoso_com/Documents';
const library = 'https://contoso.sharepoint.com/sites/Finance/Shared%20Documents';
let world: ClientWorld;

beforeEach(async () => {
  world = await createClientWorld();
});

const find = (address: string) => world.workbooks.findWorkbook(address, callFor('find'));

describe('the workbook is found', () => {
  test('at the address that Excel gives, with all that a session needs', async () => {
    const { ref } = world.workbook('budget');
    expect(await find(`${anaDrive}/Budget%202027.xlsx`)).toEqual({
      ok: true,
      value: {
        ref,
        name: 'Budget 2027.xlsx',
        webUrl: `${anaDrive}/Budget%202027.xlsx`,
        driveType: 'business',
        eTag: expect.stringMatching(/^"\{/),
      },
    });
    expect(world.calls().map(({ operation, headers }) => [operation, headers['prefer']])).toEqual([
      ['getSharedDriveItem', undefined],
    ]);
  });

  test.each([
    ['an umlaut, encoded', `${anaDrive}/%C3%9Cbersicht.xlsx`, 'Übersicht.xlsx'],
    ['an umlaut and blanks, raw', `${anaDrive}/Übersicht.xlsx`, 'Übersicht.xlsx'],
    ['blanks, raw', `${anaDrive}/Budget 2027.xlsx`, 'Budget 2027.xlsx'],
    [
      'every odd character, encoded',
      `${anaDrive}/%C3%9Cbersicht%20Ana's%20%231%20100%25.xlsx`,
      "Übersicht Ana's #1 100%.xlsx",
    ],
    ['every odd character, raw', `${anaDrive}/Übersicht Ana's #1 100%.xlsx`, "Übersicht Ana's #1 100%.xlsx"],
    ['folders', `${anaDrive}/Projects/Harbor/Costs.xlsx`, 'Costs.xlsx'],
    ['a library', `${library}/Forecast.xlsx`, 'Forecast.xlsx'],
  ])('in spite of %s', async (_what, address, name) => {
    expect(await find(address)).toMatchObject({ ok: true, value: { name } });
  });

  test('in the raw form where the encoded one is not known', async () => {
    const raw = `${anaDrive}/Budget 2027.xlsx`;
    world.sandbox.faults.arm({
      operation: 'getSharedDriveItem',
      count: 1,
      fault: { kind: 'error', code: 'itemNotFound' },
    });
    expect(await find(raw)).toMatchObject({ ok: true, value: { name: 'Budget 2027.xlsx' } });
    expect(world.calls('getSharedDriveItem').map(({ status }) => status)).toEqual([404, 200]);
  });

  test('by one look when Graph refuses for any other reason', async () => {
    world.sandbox.faults.arm({ operation: 'getSharedDriveItem', fault: { kind: 'throttled', retryAfterSeconds: 5 } });
    expect(await find(`${anaDrive}/Budget 2027.xlsx`)).toMatchObject({ ok: false, problem: { kind: 'throttled' } });
    expect(world.calls('getSharedDriveItem')).toHaveLength(1);
  });

  test('with the kind of its drive', async () => {
    expect(await find(`${library}/Plan.xlsx`)).toMatchObject({ value: { driveType: 'documentLibrary' } });
  });

  test('behind a link somebody shared, for this look only', async () => {
    world.sandbox.doubts.set('linkWithoutPrefer', 'refused');
    const link = 'https://contoso-my.sharepoint.com/:x:/p/bo/EdVxYzAbCdEfGhIj?e=r4T5y6';
    expect(await find(link)).toMatchObject({ ok: true, value: { name: 'Wish list.xlsx' } });
    expect(world.calls()[0]?.headers['prefer']).toBe('redeemSharingLinkIfNecessary');
  });
});

describe('the workbook is not found', () => {
  test.each([
    ['a file that does not exist', `${anaDrive}/Gone.xlsx`, 'workbook-gone'],
    ['an old file format', `${anaDrive}/Old%20accounts.xls`, 'unsupported'],
    ['a text file', `${anaDrive}/Notes.txt`, 'unsupported'],
    ['a folder', `${anaDrive}/Projects`, 'unsupported'],
  ])('where there is %s', async (_what, address, kind) => {
    expect(await find(address)).toMatchObject({ ok: false, problem: { kind } });
  });

  test('and both forms of the address were tried, once each', async () => {
    await find(`${anaDrive}/Gone away.xlsx`);
    await find(`${anaDrive}/Gone%20away.xlsx`);
    expect(world.calls('getSharedDriveItem')).toHaveLength(3);
  });

  test("in somebody else's OneDrive: more permission may help, until all files are granted", async () => {
    const address = `${boDrive}/Holiday%20plan.xlsx`;
    expect(await find(address)).toMatchObject({ ok: false, problem: { kind: 'permission-needed' } });
    world.token = { ...world.token, scopes: 'Files.ReadWrite Files.ReadWrite.All' };
    expect(await find(address)).toMatchObject({ ok: false, problem: { kind: 'no-permission' } });
  });

  test("in one's own OneDrive: the permission is not what is missing", async () => {
    const fault = { kind: 'error', code: 'accessDenied', status: 403 } as const;
    world.sandbox.faults.arm({ operation: 'getSharedDriveItem', count: 1, fault });
    world.token = { ...world.token, person: bo };
    expect(await find(`${boDrive}/Holiday%20plan.xlsx`)).toMatchObject({
      ok: false,
      problem: { kind: 'no-permission', evidence: { operation: 'find-workbook', status: 403 } },
    });
  });

  test('when the answer is lost, which does no harm', async () => {
    world.sandbox.faults.arm({ operation: 'any', count: 1, fault: { kind: 'lost-answer' } });
    expect(await find(`${anaDrive}/Budget%202027.xlsx`)).toMatchObject({ ok: false, problem: { kind: 'slow' } });
  });
});
