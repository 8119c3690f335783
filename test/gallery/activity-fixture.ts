import type { ActivityEntry, AnsweredEntry } from '#application/activity/activity-log.ts';
import { createActivityLog } from '#application/activity/create-activity-log.ts';
import { at } from './gallery-moments.ts';

function call(id: number, sentAt: number, part: Partial<AnsweredEntry> = {}): AnsweredEntry {
  return {
    kind: 'answered',
    id,
    purpose: 'refresh',
    attempt: 1,
    method: 'POST',
    template: '/drives/{drive-id}/items/{item-id}/workbook/refreshSession',
    outcome: 204,
    codes: [],
    requestId: `5a7c2f40-9d1b-4f0e-8c55-0d4b1a7f3e${String(id).padStart(2, '0')}`,
    clientRequestId: `c0ffee12-77aa-4b0b-9f21-3a4e9d1c8b${String(id).padStart(2, '0')}`,
    bodySent: '{}',
    bodyReceived: undefined,
    sentAt: new Date(sentAt).toISOString(),
    durationMs: 310,
    waitedMs: 0,
    ...part,
  };
}

/** What must never be shown or copied: it stands in the calls before they come to the list. */
export const secrets = {
  token: 'eyJ0eXAiOiJKV1QifQ.eyJvaWQiOiI3ZjMxIiwibmFtZSI6IkFuYSBSdWl6In0.c2lnbmF0dXJlLW9mLWEtdG9rZW4',
  sessionId: 'cluster=PSG4&session=15.SG3P273FS00012a41f.A82.1.V24.7640mbgUY5Wf0Xk9dE.14.5.en-US5.en-US24',
  driveId: 'b!7Zc0mF9hV0q3kWc2d1lVYQ',
  itemId: '01VANVJQPLXHV6J7NYEZCZ3V2LUQQAXKBE',
  person: 'ana.ruiz@contoso.example',
} as const;

/** Newest first; with everything that Graph and we told each other. */
const sent: readonly AnsweredEntry[] = [
  call(9, at(10, 41, 52), { purpose: 'close', outcome: 'lost' }),
  call(8, at(10, 41, 40), { purpose: 'keep' }),
  call(7, at(10, 41, 2), {
    outcome: 504,
    codes: ['gatewayTimeout', 'gatewayTimeoutUncategorized'],
    bodyReceived: `{"error":{"code":"gatewayTimeout","message":"${secrets.person}","innerError":{"code":"gatewayTimeoutUncategorized"}}}`,
    durationMs: 30_200,
  }),
  call(6, at(10, 40, 50), { purpose: 'check', outcome: 404, codes: ['ItemNotFound', 'invalidSessionReCreatable'] }),
  call(5, at(10, 39, 30), {
    purpose: 'poll',
    method: 'GET',
    template: '/drives/{drive-id}/items/{item-id}/workbook/operations/{operation-id}',
    outcome: 200,
    bodyReceived: JSON.stringify({ id: secrets.sessionId, persistChanges: true }),
  }),
  call(4, at(10, 39, 28), {
    purpose: 'start',
    outcome: 202,
    template: '/drives/{drive-id}/items/{item-id}/workbook/createSession',
  }),
  call(3, at(10, 39, 20), {
    purpose: 'find',
    method: 'GET',
    template: '/shares/{share-id}/driveItem',
    outcome: 200,
    bodySent: undefined,
    bodyReceived: JSON.stringify({ id: secrets.itemId, parentReference: { driveId: secrets.driveId } }),
    durationMs: 184,
  }),
  call(2, at(10, 39, 16), {
    purpose: 'write-settings',
    method: 'PUT',
    template: '/me/drive/special/approot:/{name}:/content',
    outcome: 429,
    bodySent: JSON.stringify({ id: secrets.sessionId, token: secrets.token }),
    codes: ['activityLimitReached'],
  }),
  call(1, at(10, 39, 10), {
    purpose: 'read-settings',
    method: 'GET',
    template: '/me/drive/special/approot:/{name}',
    outcome: 404,
    codes: ['itemNotFound'],
  }),
];

const log = createActivityLog(() => '{}');
for (const one of [...sent].reverse()) log.record(one)(one);

/** The same as the list keeps and shows them. */
export const calls: readonly ActivityEntry[] = log.current();

/** A refresh that hangs, a close that waits for its second try, and a refresh that was given up after a wait. */
function underWay(): readonly ActivityEntry[] {
  const going = createActivityLog(() => '{}');
  for (const one of [...sent].reverse().slice(0, 4)) going.record(one)(one);
  const busy = call(10, at(10, 41, 30), { outcome: 429, codes: ['activityLimitReached'] });
  going.record(busy)(busy);
  going.noteWait({ purposes: ['refresh'], since: at(10, 41, 30), until: at(10, 41, 40) }, at(10, 41, 30));
  const close = call(11, at(10, 41, 50), { purpose: 'close', outcome: 504, codes: ['gatewayTimeout'] });
  going.record(close)(close);
  going.noteWait({ purposes: ['close'], since: at(10, 41, 58), until: at(10, 42, 2) }, at(10, 41, 58));
  going.record(call(12, at(10, 41, 52), { purpose: 'keep' }));
  return going.current();
}

export const callsUnderWay: readonly ActivityEntry[] = underWay();
