import { createActivityLog, type RecordingActivityLog } from '#application/activity/create-activity-log.ts';
import { createEventRecord, type EventRecord } from '#application/report/event-record.ts';
import type { Texts } from '#application/report/shapes/texts.ts';
import { createSupportReport } from '#application/report/support-report.ts';
import { initialState } from '#domain/lifecycle/state.ts';
import { tenFortyTwo } from '#domain/lifecycle/story.ts';
import { secrets } from './secrets.ts';

export interface ReportInTheMaking {
  readonly events: EventRecord;
  readonly log: RecordingActivityLog;
}

/** Everything that makes a report, joined as in the pane. */
export function startReport(texts?: Texts): ReportInTheMaking {
  const events = createEventRecord(texts);
  const report = createSupportReport({
    clock: { now: () => tenFortyTwo },
    version: '0.1.0',
    host: () => ({ platform: 'OfficeOnline', language: 'en-US', account: secrets.userName, [secrets.tenant]: 'yes' }),
    state: () => initialState,
    events,
  });
  return { events, log: createActivityLog(report) };
}
