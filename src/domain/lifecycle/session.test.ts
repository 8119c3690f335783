import { describe, expect, test } from '@jest/globals';
import { isSettled, needsPerson } from './settled.ts';
import {
  aProblem,
  aSession,
  budget,
  check,
  close,
  minutes,
  openedBudget,
  printed,
  refresh,
  start,
  startedBudget,
  tenFortyTwo,
} from './story.ts';

const failure = { now: tenFortyTwo, dice: 0.5 };

describe('the life of a session', () => {
  test('starts, is refreshed, and is closed', () => {
    const starting = openedBudget().asked(start);
    expect(printed(starting.state)).toBe('starting');
    expect(starting.effects).toMatchObject([{ kind: 'start-session', changes: 'saves-changes' }]);
    expect(isSettled(starting.state)).toBe(false);

    const started = starting.after({
      kind: 'session-created',
      ticket: starting.ticket,
      session: aSession(),
      workbook: budget,
    });
    expect(printed(started.state)).toBe('open · answered, idle');
    expect(started.effects.map((effect) => effect.kind)).toEqual(['remember-session', 'announce']);

    const later = tenFortyTwo + minutes(3);
    const refreshing = started.asked(refresh, later);
    const refreshed = refreshing.after({ kind: 'session-refreshed', ticket: refreshing.ticket, now: later });
    expect(refreshed.state.stage).toMatchObject({ session: { session: { lastContactAt: later } } });
    expect(refreshed.effects.map((effect) => effect.kind)).toEqual(['note-contact', 'announce']);

    const closing = refreshed.asked(close, later);
    const closed = closing.after({ kind: 'session-closed', ticket: closing.ticket, where: 'here', now: later });
    expect(printed(closed.state)).toBe('closed');
    expect(closed.effects).toMatchObject([
      { kind: 'end-session', end: 'closed' },
      { kind: 'announce', news: { kind: 'closed' } },
      { kind: 'watch-file' },
    ]);
  });

  test('one request runs at a time: a press in between sends nothing', () => {
    const starting = openedBudget().asked(start);
    expect(starting.asked(close).effects.map(({ kind }) => kind)).toEqual(['announce']);
    expect(starting.asked(refresh).effects.map(({ kind }) => kind)).toEqual(['announce']);
  });

  test('an answer to an earlier request is stale news', () => {
    const refreshing = startedBudget().asked(refresh);
    const stale = refreshing.after({ kind: 'session-refreshed', ticket: refreshing.ticket - 1, now: tenFortyTwo });
    expect(stale.state).toBe(refreshing.state);
  });

  test('a session that appears after its start was cancelled is closed, never forgotten', () => {
    const starting = openedBudget().asked(start);
    const cancelled = starting.after({ kind: 'stop-asked' });
    expect(printed(cancelled.state)).toBe('none-known');
    const late = cancelled.after({
      kind: 'session-created',
      ticket: starting.ticket,
      session: aSession(),
      workbook: budget,
    });
    expect(late.effects).toMatchObject([{ kind: 'close-orphan' }]);
    expect(printed(late.state)).toBe('none-known');
  });

  test('a temporary copy is closed only after the question, and keeping it open loses nothing', () => {
    const open = startedBudget({ changes: 'temporary-copy' });
    const asking = open.asked(close);
    expect(printed(asking.state)).toBe('open · answered, confirming-close');
    expect(asking.effects).toEqual([]);
    expect(needsPerson(asking.state)).toBe(true);
    expect(printed(asking.after({ kind: 'question-left' }).state)).toBe('open · answered, idle');
    expect(asking.asked({ kind: 'close', isConfirmed: true }).effects).toMatchObject([{ kind: 'close-session' }]);
  });

  test('Start while one is believed open asks first; another one all the same brings the first back if it fails', () => {
    const asking = startedBudget().asked(start);
    expect(printed(asking.state)).toBe('open · answered, asking-second');
    const another = asking.asked({ ...start, isAnother: true });
    expect(printed(another.state)).toBe('starting');
    const refused = another.after({
      kind: 'start-failed',
      ticket: another.ticket,
      problem: aProblem('restricted'),
      ...failure,
    });
    expect(printed(refused.state)).toBe('open · remembered, idle · failed: restricted');
  });

  test('a session found on another device before Start is offered', () => {
    const starting = openedBudget().asked(start);
    const found = starting.after({ kind: 'session-found-elsewhere', ticket: starting.ticket, session: aSession() });
    expect(printed(found.state)).toBe('open · remembered, asking-second');
    expect(found.asked(check).effects).toMatchObject([{ kind: 'refresh-session' }]);
  });
});

describe('opening with a remembered session', () => {
  test('one believed open is checked once with the service', () => {
    const opened = openedBudget(aSession(), tenFortyTwo + minutes(2));
    expect(printed(opened.state)).toBe('open · remembered, refreshing');
    const checked = opened.after({ kind: 'session-refreshed', ticket: opened.ticket, now: tenFortyTwo + minutes(2) });
    expect(printed(checked.state)).toBe('open · answered, idle');
    expect(checked.effects.map((effect) => effect.kind)).toEqual(['note-contact']);
  });

  test('one whose estimate ran out is not asked for: that would give it more time', () => {
    const opened = openedBudget(aSession(), tenFortyTwo + minutes(6));
    expect(printed(opened.state)).toBe('open · remembered, idle');
    expect(opened.effects).toEqual([]);
  });

  test('Check on one that is probably over: Microsoft says gone, and it is expired', () => {
    const checking = openedBudget(aSession(), tenFortyTwo + minutes(6)).asked(check, tenFortyTwo + minutes(6));
    const gone = checking.after({
      kind: 'refresh-failed',
      ticket: checking.ticket,
      problem: aProblem('session-over'),
      ...failure,
    });
    expect(printed(gone.state)).toBe('expired');
    expect(gone.effects).toMatchObject([{ kind: 'end-session' }, { kind: 'announce', news: { kind: 'expired' } }]);
  });

  test('Start again on one that is probably over asks first and starts only when it is gone', () => {
    const later = tenFortyTwo + minutes(6);
    const asking = openedBudget(aSession(), later).asked(start, later);
    expect(asking.effects).toMatchObject([{ kind: 'refresh-session' }]);

    const alive = asking.after({ kind: 'session-refreshed', ticket: asking.ticket, now: later });
    expect(printed(alive.state)).toBe('open · answered, idle');

    const gone = asking.after({
      kind: 'refresh-failed',
      ticket: asking.ticket,
      problem: aProblem('session-over'),
      now: later,
      dice: 0.5,
    });
    expect(printed(gone.state)).toBe('starting');
    expect(gone.effects.map((effect) => effect.kind)).toEqual(['end-session', 'start-session']);
  });
});

describe('a failure', () => {
  test.each([
    ['restricted', 'none-known · failed: restricted'],
    ['locked', 'none-known · failed: locked'],
    ['sign-in-needed', 'none-known · sign-in'],
    ['offline', 'none-known · offline'],
    ['throttled', 'none-known · waiting'],
    ['slow', 'none-known · retrying'],
    ['answer-lost', 'uncertain-start'],
    ['unknown', 'none-known · failed: unknown'],
  ] as const)('of Start that is %s leaves: %s', (kind, line) => {
    const starting = openedBudget().asked(start);
    const after = starting.after({
      kind: 'start-failed',
      ticket: starting.ticket,
      problem: aProblem(kind),
      ...failure,
    });
    expect(printed(after.state)).toBe(line);
    expect(needsPerson(after.state)).toBe(true);
  });

  test.each([
    ['locked', 'open · answered, idle · failed: locked'],
    ['sign-in-needed', 'open · answered, idle · sign-in'],
    ['offline', 'open · answered, idle · offline'],
    ['throttled', 'open · answered, idle · waiting'],
    ['slow', 'open · answered, idle · retrying'],
    ['answer-lost', 'uncertain refresh'],
    ['session-over', 'expired'],
    ['broken', 'broken'],
  ] as const)('of Refresh that is %s leaves: %s', (kind, line) => {
    const refreshing = startedBudget().asked(refresh);
    const problem = aProblem(kind);
    const after = refreshing.after({ kind: 'refresh-failed', ticket: refreshing.ticket, problem, ...failure });
    expect(printed(after.state)).toBe(line);
  });

  test.each([
    ['answer-lost', 'uncertain close'],
    ['session-over', 'expired'],
    ['locked', 'open · answered, idle · failed: locked'],
  ] as const)('of Close that is %s leaves: %s', (kind, line) => {
    const closing = startedBudget().asked(close);
    const after = closing.after({ kind: 'close-failed', ticket: closing.ticket, problem: aProblem(kind), ...failure });
    expect(printed(after.state)).toBe(line);
  });

  test('a dead session is forgotten whatever the code, and Start is what remains', () => {
    const refreshing = startedBudget().asked(refresh);
    const problem = aProblem('locked', ['badRequest', 'invalidSessionAccessConflict']);
    const after = refreshing.after({ kind: 'refresh-failed', ticket: refreshing.ticket, problem, ...failure });
    expect(printed(after.state)).toBe('none-known · failed: locked');
    expect(after.effects[0]).toMatchObject({ kind: 'end-session' });
    expect(after.after({ kind: 'again-asked', now: tenFortyTwo }).effects).toMatchObject([{ kind: 'start-session' }]);
  });

  test('a throttled call goes on after its wait, and Stop waiting ends that', () => {
    const starting = openedBudget().asked(start);
    const problem = { ...aProblem('throttled'), kind: 'throttled', retryAfterMs: 30_000 } as const;
    const waiting = starting.after({ kind: 'start-failed', ticket: starting.ticket, problem, ...failure });
    expect(waiting.effects[0]).toMatchObject({ kind: 'wait', until: tenFortyTwo + 30_000 });
    expect(waiting.asked(start).effects).toEqual([]);

    const now = tenFortyTwo + 30_000;
    const goesOn = waiting.after({ kind: 'wait-ended', ticket: waiting.ticket, now });
    expect(printed(goesOn.state)).toBe('starting');
    const stopped = waiting.after({ kind: 'stop-asked' });
    expect(printed(stopped.state)).toBe('none-known');
    expect(stopped.after({ kind: 'wait-ended', ticket: waiting.ticket, now }).effects).toEqual([]);
  });

  test('a wait is said once, however often Microsoft asks for another', () => {
    const problem = { ...aProblem('throttled'), kind: 'throttled', retryAfterMs: 30_000 } as const;
    let told = openedBudget().asked(start);
    const said: string[] = [];
    for (const attempt of [1, 2, 3]) {
      const now = tenFortyTwo + attempt * 60_000;
      told = told.after({ kind: 'start-failed', ticket: told.ticket, problem, now, dice: 0 });
      said.push(...told.effects.flatMap((effect) => (effect.kind === 'announce' ? [effect.news.kind] : [])));
      told = told.after({ kind: 'wait-ended', ticket: told.ticket, now: now + 30_000 });
    }
    expect(said).toEqual(['waiting']);
  });

  test('no answer in time is tried three times in all, then said with the number', () => {
    let told = openedBudget().asked(start);
    for (const attempt of [1, 2]) {
      told = told.after({ kind: 'start-failed', ticket: told.ticket, problem: aProblem('slow'), ...failure });
      expect([attempt, printed(told.state)]).toEqual([attempt, 'none-known · retrying']);
      told = told.after({ kind: 'wait-ended', ticket: told.ticket, now: tenFortyTwo });
    }
    told = told.after({ kind: 'start-failed', ticket: told.ticket, problem: aProblem('slow'), ...failure });
    expect(told.state.stage).toMatchObject({ obstacle: { kind: 'failed', attempts: 3 } });
  });

  test('Cancel while closing denies nothing: it may be closed', () => {
    const cancelled = startedBudget().asked(close).after({ kind: 'stop-asked' });
    expect(printed(cancelled.state)).toBe('uncertain close');
    expect(cancelled.effects).toMatchObject([{ kind: 'abandon' }]);
  });
});

describe('the way back', () => {
  test('from a failure leads to what is believed of the session', () => {
    const starting = openedBudget().asked(start);
    const problem = aProblem('refused');
    const failed = starting.after({ kind: 'start-failed', ticket: starting.ticket, problem, ...failure });
    expect(printed(failed.after({ kind: 'question-left' }).state)).toBe('none-known');
  });

  test('"Use it" on a session that is gone goes on with the start that was asked', () => {
    const using = startedBudget().asked(start).asked({ kind: 'refresh', why: 'use' });
    const problem = aProblem('session-over');
    const gone = using.after({ kind: 'refresh-failed', ticket: using.ticket, problem, ...failure });
    expect(printed(gone.state)).toBe('starting');
  });
});

describe('a command that finds nothing to do', () => {
  test.each([
    [refresh, 'nothing-to-refresh'],
    [close, 'nothing-to-close'],
  ] as const)('says so: %j', (command, said) => {
    const after = openedBudget().asked(command);
    expect(after.state.stage).toMatchObject({ session: { kind: 'none-known', said } });
    expect(needsPerson(after.state)).toBe(true);
  });
});
