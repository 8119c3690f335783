import type { ActivityEntry } from '#application/activity/activity-log.ts';
import { at } from './gallery-moments.ts';

function call(id: number, sentAt: number, part: Partial<ActivityEntry> = {}): ActivityEntry {
  return {
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
    ...part,
  };
}

/** Newest first, as the list keeps them. */
export const calls: readonly ActivityEntry[] = [
  call(9, at(10, 41, 52), { purpose: 'close', outcome: 'lost' }),
  call(8, at(10, 41, 40), { purpose: 'keep' }),
  call(7, at(10, 41, 2), {
    outcome: 504,
    codes: ['gatewayTimeout', 'gatewayTimeoutUncategorized'],
    bodyReceived:
      '{"error":{"code":"gatewayTimeout","message":"…","innerError":{"code":"gatewayTimeoutUncategorized"}}}',
    durationMs: 30_200,
  }),
  call(6, at(10, 40, 50), { purpose: 'check', outcome: 404, codes: ['ItemNotFound', 'invalidSessionReCreatable'] }),
  call(5, at(10, 39, 30), {
    purpose: 'poll',
    method: 'GET',
    template: '/drives/{drive-id}/items/{item-id}/workbook/operations/{operation-id}',
    outcome: 200,
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
    durationMs: 184,
  }),
  call(2, at(10, 39, 16), {
    purpose: 'write-settings',
    method: 'PUT',
    template: '/me/drive/special/approot:/{name}:/content',
    outcome: 429,
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
