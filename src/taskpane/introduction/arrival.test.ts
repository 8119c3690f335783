import { describe, expect, test } from '@jest/globals';
import { came, failed, firstArrival, isExpected, wished, type Arrival } from './arrival.ts';

const awaited: Arrival<string> = firstArrival(true);
const asked = wished<string>(firstArrival(false), true);

describe('the introduction', () => {
  test('is awaited at the first opening, and drawn when it comes', () => {
    expect(awaited.kind).toBe('awaited');
    expect(came(awaited, 'en')).toEqual({ kind: 'there', loaded: 'en' });
  });

  test('that did not come in time comes no more: the pane is in use', () => {
    const late = failed(awaited);
    expect([late.kind, isExpected(late), came(late, 'en'), wished(late, true)]).toEqual(['missing', false, late, late]);
  });

  test('that was asked for and cannot be had is refused, which can be said', () => {
    expect(failed(asked).kind).toBe('refused');
  });

  test('stays as it is while it is shown, until it is there in another language', () => {
    const shown = came(awaited, 'en');
    expect(failed(shown)).toBe(shown);
    expect(came(shown, 'ja')).toEqual({ kind: 'there', loaded: 'ja' });
  });

  test('that was missing or refused can be asked for again once the wish for it has ended', () => {
    for (const before of [failed(awaited), failed(asked), came(asked, 'en')]) {
      expect(wished(wished(before, false), true).kind).toBe('asked');
    }
  });
});
