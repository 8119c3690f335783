/** `npm run replay -- <report>`: goes through a support report and shows where it leads. */
import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { hasDisplay } from '../browser/open-for-person.ts';
import { openReplayed } from './open-replayed.ts';
import { readReport } from './read-report.ts';
import { tellReplay } from './tell-replay.ts';
import { help, wishFromArguments } from './wish-from-arguments.ts';

/** Runs to the end; a sentence when something stands in the way. */
async function run(): Promise<string | undefined> {
  const wish = wishFromArguments(process.argv.slice(2));
  if (wish.kind === 'misunderstood') return `${wish.say}\n\n${help}`;
  if (wish.kind === 'help') {
    console.log(help);
    return undefined;
  }
  // npm runs in the project's folder; the file was named as seen from where the person is.
  const file = resolve(process.env['INIT_CWD'] ?? '.', wish.file);
  const text = await readFile(file, 'utf8').catch(() => undefined);
  if (text === undefined) return `There is no file ${wish.file} that can be read.`;
  const read = readReport(text);
  if (read.kind === 'unreadable') return read.say;
  const told = tellReplay(read.report);
  console.log(told.text);
  if (!wish.opens) return undefined;

  console.log('\nBuilding the page …');
  const opened = await openReplayed(
    { ...told.context, state: told.replayed.state },
    hasDisplay(process.platform, process.env),
  );
  console.log(`The pane stands in that state at ${opened.address}`);
  if (!opened.isShown) console.log('No window could be opened here: open that address in a browser.');
  console.log('Ctrl+C here ends it.');
  process.once('SIGINT', () => void opened.close());
  process.once('SIGTERM', () => void opened.close());
  return undefined;
}

const obstacle = await run();
if (obstacle !== undefined) {
  console.error(obstacle);
  process.exitCode = 1;
}
