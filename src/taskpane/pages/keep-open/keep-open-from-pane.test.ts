import { describe, expect, test } from '@jest/globals';
import { galleryStates } from '../../main-screen/gallery-states.ts';
import { keepOpenViewFrom } from './keep-open-from-pane.ts';

const minute = 60_000;
const hour = 60 * minute;

function offered(longestKeepOpenMs: number | undefined): Pick<ReturnType<typeof keepOpenViewFrom>, 'limit'> & {
  readonly minutes: readonly number[];
} {
  const { choices, limit } = keepOpenViewFrom(galleryStates.active.state, 0, { longestKeepOpenMs });
  return { minutes: choices.map(({ until }) => until / minute), limit };
}

describe('the choices of Keep open', () => {
  test('are all there where no administrator says anything', () => {
    expect(offered(undefined)).toEqual({ minutes: [30, 60, 120, 480], limit: { kind: 'none' } });
  });

  test('end where an administrator wants it, and the page says so', () => {
    expect(offered(2 * hour)).toEqual({ minutes: [30, 60, 120], limit: { kind: 'at-most', ms: 2 * hour } });
    expect(offered(45 * minute)).toEqual({ minutes: [30], limit: { kind: 'at-most', ms: 45 * minute } });
  });

  test('are not worth a word about a limit that takes none of them away', () => {
    expect(offered(8 * hour).limit).toEqual({ kind: 'none' });
  });

  test('are none but Off where it must not be kept open, or for less than the shortest of them', () => {
    expect([offered(0), offered(10 * minute)]).toEqual([
      { minutes: [], limit: { kind: 'off' } },
      { minutes: [], limit: { kind: 'off' } },
    ]);
  });

  test('tell until when it is kept open already', () => {
    const { keptUntil } = keepOpenViewFrom(galleryStates.kept.state, 0, { longestKeepOpenMs: undefined });
    expect(keptUntil).toBeGreaterThan(0);
  });
});
