import { describe, expect, test } from '@jest/globals';
import type { Account } from '../account/account.ts';
import type { CannotReason } from '../live-workbook/live-workbook.ts';
import { anaAccount, aProblem, budgetLive, story, tenFortyTwo, type Story } from './story.ts';

const switchAccount = { kind: 'sign-in-asked', isOtherAccount: true } as const;
const signInAgain = { kind: 'sign-in-asked', isOtherAccount: false } as const;
const guest: CannotReason = { kind: 'guest', organization: 'Fabrikam' };

function held(reason: CannotReason = guest): Story {
  const opened = story().after({ kind: 'pane-opened' });
  const live = { kind: 'cannot', reason, name: undefined } as const;
  return opened.after({ kind: 'live-workbook-read', ticket: opened.ticket, live });
}

function signedIn(asked: Story, account: Account = anaAccount): Story {
  const { ticket } = asked;
  return asked.after({ kind: 'signed-in', ticket, account, allFiles: 'allowed', now: tenFortyTwo });
}

function refused(asked: Story, kind: 'cancelled' | 'popup-blocked'): Story {
  return asked.after({ kind: 'sign-in-failed', ticket: asked.ticket, problem: aProblem(kind) });
}

describe('a guest who switches the account', () => {
  test('is asked by a window for another one, and can give it up', () => {
    const asked = held().after(switchAccount);
    const { ticket } = asked;
    expect(asked.effects).toMatchObject([{ kind: 'sign-in', ticket, isInteractive: true, isOtherAccount: true }]);
    expect(asked.after(switchAccount).effects).toEqual([]);
    const stopped = asked.after({ kind: 'stop-asked' });
    expect(stopped.state.stage).toEqual(held().state.stage);
    expect(stopped.effects).toEqual([{ kind: 'abandon', ticket }]);
    expect(signedIn(asked).after({ kind: 'stop-asked' }).effects).toEqual([]);
  });

  test('is no guest any more and has only to paste the link, which Excel still does not tell', () => {
    const { state } = signedIn(held().after(switchAccount));
    expect(state.stage).toEqual({
      kind: 'cannot',
      reason: { kind: 'unknown' },
      workbookName: undefined,
      account: anaAccount,
    });
    expect(state.allFiles).toBe('allowed');
  });

  test('goes on with that account when the link is pasted', () => {
    const there = signedIn(held().after(switchAccount));
    const found = there.after({ kind: 'link-given', live: budgetLive });
    expect(found.state.stage).toMatchObject({ kind: 'finding', account: anaAccount });
  });

  test('to a guest again is told the same', () => {
    const { stage } = signedIn(held().after(switchAccount), { ...anaAccount, isGuest: true }).state;
    expect(stage).toMatchObject({ kind: 'cannot', reason: guest });
  });

  test('and closes the window sees what was there', () => {
    expect(refused(held().after(switchAccount), 'cancelled').state.stage).toEqual(held().state.stage);
  });

  test('and is refused hears why, and can try again or go back', () => {
    const told = refused(held().after(switchAccount), 'popup-blocked');
    expect(told.state.stage).toMatchObject({ kind: 'cannot', problem: { kind: 'popup-blocked' } });
    expect(told.after({ kind: 'question-left' }).state.stage).toEqual(held().state.stage);
    expect(told.after(signInAgain).effects).toMatchObject([{ kind: 'sign-in', isOtherAccount: true }]);
  });

  test('finds what was there when somebody came who was not asked for', () => {
    const asked = held().after(switchAccount);
    const { ticket } = asked;
    const excelAccount = { userName: 'gil@fabrikam.com' };
    const came = { kind: 'somebody-else-signed-in', ticket, account: anaAccount, excelAccount } as const;
    expect(asked.after(came).state.stage).toEqual(held().state.stage);
    expect(held().after(came).state).toEqual(held().state);
  });

  test('is not overtaken meanwhile by a link or another look', () => {
    const asked = held().after(switchAccount);
    expect(asked.after({ kind: 'link-given', live: budgetLive }).state).toEqual(asked.state);
    expect(asked.after({ kind: 'again-asked', now: tenFortyTwo }).state).toEqual(asked.state);
  });
});

describe('signing out where the workbook cannot have a session', () => {
  const out = { kind: 'signed-out' } as const;

  test('leaves the reason and nobody, so that the next one is asked who they are', () => {
    const there = signedIn(held().after(switchAccount)).after(out);
    expect(there.state).toMatchObject({
      allFiles: 'not-asked',
      stage: { kind: 'cannot', reason: { kind: 'unknown' } },
    });
    expect(there.state.stage).toMatchObject({ account: undefined });
    const pasted = there.after({ kind: 'link-given', live: budgetLive });
    expect(pasted.state.stage).toMatchObject({ kind: 'signing-in', isByPerson: false });
  });

  test('does not wait for a window that is open', () => {
    const asked = signedIn(held().after(switchAccount)).after(switchAccount);
    const there = asked.after(out);
    expect(there.effects).toEqual([{ kind: 'abandon', ticket: asked.ticket }]);
    expect(signedIn(there).state).toEqual(there.state);
  });
});

test('another account does not mend another reason', () => {
  expect(signedIn(held({ kind: 'local' }).after(switchAccount)).state.stage).toMatchObject({
    reason: { kind: 'local' },
  });
});

test('an answer that nobody waits for changes nothing', () => {
  const there = held();
  expect(signedIn(there).state).toEqual(there.state);
  expect(refused(there, 'popup-blocked').state).toEqual(there.state);
});
