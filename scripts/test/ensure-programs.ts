/** Run as a program: the contract tests try scripts for people in bash, curl and Python. */
import { spawnSync } from 'node:child_process';
import { thisMachine } from '../browser/install-packages.ts';
import { ensurePrograms } from './distribution-programs.ts';

const missing = ensurePrograms({
  ...thisMachine,
  has: (program) => spawnSync(program, ['--version'], { stdio: 'ignore' }).status === 0,
});
if (missing.length > 0) {
  console.log(`The contract tests need ${missing.join(' and ')}. Install what is missing.`);
  process.exitCode = 1;
}
