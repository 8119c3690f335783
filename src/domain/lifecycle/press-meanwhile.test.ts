import { describe, expect, test } from '@jest/globals';
import { workbookSessionIdFrom } from '../workbook-session/workbook-session.ts';
import type { Command } from './command.ts';
import { isBusySaid, isSettled, needsPerson } from './settled.ts';
import {
  aProblem,
  aSession,
  close,
  minutes,
  openedBudget,
  printed,
  refresh,
  start,
  startedBudget,
  tenFortyTwo,
  type Story,
} from './story.ts';

const pressedAt = tenFortyTwo + minutes(2) + 700;
const answeredAt = pressedAt + 900;

/** Opened two minutes later: the pane looks by itself whether the session is still there. */
const looking = (part: Parameters<typeof aSession>[0] = {}): Story =>
  openedBudget(aSession(part), tenFortyTwo + minutes(2));

function answered(asking: Story, ticket: number): Story {
  return asking.after({ kind: 'session-refreshed', ticket, now: answeredAt });
}

function failed(asking: Story, ticket: number, problem: ReturnType<typeof aProblem>): Story {
  return asking.after({ kind: 'refresh-failed', ticket, problem, now: answeredAt, dice: 0.5 });
}

const kinds = ({ effects }: Story): readonly string[] => effects.map(({ kind }) => kind);

function newsOf({ effects }: Story): readonly string[] {
  return effects.flatMap((effect) => (effect.kind === 'announce' ? [effect.news.kind] : []));
}

const id = workbookSessionIdFrom('cluster=OTHER&session=2&usid=two') ?? aSession().id;
const takeOver: Command = { kind: 'take-over', session: aSession({ id, changes: 'unknown', isTakenOver: true }) };

describe('a press while the pane itself is asking', () => {
  test('Refresh: the refresh under way becomes the asked one, from the press on, and nothing is sent twice', () => {
    const pressed = looking().asked(refresh, pressedAt);
    expect(pressed.state.stage).toMatchObject({ session: { work: { why: 'asked', since: pressedAt } } });
    expect(pressed.effects).toEqual([]);
    expect(newsOf(answered(pressed, looking().ticket))).toEqual(['refreshed']);
  });

  test('Refresh during an automatic refresh is the same, and keeping open goes on', () => {
    const kept = startedBudget().after({ kind: 'keep-asked', until: tenFortyTwo + minutes(60), now: tenFortyTwo });
    const due = kept.after({ kind: 'keep-due', ticket: kept.ticket, now: pressedAt });
    expect(printed(due.state)).toBe('open · answered, refreshing');
    const pressed = due.asked(refresh, pressedAt);
    expect(pressed.state.stage).toMatchObject({
      session: { work: { why: 'asked', since: pressedAt } },
      keepOpen: { kind: 'on' },
    });
    expect(answered(pressed, due.ticket).state.stage).toMatchObject({ keepOpen: { kind: 'on' } });
  });

  test('Close shows at once and goes out when the answer is here', () => {
    const asking = looking();
    const pressed = asking.asked(close, pressedAt);
    expect(printed(pressed.state)).toBe('open · remembered, wished closing');
    expect(pressed.effects).toEqual([]);
    expect(isSettled(pressed.state)).toBe(false);
    const sent = answered(pressed, asking.ticket);
    expect(printed(sent.state)).toBe('open · answered, closing');
    expect(kinds(sent)).toEqual(['note-contact', 'close-session']);
  });

  test.each(['slow', 'offline', 'answer-lost', 'sign-in-needed'] as const)(
    'Close goes out as well when the answer is "%s", which says nothing of the session',
    (kind) => {
      const asking = looking();
      const sent = failed(asking.asked(close, pressedAt), asking.ticket, aProblem(kind));
      expect(printed(sent.state)).toBe('open · remembered, closing');
      expect(kinds(sent)).toEqual(['close-session']);
    },
  );

  test('Close waits first where Microsoft asks for a wait, and is what goes on then', () => {
    const asking = looking();
    const waiting = failed(asking.asked(close, pressedAt), asking.ticket, aProblem('throttled'));
    expect(waiting.state.stage).toMatchObject({
      obstacle: { kind: 'waiting', isTold: false, resume: { command: { kind: 'close' } } },
    });
  });

  test('Close has nothing left to do when Microsoft says that the session is over', () => {
    const asking = looking();
    expect(printed(failed(asking.asked(close, pressedAt), asking.ticket, aProblem('session-over')).state)).toBe(
      'expired',
    );
  });

  test('Cancel takes the Close back, and the asking goes on', () => {
    const asking = looking();
    const back = asking.asked(close, pressedAt).after({ kind: 'stop-asked' });
    expect(back.state).toEqual(asking.state);
    expect(printed(answered(back, asking.ticket).state)).toBe('open · answered, idle');
  });

  test('Close of a temporary copy asks at once, and the question stands when the answer is here', () => {
    const asking = looking({ changes: 'temporary-copy' });
    const question = asking.asked(close, pressedAt);
    expect(printed(question.state)).toBe('open · remembered, wished confirming-close');
    expect([isSettled(question.state), needsPerson(question.state)]).toEqual([true, true]);
    expect(question.after({ kind: 'question-left' }).state).toEqual(asking.state);
    expect(printed(answered(question, asking.ticket).state)).toBe('open · answered, confirming-close');
    const sure = question.asked({ kind: 'close', isConfirmed: true }, pressedAt);
    expect(kinds(answered(sure, asking.ticket))).toEqual(['note-contact', 'close-session']);
  });

  test('Start asks at once whether the known one is meant; using it makes the asking the check', () => {
    const asking = looking();
    const question = asking.asked(start, pressedAt);
    expect(printed(question.state)).toBe('open · remembered, wished asking-second');
    const used = question.asked({ kind: 'refresh', why: 'use' }, pressedAt);
    expect(used.state.stage).toMatchObject({ session: { work: { why: 'use', thenStart: 'saves-changes' } } });
    expect(printed(failed(used, asking.ticket, aProblem('session-over')).state)).toBe('starting');
    const another = question.asked({ ...start, isAnother: true }, pressedAt);
    expect(kinds(another)).toEqual(['abandon', 'start-session']);
  });

  test('"Check and take over" is sent in place of what the pane asks by itself', () => {
    const taking = looking().asked(takeOver, pressedAt);
    expect(printed(taking.state)).toBe('taking-over');
    expect(kinds(taking)).toEqual(['abandon', 'refresh-session']);
  });
});

describe('a press while something that was asked for is under way', () => {
  test('is not carried out, and that is said until the answer is here', () => {
    const starting = openedBudget().asked(start);
    const pressed = starting.asked(close);
    expect(printed(pressed.state)).toBe('starting');
    expect([isBusySaid(pressed.state), needsPerson(pressed.state)]).toEqual([true, true]);
    expect(newsOf(pressed)).toEqual(['as-shown']);
    expect(pressed.asked(close).effects).toEqual([]);
    expect(isBusySaid(pressed.after({ kind: 'stop-asked' }).state)).toBe(false);
  });

  test('says nothing where the same was pressed twice', () => {
    const starting = openedBudget().asked(start);
    expect(starting.asked(start).state).toBe(starting.state);
    const closing = startedBudget().asked(close);
    expect(closing.asked(close).state).toBe(closing.state);
    const refreshing = startedBudget().asked(refresh);
    expect(refreshing.asked(refresh).state).toBe(refreshing.state);
  });

  test('"Check and take over" says at its field that Microsoft could not be asked, also during a wait', () => {
    const closing = startedBudget().asked(close);
    expect(newsOf(closing.asked(takeOver))).toEqual(['take-over-unchecked']);
    const refreshing = startedBudget().asked(refresh);
    const waiting = failed(refreshing, refreshing.ticket, aProblem('throttled'));
    expect(printed(waiting.state)).toContain('waiting');
    expect(newsOf(waiting.asked(takeOver))).toEqual(['take-over-unchecked']);
    expect(newsOf(waiting.asked(close))).toEqual([]);
  });
});

describe('a wait of ours', () => {
  test('stays ours when what was asked next waits for its end', () => {
    const starting = openedBudget().asked(start);
    const waiting = starting.after({
      kind: 'start-failed',
      ticket: starting.ticket,
      problem: aProblem('throttled'),
      now: tenFortyTwo,
      dice: 0.5,
    });
    expect(waiting.state.stage).toMatchObject({ obstacle: { kind: 'waiting', isTold: false } });
    const again = waiting.after({ kind: 'stop-asked' }).asked(start, tenFortyTwo + 10);
    expect(again.state.stage).toMatchObject({ obstacle: { kind: 'waiting', isTold: false } });
  });
});
