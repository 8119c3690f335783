import { describe, expect, test } from '@jest/globals';
import { workbookSessionIdFrom } from '../workbook-session/workbook-session.ts';
import type { Command } from './command.ts';
import { aProblem, aSession, openedBudget, printed, startedBudget, tenFortyTwo, type Story } from './story.ts';

const id = workbookSessionIdFrom('cluster=OTHER&session=2&usid=two') ?? aSession().id;
const theirs = aSession({ id, changes: 'unknown', isTakenOver: true });
const takeOver: Command = { kind: 'take-over', session: theirs };
const failure = { now: tenFortyTwo, dice: 0.5 };

function newsOf({ effects }: Story) {
  return effects.flatMap((effect) => (effect.kind === 'announce' ? [effect.news.kind] : []));
}

describe('taking over a session that somebody else started', () => {
  test('checks the id by a refresh of the open workbook, then manages it like any other', () => {
    const asking = openedBudget().asked(takeOver);
    expect(asking.effects).toMatchObject([{ kind: 'refresh-session', why: 'take-over', session: { id } }]);
    const taken = asking.after({ kind: 'session-refreshed', ticket: asking.ticket, now: tenFortyTwo });
    expect(printed(taken.state)).toBe('open · answered, idle');
    expect(taken.effects).toMatchObject([{ kind: 'remember-session', session: { id, isTakenOver: true } }, {}]);
  });

  test('an id that Microsoft refuses takes nothing over and keeps what was known', () => {
    const asking = startedBudget().asked(takeOver);
    const problem = aProblem('session-over');
    const refused = asking.after({ kind: 'refresh-failed', ticket: asking.ticket, problem, ...failure });
    expect(printed(refused.state)).toBe('open · answered, idle');
    expect(newsOf(refused)).toEqual(['take-over-refused']);
    expect(refused.effects).not.toContainEqual(expect.objectContaining({ kind: 'end-session' }));
  });

  test.each(['answer-lost', 'offline'] as const)('with %s nothing is taken over and nothing is claimed', (kind) => {
    const asking = openedBudget().asked(takeOver);
    const problem = aProblem(kind);
    const unchecked = asking.after({ kind: 'refresh-failed', ticket: asking.ticket, problem, ...failure });
    expect(unchecked.state.stage).toMatchObject({ session: { kind: 'none-known' } });
    expect(newsOf(unchecked)).toEqual(['take-over-unchecked']);
  });

  test('its unknown mode counts as a temporary copy: Close asks first', () => {
    const asking = openedBudget().asked(takeOver);
    const taken = asking.after({ kind: 'session-refreshed', ticket: asking.ticket, now: tenFortyTwo });
    expect(printed(taken.asked({ kind: 'close', isConfirmed: false }).state)).toBe('open · answered, confirming-close');
  });

  test('is never sent to another workbook, nor for a session that is in view already', () => {
    const elsewhere = { ...theirs, workbook: { driveId: 'b!other', itemId: '01OTHER' } };
    expect(openedBudget().asked({ kind: 'take-over', session: elsewhere }).effects).toEqual([]);
    expect(startedBudget().asked({ kind: 'take-over', session: aSession() }).effects).toEqual([]);
  });

  test('Cancel brings back what was shown', () => {
    const stopped = startedBudget().asked(takeOver).after({ kind: 'stop-asked' });
    expect(printed(stopped.state)).toBe('open · answered, idle');
    expect(stopped.effects).toMatchObject([{ kind: 'abandon' }]);
  });
});
