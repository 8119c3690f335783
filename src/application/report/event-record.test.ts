import { describe, expect, test } from '@jest/globals';
import { initialState } from '#domain/lifecycle/state.ts';
import { openedBudget, start, startedBudget, tenFortyTwo } from '#domain/lifecycle/story.ts';
import { createEventRecord, mostEvents } from './event-record.ts';

const opened = { kind: 'pane-opened' } as const;

describe('the record of what happened', () => {
  test('begins with the state that the first event met', () => {
    const record = createEventRecord();
    expect(record.read()).toBeUndefined();
    record.record(initialState, opened);
    expect(record.read()).toEqual({ checkpoint: initialState, events: [opened] });
  });

  test('keeps what is no text of anybody as it is', () => {
    const record = createEventRecord();
    const asked = { kind: 'command-asked', command: start, now: tenFortyTwo } as const;
    record.record(openedBudget().state, asked);
    expect(record.read()?.events).toEqual([asked]);
  });

  test('gives the same pseudonym for the same text and another for another', () => {
    const record = createEventRecord();
    record.record(startedBudget().state, opened);
    const stage = record.read()?.checkpoint.stage;
    expect(stage).toMatchObject({
      live: { name: 'Workbook 1.xlsx', url: 'https://workbook.example/1' },
      account: { name: 'Person 1', id: 'account-1' },
      workbook: { ref: { driveId: 'drive-1', itemId: 'item-1' }, eTag: 'version-1' },
      session: { session: { id: 'session-1', workbook: { driveId: 'drive-1', itemId: 'item-1' } } },
    });
    record.record(startedBudget().state, {
      kind: 'link-given',
      live: { kind: 'addressed', url: 'x', name: 'Other.xlsm' },
    });
    expect(record.read()?.events.at(-1)).toMatchObject({
      live: { url: 'https://workbook.example/2', name: 'Workbook 2.xlsm' },
    });
  });

  test('moves its beginning on when it is full', () => {
    const record = createEventRecord();
    record.record(initialState, opened);
    for (let i = 0; i < mostEvents; i += 1) record.record(initialState, { kind: 'connection-lost' });
    const recorded = record.read();
    expect(recorded?.events).toHaveLength(400);
    // The event that fell out has happened all the same.
    expect(recorded?.checkpoint).toMatchObject({ lastTicket: 1, stage: { kind: 'opening', ticket: 1 } });
  });

  test('begins anew after something that it does not know, rather than lead astray', () => {
    const record = createEventRecord();
    record.record(initialState, opened);
    record.record(initialState, { kind: 'again-asked', now: Number.NaN });
    expect(record.read()).toBeUndefined();
    record.record(openedBudget().state, opened);
    expect(record.read()?.checkpoint.stage.kind).toBe('workbook');
  });
});
