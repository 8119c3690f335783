import { expect, test } from '@jest/globals';
import { failureReport } from './failure-report.ts';

test('a report holds what support needs, in Microsoft’s own terms, and leaves out what is not known', () => {
  const failure = {
    attempts: 3,
    evidence: {
      operation: 'refresh-session',
      status: 504,
      codes: ['UnknownError', 'gatewayTimeoutUncategorized'],
      requestId: '5a7c2f40',
    },
  } as const;
  expect(failureReport(failure, 'Session Controls: No answer')).toBe(
    [
      'Session Controls: No answer',
      'operation: refresh-session',
      'attempts: 3',
      'status: 504',
      'codes: UnknownError > gatewayTimeoutUncategorized',
      'request-id: 5a7c2f40',
    ].join('\n'),
  );
});
