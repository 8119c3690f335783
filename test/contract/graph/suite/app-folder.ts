import { describe, expect, test } from '@jest/globals';
import * as v from 'valibot';
import type { Connect } from '../connection.ts';
import { errorIn, json, type Wish } from '../driver.ts';
import { prepare } from './prepare.ts';

const file = v.looseObject({ name: v.string(), eTag: v.string(), '@microsoft.graph.downloadUrl': v.string() });
const folder = '/me/drive/special/approot';
const settings = `${folder}:/settings.json:`;

/** The app folder: one small file that follows a person. */
export function describeAppFolder(connect: Connect): void {
  describe('the app folder', () => {
    const graph = prepare(connect);
    const put = async (text: string, wish: Wish & { query?: string } = {}) => {
      const { query = '', headers, ...rest } = wish;
      return graph().call('PUT', `${settings}/content${query}`, {
        ...rest,
        headers: { ...json, ...headers },
        body: text,
      });
    };
    const metadata = async () => {
      const answer = await graph().call('GET', `${settings}?$select=name,eTag,@microsoft.graph.downloadUrl`);
      return v.parse(file, answer.json);
    };
    const download = (address: string, init: RequestInit = {}) => graph().connection.fetch(address, init);
    const inFolder = () => graph().control('GET', '/app-folder/ana');

    test('the first write creates the folder, answers 201 with an eTag; a replace is 200 with a new one', async () => {
      expect(await inFolder()).toEqual({ exists: false, files: [] });
      const first = await put('{"v":1}');
      expect(first.status).toBe(201);
      const second = await put('{"v":2}');
      expect(second.status).toBe(200);
      expect(v.parse(file, second.json).eTag).not.toBe(v.parse(file, first.json).eTag);
      expect(await inFolder()).toMatchObject({ exists: true, files: [{ name: 'settings.json', text: '{"v":2}' }] });
    });

    test('looking at the folder creates it, looking for a file in it does not', async () => {
      expect(errorIn(await graph().call('GET', settings)).code).toBe('itemNotFound');
      expect(await inFolder()).toMatchObject({ exists: false });
      expect((await graph().call('GET', folder)).status).toBe(200);
      expect(await inFolder()).toMatchObject({ exists: true });
      expect((await graph().call('GET', `${folder}/children`)).json).toMatchObject({ value: [] });
    });

    test('the file is read through its download address, without a token and from another host', async () => {
      await put('{"v":1}');
      const address = (await metadata())['@microsoft.graph.downloadUrl'];
      expect(new URL(address).origin).toBe(graph().connection.files);
      const answer = await download(address);
      expect(answer.status).toBe(200);
      expect(answer.headers.get('access-control-allow-origin')).toBe('*');
      expect(await answer.text()).toBe('{"v":1}');
    });

    test('a download address takes no token and grants no preflight', async () => {
      await put('{"v":1}');
      const address = (await metadata())['@microsoft.graph.downloadUrl'];
      const token = await graph().token();
      expect((await download(address, { headers: { authorization: `Bearer ${token}` } })).status).toBe(401);
      const preflight = await download(address, { method: 'OPTIONS', headers: { origin: 'https://localhost:3000' } });
      expect(preflight.status).toBe(403);
      expect(preflight.headers.get('access-control-allow-headers')).toBeNull();
    });

    test('a download address is good for an hour, and its ticket cannot be guessed', async () => {
      await put('{"v":1}');
      const address = (await metadata())['@microsoft.graph.downloadUrl'];
      await graph().advance(3599);
      expect((await download(address)).status).toBe(200);
      await graph().advance(1);
      expect((await download(address)).status).toBe(401);
      expect((await download(address.replace(/tempauth=.*/, 'tempauth=v1.0'))).status).toBe(401);
    });

    test('GET content is a redirect to such an address', async () => {
      await put('{"v":1}');
      const answer = await graph().call('GET', `${settings}/content`);
      expect(answer.status).toBe(302);
      const address = answer.headers.get('location') ?? '';
      expect(new URL(address).origin).toBe(graph().connection.files);
      expect((await download(address)).status).toBe(200);
    });

    test('faults can strike the download', async () => {
      await put('{"v":1}');
      const address = (await metadata())['@microsoft.graph.downloadUrl'];
      await graph().arm({ operation: 'download', count: 1, fault: { kind: 'unavailable', status: 503 } });
      expect((await download(address)).status).toBe(503);
      await graph().arm({ operation: 'download', count: 1, fault: { kind: 'lost-answer' } });
      await expect(download(address)).rejects.toThrow('fetch failed');
    });

    test('conflictBehavior decides about a name that is taken', async () => {
      const query = (behavior: string) => ({ query: `?@microsoft.graph.conflictBehavior=${behavior}` });
      expect((await put('{"v":1}', query('fail'))).status).toBe(201);
      const taken = await put('{"v":2}', query('fail'));
      expect(taken.status).toBe(409);
      expect(errorIn(taken).code).toBe('nameAlreadyExists');
      const renamed = await put('{"v":3}', query('rename'));
      expect(renamed.status).toBe(201);
      expect(v.parse(file, renamed.json).name).toBe('settings 1.json');
      expect((await put('{"v":4}', query('replace'))).status).toBe(200);
      expect((await put('{"v":5}', query('merge'))).status).toBe(400);
      expect(await inFolder()).toMatchObject({ files: [{ text: '{"v":4}' }, { text: '{"v":3}' }] });
    });

    test('If-Match with the eTag writes, with an old one is 412 and changes nothing', async () => {
      const { eTag } = v.parse(file, (await put('{"v":1}')).json);
      expect((await put('{"v":2}', { headers: { 'if-match': eTag } })).status).toBe(200);
      const stale = await put('{"v":3}', { headers: { 'if-match': eTag } });
      expect(stale.status).toBe(412);
      expect(errorIn(stale).code).toBe('resourceModified');
      expect((await put('{"v":3}', { headers: { 'if-match': eTag.toLowerCase() } })).status).toBe(412);
      expect(await inFolder()).toMatchObject({ files: [{ text: '{"v":2}' }] });
    });

    test('a file is renamed and deleted, each guarded by If-Match', async () => {
      const { eTag } = v.parse(file, (await put('{"v":1}')).json);
      const rename = (headers: Record<string, string>) =>
        graph().call('PATCH', settings, { headers: { ...json, ...headers }, body: '{"name":"damaged.json"}' });
      expect((await rename({ 'if-match': '"{0},1"' })).status).toBe(412);
      expect((await rename({ 'if-match': eTag })).status).toBe(200);
      expect((await graph().call('GET', settings)).status).toBe(404);
      const damaged = `${folder}:/damaged.json:`;
      expect((await graph().call('DELETE', damaged, { headers: { 'if-match': eTag } })).status).toBe(412);
      expect((await graph().call('DELETE', damaged)).status).toBe(204);
      expect((await graph().call('DELETE', damaged)).status).toBe(404);
    });

    test('a rename onto a name that is taken is 409', async () => {
      await put('{"v":1}');
      await graph().call('PUT', `${folder}:/other.json:/content`, { headers: json, body: '{}' });
      const answer = await graph().call('PATCH', settings, { headers: json, body: '{"name":"other.json"}' });
      expect(answer.status).toBe(409);
    });

    test('each person has a folder of their own', async () => {
      const { token, call } = graph();
      await put('{"v":1}');
      const bo = await token({ person: 'bo' });
      expect((await call('GET', settings, { token: bo })).status).toBe(404);
    });

    test('the folder heals after somebody deleted it', async () => {
      await put('{"v":1}');
      await graph().call('DELETE', '/me/drive/root:/Apps:');
      expect((await graph().call('GET', settings)).status).toBe(404);
      expect((await put('{"v":2}')).status).toBe(201);
    });

    test('Files.ReadWrite.AppFolder is enough here and nowhere else', async () => {
      const { token, call, item } = graph();
      const narrow = await token({ kind: 'app-folder-only' });
      expect((await put('{"v":1}', { token: narrow })).status).toBe(201);
      expect((await call('GET', item('budget'), { token: narrow })).status).toBe(403);
    });

    test('a read-only token reads and does not write', async () => {
      const { token, call } = graph();
      const reader = await token({ kind: 'read-only' });
      expect((await call('GET', folder, { token: reader })).status).toBe(403);
      await put('{"v":1}');
      expect((await call('GET', settings, { token: reader })).status).toBe(200);
      expect((await put('{"v":2}', { token: reader })).status).toBe(403);
    });

    test('a guest without a OneDrive has none', async () => {
      expect((await put('{}', { token: await graph().token({ person: 'gil' }) })).status).toBe(404);
    });

    test('the name of the special folder keeps its case', async () => {
      expect((await graph().call('GET', '/me/drive/special/AppRoot')).status).not.toBe(200);
      expect((await graph().call('GET', '/me/Drive/Special/approot')).status).toBe(200);
    });

    test('the control surface writes behind the back of the app, as another device would', async () => {
      const { control } = graph();
      await control('PUT', '/app-folder/ana/settings.json', 'no json at all');
      expect(await (await download((await metadata())['@microsoft.graph.downloadUrl'])).text()).toBe('no json at all');
      await control('DELETE', '/app-folder/ana/settings.json');
      expect((await graph().call('GET', settings)).status).toBe(404);
    });
  });
}
