/**
 * `npm start [-- --no-open] [-- --flat]`: installs what is missing, builds the add-in if it is stale, and runs the sandbox
 * until Ctrl+C. Plain Node up to the point where everything is installed.
 */
import { fileURLToPath } from 'node:url';
import { isBuildStale } from './start/stale-build.mjs';
import { installMissing } from './test/install-missing.mjs';
import { packageScripts, runCommand } from './test/run-command.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const say = (line) => console.log(line);

/** Nothing is open yet that would have to be closed: Ctrl+C during the preparations just ends. */
const leave = () => process.exit(0);
process.on('SIGINT', leave);

async function build() {
  if (!isBuildStale(root)) return true;
  say('Building the add-in ...');
  const { ok, output } = await runCommand(packageScripts().build);
  if (!ok) say(`${output.trimEnd()}\nThe add-in could not be built; why stands above.`);
  return ok;
}

if (installMissing(say) && (await build())) {
  process.off('SIGINT', leave);
  const { register } = await import('tsx/esm/api');
  register();
  const { runSandbox } = await import('./start/run-sandbox.ts');
  await runSandbox(process.argv.slice(2));
} else {
  process.exitCode = 1;
}
