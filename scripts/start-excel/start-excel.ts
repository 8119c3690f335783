/** `npm run start:excel -- --document <address>`: this build in the real Excel on the web. Ctrl+C ends it. */
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { portHolder } from './port-holder.ts';
import { whyNotReached } from './reach.ts';
import { serveDist } from './serve-dist.ts';
import { sideload } from './sideload.ts';
import { wishFromArguments } from './wish-from-arguments.ts';

/** manifest.xml names this port, and a manifest in the tree is never rewritten. */
const port = 3000;
const reachTimeoutMs = 10_000;
const path = (relative: string) => fileURLToPath(new URL(`../../${relative}`, import.meta.url));

function portTaken(holder: string): string {
  return `Port ${port} is held by ${holder}. manifest.xml names this port: end that program, then try again.`;
}

/** Runs to the end of starting; a sentence when something stands in the way. */
async function start(): Promise<string | undefined> {
  const wish = wishFromArguments(process.argv.slice(2));
  if (wish.kind === 'misunderstood') return wish.say;
  if (!existsSync(path('dist/taskpane.html'))) return 'Nothing is built yet. Run npm run build first.';

  const holder = portHolder(port);
  if (holder !== undefined) return portTaken(holder);
  const serving = await serveDist({
    folder: path('dist'),
    port,
    certificateFile: path('.cache/start-excel/certificate.json'),
    now: Date.now(),
  });
  if (serving.kind === 'port-taken') return portTaken('another program');
  process.on('SIGINT', () => void serving.dist.close());

  const unreached = await whyNotReached(wish.document, reachTimeoutMs);
  const opened = unreached === undefined ? await sideload(wish.document) : { kind: 'failed' as const, say: unreached };
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
