import { describe, expect, test } from '@jest/globals';
import * as v from 'valibot';
import { initialState } from '#domain/lifecycle/state.ts';
import { startedBudget, tenFortyTwo } from '#domain/lifecycle/story.ts';
import type { ActivityEntry } from '../activity/activity-log.ts';
import { createEventRecord } from './event-record.ts';
import { createSupportReport } from './support-report.ts';

const call = {
  kind: 'answered',
  id: 1,
  purpose: 'refresh',
  attempt: 2,
  method: 'POST',
  template: '/drives/{drive-id}/items/{item-id}/workbook/refreshSession',
  outcome: 504,
  codes: ['UnknownError', 'gatewayTimeoutUncategorized'],
  requestId: '5a7c2f40-9d1b-4f0e-8c55-0d4b1a7f3e21',
  clientRequestId: undefined,
  bodySent: '{}',
  bodyReceived: '{"error":{"code":"UnknownError","message":"…"}}',
  sentAt: '2026-11-23T10:42:07.000Z',
  durationMs: 30_000.4,
  waitedMs: 0,
} as const satisfies ActivityEntry;

function aReport(
  calls: readonly ActivityEntry[] = [],
  version = '0.1.0',
  policyNotRead: readonly string[] = [],
): string {
  const events = createEventRecord();
  events.record(initialState, { kind: 'pane-opened' });
  return createSupportReport({
    clock: { now: () => tenFortyTwo },
    version,
    host: () => ({ platform: 'OfficeOnline', language: 'pt-BR', theme: undefined, 'ana@contoso.com': 'x' }),
    state: () => startedBudget().state,
    events,
    policyNotRead,
  })(calls);
}

describe('the text for support', () => {
  test('is JSON, with what people look for first', () => {
    const report = v.parse(v.record(v.string(), v.unknown()), JSON.parse(aReport()));
    expect(Object.keys(report)).toEqual([
      'format',
      'about',
      'version',
      'madeAt',
      'host',
      'stands',
      'calls',
      'checkpoint',
      'events',
    ]);
    expect(report).toMatchObject({
      format: 1,
      version: '0.1.0',
      madeAt: '2026-11-23T10:42:00.000Z',
      host: { platform: 'OfficeOnline', language: 'pt-BR' },
      stands: 'workbook: open, answered',
    });
  });

  test('names what of the administrator’s policy could not be read, and nothing that is no word', () => {
    const report = aReport([], '0.1.0', ['changes', 'ana@contoso.com']);
    expect(JSON.parse(report)).toMatchObject({ policy: 'not read: changes, left-out' });
  });

  test('has a line for each call and for each event', () => {
    const lines = aReport([call]).split('\n');
    expect(lines).toContain(
      '"2026-11-23T10:42:07.000Z | refresh | attempt 2 | POST /drives/{drive-id}/items/{item-id}/workbook/refreshSession | 504 | 30000 ms | UnknownError > gatewayTimeoutUncategorized | request-id 5a7c2f40-9d1b-4f0e-8c55-0d4b1a7f3e21 | sent {} | received {\\"error\\":{\\"code\\":\\"UnknownError\\",\\"message\\":\\"…\\"}}"',
    );
    expect(lines).toContain('{"kind":"pane-opened"}');
  });

  test('says of a call under way that it is, and tells no answer', () => {
    const { purpose, attempt, method, clientRequestId, bodySent } = call;
    const template = '/me/drive';
    const sentAt = '2026-11-23T10:41:48.000Z';
    const sent = { purpose, attempt, method, template, clientRequestId, bodySent, sentAt };
    expect(aReport([{ kind: 'running', id: 2, ...sent }]).split('\n')).toContain(
      '"2026-11-23T10:41:48.000Z | refresh | attempt 2 | POST /me/drive | under way for 12000 ms | sent {}"',
    );
  });

  test('says until when a repetition waits, and how long it waited', () => {
    const waiting: ActivityEntry = { ...call, kind: 'waiting', since: tenFortyTwo, until: tenFortyTwo + 2000 };
    expect(aReport([waiting])).toContain('| 504 | 30000 ms | waits until 2026-11-23T10:42:02.000Z | UnknownError');
    expect(aReport([{ ...call, waitedMs: 2000 }])).toContain('| 504 | 30000 ms | waited 2000 ms | UnknownError');
  });

  test('takes no fact that is more than a short plain word', () => {
    const report = aReport([], 'of ana@contoso.com');
    expect(report).not.toContain('contoso');
    expect(report).toContain('"version": "left-out"');
  });

  test('says that nothing was recorded', () => {
    const report = createSupportReport({
      clock: { now: () => tenFortyTwo },
      version: '0.1.0',
      host: () => ({}),
      state: () => initialState,
      events: { read: () => undefined },
    })([]);
    expect(JSON.parse(report)).toMatchObject({ calls: [], checkpoint: null, events: [] });
  });
});
