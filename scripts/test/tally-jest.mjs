/**
 * What a run of Jest amounts to. Anything that is not a passed test is a failed one: a file that could not be loaded, a
 * skipped test (nothing is skipped here), a run that ended badly without naming a test.
 *
 * @param {{ ok: boolean, report: unknown }} run how the process ended, and the report it wrote; undefined when it wrote none
 * @returns {{ passed: number, failed: number, notes: string[] }} notes say what Jest's own output does not
 */
export function tallyJest({ ok, report }) {
  if (report === undefined) return { passed: 0, failed: 1, notes: ['Jest ended without a report.'] };
  const { numPassedTests, numFailedTests, numPendingTests, numTodoTests, numRuntimeErrorTestSuites } = report;
  const skipped = numPendingTests + numTodoTests;
  const notes = skipped > 0 ? [`${skipped} tests were skipped; that counts as failed.`] : [];
  const failed = numFailedTests + skipped + numRuntimeErrorTestSuites;
  if (ok || failed > 0) return { passed: numPassedTests, failed, notes };
  return { passed: numPassedTests, failed: 1, notes: [...notes, 'Jest ended badly though no test failed.'] };
}
