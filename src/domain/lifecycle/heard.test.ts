import { describe, expect, test } from '@jest/globals';
import { workbookSessionIdFrom } from '../workbook-session/workbook-session.ts';
import type { LifecycleEvent } from './event.ts';
import { aSession, budget, minutes, openedBudget, printed, refresh, startedBudget, tenFortyTwo } from './story.ts';

type Heard = Extract<LifecycleEvent, { kind: 'memory-heard' }>;

const heard = (part: Partial<Heard>): Heard => ({
  kind: 'memory-heard',
  workbook: budget.ref,
  remembered: undefined,
  ended: undefined,
  now: tenFortyTwo,
  ...part,
});

const { id: ofClosed, ...known } = aSession();
const id = workbookSessionIdFrom('cluster=OTHER&session=2&usid=two') ?? ofClosed;
const closed = { ...known, end: 'closed', endedAt: tenFortyTwo } as const;

describe('what another tab or device did', () => {
  test('a session that it started shows here', () => {
    const story = openedBudget().after(heard({ remembered: aSession() }));
    expect(printed(story.state)).toBe('open · answered, idle');
  });

  test('its contact gives the session its time here as well, and an older one changes nothing', () => {
    const later = tenFortyTwo + minutes(2);
    const story = startedBudget();
    const fresh = story.after(heard({ remembered: aSession({ lastContactAt: later }) }));
    expect(fresh.state.stage).toMatchObject({ session: { session: { lastContactAt: later } } });
    const old = aSession({ lastContactAt: tenFortyTwo - 1 });
    expect(story.after(heard({ remembered: old })).state).toBe(story.state);
  });

  test('a session that it closed, or that Microsoft told it was over, is so here', () => {
    const { state } = startedBudget().after(heard({ ended: closed }));
    expect(printed(state)).toBe('closed');
    expect(state.stage).toMatchObject({ session: { where: 'elsewhere' } });
    expect(printed(startedBudget().after(heard({ ended: { ...closed, end: 'expired' } })).state)).toBe('expired');
  });

  test('a younger session takes the place of the one in view, an older one does not', () => {
    const younger = aSession({ id, startedAt: tenFortyTwo + 1 });
    expect(startedBudget().after(heard({ remembered: younger })).state.stage).toMatchObject({
      session: { session: { id } },
    });
    const older = aSession({ id, startedAt: tenFortyTwo - 1 });
    const story = startedBudget();
    expect(story.after(heard({ remembered: older })).state).toBe(story.state);
  });

  test('never disturbs a request that runs, a question that is asked, or another workbook', () => {
    const running = startedBudget().asked(refresh);
    const asking = startedBudget({ changes: 'temporary-copy' }).asked({ kind: 'close', isConfirmed: false });
    for (const story of [running, asking]) {
      expect(story.after(heard({ ended: closed })).state).toBe(story.state);
    }
    const elsewhere = heard({ workbook: { driveId: 'x', itemId: 'y' }, remembered: aSession() });
    const opened = openedBudget();
    expect(opened.after(elsewhere).state).toBe(opened.state);
  });
});
