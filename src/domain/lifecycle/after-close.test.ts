import { describe, expect, test } from '@jest/globals';
import { aProblem, minutes, printed, startedBudget, tenFortyTwo, type Story } from './story.ts';

const later = tenFortyTwo + minutes(1);

function closedBudget(changes: 'saves-changes' | 'temporary-copy' = 'saves-changes'): Story {
  const closing = startedBudget({ changes }).asked({ kind: 'close', isConfirmed: true });
  return closing.after({ kind: 'session-closed', ticket: closing.ticket, where: 'here', now: tenFortyTwo });
}

function closedState({ state }: Story) {
  return state.stage.kind === 'workbook' && state.stage.session.kind === 'closed' ? state.stage.session : undefined;
}

describe('after Close', () => {
  test('it is known whether it was closed here, or meanwhile elsewhere', () => {
    const closing = startedBudget().asked({ kind: 'close', isConfirmed: true });
    const places = (['here', 'elsewhere'] as const).map((where) => {
      const closed = closing.after({ kind: 'session-closed', ticket: closing.ticket, where, now: later });
      return closedState(closed);
    });
    expect(places).toMatchObject([
      { where: 'here', closedAt: later },
      { where: 'elsewhere', closedAt: later },
    ]);
  });

  test('the file of a session that saves is watched, and its change is said with its time', () => {
    const closed = closedBudget();
    expect(closedState(closed)?.file).toMatchObject({ kind: 'watching' });
    const updated = closed.after({ kind: 'file-updated', ticket: closed.ticket, now: later });
    expect(closedState(updated)?.file).toEqual({ kind: 'updated', at: later });
    expect(updated.effects).toEqual([{ kind: 'announce', news: { kind: 'file-updated', at: later } }]);
  });

  test('a file that did not change within the minute is said to be unchanged, one that nobody could see is not spoken of', () => {
    const closed = closedBudget();
    const { ticket } = closed;
    expect(closedState(closed.after({ kind: 'file-unchanged', ticket }))?.file).toEqual({ kind: 'unchanged' });
    expect(closedState(closed.after({ kind: 'file-not-seen', ticket }))?.file).toEqual({ kind: 'not-watched' });
  });

  test('a temporary copy has no file to watch', () => {
    const closed = closedBudget('temporary-copy');
    expect(closed.effects.map(({ kind }) => kind)).toEqual(['end-session', 'announce']);
  });

  test('one refresh must be refused: then it is confirmed gone', () => {
    const asking = closedBudget().asked({ kind: 'confirm-gone' }, later);
    expect(asking.effects).toMatchObject([{ kind: 'refresh-session', why: 'confirm-gone' }]);
    const problem = aProblem('session-over');
    const gone = asking.after({ kind: 'refresh-failed', ticket: asking.ticket, problem, now: later, dice: 0 });
    expect(closedState(gone)?.gone).toEqual({ kind: 'gone', at: later });
    expect(gone.effects).toEqual([{ kind: 'announce', news: { kind: 'confirmed-gone' } }]);
  });

  test('a refresh that is answered shows that it is still open, and it is remembered as one that began after its end', () => {
    const asking = closedBudget().asked({ kind: 'confirm-gone' }, later);
    const open = asking.after({ kind: 'session-refreshed', ticket: asking.ticket, now: later });
    expect(printed(open.state)).toBe('open · answered, idle');
    const remembered = { kind: 'remember-session', session: { startedAt: later + 1, lastContactAt: later } };
    expect(open.effects).toMatchObject([remembered, { kind: 'announce', news: { kind: 'still-open' } }]);
  });

  test.each(['slow', 'answer-lost', 'throttled', 'offline'] as const)('%s says nothing about it', (kind) => {
    const asking = closedBudget().asked({ kind: 'confirm-gone' }, later);
    const problem = aProblem(kind);
    const failed = asking.after({ kind: 'refresh-failed', ticket: asking.ticket, problem, now: later, dice: 0 });
    expect(closedState(failed)?.gone).toMatchObject({ kind: 'unanswered' });
  });
});
