import { packageScripts, runCommand } from './run-command.mjs';

/**
 * Runs every `check:*` script of package.json, in the order they stand there: cheap ones first. Says one line each,
 * and under it the whole output of one that fails.
 *
 * @param {(line: string) => void} say
 * @returns {Promise<{ passed: number, failed: number }>}
 */
export async function runChecks(say) {
  const tally = { passed: 0, failed: 0 };
  const checks = Object.entries(packageScripts()).filter(([name]) => name.startsWith('check:'));
  for (const [name, command] of checks) {
    const { ok, output } = await runCommand(command);
    tally[ok ? 'passed' : 'failed'] += 1;
    say(`${ok ? 'passed' : 'FAILED'}  ${name}`);
    if (!ok) say(output.trimEnd());
  }
  return tally;
}
