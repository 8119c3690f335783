import { describe, expect, test } from '@jest/globals';
import * as v from 'valibot';
import type { Connect } from '../connection.ts';
import { errorIn, json } from '../driver.ts';
import { prepare } from './prepare.ts';

const item = v.object({ eTag: v.string() });
const range = v.object({ values: v.array(v.array(v.unknown())) });

/** Time on the one clock: sessions idle out, saves show in the eTag. */
export function describeIdling(connect: Connect): void {
  describe('idle sessions', () => {
    const graph = prepare(connect);
    const refresh = (sessionId: string) => graph().call('POST', `${graph().workbook()}/refreshSession`, { sessionId });
    const eTag = async () => v.parse(item, (await graph().call('GET', graph().item('budget'))).json).eTag;
    const cell = () => `${graph().workbook()}/worksheets/Sheet1/range(address='A1')`;
    const writeCell = async (sessionId?: string) => {
      const wish = { headers: json, body: '{"values":[["7"]]}', ...(sessionId === undefined ? {} : { sessionId }) };
      expect((await graph().call('PATCH', cell(), wish)).status).toBe(200);
    };
    const cellValues = async (sessionId?: string) => {
      const answer = await graph().call('GET', cell(), sessionId === undefined ? {} : { sessionId });
      return v.parse(range, answer.json).values;
    };

    test.each([
      { persistChanges: true, life: 300 },
      { persistChanges: false, life: 420 },
    ])('with persistChanges $persistChanges lives $life seconds', async ({ persistChanges, life }) => {
      const { start, advance } = graph();
      const sessionId = await start(persistChanges);
      await advance(life - 1);
      expect((await refresh(sessionId)).status).toBe(204);
      await advance(life);
      const late = await refresh(sessionId);
      expect(late.status).toBe(404);
      expect(errorIn(late).innerError.code).toBe('invalidSessionReCreatable');
    });

    test('a session that is over stays over', async () => {
      const { start, advance } = graph();
      const sessionId = await start();
      await advance(300);
      expect((await refresh(sessionId)).status).toBe(404);
      expect((await refresh(sessionId)).status).toBe(404);
    });

    test('any sessionful call prolongs, a sessionless one does not', async () => {
      const { start, advance, call, workbook } = graph();
      const kept = await start();
      const forgotten = await start();
      await advance(200);
      await call('GET', `${workbook()}/application`, { sessionId: kept });
      await call('GET', `${workbook()}/application`);
      await advance(200);
      expect((await refresh(kept)).status).toBe(204);
      expect((await refresh(forgotten)).status).toBe(404);
    });

    test('a session can also die early', async () => {
      const { start, control } = graph();
      const sessionId = await start();
      await control('POST', '/sessions/end', {});
      expect((await refresh(sessionId)).status).toBe(404);
    });

    test('what a persistent session wrote shows in the eTag some 20 seconds after its end', async () => {
      const { start, advance, call, workbook } = graph();
      const before = await eTag();
      const sessionId = await start();
      await writeCell(sessionId);
      await advance(60);
      expect(await eTag()).toBe(before);
      await call('POST', `${workbook()}/closeSession`, { sessionId });
      await advance(19);
      expect(await eTag()).toBe(before);
      await advance(1);
      expect(await eTag()).not.toBe(before);
    });

    test('it shows as well when the session idled out', async () => {
      const { start, advance } = graph();
      const before = await eTag();
      await writeCell(await start());
      await advance(300 + 20);
      expect(await eTag()).not.toBe(before);
    });

    test('closing a session that wrote nothing leaves the eTag alone', async () => {
      const { start, advance, call, workbook } = graph();
      const before = await eTag();
      await call('POST', `${workbook()}/closeSession`, { sessionId: await start() });
      await advance(60);
      expect(await eTag()).toBe(before);
    });

    test('a non-persistent session keeps its changes to itself and loses them', async () => {
      const { start, advance, call, workbook } = graph();
      const before = await eTag();
      const sessionId = await start(false);
      await writeCell(sessionId);
      expect(await cellValues(sessionId)).toEqual([['7']]);
      expect(await cellValues()).toEqual([['']]);
      await call('POST', `${workbook()}/closeSession`, { sessionId });
      await advance(60);
      expect(await cellValues()).toEqual([['']]);
      expect(await eTag()).toBe(before);
    });

    test('a sessionless write is saved', async () => {
      const before = await eTag();
      await writeCell();
      await graph().advance(20);
      expect(await cellValues()).toEqual([['7']]);
      expect(await eTag()).not.toBe(before);
    });
  });
}
