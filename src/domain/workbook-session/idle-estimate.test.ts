import { describe, expect, test } from '@jest/globals';
import { estimatedLeftMs, idlePhase, idlePhaseOf, isBelievedOpen } from './idle-estimate.ts';

const contact = { lastContactAt: 1_000_000 };
const minutes = (n: number) => n * 60_000;

describe('the estimate of the time a session has left', () => {
  test.each([
    [0, minutes(5)],
    [minutes(1), minutes(4)],
    [minutes(5), 0],
    [minutes(9), 0],
    [-minutes(3), minutes(5)],
  ])('%i ms after the last contact leaves %i ms', (later, left) => {
    expect(estimatedLeftMs(contact, contact.lastContactAt + later)).toBe(left);
  });

  test.each([
    [120_001, 'active'],
    [120_000, 'soon'],
    [60_001, 'soon'],
    [60_000, 'last'],
    [1, 'last'],
    [0, 'over'],
  ] as const)('%i ms left is the phase %s', (left, phase) => {
    expect(idlePhase(left)).toBe(phase);
  });

  test('a session is believed open until the estimate has run out', () => {
    expect(isBelievedOpen(contact, contact.lastContactAt + minutes(5) - 1)).toBe(true);
    expect(isBelievedOpen(contact, contact.lastContactAt + minutes(5))).toBe(false);
    expect(idlePhaseOf(contact, contact.lastContactAt + minutes(5))).toBe('over');
  });
});
