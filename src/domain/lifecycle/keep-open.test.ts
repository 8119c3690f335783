import { describe, expect, test } from '@jest/globals';
import { keepDueAt } from './keep-open.ts';
import { aProblem, minutes, openedBudget, printed, refresh, startedBudget, tenFortyTwo, type Story } from './story.ts';

const half = tenFortyTwo + minutes(30);
const failure = { now: tenFortyTwo + minutes(4), dice: 0.5 };

function keptBudget(): Story {
  return startedBudget().after({ kind: 'keep-asked', until: half, now: tenFortyTwo });
}

function keepOf({ state }: Story) {
  return state.stage.kind === 'workbook' ? state.stage.keepOpen : undefined;
}

function alarmOf({ effects }: Story) {
  return effects.find((effect) => effect.kind === 'set-keep-alarm');
}

/** The alarm of the last step goes off. */
function due(story: Story, now: number): Story {
  const keep = keepOf(story);
  return story.after({ kind: 'keep-due', ticket: keep?.kind === 'on' ? keep.ticket : 0, now });
}

describe('when the next automatic refresh is due', () => {
  const session = { lastContactAt: tenFortyTwo };

  test('3 min 30 s after the last contact, 3 min while the page is hidden', () => {
    expect(keepDueAt(session, false, 0)).toBe(tenFortyTwo + minutes(3.5));
    expect(keepDueAt(session, true, 0)).toBe(tenFortyTwo + minutes(3));
  });

  test('jitter only makes it earlier', () => {
    expect(keepDueAt(session, false, 0.999)).toBeLessThan(tenFortyTwo + minutes(3.5));
    expect(keepDueAt(session, true, 0.999)).toBeGreaterThan(tenFortyTwo + minutes(2.5));
  });
});

describe('keeping a session open', () => {
  test('sets an alarm for the contact there was, and anew after each other contact', () => {
    const kept = keptBudget();
    expect(alarmOf(kept)).toMatchObject({ until: half, session: { lastContactAt: tenFortyTwo } });
    const later = tenFortyTwo + minutes(2);
    const asked = kept.asked(refresh, later);
    const refreshed = asked.after({ kind: 'session-refreshed', ticket: asked.ticket, now: later });
    expect(alarmOf(refreshed)).toMatchObject({ session: { lastContactAt: later } });
    expect(refreshed.effects).toContainEqual({ kind: 'abandon', ticket: kept.ticket });
  });

  test('refreshes when it is due, and tells nobody', () => {
    const now = tenFortyTwo + minutes(3.5);
    const refreshing = due(keptBudget(), now);
    expect(refreshing.effects).toMatchObject([{ kind: 'refresh-session', why: 'keep' }]);
    const refreshed = refreshing.after({ kind: 'session-refreshed', ticket: refreshing.ticket, now });
    expect(refreshed.effects.map(({ kind }) => kind)).toEqual(['note-contact', 'abandon', 'set-keep-alarm']);
  });

  test('ends at the end that was chosen, says so once, and remembers why', () => {
    const ended = due(keptBudget(), half);
    expect(keepOf(ended)).toMatchObject({ kind: 'off', stopped: { why: 'end', at: half } });
    expect(ended.effects.map(({ kind }) => kind)).toEqual(['abandon', 'note-keep-stopped', 'announce']);
    expect(printed(ended.state)).toBe('open · answered, idle');
    const asked = ended.asked(refresh, half);
    const refreshed = asked.after({ kind: 'session-refreshed', ticket: asked.ticket, now: half });
    expect(keepOf(refreshed)).toEqual({ kind: 'off', stopped: undefined });
  });

  test('stops when the person says so, without a word', () => {
    const stopped = keptBudget().after({ kind: 'keep-stop-asked' });
    expect(keepOf(stopped)).toEqual({ kind: 'off', stopped: undefined });
    expect(stopped.effects.map(({ kind }) => kind)).toEqual(['abandon']);
  });

  test('goes on after a lost answer: one refresh more does no harm', () => {
    const refreshing = due(keptBudget(), failure.now);
    const problem = aProblem('answer-lost');
    const lost = refreshing.after({ kind: 'refresh-failed', ticket: refreshing.ticket, problem, ...failure });
    expect(printed(lost.state)).toBe('open · answered, idle · retrying');
    expect(keepOf(lost)).toMatchObject({ kind: 'on' });
  });

  test('stops after refreshes failed one after another', () => {
    const problem = aProblem('slow');
    let story = due(keptBudget(), failure.now);
    for (let attempt = 1; attempt <= 3; attempt += 1) {
      story = story.after({ kind: 'refresh-failed', ticket: story.ticket, problem, ...failure });
      if (attempt < 3) story = story.after({ kind: 'wait-ended', ticket: story.ticket, now: failure.now });
    }
    expect(printed(story.state)).toBe('open · answered, idle · failed: slow');
    expect(keepOf(story)).toMatchObject({ kind: 'off', stopped: { why: 'failed', attempts: 3 } });
  });

  test('after a long sleep asks at once, and what was over by then is said to be because of the sleep', () => {
    const woken = tenFortyTwo + minutes(20);
    const asking = due(keptBudget(), woken);
    expect(asking.effects).toMatchObject([{ kind: 'refresh-session', why: 'keep' }]);
    const problem = aProblem('session-over', ['itemNotFound']);
    const over = asking.after({ kind: 'refresh-failed', ticket: asking.ticket, problem, now: woken, dice: 0.5 });
    expect(printed(over.state)).toBe('expired');
    expect(over.effects).toContainEqual(expect.objectContaining({ kind: 'note-keep-stopped' }));
    expect(keepOf(over)).toMatchObject({ kind: 'off', stopped: { why: 'sleep' } });
  });

  test('waits while something stands in the way, and is due at once when it is gone', () => {
    const offline = keptBudget().after({ kind: 'connection-lost' });
    const blocked = due(offline, failure.now);
    expect(blocked.effects).toEqual([]);
    const back = blocked.after({ kind: 'connection-returned', now: failure.now });
    expect(alarmOf(back)).toMatchObject({ session: { lastContactAt: tenFortyTwo } });
  });

  test('ends with the account: signing out says so in the list', () => {
    const out = keptBudget().after({ kind: 'signed-out' });
    expect(out.state.stage).toMatchObject({ kind: 'signed-out', endedKeeping: true });
    expect(out.effects).toContainEqual({ kind: 'announce', news: { kind: 'as-shown' } });
    expect(out.effects).toContainEqual(
      expect.objectContaining({ kind: 'note-keep-stopped', stopped: expect.objectContaining({ why: 'out' }) }),
    );
  });

  test('ends with the session', () => {
    const closing = keptBudget().asked({ kind: 'close', isConfirmed: true });
    const closed = closing.after({ kind: 'session-closed', ticket: closing.ticket, where: 'here', now: failure.now });
    expect(keepOf(closed)).toMatchObject({ kind: 'off' });
    expect(due(closed, half).effects).toEqual([]);
  });

  test('an alarm of an earlier contact is stale news', () => {
    const kept = keptBudget();
    expect(kept.after({ kind: 'keep-due', ticket: kept.ticket - 1, now: half }).state).toBe(kept.state);
  });

  describe('while another account is looked for', () => {
    const window = (): Story => keptBudget().after({ kind: 'sign-in-asked', isOtherAccount: true });
    const behind = (): Story => due(window(), failure.now);

    test('goes on behind the window, again and again', () => {
      expect(behind().effects).toMatchObject([{ kind: 'refresh-session', why: 'keep' }]);
      expect(printed(behind().state)).toBe('open · answered, refreshing · signing-in');
      const { ticket } = behind();
      const refreshed = behind().after({ kind: 'session-refreshed', ticket, now: failure.now });
      expect(alarmOf(refreshed)).toMatchObject({ session: { lastContactAt: failure.now } });
      expect(due(refreshed, failure.now + minutes(4)).effects).toMatchObject([{ kind: 'refresh-session' }]);
    });

    test('a failure is tried again once the window is gone, and the window stays until then', () => {
      const { ticket } = behind();
      const failed = behind().after({ kind: 'refresh-failed', ticket, problem: aProblem('offline'), ...failure });
      expect(printed(failed.state)).toBe('open · answered, idle · signing-in');
      expect(failed.effects).toEqual([]);
      const back = failed.after({ kind: 'stop-asked' });
      expect(alarmOf(back)).toMatchObject({ session: { lastContactAt: tenFortyTwo } });
    });

    test('what Microsoft says of the session counts, and does not take the window away', () => {
      const { ticket } = behind();
      const problem = aProblem('session-over', ['itemNotFound']);
      const over = behind().after({ kind: 'refresh-failed', ticket, problem, ...failure });
      expect(printed(over.state)).toBe('expired · signing-in');
      expect(printed(over.after({ kind: 'stop-asked' }).state)).toBe('expired');
    });
  });

  test.each(['refresh', 'close'] as const)('can be chosen while it is not certain what became of %s', (of) => {
    const asked = startedBudget().asked(of === 'refresh' ? refresh : { kind: 'close', isConfirmed: true });
    const problem = aProblem('answer-lost');
    const kind = of === 'refresh' ? 'refresh-failed' : 'close-failed';
    const lost = asked.after({ kind, ticket: asked.ticket, problem, ...failure });
    expect(printed(lost.state)).toBe(`uncertain ${of}`);
    const kept = lost.after({ kind: 'keep-asked', until: half, now: failure.now });
    expect(alarmOf(kept)).toMatchObject({ until: half, session: { lastContactAt: tenFortyTwo } });
    const refreshing = due(kept, failure.now);
    expect(refreshing.effects).toMatchObject([{ kind: 'refresh-session', why: 'keep' }]);
    const proved = refreshing.after({ kind: 'session-refreshed', ticket: refreshing.ticket, now: failure.now });
    expect(printed(proved.state)).toBe('open · answered, idle');
    expect(keepOf(proved)).toMatchObject({ kind: 'on', until: half });
  });

  test('a session that is not open cannot be kept open, nor until a time that is past', () => {
    const started = startedBudget();
    expect(keepOf(started.after({ kind: 'keep-asked', until: tenFortyTwo, now: tenFortyTwo }))?.kind).toBe('off');
    expect(keepOf(openedBudget().after({ kind: 'keep-asked', until: half, now: tenFortyTwo }))?.kind).toBe('off');
  });
});
