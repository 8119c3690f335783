import { describe, expect, test } from '@jest/globals';
import type { ListedSession, Pane } from '#application/pane.ts';
import {
  openedBudget,
  refresh,
  startedBudget,
  aSession,
  budget,
  tenFortyTwo,
  type Story,
} from '#domain/lifecycle/story.ts';
import { accountViewFrom } from './account-from-pane.ts';

function paneIn({ state }: Story, listed: readonly ListedSession[] = []): Parameters<typeof accountViewFrom>[0] {
  const sessions: Pane['sessions'] = {
    current: () => listed,
    subscribe: () => () => undefined,
    ask: () => undefined,
    closeAll: () => undefined,
    clearEnded: () => undefined,
    look: () => undefined,
  };
  return { state: () => state, sessions, isSameAsInExcel: () => 'same' };
}

const notClosed: ListedSession = {
  key: 'budget',
  workbookName: budget.name,
  workbookUrl: undefined,
  isThisWorkbook: true,
  kind: 'known',
  session: { kind: 'uncertain', of: 'close', session: aSession() },
  obstacle: { kind: 'offline', resume: undefined },
  keptUntil: undefined,
  keepStopped: undefined,
};

describe('Switch account and Allow', () => {
  const able = (story: Story): readonly (boolean | undefined)[] => {
    const view = accountViewFrom(paneIn(story), undefined, tenFortyTwo);
    return [view?.account.canSwitch, view?.canAllow];
  };

  test('can be pressed where they are heard', () => {
    expect([able(openedBudget()), able(startedBudget())]).toEqual([
      [true, true],
      [true, true],
    ]);
  });

  test('are off while something runs', () => {
    expect(able(startedBudget().asked(refresh))).toEqual([false, false]);
    expect(able(startedBudget().after({ kind: 'sign-in-asked', isOtherAccount: true }))).toEqual([false, false]);
  });
});

describe('the question before somebody leaves', () => {
  test('says of what could not be closed why, once closing was tried', () => {
    const pane = paneIn(startedBudget(), [notClosed]);
    const problemsIn = (way: 'asking' | 'stuck') =>
      accountViewFrom(pane, way, tenFortyTwo)?.leaving?.sessions.map(({ problem }) => problem?.key);
    expect(problemsIn('asking')).toEqual([undefined]);
    expect(problemsIn('stuck')).toEqual(['blocked.offline.text']);
  });

  test('is none where nothing is open', () => {
    expect(accountViewFrom(paneIn(startedBudget()), 'waiting-to-leave', tenFortyTwo)?.leaving).toBeUndefined();
  });
});
