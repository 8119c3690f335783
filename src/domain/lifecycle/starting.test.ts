import { describe, expect, test } from '@jest/globals';
import {
  aProblem,
  aSession,
  anaAccount,
  budget,
  budgetLive,
  minutes,
  openedBudget,
  printed,
  start,
  story,
  tenFortyTwo,
} from './story.ts';

const failure = { now: tenFortyTwo, dice: 0.5 };

describe('a start that takes long', () => {
  test('tells that Microsoft took it', () => {
    const starting = openedBudget().asked(start);
    const accepted = starting.after({ kind: 'start-accepted', ticket: starting.ticket });
    expect(accepted.state.stage).toMatchObject({ session: { kind: 'starting', progress: 'accepted' } });
  });

  test('that was called off is closed when it comes', () => {
    const starting = openedBudget().asked(start);
    const stopped = starting.after({ kind: 'stop-asked' });
    expect(printed(stopped.state)).toBe('none-known');
    expect(stopped.effects).toEqual([]);
    const { ticket } = starting;
    const came = stopped.after({ kind: 'session-created', ticket, session: aSession(), workbook: budget });
    expect(came.effects).toMatchObject([{ kind: 'close-orphan', session: { id: aSession().id } }]);
    expect(printed(came.state)).toBe('none-known');
  });

  test('that was called off is taken up when Start is pressed again, without a second request', () => {
    const starting = openedBudget().asked(start);
    const again = starting.after({ kind: 'stop-asked' }).asked(start, tenFortyTwo + 1000);
    expect(printed(again.state)).toBe('starting');
    expect(again.effects).toEqual([]);
    const { ticket } = starting;
    const came = again.after({ kind: 'session-created', ticket, session: aSession(), workbook: budget });
    expect(printed(came.state)).toBe('open · answered, idle');
  });

  test('that was called off and whose answer is lost is shown as uncertain', () => {
    const starting = openedBudget().asked(start);
    const { ticket } = starting;
    const lost = starting
      .after({ kind: 'stop-asked' })
      .after({ kind: 'start-failed', ticket, problem: aProblem('answer-lost'), ...failure });
    expect(printed(lost.state)).toBe('uncertain-start');
  });
});

describe('a wait that Microsoft asked for', () => {
  const until = tenFortyTwo + minutes(2);
  const throttled = { kind: 'throttled', retryAfterMs: minutes(2), evidence: aProblem('slow').evidence } as const;

  test('is not shortened by Stop: the next press waits for the rest of it', () => {
    const starting = openedBudget().asked(start);
    const waiting = starting.after({ kind: 'start-failed', ticket: starting.ticket, problem: throttled, ...failure });
    const stopped = waiting.after({ kind: 'stop-asked' });
    expect(printed(stopped.state)).toBe('none-known');
    const pressed = stopped.asked(start, tenFortyTwo + 1000);
    expect(printed(pressed.state)).toBe('none-known · waiting');
    expect(pressed.effects).toMatchObject([{ kind: 'wait', until }, { kind: 'announce' }]);
    const ended = pressed.after({ kind: 'wait-ended', ticket: pressed.ticket, now: until });
    expect(ended.effects).toMatchObject([{ kind: 'start-session' }]);
    expect(stopped.asked(start, until).effects).toMatchObject([{ kind: 'start-session' }]);
  });
});

describe('a start of which nobody knows what came', () => {
  test('is remembered over the end of the page', () => {
    const opened = story().after({ kind: 'pane-opened' });
    const read = opened.after({ kind: 'live-workbook-read', ticket: opened.ticket, live: budgetLive });
    const now = tenFortyTwo;
    const account = anaAccount;
    const finding = read.after({ kind: 'signed-in', ticket: read.ticket, account, allFiles: 'not-asked', now });
    const { ref: workbook, name: workbookName, webUrl: workbookUrl } = budget;
    const maybeStarted = { workbook, workbookName, workbookUrl, changes: 'temporary-copy', since: now - 1000 } as const;
    const found = finding.after({
      kind: 'workbook-found',
      ticket: finding.ticket,
      workbook: budget,
      remembered: undefined,
      maybeStarted,
      refusal: undefined,
      now,
    });
    expect(found.state.stage).toMatchObject({
      session: { kind: 'uncertain-start', changes: 'temporary-copy', since: now - 1000 },
    });
  });
});
