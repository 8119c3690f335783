/**
 * `npm test [-- part ...]`: installs what is missing, builds, runs all checks and all tests, and ends with the line
 * `N passed, N failed`. The parts are checks, unit, contract and e2e; without one, all of them run.
 */
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { installMissing } from './test/install-missing.mjs';
import { runChecks } from './test/run-checks.mjs';
import { packageScripts, runCommand } from './test/run-command.mjs';
import { tallyJest } from './test/tally-jest.mjs';

const parts = ['checks', 'unit', 'contract', 'e2e'];
const chosen = process.argv.slice(2);
const total = { passed: 0, failed: 0 };
const say = (line) => console.log(line);

function count({ passed, failed }) {
  total.passed += passed;
  total.failed += failed;
}

/** Runs a step that the tests need; the step counts as one test. */
async function step(name, command) {
  const { ok, output } = await runCommand(command);
  count({ passed: ok ? 1 : 0, failed: ok ? 0 : 1 });
  say(`${ok ? 'passed' : 'FAILED'}  ${name}`);
  if (!ok) say(output.trimEnd());
  return ok;
}

async function runJest(project) {
  const file = new URL(`../.cache/jest-${project}.json`, import.meta.url);
  mkdirSync(new URL('.', file), { recursive: true });
  rmSync(file, { force: true });
  say(`\n${project} tests`);
  const command = `${packageScripts()[`test:${project}`]} --json --outputFile=.cache/jest-${project}.json`;
  const { ok } = await runCommand(command, { show: true });
  const report = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined;
  const { notes, ...tally } = tallyJest({ ok, report });
  for (const note of notes) say(note);
  count(tally);
  say(`${project}: ${tally.passed} passed, ${tally.failed} failed`);
}

/** The chosen parts that can run: without a build the tests of it cannot, without a browser the end-to-end tests. */
async function prepare(wanted) {
  if (wanted.every((part) => part === 'unit')) return wanted;
  let ready = wanted;
  if (!(await step('build', packageScripts().build))) {
    ready = ready.filter((part) => part === 'checks' || part === 'unit');
  }
  // Only a few of the contract tests need them, and say so by failing.
  if (ready.includes('contract')) await step('programs', 'tsx scripts/test/ensure-programs.ts');
  if (ready.includes('e2e') && !(await step('browser', 'tsx scripts/browser/ensure-browser.ts'))) {
    ready = ready.filter((part) => part !== 'e2e');
  }
  const left = wanted.filter((part) => !ready.includes(part));
  if (left.length > 0) say(`Not run, because of the failure above: ${left.join(', ')}`);
  return ready;
}

async function run() {
  const unknown = chosen.filter((part) => !parts.includes(part));
  if (unknown.length > 0) {
    say(`There is no part "${unknown.join('", "')}". The parts are ${parts.join(', ')}.`);
    return count({ passed: 0, failed: 1 });
  }
  if (!installMissing(say)) return count({ passed: 0, failed: 1 });
  for (const part of await prepare(parts.filter((name) => chosen.length === 0 || chosen.includes(name)))) {
    if (part === 'checks') count(await runChecks(say));
    else await runJest(part);
  }
}

await run();
say(`\n${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed > 0 ? 1 : 0;
