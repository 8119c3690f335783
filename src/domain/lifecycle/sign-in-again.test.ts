import { describe, expect, test } from '@jest/globals';
import type { PlainProblemKind } from '../problem/problem.ts';
import type { LifecycleEvent } from './event.ts';
import {
  aProblem,
  anaAccount,
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

const signIn = { kind: 'sign-in-asked', isOtherAccount: false } as const;
const signedIn = ({ ticket }: Story): LifecycleEvent => {
  return { kind: 'signed-in', ticket, account: anaAccount, allFiles: 'not-asked', now: tenFortyTwo };
};
const notSignedIn = ({ ticket }: Story, kind: PlainProblemKind): LifecycleEvent => {
  return { kind: 'sign-in-failed', ticket, problem: aProblem(kind) };
};

/** Refresh was pressed, and the silent renewal of the sign-in failed. */
function refreshWithoutToken(kind: PlainProblemKind): Story {
  const asked = startedBudget().asked(refresh);
  return asked.after({
    kind: 'refresh-failed',
    ticket: asked.ticket,
    problem: aProblem(kind),
    now: tenFortyTwo,
    dice: 0.5,
  });
}

describe('a call for which no token came', () => {
  test.each(['sign-in-timeout', 'policy', 'consent-needed', 'stale-token'] as const)(
    'is sent after signing in again: %s',
    (kind) => {
      const window = refreshWithoutToken(kind).after(signIn);
      expect(window.effects).toMatchObject([{ kind: 'sign-in', isInteractive: true, access: 'own-files' }]);
      expect(window.after(signedIn(window)).effects).toMatchObject([{ kind: 'refresh-session', why: 'asked' }]);
    },
  );

  test('leaves the failure as it was where the window is closed, or waiting is stopped', () => {
    const failed = refreshWithoutToken('policy');
    const window = failed.after(signIn);
    for (const back of [window.after(notSignedIn(window, 'cancelled')), window.after({ kind: 'stop-asked' })]) {
      expect(back.state.stage).toEqual(failed.state.stage);
    }
  });

  test('says the newer reason, and still goes on with what was asked', () => {
    const window = refreshWithoutToken('sign-in-timeout').after(signIn);
    const blocked = window.after(notSignedIn(window, 'popup-blocked'));
    expect(printed(blocked.state)).toBe('open · answered, idle · failed: popup-blocked');
    const next = blocked.after(signIn);
    expect(next.after(signedIn(next)).effects).toMatchObject([{ kind: 'refresh-session' }]);
  });

  test('is looked up again where it was the lookup', () => {
    const opened = story().after({ kind: 'pane-opened' });
    const read = opened.after({ kind: 'live-workbook-read', ticket: opened.ticket, live: budgetLive });
    const finding = read.after(signedIn(read));
    const problem = aProblem('sign-in-timeout');
    const failure = { problem, now: tenFortyTwo, dice: 0.5 };
    const window = finding.after({ kind: 'workbook-not-found', ticket: finding.ticket, ...failure }).after(signIn);
    expect(window.after(signedIn(window)).effects).toMatchObject([{ kind: 'find-workbook' }]);
  });
});

describe('a failure that has nothing to do with the sign-in', () => {
  test('is not mended by one', () => {
    const failed = refreshWithoutToken('refused');
    expect(failed.after(signIn).state).toBe(failed.state);
  });
});

describe('Allow, when the window does not come', () => {
  const blocked = (): Story => {
    const asked = openedBudget().asked(start);
    const problem = aProblem('permission-needed');
    const failure = { problem, now: tenFortyTwo, dice: 0.5 };
    const asking = asked
      .after({ kind: 'start-failed', ticket: asked.ticket, ...failure })
      .after({ kind: 'permission-asked' });
    return asking.after(notSignedIn(asking, 'popup-blocked'));
  };

  test('is said, and Sign in asks for the same permission again and goes on with what was asked', () => {
    expect(printed(blocked().state)).toBe('none-known · failed: popup-blocked');
    const window = blocked().after(signIn);
    expect(window.effects).toMatchObject([{ kind: 'sign-in', isInteractive: true, access: 'all-files' }]);
    expect(window.after(signedIn(window)).effects).toMatchObject([
      { kind: 'remember-all-files', choice: 'allowed' },
      { kind: 'start-session', access: 'all-files' },
    ]);
  });
});
