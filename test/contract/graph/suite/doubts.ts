import { describe, expect, test } from '@jest/globals';
import * as v from 'valibot';
import type { Connect } from '../connection.ts';
import { fileDoubts } from './file-doubts.ts';
import { prepare } from './prepare.ts';
import { sessionDoubts } from './session-doubts.ts';

const choice = v.union([v.string(), v.number()]);
const listed = v.array(
  v.object({ name: v.string(), question: v.string(), reason: v.string(), values: v.array(choice), current: choice }),
);
const cases = [...sessionDoubts, ...fileDoubts];

/** What the documentation leaves open: each value can be set and is seen. */
export function describeDoubts(connect: Connect): void {
  describe('doubts', () => {
    const graph = prepare(connect);
    const list = async () => v.parse(listed, await graph().control('GET', '/doubts'));

    test.each(cases)('$doubt can be $value', async ({ doubt, value, sees }) => {
      await graph().doubt(doubt, value);
      await sees(graph());
    });

    test.each(cases)('$doubt is not $value unless set', async ({ doubt, value, sees }) => {
      const before = (await list()).find(({ name }) => name === doubt);
      expect(before?.current).not.toBe(value);
      await expect(sees(graph())).rejects.toThrow();
    });

    test('every value that is not a default has a case here, and every doubt its question and reason', async () => {
      const doubts = await list();
      const alternatives = doubts.flatMap(({ name, values }) => values.slice(1).map((value) => `${name} ${value}`));
      expect(cases.map(({ doubt, value }) => `${doubt} ${value}`).sort()).toEqual(alternatives.sort());
      for (const { question, reason } of doubts)
        expect([question.length > 10, reason.length > 10]).toEqual([true, true]);
    });

    test('a doubt or value that does not exist is refused, and a reset brings the defaults back', async () => {
      const { doubt, control } = graph();
      await expect(doubt('deadSessionStatus', 410)).rejects.toThrow('400');
      await expect(doubt('weather', 'fine')).rejects.toThrow('400');
      await doubt('deadSessionStatus', 400);
      await control('DELETE', '/doubts');
      expect((await list()).every(({ current, values }) => current === values[0])).toBe(true);
    });
  });
}
