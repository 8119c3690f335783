import { describe, expect, test } from '@jest/globals';
import type { ListedSession } from '#application/pane.ts';
import { idle, nothingInTheWay, type Obstacle, type OpenWork } from '#domain/lifecycle/state.ts';
import { aProblem, aSession, budget, tenFortyTwo } from '#domain/lifecycle/story.ts';
import { nextToClose } from './next-to-close.ts';

const closing: OpenWork = { kind: 'closing', ticket: 1, since: tenFortyTwo, attempt: 1 };
const failed: Obstacle = { kind: 'failed', problem: aProblem('slow'), attempts: 3, resume: undefined };
const waiting: Obstacle = {
  kind: 'waiting',
  ticket: 1,
  since: tenFortyTwo,
  until: tenFortyTwo + 8_000,
  isTold: true,
  resume: { kind: 'find', attempt: 1 },
};

function listed(key: string, work: OpenWork = idle, obstacle: Obstacle = nothingInTheWay): ListedSession {
  const common = { key, workbookName: budget.name, workbookUrl: undefined, isThisWorkbook: false, obstacle } as const;
  const session = { kind: 'open', session: aSession(), proof: 'answered', work } as const;
  return { ...common, kind: 'known', session, keptUntil: undefined, keepStopped: undefined };
}
const ended: ListedSession = {
  key: 'ended',
  workbookName: budget.name,
  workbookUrl: undefined,
  isThisWorkbook: false,
  kind: 'ended',
  session: { ...aSession(), end: 'closed', endedAt: tenFortyTwo },
};

describe('for somebody who wants all sessions closed first', () => {
  test('they are closed one after another, and what ended already is not asked', () => {
    expect(nextToClose([ended, listed('a'), listed('b')], new Set())).toEqual({ kind: 'close', key: 'a' });
    expect(nextToClose([listed('a', closing), listed('b')], new Set(['a']))).toEqual({ kind: 'wait' });
    expect(nextToClose([ended, listed('b')], new Set(['a']))).toEqual({ kind: 'close', key: 'b' });
    expect(nextToClose([ended], new Set(['a', 'b']))).toEqual({ kind: 'all-closed' });
  });

  test('one that fails does not keep the others, and is not asked for ever', () => {
    const asked = new Set(['a']);
    expect(nextToClose([listed('a', idle, failed), listed('b')], asked)).toEqual({ kind: 'close', key: 'b' });
    expect(nextToClose([listed('a', idle, failed)], asked)).toEqual({ kind: 'stuck' });
    expect(nextToClose([listed('a')], asked)).toEqual({ kind: 'stuck' });
  });

  test('a wait that ends by itself is waited for', () => {
    expect(nextToClose([listed('a', idle, waiting)], new Set(['a']))).toEqual({ kind: 'wait' });
  });
});
