import { describe, expect, test } from '@jest/globals';
import { initialState, type LifecycleState, type Stage } from '#domain/lifecycle/state.ts';
import { aProblem } from '#domain/lifecycle/story.ts';
import { cardFromState } from './card-from-state.ts';

type Cannot = Extract<Stage, { kind: 'cannot' }>;

function cardOf(more: Partial<Cannot>): unknown {
  const reason = { kind: 'guest', organization: 'Fabrikam' } as const;
  const stage: Cannot = { kind: 'cannot', reason, workbookName: undefined, account: undefined, ...more };
  const state: LifecycleState = { ...initialState, stage };
  return cardFromState(state, { now: 0, since: 0, defaultChanges: 'saves-changes', isChoiceFixed: false });
}

describe('a guest who switches the account', () => {
  test('sees that a window is open, and can give it up', () => {
    expect(cardOf({ signingIn: 3 })).toMatchObject({
      word: { key: 'state.signingIn.word' },
      actions: [{ label: 'do.cancel' }],
    });
  });

  test('hears why no other account came, and can go back', () => {
    expect(cardOf({ problem: aProblem('popup-blocked') })).toMatchObject({
      word: { key: 'error.popup.word' },
      actions: [{ label: 'blocked.signIn.do' }, { label: 'first.back', deed: { kind: 'leave-question' } }],
    });
  });

  test('is not told to have no work or school account', () => {
    expect(cardOf({ problem: aProblem('guest') })).toMatchObject({ sentence: { key: 'error.guest.text' } });
  });
});
