import { describe, expect, test } from '@jest/globals';
import * as v from 'valibot';
import type { Connect } from '../connection.ts';
import { errorIn, json } from '../driver.ts';
import { startBody } from './doubt-case.ts';
import { prepare } from './prepare.ts';

const operation = v.object({ resourceLocation: v.string() });
const downloadable = v.looseObject({ '@microsoft.graph.downloadUrl': v.string() });
const cellOf = (workbook: string) => `${workbook}/worksheets/Sheet1/range(address='A1')`;
const oneCell = { headers: json, body: '{"values":[[1]]}' };

/** Who may not reach what, and what may not leak. */
export function describeBoundaries(connect: Connect): void {
  describe('boundaries', () => {
    const graph = prepare(connect);
    const readyResource = async () => {
      const { arm, call, workbook } = graph();
      await arm({ operation: 'createSession', count: 1, fault: { kind: 'slow-start', polls: 1 } });
      const headers = { ...json, prefer: 'respond-async' };
      const at = `${workbook('forecast')}/createSession`;
      const { headers: begun } = await call('POST', at, { headers, body: startBody });
      const location = begun.get('location') ?? '';
      return { location, resource: v.parse(operation, (await call('GET', location)).json).resourceLocation };
    };

    test("a slow start's operation and session are for the person who started it, on that workbook", async () => {
      const { call, token, item } = graph();
      const { location, resource } = await readyResource();
      const bo = await token({ person: 'bo' });
      expect((await call('GET', location, { token: bo })).status).toBe(404);
      expect((await call('GET', resource, { token: bo })).status).toBe(404);
      expect((await call('GET', resource.replace(item('forecast'), item('plan')))).status).toBe(404);
      expect((await call('GET', resource)).status).toBe(200);
    });

    test('a file that one may only read is neither written, renamed nor deleted', async () => {
      const { call, item, workbook } = graph();
      expect((await call('PATCH', cellOf(workbook('read-only')), oneCell)).status).toBe(403);
      const name = { headers: json, body: '{"name":"Mine.xlsx"}' };
      expect((await call('PATCH', item('read-only'), name)).status).toBe(403);
      expect((await call('DELETE', item('read-only'))).status).toBe(403);
      expect((await call('GET', item('read-only'))).json).toMatchObject({ name: 'Team figures.xlsx' });
    });

    test('a read-only token neither renames nor deletes', async () => {
      const { call, item, token } = graph();
      const reader = await token({ kind: 'read-only' });
      const name = { headers: json, body: '{"name":"Other.xlsx"}', token: reader };
      expect((await call('PATCH', item('budget'), name)).status).toBe(403);
      expect((await call('DELETE', item('budget'), { token: reader })).status).toBe(403);
    });

    test('a drive is not found through a site it does not belong to', async () => {
      const { call, seed, item } = graph();
      const siteOf = (key: string) => seed.drives.find((drive) => drive.key === key)?.siteId ?? '';
      expect((await call('GET', `/sites/${siteOf('finance')}${item('plan')}`)).status).toBe(200);
      expect((await call('GET', `/sites/${siteOf('ana')}${item('plan')}`)).status).toBe(404);
    });

    test('an item is not found through another drive', async () => {
      const { call, file } = graph();
      expect((await call('GET', `/drives/${file('plan').driveId}/items/${file('budget').itemId}`)).status).toBe(404);
    });

    test('people of other organizations do not exist here', async () => {
      const { call, file } = graph();
      const answer = await call('GET', `/users/pat@outlook.com/drive/items/${file('home-budget').itemId}`);
      expect(errorIn(answer).code).toBe('itemNotFound');
    });

    test('a colleague exists, but their file is not mine to read', async () => {
      const { call, file } = graph();
      const answer = await call('GET', `/users/bo@contoso.com/drive/items/${file('bo-private').itemId}`);
      expect(errorIn(answer).code).toBe('accessDenied');
    });

    test('nobody has an app folder in a drive of somebody else', async () => {
      const { call, file } = graph();
      expect((await call('GET', `/drives/${file('plan').driveId}/special/approot`)).status).toBe(404);
    });

    test('If-Match on a file that does not exist is 412', async () => {
      const headers = { ...json, 'if-match': '"{0},1"' };
      const path = '/me/drive/special/approot:/settings.json:/content';
      expect((await graph().call('PUT', path, { headers, body: '{}' })).status).toBe(412);
      expect((await graph().call('PUT', path, { headers: json, body: '{}' })).status).toBe(201);
    });

    test('a sharing token with one letter too many is malformed, however good the rest', async () => {
      const url = 'https://contoso.sharepoint.com/sites/Finance/Shared%20Documents/Plan.xlsx';
      // Fill up to whole groups of three bytes, so that one letter more is the only fault.
      const filled = url + '?'.padEnd(3 - (url.length % 3), 'x');
      const token = `u!${Buffer.from(filled, 'utf8').toString('base64url')}`;
      expect((await graph().call('GET', `/shares/${token}/driveItem`)).status).toBe(200);
      expect((await graph().call('GET', `/shares/${token}A/driveItem`)).status).toBe(400);
    });

    test('a sharing link is good on its own host only', async () => {
      const url = (graph().file('forecast').links[0]?.url ?? '').replace('contoso.', 'fabrikam.');
      const token = `u!${Buffer.from(url, 'utf8').toString('base64url')}`;
      expect((await graph().call('GET', `/shares/${token}/driveItem`)).status).toBe(404);
    });

    test('a ticket is good for its own file only, and stays out of the log', async () => {
      const { call, item, connection, log } = graph();
      const address = v.parse(downloadable, (await call('GET', item('budget'))).json)['@microsoft.graph.downloadUrl'];
      expect((await connection.fetch(address.replace(/UniqueId=[^&]*/, 'UniqueId=0'))).status).toBe(404);
      expect((await connection.fetch(address)).status).toBe(200);
      const ticket = new URL(address).searchParams.get('tempauth') ?? '';
      expect(JSON.stringify(await log())).not.toContain(ticket.slice(-20));
    });

    test('the session id inside a resource location stays out of the log', async () => {
      const { resource } = await readyResource();
      await graph().call('GET', resource);
      const encoded = new URL(resource).searchParams.get('sessionId') ?? '';
      const log = JSON.stringify(await graph().log());
      expect(log).toContain('sessionInfoResource');
      expect(log).not.toContain(encoded.slice(0, 60));
    });

    test('a gate that nobody counted holds every call once', async () => {
      const { arm, control, call, workbook } = graph();
      await arm({ operation: 'getApplication', fault: { kind: 'gate', gate: 'always' } });
      for (const round of [1, 2]) {
        const held = call('GET', `${workbook()}/application`);
        await control('GET', '/gates/always/reached');
        await control('POST', '/gates/always/open');
        expect({ round, status: (await held).status }).toEqual({ round, status: 200 });
      }
    });

    test('a page of a foreign origin gets nothing from the control surface', async () => {
      const { connection } = graph();
      const ask = (origin: string) =>
        connection.fetch(`${connection.control}/tokens`, { method: 'POST', headers: { origin } });
      expect((await ask('https://elsewhere.example')).status).toBe(403);
      expect((await ask(connection.control)).status).toBe(201);
    });
  });
}
