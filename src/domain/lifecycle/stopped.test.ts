import { describe, expect, test } from '@jest/globals';
import { anaAccount, aProblem, budgetLive, story, tenFortyTwo, type Story } from './story.ts';

const opening = story().after({ kind: 'pane-opened' });

function finding(): Story {
  const read = opening.after({ kind: 'live-workbook-read', ticket: opening.ticket, live: budgetLive });
  const { ticket } = read;
  return read.after({ kind: 'signed-in', ticket, account: anaAccount, allFiles: 'not-asked', now: tenFortyTwo });
}

const stopped = { kind: 'not-found', obstacle: { kind: 'failed', isStopped: true, resume: { kind: 'find' } } };

describe('who stops the search for the workbook', () => {
  test('while Excel is asked is not told that Excel was silent, and can go on', () => {
    const stop = opening.after({ kind: 'stop-asked' });
    expect(stop.state.stage).toEqual({ kind: 'host-silent', isStopped: true });
    expect(stop.after({ kind: 'again-asked', now: tenFortyTwo }).state.stage.kind).toBe('opening');
  });

  test('while Microsoft is asked is not told of a failure, and can go on', () => {
    const stop = finding().after({ kind: 'stop-asked' });
    expect(stop.state.stage).toMatchObject(stopped);
    expect(stop.after({ kind: 'again-asked', now: tenFortyTwo }).state.stage.kind).toBe('finding');
  });

  test.each(['throttled', 'slow'] as const)('while we wait ("%s") is not told of a failure either', (kind) => {
    const asking = finding();
    const waiting = asking.after({
      kind: 'workbook-not-found',
      ticket: asking.ticket,
      problem: aProblem(kind),
      now: tenFortyTwo,
      dice: 0.5,
    });
    expect(waiting.after({ kind: 'stop-asked' }).state.stage).toMatchObject(stopped);
  });
});
