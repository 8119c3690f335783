import { describe, expect, test } from '@jest/globals';
import type { Account } from '../account/account.ts';
import { enabledCommands } from './enabled-commands.ts';
import type { LifecycleEvent } from './event.ts';
import { isSettled, needsPerson } from './settled.ts';
import {
  anaAccount,
  aProblem,
  budgetLive,
  openedBudget,
  printed,
  refresh,
  start,
  startedBudget,
  story,
  tenFortyTwo,
  type Story,
} from './story.ts';

const bo: Account = { ...anaAccount, id: 'bo.contoso', name: 'Bo Lind', userName: 'bo@contoso.com' };
const excelAccount = { userName: anaAccount.userName };

const signedIn = ({ ticket }: Story, account = anaAccount): LifecycleEvent => {
  return { kind: 'signed-in', ticket, account, allFiles: 'not-asked', now: tenFortyTwo };
};
const boSignedIn = ({ ticket }: Story): LifecycleEvent => {
  return { kind: 'somebody-else-signed-in', ticket, account: bo, excelAccount };
};
const failed = ({ ticket }: Story, kind: 'cancelled' | 'popup-blocked'): LifecycleEvent => {
  return { kind: 'sign-in-failed', ticket, problem: aProblem(kind) };
};
const switchTo = { kind: 'sign-in-asked', isOtherAccount: false } as const;
const switchAccount = { kind: 'sign-in-asked', isOtherAccount: true } as const;
const again = { kind: 'again-asked', now: tenFortyTwo } as const;

/** Excel has told its address, and is asked silently who is there. */
function asking(wanted?: typeof start): Story {
  const opened = story().after({ kind: 'pane-opened' });
  const read = opened.after({ kind: 'live-workbook-read', ticket: opened.ticket, live: budgetLive });
  return wanted === undefined ? read : read.asked(wanted);
}

/** Excel is open as Ana, and silence brought Bo. */
function twoAccounts(wanted?: typeof start): Story {
  const asked = asking(wanted);
  return asked.after(boSignedIn(asked));
}

describe('somebody else than Excel is open as', () => {
  test('is said, and nothing is read, sent or announced for them', () => {
    const held = twoAccounts();
    expect(held.state.stage).toMatchObject({ kind: 'other-person', account: bo, excelAccount });
    expect(held.effects).toEqual([]);
  });

  test('is announced after a click', () => {
    const first = asking();
    const quiet = first.after({ kind: 'sign-in-failed', ticket: first.ticket, problem: aProblem('sign-in-needed') });
    const clicked = quiet.after(switchTo);
    const held = clicked.after(boSignedIn(clicked));
    expect(printed(held.state)).toBe('two accounts');
    expect(held.effects).toEqual([{ kind: 'announce', news: { kind: 'as-shown' } }]);
  });

  test('has no ribbon command; a press all the same brings up the pane and waits', () => {
    const pressed = twoAccounts().asked(start);
    expect(enabledCommands(pressed.state, tenFortyTwo)).toEqual({ start: false, refresh: false, close: false });
    expect(pressed.effects).toEqual([]);
    expect([isSettled(pressed.state), needsPerson(pressed.state)]).toEqual([true, true]);
    const window = pressed.after(switchTo);
    expect(window.after(signedIn(window)).state.stage).toMatchObject({ kind: 'finding', wanted: start });
  });

  test('an answer that nobody waits for any more brings no card', () => {
    const opened = openedBudget();
    expect(opened.after(boSignedIn(opened)).state).toEqual(opened.state);
  });

  test('a link that is pasted meanwhile is looked up for nobody yet', () => {
    const live = { ...budgetLive, name: 'Prices.xlsx' };
    const given = twoAccounts().after({ kind: 'link-given', live });
    expect(given.effects).toEqual([]);
    expect(given.state.stage).toMatchObject({ kind: 'other-person', live });
  });

  test('can sign out', () => {
    const asked = twoAccounts().after({ kind: 'sign-out-asked' });
    expect(asked.effects).toEqual([{ kind: 'sign-out', account: bo }]);
    expect(printed(asked.after({ kind: 'signed-out' }).state)).toBe('signed out');
  });
});

describe('"Switch to"', () => {
  test('signs in as Excel’s person, and goes on with what was wanted', () => {
    const window = twoAccounts(start).after(switchTo);
    expect(window.effects).toMatchObject([
      { kind: 'sign-in', as: 'excel', isInteractive: true, isOtherAccount: false, access: 'own-files' },
    ]);
    const back = window.after(signedIn(window));
    expect(back.state.stage).toMatchObject({ kind: 'finding', account: anaAccount, wanted: start });
  });

  test('leaves the card when the same other person comes again', () => {
    const window = twoAccounts().after(switchTo);
    expect(printed(window.after(boSignedIn(window)).state)).toBe('two accounts');
  });

  test.each(['closed', 'called off'])('leaves the card when the window is %s', (how) => {
    const window = twoAccounts().after(switchTo);
    const back = window.after(how === 'closed' ? failed(window, 'cancelled') : { kind: 'stop-asked' });
    expect(back.state.stage).toEqual(twoAccounts().state.stage);
  });

  test('says why no window came; Try again asks for Excel’s person again, Back shows the card', () => {
    const window = twoAccounts().after(switchTo);
    const told = window.after(failed(window, 'popup-blocked'));
    expect(printed(told.state)).toBe('two accounts: popup-blocked');
    expect(told.after(again).effects).toMatchObject([{ kind: 'sign-in', as: 'excel' }]);
    expect(printed(told.after({ kind: 'question-left' }).state)).toBe('two accounts');
  });
});

describe('"Switch account"', () => {
  test('from the card lets the person choose anybody', () => {
    const window = twoAccounts().after(switchAccount);
    expect(window.effects).toMatchObject([{ kind: 'sign-in', isOtherAccount: true }]);
    expect(window.effects).not.toMatchObject([{ as: 'excel' }]);
    expect(printed(window.after(signedIn(window, bo)).state)).toBe('finding');
  });

  test('from a workbook starts from the lookup for whoever was chosen', () => {
    const window = startedBudget().after(switchAccount);
    expect(printed(window.state)).toBe('open · answered, idle · signing-in');
    expect(window.after(signedIn(window, bo)).state.stage).toMatchObject({ kind: 'finding', account: bo });
  });

  test.each(['closed', 'called off'])('from a workbook changes nothing when the window is %s', (how) => {
    const before = startedBudget();
    const window = before.after(switchAccount);
    const back = window.after(how === 'closed' ? failed(window, 'cancelled') : { kind: 'stop-asked' });
    expect(back.state.stage).toEqual(before.state.stage);
  });

  test('from a workbook changes nothing when the same account is chosen', () => {
    const before = startedBudget();
    const window = before.after(switchAccount);
    const back = window.after(signedIn(window));
    expect(back.state.stage).toEqual(before.state.stage);
    expect(back.effects).toEqual([]);
  });

  test('waits for nothing and hides nothing: while a request runs it is not there', () => {
    const refreshing = startedBudget().asked(refresh);
    expect(refreshing.after(switchAccount).state).toEqual(refreshing.state);
  });

  test('says why no window came, and Back shows the session again', () => {
    const before = startedBudget();
    const window = before.after(switchAccount);
    const told = window.after(failed(window, 'popup-blocked'));
    expect(printed(told.state)).toBe('open · answered, idle · failed: popup-blocked');
    expect(told.effects).toEqual([{ kind: 'announce', news: { kind: 'as-shown' } }]);
    expect(told.after({ kind: 'question-left' }).state.stage).toEqual(before.state.stage);
  });

  test('does not end the keeping open when no window came', () => {
    const until = tenFortyTwo + 3_600_000;
    const kept = startedBudget().after({ kind: 'keep-asked', until, now: tenFortyTwo });
    const window = kept.after(switchAccount);
    const told = window.after(failed(window, 'popup-blocked'));
    const due = told.after({ kind: 'keep-due', ticket: kept.ticket, now: tenFortyTwo + 210_000 });
    expect(due.effects).toMatchObject([{ kind: 'refresh-session', why: 'keep' }]);
  });
});

describe('when another person comes back after Sign in again', () => {
  const blocked = (): Story => {
    const asked = startedBudget()
      .after({ kind: 'keep-asked', until: tenFortyTwo + 3_600_000, now: tenFortyTwo })
      .asked(refresh);
    return asked.after({
      kind: 'refresh-failed',
      ticket: asked.ticket,
      problem: aProblem('sign-in-needed'),
      now: tenFortyTwo,
      dice: 0,
    });
  };

  test('the workbook and its session leave the view, and the keeping open ends', () => {
    const window = blocked().after(switchTo);
    const held = window.after(boSignedIn(window));
    expect(printed(held.state)).toBe('two accounts');
    expect(held.effects.map(({ kind }) => kind)).toEqual(['announce', 'abandon', 'note-keep-stopped']);
  });
});

describe('what failed while nobody was signed in', () => {
  test('is tried again by Try again, and left by Back', () => {
    const first = asking();
    const told = first.after({ kind: 'sign-in-failed', ticket: first.ticket, problem: aProblem('refused') });
    expect(told.after(again).effects).toMatchObject([{ kind: 'sign-in', isInteractive: true }]);
    expect(printed(told.after({ kind: 'question-left' }).state)).toBe('signed out');
  });
});
