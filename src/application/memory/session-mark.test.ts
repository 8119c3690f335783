import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { workbookSessionIdFrom } from '#domain/workbook-session/workbook-session.ts';
import { sessionMarkOf } from './session-mark.ts';

function markOf(text: string): string {
  const id = workbookSessionIdFrom(text);
  if (id === undefined) throw new Error('no id');
  return sessionMarkOf(id);
}

test('a mark is short, and tells apart ids that differ in one character', () => {
  fc.assert(
    fc.property(fc.uuid(), fc.nat({ max: 35 }), (uuid, at) => {
      const id = `cluster=PSG4&session=15.SG2PEPF.A116.1&usid=${uuid}`;
      const place = id.length - 36 + at;
      const other = `${id.slice(0, place)}~${id.slice(place + 1)}`;
      expect(markOf(id)).toMatch(/^[0-9a-f]{12}$/);
      expect(markOf(id)).toBe(markOf(id));
      expect(markOf(other)).not.toBe(markOf(id));
    }),
  );
});

test('a mark is the same in every version', () => {
  // FNV-1a of "foobar" is 85944171f73967e8 in 64 bits; folded to 48 the upper 16 go into the lower ones.
  expect(markOf('foobar')).toBe('4171f739e27c');
});
