import { describe, expect, test } from '@jest/globals';
import type { Command } from '#domain/lifecycle/command.ts';
import type { Obstacle } from '#domain/lifecycle/state.ts';
import { startedBudget, tenFortyTwo } from '#domain/lifecycle/story.ts';
import { callWaitIn, isSameWait, type CallWait } from './call-wait.ts';

const until = tenFortyTwo + 5000;
const refresh: Command = { kind: 'refresh', why: 'asked' };

function waitBehind(obstacle: Obstacle): CallWait | undefined {
  const { state } = startedBudget();
  if (state.stage.kind !== 'workbook') throw new Error('The workbook was to be found.');
  return callWaitIn({ ...state, stage: { ...state.stage, obstacle } });
}

function retrying(command: Command, attempt = 2): Obstacle {
  return { kind: 'retrying', ticket: 1, since: tenFortyTwo, until, resume: { kind: 'command', command, attempt } };
}

describe('a call waits', () => {
  test.each([
    [{ kind: 'start', changes: 'saves-changes', isAnother: false }, ['start', 'poll']],
    [refresh, ['refresh']],
    [{ kind: 'refresh', why: 'keep' }, ['keep']],
    [{ kind: 'close', isConfirmed: true }, ['close']],
    [{ kind: 'confirm-gone' }, ['confirm']],
  ] satisfies [Command, string[]][])('to be repeated, after %j failed', (command, purposes) => {
    expect(waitBehind(retrying(command))).toEqual({ purposes, since: tenFortyTwo, until });
  });

  test('while there are too many requests, for the workbook that is looked for as well', () => {
    const resume = { kind: 'find', attempt: 3 } as const;
    const obstacle = { kind: 'waiting', ticket: 1, since: tenFortyTwo, until, isTold: true, resume } as const;
    expect(waitBehind(obstacle)).toEqual({ purposes: ['find'], since: tenFortyTwo, until });
  });

  test('not where nothing stands in the way, and not before its first try', () => {
    expect(waitBehind({ kind: 'none' })).toBeUndefined();
    expect(waitBehind(retrying(refresh, 1))).toBeUndefined();
  });
});

test('the next wait is another one, even of the same call', () => {
  const wait = { purposes: ['refresh'], since: tenFortyTwo, until } as const;
  expect(isSameWait(wait, { ...wait })).toBe(true);
  expect(isSameWait(wait, { ...wait, until: until + 1 })).toBe(false);
  expect(isSameWait(wait, undefined)).toBe(false);
  expect(isSameWait(undefined, undefined)).toBe(true);
});
