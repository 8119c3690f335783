import { expect, test } from '@jest/globals';
import { retryAfterMs } from './retry-after.ts';

const now = Date.UTC(2026, 8, 1, 9, 0, 0);

test.each([
  ['seconds', '30', 30_000],
  ['zero seconds', '0', 0],
  ['seconds with blanks', ' 5 ', 5_000],
  ['a day', '86400', 86_400_000],
  ['an HTTP date', 'Tue, 01 Sep 2026 09:02:00 GMT', 120_000],
  ['an HTTP date that is past', 'Tue, 01 Sep 2026 08:59:00 GMT', 0],
])('reads %s', (_what, header, expected) => {
  expect(retryAfterMs(header, now)).toBe(expected);
});

test.each([
  ['no header', undefined],
  ['an empty one', ''],
  ['a negative number', '-5'],
  ['a fraction', '1.5'],
  ['a word', 'soon'],
  ['a number with a unit', '30s'],
  ['more than a day', '86401'],
  ['a number without end', '9'.repeat(400)],
  ['another kind of date', '2026-09-01T09:02:00Z'],
  ['a date that does not exist', 'Tue, 01 Foo 2026 09:02:00 GMT'],
  ['a date in another year', 'Wed, 01 Sep 2027 09:02:00 GMT'],
])('makes nothing of %s', (_what, header) => {
  expect(retryAfterMs(header, now)).toBeUndefined();
});
