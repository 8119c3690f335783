import { describe, expect, test } from '@jest/globals';
import { chart, leftBefore, timelineShape } from './timeline-shape.ts';
import type { TimelinePoint } from './details-view.ts';

const minutes = (n: number): number => n * 60_000;
const ten = minutes(10 * 60);
const at = (minute: number): number => ten + minutes(minute);
/** 10:30 to 10:47, as the session of the design lived. */
const points: readonly TimelinePoint[] = [
  { kind: 'started', at: at(30) },
  { kind: 'refreshed', at: at(33) },
  { kind: 'checked', at: at(37) },
  { kind: 'refreshed', at: at(39) },
  { kind: 'over', at: at(44) },
  { kind: 'expired', at: at(47) },
];

describe('the timeline', () => {
  test('falls after every contact, and jumps up at the next', () => {
    const shape = timelineShape(points, at(50));
    expect(shape?.falls.map(({ toY }) => Math.round(toY))).toEqual([58, 71, 44, chart.floor]);
    expect(shape?.falls.every(({ fromX, toX }) => fromX < toX)).toBe(true);
  });

  test('lies on the floor from where it is probably over until Microsoft said so', () => {
    const shape = timelineShape(points, at(50));
    expect(shape?.overs).toHaveLength(1);
    expect(shape?.overs[0]?.toX).toBe(shape?.marks.at(-1)?.x);
  });

  test('runs on to the present while the session lives', () => {
    const young = timelineShape([{ kind: 'started', at: at(30) }], at(32));
    const older = timelineShape([{ kind: 'started', at: at(30) }], at(34));
    expect(young?.falls[0]?.toX).toBeLessThan(older?.falls[0]?.toX ?? 0);
    expect(older?.falls[0]?.toX).toBeLessThan(chart.end);
  });

  test('forgets what is older than half an hour', () => {
    const shape = timelineShape([{ kind: 'started', at: at(0) }, ...points], at(47));
    expect(shape?.marks).toHaveLength(points.length);
    expect(timelineShape([{ kind: 'started', at: at(0) }], at(47))).toBeUndefined();
    expect(timelineShape([], at(47))).toBeUndefined();
  });

  test('writes no time over another, and none out of the picture', () => {
    const busy = Array.from({ length: 15 }, (_, index) => ({ kind: 'refreshed', at: at(20 + index * 2) }) as const);
    for (const shown of [points, busy]) {
      const times = timelineShape(shown, at(49))?.times ?? [];
      expect(times.length).toBeGreaterThan(2);
      expect(times.slice(1).every(({ x }, index) => x - (times[index]?.x ?? 0) >= 34)).toBe(true);
      expect(times.every(({ x }) => x >= chart.start && x + 14 <= chart.width)).toBe(true);
    }
  });
});

test('what was left before something happened is known only where a contact came before it', () => {
  expect(points.map((_, index) => leftBefore(points, index))).toEqual([
    undefined,
    minutes(2),
    minutes(1),
    minutes(3),
    undefined,
    undefined,
  ]);
});
