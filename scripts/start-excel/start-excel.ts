/** `npm run start:excel -- --document <address>`: this build in the real Excel on the web. Ctrl+C ends it. */
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { portHolder } from './port-holder.ts';
import { packageScripts, runCommand } from '../test/run-command.mjs';
import { whyNotReached } from './reach.ts';
import { serveDist } from './serve-dist.ts';
import { sideload } from './sideload.ts';
import { wishFromArguments } from './wish-from-arguments.ts';

/** manifest.xml names this port, and a manifest in the tree is never rewritten. */
const port = 3000;
const reachTimeoutMs = 10_000;
const withoutClientId =
  'There is no configuration.json with the client id of an app registration: the pane will open and nobody can sign in. CONTRIBUTING.md says how to get one.';
const path = (relative: string) => fileURLToPath(new URL(`../../${relative}`, import.meta.url));

function portTaken(holder: string): string {
  return `Port ${port} is held by ${holder}. manifest.xml names this port: end that program, then try again.`;
}

/** Runs to the end of starting; a sentence when something stands in the way. */
async function start(): Promise<string | undefined> {
  const wish = wishFromArguments(process.argv.slice(2));
  if (wish.kind === 'misunderstood') return wish.say;
  const holder = portHolder(port);
  if (holder !== undefined) return portTaken(holder);
  const unreached = await whyNotReached(wish.document, reachTimeoutMs);
  if (unreached !== undefined) return unreached;
  console.log('Building …');
  const built = await runCommand(packageScripts()['build'] ?? '');
  if (!built.ok) return built.output.trimEnd();
  if (!existsSync(path('configuration.json'))) console.log(withoutClientId);

  const serving = await serveDist({
    folder: path('dist'),
    port,
    certificateFile: path('.cache/start-excel/certificate.json'),
    now: Date.now(),
  });
  if (serving.kind === 'port-taken') return portTaken('another program');
  process.on('SIGINT', () => void serving.dist.close());

  const opened = await sideload(wish.document);
  if (opened.kind === 'failed') {
    await serving.dist.close();
    return opened.say;
  }
  console.log(`The add-in is served at ${serving.dist.origin} and the workbook is opening at
${opened.address}
If no window opened, open that address yourself.
1. If Excel cannot reach the add-in, open ${serving.dist.origin}/taskpane.html in the same browser once and accept its certificate.
2. If the browser asks whether the site may reach devices on your local network, choose Allow.
3. In Excel, agree to developer mode and to the manifest.
Ctrl+C here ends it.`);
  return undefined;
}

const obstacle = await start();
if (obstacle !== undefined) {
  console.error(obstacle);
  process.exitCode = 1;
}
