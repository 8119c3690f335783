import { describe, expect, test } from '@jest/globals';
import { liveWorkbookFrom } from '../live-workbook/live-workbook.ts';
import { needsPerson } from './settled.ts';
import {
  anaAccount,
  aProblem,
  aSession,
  budget,
  budgetLive,
  openedBudget,
  printed,
  refresh,
  start,
  startedBudget,
  story,
  tenFortyTwo,
} from './story.ts';

const opened = () => story().after({ kind: 'pane-opened' });
const read = () => {
  const reading = opened();
  return reading.after({ kind: 'live-workbook-read', ticket: reading.ticket, live: budgetLive });
};

describe('the way to the workbook', () => {
  test('the address is read, the person recognized silently, the workbook found', () => {
    expect(opened().effects).toEqual([{ kind: 'read-live-workbook', ticket: 1 }]);
    expect(read().effects).toMatchObject([{ kind: 'sign-in', isInteractive: false }]);
    const signedIn = read().after({
      kind: 'signed-in',
      ticket: read().ticket,
      account: anaAccount,
      allFiles: 'not-asked',
      now: tenFortyTwo,
    });
    expect(signedIn.effects).toMatchObject([{ kind: 'find-workbook', live: budgetLive }]);
    expect(printed(openedBudget().state)).toBe('none-known');
  });

  test('a local workbook is said before anybody signs in', () => {
    const reading = opened();
    const live = liveWorkbookFrom('C:\\Budget.xlsx', 'global');
    const told = reading.after({ kind: 'live-workbook-read', ticket: reading.ticket, live });
    expect(printed(told.state)).toBe('cannot: local');
    expect(told.effects).toEqual([]);
    expect(told.after({ kind: 'again-asked', now: tenFortyTwo }).effects).toMatchObject([
      { kind: 'read-live-workbook' },
    ]);
  });

  test('when silence is the answer the pane waits for a click and says nothing of a failure', () => {
    const quiet = read().after({
      kind: 'sign-in-failed',
      ticket: read().ticket,
      problem: aProblem('sign-in-needed'),
    });
    expect(printed(quiet.state)).toBe('signed out');
    const clicked = quiet.after({ kind: 'sign-in-asked', isOtherAccount: false });
    expect(clicked.effects).toMatchObject([{ kind: 'sign-in', isInteractive: true }]);
    const refused = clicked.after({ kind: 'sign-in-failed', ticket: clicked.ticket, problem: aProblem('policy') });
    expect(printed(refused.state)).toBe('signed out: policy');
  });

  test('a workbook that Graph places in a personal OneDrive cannot have a session', () => {
    const signedIn = read().after({
      kind: 'signed-in',
      ticket: read().ticket,
      account: anaAccount,
      allFiles: 'not-asked',
      now: tenFortyTwo,
    });
    const found = signedIn.after({
      kind: 'workbook-found',
      ticket: signedIn.ticket,
      workbook: { ...budget, driveType: 'personal' },
      remembered: undefined,
      maybeStarted: undefined,
      refusal: undefined,
      now: tenFortyTwo,
    });
    expect(printed(found.state)).toBe('cannot: personal');
  });

  test('a lookup that is not answered is tried again, then said', () => {
    let told = read().after({
      kind: 'signed-in',
      ticket: read().ticket,
      account: anaAccount,
      allFiles: 'not-asked',
      now: tenFortyTwo,
    });
    const said: string[] = [];
    for (const line of ['not found, retrying', 'not found, retrying', 'not found, failed']) {
      told = told.after({
        kind: 'workbook-not-found',
        ticket: told.ticket,
        problem: aProblem('slow'),
        now: tenFortyTwo,
        dice: 0,
      });
      expect(printed(told.state)).toBe(line);
      said.push(...told.effects.flatMap((effect) => (effect.kind === 'announce' ? [effect.news.kind] : [])));
      told = told.after({ kind: 'wait-ended', ticket: told.ticket, now: tenFortyTwo });
    }
    expect(said).toEqual(['trying-again', 'as-shown']);
  });
});

describe('a ribbon command before anything is known', () => {
  test('waits for the workbook and is then carried out', () => {
    const reading = opened().asked(start);
    const live = reading.after({ kind: 'live-workbook-read', ticket: reading.ticket, live: budgetLive });
    const signedIn = live.after({
      kind: 'signed-in',
      ticket: live.ticket,
      account: anaAccount,
      allFiles: 'not-asked',
      now: tenFortyTwo,
    });
    const found = signedIn.after({
      kind: 'workbook-found',
      ticket: signedIn.ticket,
      workbook: budget,
      remembered: undefined,
      maybeStarted: undefined,
      refusal: undefined,
      now: tenFortyTwo,
    });
    expect(found.effects).toMatchObject([{ kind: 'start-session' }]);
  });

  test('acts on a remembered session instead of only checking it', () => {
    const reading = opened().asked({ kind: 'close', isConfirmed: false });
    const live = reading.after({ kind: 'live-workbook-read', ticket: reading.ticket, live: budgetLive });
    const signedIn = live.after({
      kind: 'signed-in',
      ticket: live.ticket,
      account: anaAccount,
      allFiles: 'not-asked',
      now: tenFortyTwo,
    });
    const found = signedIn.after({
      kind: 'workbook-found',
      ticket: signedIn.ticket,
      workbook: budget,
      remembered: aSession(),
      maybeStarted: undefined,
      refusal: undefined,
      now: tenFortyTwo,
    });
    expect(found.effects).toMatchObject([{ kind: 'close-session' }]);
  });

  test('that needs the person brings up the pane', () => {
    const told = read()
      .asked(refresh)
      .after({ kind: 'sign-in-failed', ticket: read().ticket, problem: aProblem('sign-in-needed') });
    expect(needsPerson(told.state)).toBe(true);
  });
});

describe('what changes under way', () => {
  test('another workbook in the same window is never sent the session of the first', () => {
    const refreshing = startedBudget().asked(refresh);
    const other = { ...budgetLive, url: `${budgetLive.url}2`, name: 'Price list.xlsx' };
    const moved = refreshing.after({
      kind: 'workbook-changed',
      ticket: refreshing.ticket,
      command: refresh,
      live: other,
    });
    expect(moved.effects).toMatchObject([{ kind: 'find-workbook', live: other }]);
    expect(printed(moved.state)).toBe('finding');
  });

  test('at the opening recovers by itself, silently and without a window', () => {
    const problem = aProblem('offline');
    const offline = read().asked(start).after({ kind: 'sign-in-failed', ticket: read().ticket, problem });
    expect(printed(offline.state)).toBe('signed out: offline');
    const back = offline.after({ kind: 'connection-returned', now: tenFortyTwo });
    expect(back.effects).toMatchObject([
      { kind: 'sign-in', isInteractive: false },
      { kind: 'announce', news: { kind: 'came-online' } },
    ]);
    expect(back.state.stage).toMatchObject({ kind: 'signing-in', isByPerson: false, wanted: start });
  });

  test('offline is said, and what was believed stays', () => {
    const offline = startedBudget().after({ kind: 'connection-lost' });
    expect(printed(offline.state)).toBe('open · answered, idle · offline');
    const back = offline.after({ kind: 'connection-returned', now: tenFortyTwo });
    expect(printed(back.state)).toBe('open · answered, idle');
  });

  test('signing in again goes on with what was asked', () => {
    const refreshing = startedBudget().asked(refresh);
    const asked = refreshing.after({
      kind: 'refresh-failed',
      ticket: refreshing.ticket,
      problem: { kind: 'sign-in-needed', claims: '{}', evidence: { operation: 'refresh-session', codes: [] } },
      now: tenFortyTwo,
      dice: 0,
    });
    const window = asked.after({ kind: 'sign-in-asked', isOtherAccount: false });
    expect(window.effects).toMatchObject([{ kind: 'sign-in', claims: '{}', isInteractive: true }]);
    const back = window.after({
      kind: 'signed-in',
      ticket: window.ticket,
      account: anaAccount,
      allFiles: 'not-asked',
      now: tenFortyTwo,
    });
    expect(back.effects).toMatchObject([{ kind: 'refresh-session' }]);
  });

  test('another person behind the new sign-in starts from the lookup, with nothing of the first', () => {
    const asked = startedBudget().asked(refresh);
    const blocked = asked.after({
      kind: 'refresh-failed',
      ticket: asked.ticket,
      problem: aProblem('sign-in-needed'),
      now: tenFortyTwo,
      dice: 0,
    });
    const window = blocked.after({ kind: 'sign-in-asked', isOtherAccount: true });
    const bo = { ...anaAccount, id: 'bo.contoso', name: 'Bo Lind' };
    const back = window.after({
      kind: 'signed-in',
      ticket: window.ticket,
      account: bo,
      allFiles: 'not-asked',
      now: tenFortyTwo,
    });
    expect(printed(back.state)).toBe('finding');
  });
});
