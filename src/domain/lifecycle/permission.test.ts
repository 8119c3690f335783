import { describe, expect, test } from '@jest/globals';
import type { AllFilesChoice } from '../account/file-access.ts';
import {
  aProblem,
  anaAccount,
  openedBudget,
  printed,
  start,
  startedBudget,
  story,
  tenFortyTwo,
  type Story,
} from './story.ts';

const failure = { problem: aProblem('permission-needed'), now: tenFortyTwo, dice: 0.5 };

/** Start is refused because the workbook lies outside the person's own OneDrive. */
function refusedStart(allFiles: AllFilesChoice = 'not-asked'): Story {
  const opened = openedBudget();
  const starting = story({ ...opened.state, allFiles }).asked(start);
  return starting.after({ kind: 'start-failed', ticket: starting.ticket, ...failure });
}

const signedIn = (ticket: number) =>
  ({ kind: 'signed-in', ticket, account: anaAccount, allFiles: 'not-asked', now: tenFortyTwo }) as const;

describe('the second permission', () => {
  test('is offered, not asked by itself, and after Allow goes on with what was asked', () => {
    const offered = refusedStart();
    expect(printed(offered.state)).toBe('none-known · permission');
    expect(offered.effects.map(({ kind }) => kind)).toEqual(['announce']);
    const asking = offered.after({ kind: 'permission-asked' });
    expect(asking.effects).toMatchObject([{ kind: 'sign-in', isInteractive: true, access: 'all-files' }]);
    const allowed = asking.after(signedIn(asking.ticket));
    expect(allowed.effects).toMatchObject([
      { kind: 'remember-all-files', choice: 'allowed' },
      { kind: 'start-session', access: 'all-files' },
    ]);
  });

  test('that was refused is said, remembered, and not asked again until the person wants', () => {
    const asking = refusedStart().after({ kind: 'permission-asked' });
    const problem = aProblem('consent-refused');
    const refused = asking.after({ kind: 'sign-in-failed', ticket: asking.ticket, problem });
    expect(refused.effects).toContainEqual({ kind: 'remember-all-files', choice: 'refused' });
    expect(refused.state).toMatchObject({ allFiles: 'refused', stage: { obstacle: { isRefused: true } } });
    expect(refusedStart('refused').state.stage).toMatchObject({ obstacle: { kind: 'permission', isRefused: true } });
    expect(refused.after({ kind: 'permission-asked' }).effects).toMatchObject([{ kind: 'sign-in' }]);
  });

  test('that was allowed before is used without a word', () => {
    const again = refusedStart('allowed');
    expect(again.effects).toMatchObject([{ kind: 'sign-in', isInteractive: false, access: 'all-files' }]);
  });

  test('that an administrator has to give names whom to ask', () => {
    const asking = refusedStart().after({ kind: 'permission-asked' });
    const problem = aProblem('admin-needed');
    const admin = asking.after({ kind: 'sign-in-failed', ticket: asking.ticket, problem });
    expect(printed(admin.state)).toBe('none-known · permission-admin');
    expect(admin.after({ kind: 'permission-asked' }).effects).toMatchObject([{ kind: 'sign-in', isInteractive: true }]);
  });

  test('stays offered when the window was only closed, or Cancel was pressed', () => {
    const asking = refusedStart().after({ kind: 'permission-asked' });
    const problem = aProblem('cancelled');
    const closed = asking.after({ kind: 'sign-in-failed', ticket: asking.ticket, problem });
    for (const { state } of [closed, asking.after({ kind: 'stop-asked' })]) {
      expect(state.stage).toMatchObject({ obstacle: { kind: 'permission', isRefused: false } });
    }
  });

  test('is also offered when the lookup itself was refused, and then the workbook is looked for again', () => {
    const opened = story().after({ kind: 'pane-opened' });
    const live = { kind: 'addressed', url: 'https://contoso.sharepoint.com/a.xlsx', name: 'a.xlsx' } as const;
    const read = opened.after({ kind: 'live-workbook-read', ticket: opened.ticket, live });
    const finding = read.after(signedIn(read.ticket));
    const offered = finding.after({ kind: 'workbook-not-found', ticket: finding.ticket, ...failure });
    expect(printed(offered.state)).toBe('not found, permission');
    const asking = offered.after({ kind: 'permission-asked' });
    expect(asking.after(signedIn(asking.ticket)).effects).toMatchObject([
      { kind: 'remember-all-files' },
      { kind: 'find-workbook', access: 'all-files' },
    ]);
  });

  test('can be allowed beforehand, from Workbook and account, and changes nothing else', () => {
    const before = startedBudget();
    const asking = before.after({ kind: 'permission-asked' });
    expect(asking.effects).toMatchObject([{ kind: 'sign-in', isInteractive: true, access: 'all-files' }]);
    const allowed = asking.after(signedIn(asking.ticket));
    expect(allowed.effects).toEqual([{ kind: 'remember-all-files', choice: 'allowed' }]);
    expect(allowed.state).toMatchObject({ allFiles: 'allowed', stage: { ...before.state.stage, access: 'all-files' } });
    expect(asking.after({ kind: 'stop-asked' }).state.stage).toEqual(before.state.stage);
  });

  test('that is refused beforehand leaves the session in view', () => {
    const before = startedBudget();
    const asking = before.after({ kind: 'permission-asked' });
    const problem = aProblem('consent-refused');
    const refused = asking.after({ kind: 'sign-in-failed', ticket: asking.ticket, problem });
    expect(refused.state).toMatchObject({ allFiles: 'refused', stage: before.state.stage });
    const admin = asking.after({ kind: 'sign-in-failed', ticket: asking.ticket, problem: aProblem('admin-needed') });
    expect(printed(admin.state)).toBe('open · answered, idle · failed: admin-needed');
  });

  test('does not help twice: with it in hand the refusal is a failure', () => {
    const asking = refusedStart().after({ kind: 'permission-asked' });
    const starting = asking.after(signedIn(asking.ticket));
    const refused = starting.after({ kind: 'start-failed', ticket: starting.ticket, ...failure });
    expect(printed(refused.state)).toBe('none-known · failed: permission-needed');
  });
});
