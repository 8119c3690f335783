import { describe, expect, test } from '@jest/globals';
import { createEventRecord } from '#application/report/event-record.ts';
import { createSupportReport } from '#application/report/support-report.ts';
import type { LifecycleEvent } from '#domain/lifecycle/event.ts';
import { initialState, type LifecycleState } from '#domain/lifecycle/state.ts';
import {
  anaAccount,
  aSession,
  budget,
  budgetLive,
  minutes,
  start,
  startedBudget,
  tenFortyTwo,
} from '#domain/lifecycle/story.ts';
import { transition } from '#domain/lifecycle/transition.ts';
import { readReport } from './read-report.ts';
import { tellReplay } from './tell-replay.ts';

const now = tenFortyTwo;
const untilStarted: readonly LifecycleEvent[] = [
  { kind: 'pane-opened' },
  { kind: 'live-workbook-read', ticket: 1, live: budgetLive },
  { kind: 'signed-in', ticket: 2, account: anaAccount, allFiles: 'not-asked', now },
  {
    kind: 'workbook-found',
    ticket: 3,
    workbook: budget,
    remembered: undefined,
    maybeStarted: undefined,
    refusal: undefined,
    now,
  },
  { kind: 'command-asked', command: start, now },
  { kind: 'session-created', ticket: 4, session: aSession(), workbook: budget },
  { kind: 'session-refreshed', ticket: 1, now },
];

function aReport(events = untilStarted, stands?: LifecycleState): string {
  const record = createEventRecord();
  let state = initialState;
  for (const event of events) {
    record.record(state, event);
    state = transition(state, event).state;
  }
  const end = stands ?? state;
  const report = createSupportReport({
    clock: { now: () => tenFortyTwo + minutes(1) },
    version: '0.1.0',
    host: () => ({ platform: 'OfficeOnline' }),
    state: () => end,
    events: record,
  });
  return report([]);
}

function told(text: string): string {
  const read = readReport(text);
  return read.kind === 'unreadable' ? read.say : tellReplay(read.report).text;
}

describe('a replayed report', () => {
  test('is told step by step, then as the pane shows it', () => {
    expect(
      told(aReport())
        .split('\n')
        .map((line) => line.trimEnd()),
    ).toEqual([
      'Report of version 0.1.0, made at 2026-11-23T10:43:00.000Z',
      '',
      '   (before the first event) opening',
      '1  pane-opened              opening',
      '2  live-workbook-read       signing-in',
      '3  signed-in                finding',
      '4  workbook-found           workbook: none-known',
      '5  command-asked            workbook: starting',
      '6  session-created          workbook: open, answered',
      '7  session-refreshed        (nothing changes)',
      '',
      'The pane shows: state.active.word',
      ...englishOfActive,
    ]);
  });

  test('says when this version comes to another end than the pane did', () => {
    expect(told(aReport(untilStarted.slice(0, 4), startedBudget().state))).toContain(
      'When the report was made the pane stood at "workbook: open, answered": this version leads elsewhere.',
    );
  });
});

const englishOfActive = ['  Active', expect.any(String), expect.any(String), '  [Refresh] [Close]'];

describe('a file that cannot be replayed', () => {
  const changed = (name: string, value: unknown): string =>
    JSON.stringify({ ...Object(JSON.parse(aReport())), [name]: value });

  test.each([
    ['no JSON', 'Dear support', 'This is no report: it is not JSON'],
    ['cut off', aReport().slice(0, 200), 'This is no report: it is not JSON'],
    ['other JSON', '{"name":"Budget"}', 'it tells no format'],
    ['of a newer version', changed('format', 2), 'This report has format 2, and this version reads up to 1'],
    ['without its events', changed('events', undefined), '  events: '],
    [
      'with an event of another kind',
      changed('events', [{ kind: 'exploded' }]),
      'events.0: no kind that is known here: exploded',
    ],
    [
      'with a real name in it',
      changed('events', [{ kind: 'link-given', live: budgetLive }]),
      'events.0.live.url: no text that is known here',
    ],
    [
      'with a field too many',
      changed('events', [{ kind: 'stop-asked', by: 'x' }]),
      'what this version does not know: events.0.by',
    ],
    ['in which nothing had happened', changed('checkpoint', null), 'This report holds no events'],
  ])('%s is refused, and it is said why', (_, text, say) => {
    expect(told(text)).toContain(say);
  });
});
