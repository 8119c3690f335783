/** Faults worth a click; the control surface takes every other one as JSON. */
export const faultPresets: readonly { readonly label: string; readonly fault: Readonly<Record<string, unknown>> }[] = [
  { label: '429, wait 10 s', fault: { kind: 'throttled', retryAfterSeconds: 10 } },
  { label: '429, the wait unreadable', fault: { kind: 'throttled', retryAfterSeconds: 10, readable: false } },
  { label: '429 without a wait', fault: { kind: 'throttled' } },
  { label: '502', fault: { kind: 'unavailable', status: 502 } },
  { label: '503', fault: { kind: 'unavailable', status: 503 } },
  { label: '503, wait 5 s', fault: { kind: 'unavailable', status: 503, retryAfterSeconds: 5 } },
  { label: '504', fault: { kind: 'unavailable', status: 504 } },
  { label: 'the answer is lost', fault: { kind: 'lost-answer' } },
  { label: 'slow start (202), 3 polls', fault: { kind: 'slow-start', polls: 3 } },
  { label: 'slow start (202), 20 s', fault: { kind: 'slow-start', seconds: 20 } },
  { label: 'claims challenge (401)', fault: { kind: 'claims-challenge' } },
  { label: 'session is over', fault: { kind: 'error', code: 'invalidSessionReCreatable' } },
  { label: 'workbook is locked', fault: { kind: 'error', code: 'resourceLocked', status: 423 } },
  { label: 'access denied', fault: { kind: 'error', code: 'accessDenied' } },
  { label: 'something failed inside', fault: { kind: 'error', code: 'internalServerErrorUncategorized' } },
];

export const faultOperations = [
  'any',
  'createSession',
  'refreshSession',
  'closeSession',
  'getOperation',
  'getSharedDriveItem',
  'getDriveItem',
  'putContent',
  'download',
] as const;

export const clockSteps: readonly { readonly label: string; readonly seconds: number }[] = [
  { label: '+ 1 minute', seconds: 60 },
  { label: '+ 3 minutes', seconds: 180 },
  { label: '+ 6 minutes', seconds: 360 },
  { label: '+ 1 hour', seconds: 3600 },
  { label: '+ 1 day', seconds: 86_400 },
];
