import { describe, expect, test } from '@jest/globals';
import * as v from 'valibot';
import type { Connect } from '../connection.ts';
import { errorIn, json } from '../driver.ts';
import { prepare } from './prepare.ts';

const driveItem = v.looseObject({
  id: v.string(),
  name: v.string(),
  webUrl: v.string(),
  size: v.number(),
  eTag: v.string(),
  cTag: v.string(),
  parentReference: v.looseObject({ driveId: v.string(), driveType: v.string() }),
});

/** The sharing tokens that were computed by hand from the documented rule. */
const vectors = [
  {
    key: 'plan',
    token: 'u!aHR0cHM6Ly9jb250b3NvLnNoYXJlcG9pbnQuY29tL3NpdGVzL0ZpbmFuY2UvU2hhcmVkJTIwRG9jdW1lbnRzL1BsYW4ueGxzeA',
  },
  {
    key: 'overview',
    token:
      'u!aHR0cHM6Ly9jb250b3NvLW15LnNoYXJlcG9pbnQuY29tL3BlcnNvbmFsL2FuYV9jb250b3NvX2NvbS9Eb2N1bWVudHMvw5xiZXJzaWNodC54bHN4',
  },
  {
    key: 'forecast',
    token: 'u!aHR0cHM6Ly9jb250b3NvLnNoYXJlcG9pbnQuY29tLzp4Oi9zL0ZpbmFuY2UvRWFCY0RlRmdIaUprP2U9cTF3MkUz',
  },
];

function tokenFor(address: string): string {
  return `u!${Buffer.from(address, 'utf8').toString('base64url')}`;
}

/** From an address to drive and item. */
export function describeDriveItems(connect: Connect): void {
  describe('drive items', () => {
    const graph = prepare(connect);
    const shared = async (token: string, wish = {}) => graph().call('GET', `/shares/${token}/driveItem`, wish);
    const idAt = async (token: string) => v.parse(driveItem, (await shared(token)).json).id;

    test.each(vectors)('the sharing token of $key leads to it', async ({ key, token }) => {
      expect(await idAt(token)).toBe(graph().file(key).itemId);
    });

    test('every seeded file of Ana is found by its encoded and its raw address', async () => {
      for (const file of graph().seed.files.filter(({ drive }) => drive === 'ana')) {
        const ids = [await idAt(file.sharingToken), await idAt(file.rawSharingToken)];
        expect({ key: file.key, ids }).toEqual({ key: file.key, ids: [file.itemId, file.itemId] });
      }
    });

    test('host and path are compared without regard to case', async () => {
      const { file } = graph();
      const url = 'https://CONTOSO.sharepoint.com/sites/finance/shared%20documents/PLAN.xlsx';
      expect(await idAt(tokenFor(url))).toBe(file('plan').itemId);
    });

    test('an address as the browser shows it leads to the file by its sourcedoc', async () => {
      const { call, item, file } = graph();
      const { eTag } = v.parse(driveItem, (await call('GET', item('plan'))).json);
      const guid = /\{([^}]+)\}/.exec(eTag)?.[1] ?? '';
      const url = `https://contoso.sharepoint.com/sites/Finance/_layouts/15/Doc.aspx?sourcedoc=%7B${guid}%7D&file=Plan.xlsx`;
      expect(await idAt(tokenFor(url))).toBe(file('plan').itemId);
    });

    test('the answer carries what a client keeps: ids, drive type, name, link, tags', async () => {
      const { file, connection, call } = graph();
      const budget = file('budget');
      const answer = await call('GET', `/beta/shares/${budget.sharingToken}/driveItem`);
      expect(answer.status).toBe(200);
      expect(answer.json).toMatchObject({
        '@odata.context': expect.stringContaining(`${connection.graph}/beta/$metadata#drives(`),
        id: budget.itemId,
        name: 'Budget 2027.xlsx',
        webUrl: 'https://contoso-my.sharepoint.com/personal/ana_contoso_com/Documents/Budget%202027.xlsx',
        eTag: expect.stringMatching(/^"\{[0-9A-F-]{36}\},1"$/),
        file: { mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' },
        parentReference: { driveId: budget.driveId, driveType: 'business' },
      });
    });

    test('$select gives what it names and nothing else', async () => {
      const { call, item } = graph();
      const select = 'id,eTag,@microsoft.graph.downloadUrl';
      const answer = await call('GET', `${item('budget')}?$select=${select}`);
      expect(Object.keys(v.parse(v.record(v.string(), v.unknown()), answer.json)).sort()).toEqual(
        ['@microsoft.graph.downloadUrl', '@odata.context', 'eTag', 'id'].sort(),
      );
      expect((await call('GET', `${item('budget')}?$select=id,colour`)).status).toBe(400);
    });

    test.each([
      { name: 'no u! in front', token: 'aHR0cHM6Ly9hLmI', status: 400 },
      { name: 'padding', token: 'u!aHR0cHM6Ly9hLmI=', status: 400 },
      { name: 'an impossible length', token: 'u!aHR0c', status: 400 },
      { name: 'no address inside', token: tokenFor('Budget 2027.xlsx'), status: 400 },
      {
        name: 'an address without a file',
        token: tokenFor('https://contoso.sharepoint.com/sites/Finance/x.xlsx'),
        status: 404,
      },
      { name: 'a dead link', token: tokenFor('https://contoso.sharepoint.com/:x:/s/Finance/Gone'), status: 404 },
    ])('a sharing token with $name is $status', async ({ token, status }) => {
      const answer = await shared(token);
      expect(answer.status).toBe(status);
      expect(errorIn(answer).code).toBe(status === 400 ? 'invalidRequest' : 'itemNotFound');
    });

    test("somebody else's file is 403, and 401 without a token", async () => {
      const { file } = graph();
      const answer = await shared(file('bo-private').sharingToken);
      expect(answer.status).toBe(403);
      expect(errorIn(answer).code).toBe('accessDenied');
      expect((await shared(file('budget').sharingToken, { token: null })).status).toBe(401);
    });

    test('/shares asks for Files.ReadWrite, an item by its id for Files.Read', async () => {
      const { call, token, file, item } = graph();
      const reader = await token({ kind: 'read-only' });
      expect((await shared(file('budget').sharingToken, { token: reader })).status).toBe(403);
      expect((await call('GET', item('budget'), { token: reader })).status).toBe(200);
    });

    test('without /driveItem the share itself is shown', async () => {
      const { file, call } = graph();
      const answer = await call('GET', `/shares/${file('plan').sharingToken}`);
      expect(answer.json).toMatchObject({ id: file('plan').sharingToken, name: 'Plan.xlsx' });
    });

    describe('a sharing link that was not redeemed', () => {
      const start = { headers: json, body: '{"persistChanges":true}' };
      const link = () => graph().file('by-link').links[0]?.sharingToken ?? '';
      const openById = () => graph().call('POST', `${graph().workbook('by-link')}/createSession`, start);

      test('redeemSharingLinkIfNecessary opens it for this request only', async () => {
        const answer = await shared(link(), { headers: { prefer: 'redeemSharingLinkIfNecessary' } });
        expect(answer.status).toBe(200);
        expect((await openById()).status).toBe(403);
      });

      test('redeemSharingLink opens it for good', async () => {
        expect((await openById()).status).toBe(403);
        await shared(link(), { headers: { prefer: 'redeemSharingLink' } });
        expect((await openById()).status).toBe(201);
      });

      test('it is for people of the organization only', async () => {
        const token = await graph().token({ person: 'pat' });
        expect((await shared(link(), { token, headers: { prefer: 'redeemSharingLink' } })).status).toBe(403);
      });
    });

    test('drives tell their kind and address, and only to those they are open to', async () => {
      const { call, seed, token } = graph();
      const finance = seed.drives.find(({ key }) => key === 'finance')?.id ?? '';
      expect((await call('GET', '/me/drive')).json).toMatchObject({
        driveType: 'business',
        id: graph().file('budget').driveId,
      });
      expect((await call('GET', `/drives/${finance}`)).json).toMatchObject({ driveType: 'documentLibrary' });
      expect((await call('GET', `/drives/${finance}`, { token: await token({ person: 'pat' }) })).status).toBe(404);
      expect((await call('GET', '/me/drive', { token: await token({ person: 'gil' }) })).status).toBe(404);
    });

    test('a guest opens what is shared with them', async () => {
      const { call, token, workbook } = graph();
      const gil = await token({ person: 'gil' });
      const start = { headers: json, body: '{"persistChanges":true}', token: gil };
      expect((await call('POST', `${workbook('forecast')}/createSession`, start)).status).toBe(201);
      expect((await call('POST', `${workbook('plan')}/createSession`, start)).status).toBe(403);
    });

    test('a renamed file keeps its id and loses its address; a deleted one is gone', async () => {
      const { call, control, item, file } = graph();
      await control('PATCH', '/files/plan', { name: 'Plan B.xlsx' });
      expect((await shared(file('plan').sharingToken)).status).toBe(404);
      expect((await call('GET', item('plan'))).json).toMatchObject({ name: 'Plan B.xlsx' });
      await control('DELETE', '/files/plan');
      expect((await call('GET', item('plan'))).status).toBe(404);
    });
  });
}
