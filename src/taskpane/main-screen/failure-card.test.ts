import { describe, expect, test } from '@jest/globals';
import type { Resume } from '#domain/lifecycle/state.ts';
import { aProblem, aSession, tenFortyTwo } from '#domain/lifecycle/story.ts';
import type { PlainProblemKind } from '#domain/problem/problem.ts';
import type { Belief } from './belief.ts';
import { brokenCard, failureCard } from './failure-card.ts';
import { obstacleCard } from './obstacle-card.ts';

const lookup: Resume = { kind: 'find', attempt: 1 };
const refreshing: Resume = { kind: 'command', command: { kind: 'refresh', why: 'asked' }, attempt: 1 };
const known: Belief = { kind: 'known', session: aSession() };

function offeredFor(kind: PlainProblemKind, resume: Resume | undefined, belief?: Belief): readonly string[] {
  const { actions } = failureCard({ problem: aProblem(kind), attempts: 1, resume }, belief);
  return actions.map(({ role, label }) => (role === 'filled' ? `!${label}` : label));
}

describe('a failure offers', () => {
  test('Back and Other choice where there is something behind it, and another try where there is not', () => {
    expect(offeredFor('refused', refreshing, known)).toEqual(['!error.copy', 'first.back']);
    expect(offeredFor('refused', lookup, { kind: 'none' })).toEqual(['!error.copy', 'do.paste']);
    expect(offeredFor('restricted', undefined, { kind: 'none' })).toEqual(['!do.other', 'error.copy']);
    expect(offeredFor('restricted', lookup, { kind: 'none' })).toEqual(['!do.checkAgain', 'error.copy']);
  });

  test('Back to who is signed in and only wanted another account', () => {
    expect(offeredFor('popup-blocked', undefined, known)).toEqual(['!blocked.signIn.do', 'first.back']);
    expect(offeredFor('popup-blocked', refreshing, known)).toEqual(['!blocked.signIn.do', 'do.learn']);
    expect(offeredFor('popup-blocked', undefined)).toEqual(['!blocked.signIn.do', 'do.learn']);
  });

  test('Start again for a broken session, by whichever problem that came to be known', () => {
    const problem = {
      kind: 'throttled',
      evidence: { operation: 'refresh-session', codes: ['serviceUnavailable'], status: 503 },
    } as const;
    const { word, actions } = brokenCard(aSession(), problem);
    expect(word.key).toBe('error.broken.word');
    expect(actions.map(({ label }) => label)).toEqual(['state.expired.do', 'error.copy']);
  });
});

test('a sign-in that fails beside a workbook takes no row away', () => {
  const rowsOf = (belief: Belief): string => {
    const obstacle = { kind: 'failed', problem: aProblem('popup-blocked'), attempts: 1, resume: undefined } as const;
    return obstacleCard(obstacle, belief, { now: tenFortyTwo, organization: 'Contoso' }).rows;
  };
  expect([rowsOf(known), rowsOf({ kind: 'none' })]).toEqual(['all', 'few']);
});
