import { describe, expect, test } from '@jest/globals';
import type { Message } from '../../words/message-key.ts';
import { changesLine, stateLine } from './session-text.ts';
import type { SessionLine } from './sessions-view.ts';

const line: SessionLine = {
  key: 'one',
  name: 'Budget 2027.xlsx',
  url: undefined,
  isThisWorkbook: false,
  state: { kind: 'active', secondsLeft: 255 },
  changes: 'saves-changes',
  startedAt: 0,
  work: 'idle',
  problem: undefined,
  canStop: false,
  keepStopped: undefined,
};

/** The keys of a message and of what is said within it. */
function keysOf({ key, params = {} }: Message): readonly string[] {
  const inner = Object.values(params).flatMap((value) =>
    typeof value === 'object' && 'key' in value ? keysOf(value) : [],
  );
  return [key, ...inner];
}

describe('a line of My sessions', () => {
  test.each([
    [{ kind: 'active', secondsLeft: 255 }, 'left.about'],
    [{ kind: 'last', secondsLeft: 40 }, 'left.less'],
    [{ kind: 'kept', until: 1 }, 'left.until'],
    [{ kind: 'uncertain', of: 'close', secondsLeft: 100 }, 'left.about'],
  ] as const)('of %j says about how long', (state, key) => {
    expect(keysOf(stateLine({ state }))).toContain(key);
  });

  test.each([
    { kind: 'over', since: 1 },
    { kind: 'uncertain', of: 'close', secondsLeft: 0 },
    { kind: 'maybe-started' },
    { kind: 'expired', at: 1 },
    { kind: 'closed', at: 1 },
    { kind: 'broken' },
  ] as const)('of %j claims no time left', (state) => {
    expect(keysOf(stateLine({ state })).some((key) => key.startsWith('left.'))).toBe(false);
  });

  test('says expired only for what Microsoft ended, and never saved of a session of which nobody knows', () => {
    expect(keysOf(stateLine({ state: { kind: 'over', since: 1 } }))).toEqual(['mine.lineOver']);
    expect(keysOf(stateLine({ state: { kind: 'expired', at: 1 } }))).toEqual(['mine.lineExpired']);
    const ended: SessionLine = { ...line, state: { kind: 'closed', at: 1 } };
    expect(changesLine(ended).key).toBe('mine.saved');
    expect(changesLine({ ...ended, changes: 'temporary-copy' }).key).toBe('mine.copyGone');
    expect(changesLine({ ...ended, changes: 'unknown' }).key).toBe('mine.maybeLost');
    expect(changesLine({ ...line, state: { kind: 'over', since: 1 }, changes: 'unknown' }).key).toBe('mine.maybeLost');
  });

  test('tells the session of this workbook from others by their start', () => {
    expect(keysOf(changesLine({ ...line, isThisWorkbook: true }))).toEqual(['join.dot', 'val.saves', 'mine.this']);
    expect(keysOf(changesLine(line))).toEqual(['join.dot', 'val.saves', 'mine.started']);
  });
});
