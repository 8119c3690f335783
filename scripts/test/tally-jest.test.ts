import { describe, expect, test } from '@jest/globals';
import { tallyJest } from './tally-jest.mjs';

const report = {
  numPassedTests: 7,
  numFailedTests: 0,
  numPendingTests: 0,
  numTodoTests: 0,
  numRuntimeErrorTestSuites: 0,
};

describe('a run of Jest counts', () => {
  test('what passed', () => {
    expect(tallyJest({ ok: true, report })).toEqual({ passed: 7, failed: 0, notes: [] });
  });

  test('what failed', () => {
    expect(tallyJest({ ok: false, report: { ...report, numFailedTests: 2 } })).toEqual({
      passed: 7,
      failed: 2,
      notes: [],
    });
  });

  test('a file that could not be loaded as failed', () => {
    expect(tallyJest({ ok: false, report: { ...report, numRuntimeErrorTestSuites: 1 } }).failed).toBe(1);
  });

  test('skipped and planned tests as failed, and says so', () => {
    expect(tallyJest({ ok: true, report: { ...report, numPendingTests: 1, numTodoTests: 2 } })).toEqual({
      passed: 7,
      failed: 3,
      notes: ['3 tests were skipped; that counts as failed.'],
    });
  });

  test('a bad end as failed though every test passed', () => {
    expect(tallyJest({ ok: false, report }).failed).toBe(1);
  });

  test('a missing report as failed', () => {
    expect(tallyJest({ ok: true, report: undefined })).toEqual({
      passed: 0,
      failed: 1,
      notes: ['Jest ended without a report.'],
    });
  });
});
