import { describe, expect, test } from '@jest/globals';
import type { LifecycleState } from '#domain/lifecycle/state.ts';
import { initialState } from '#domain/lifecycle/state.ts';
import { galleryNow, galleryStates } from '../main-screen/gallery-states.ts';
import { crossedThreshold, type Said } from './thresholds.ts';

/** Looks at these moments, in seconds left of the session's time, and tells what is said at each. */
function saidAt(secondsLeft: readonly number[], state: LifecycleState = galleryStates.active.state): readonly string[] {
  let said: Said | undefined;
  return secondsLeft.map((left) => {
    const crossed = crossedThreshold(said, state, galleryNow + (255 - left) * 1000);
    said = crossed.said;
    return crossed.text ?? '';
  });
}

describe('thresholds of the time left', () => {
  test('are said once each', () => {
    expect(saidAt([255, 121, 120, 115, 60, 55, 0, -60])).toEqual([
      '',
      '',
      'live.two',
      '',
      'live.one',
      '',
      'live.over',
      '',
    ]);
  });

  test('are not said of what the screen shows on opening', () => {
    expect(saidAt([100, 95])).toEqual(['', '']);
    expect(saidAt([-10, -15])).toEqual(['', '']);
  });

  test('are said as the last one when several passed unseen', () => {
    expect(saidAt([255, -60])).toEqual(['', 'live.over']);
  });

  test('start anew with each refresh', () => {
    const { stage } = galleryStates.active.state;
    if (stage.kind !== 'workbook' || stage.session.kind !== 'open')
      throw new Error('The gallery’s active state is another.');
    const refreshedAt = galleryNow + 200_000;
    const session = { ...stage.session.session, lastContactAt: refreshedAt };
    const refreshed = { ...initialState, lastTicket: 1, stage: { ...stage, session: { ...stage.session, session } } };
    const before = crossedThreshold(undefined, galleryStates.active.state, galleryNow);
    const two = crossedThreshold(before.said, galleryStates.active.state, galleryNow + 150_000);
    const anew = crossedThreshold(two.said, refreshed, refreshedAt);
    const again = crossedThreshold(anew.said, refreshed, refreshedAt + 180_000);
    expect([two.text, anew.text, again.text]).toEqual(['live.two', undefined, 'live.two']);
  });

  test('are said as well when the answer to Refresh got lost, and not after a Close of which nobody knows', () => {
    const { uncertainRefresh, uncertainClose } = galleryStates;
    const atMs = (state: LifecycleState) => {
      const first = crossedThreshold(undefined, state, galleryNow);
      return crossedThreshold(first.said, state, galleryNow + 106_000).text;
    };
    expect(atMs(uncertainRefresh.state)).toBe('live.over');
    const first = crossedThreshold(undefined, galleryStates.active.state, galleryNow);
    const { stage } = galleryStates.active.state;
    if (stage.kind !== 'workbook' || stage.session.kind !== 'open') throw new Error('The gallery’s state is another.');
    const lost = { ...stage, session: { kind: 'uncertain', of: 'refresh', session: stage.session.session } } as const;
    const state = { ...galleryStates.active.state, stage: lost };
    expect(crossedThreshold(first.said, state, galleryNow + 140_000).text).toBe('live.two');
    expect(atMs(uncertainClose.state)).toBeUndefined();
  });

  test('wait for the answer while one is on its way', () => {
    const { stage } = galleryStates.refreshing.state;
    if (stage.kind !== 'workbook' || stage.session.kind !== 'open') throw new Error('The gallery’s state is another.');
    const idle = {
      ...initialState,
      lastTicket: 1,
      stage: { ...stage, session: { ...stage.session, work: { kind: 'idle' } as const } },
    };
    const first = crossedThreshold(undefined, idle, galleryNow);
    const during = crossedThreshold(first.said, galleryStates.refreshing.state, galleryNow + 60_000);
    const after = crossedThreshold(during.said, idle, galleryNow + 61_000);
    expect([during.text, after.text]).toEqual([undefined, 'live.one']);
  });
});
