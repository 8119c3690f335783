import { availableParallelism } from 'node:os';
import { packageScripts, runCommand } from './run-command.mjs';

/**
 * Runs every `check:*` script of package.json, begun in the order they stand there, cheap ones first, as many at once as
 * there are cores. Says one line each, and under it the whole output of one that fails.
 *
 * @param {(line: string) => void} say
 * @returns {Promise<{ passed: number, failed: number }>}
 */
export async function runChecks(say) {
  const tally = { passed: 0, failed: 0 };
  const checks = Object.entries(packageScripts()).filter(([name]) => name.startsWith('check:'));
  const worker = async () => {
    for (let next = checks.shift(); next !== undefined; next = checks.shift()) {
      const [name, command] = next;
      const { ok, output } = await runCommand(command);
      tally[ok ? 'passed' : 'failed'] += 1;
      say(`${ok ? 'passed' : 'FAILED'}  ${name}`);
      if (!ok) say(output.trimEnd());
    }
  };
  await Promise.all(Array.from({ length: availableParallelism() }, worker));
  return tally;
}
