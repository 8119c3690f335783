import { expect, test } from '@jest/globals';
import { parts } from './ring-parts.ts';

test('the small ring loses its minutes clockwise from twelve o’clock', () => {
  const left = (minutes: number): readonly boolean[] => parts(minutes).map(({ isLeft }) => isLeft);
  expect(left(5)).toEqual([true, true, true, true, true]);
  expect(left(3)).toEqual([false, false, true, true, true]);
  expect(left(1)).toEqual([false, false, false, false, true]);
});

test('its parts lie one after another around the whole ring', () => {
  expect(parts(5).map(({ from }) => from)).toEqual([3, 63, 123, 183, 243]);
});
