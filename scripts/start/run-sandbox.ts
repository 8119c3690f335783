import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { startSandbox, type RunningSandbox } from '#sandbox/start-sandbox.ts';
import { findBrowser } from '../browser/find-browser.ts';
import { hasDisplay, openForPerson, type PersonBrowser } from '../browser/open-for-person.ts';
import { welcome } from './welcome.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** Where other programs find the sandbox; git ignores the folder. */
const stateFolder = join(root, '.sandbox');
const certificateFile = join(stateFolder, 'sandbox-ca.pem');
const descriptionFile = join(stateFolder, 'sandbox.json');

const options = {
  'no-open': { type: 'boolean', default: false },
  flat: { type: 'boolean', default: false },
} as const;

/**
 * Runs the sandbox until Ctrl+C or a termination signal, then ends everything it started.
 * @throws TypeError for an option that does not exist
 */
export async function runSandbox(words: readonly string[]): Promise<void> {
  const { values } = parseArgs({ args: [...words], options });
  const stopped = stopSignal();
  const sandbox = await startSandbox({
    addInFolder: join(root, 'dist'),
    manifestFile: join(root, 'manifest.xml'),
    ports: 'preferred',
    layout: values.flat ? 'flat' : 'sites',
    certificateFile,
    onError: (error) => console.error(error),
  });
  await mkdir(stateFolder, { recursive: true });
  await writeFile(certificateFile, sandbox.certificate.certificate);
  await writeFile(descriptionFile, `${JSON.stringify(sandbox.describe(), null, 2)}\n`);

  const browser = values['no-open'] ? undefined : await openWhereThereIsOne(sandbox);
  const { origins, ports } = sandbox;
  const description = sandbox.describe();
  for (const line of welcome({
    origins,
    ports,
    description,
    certificateFile,
    descriptionFile,
    opened: browser !== undefined,
    layout: values.flat ? 'flat' : 'sites',
  }))
    console.log(line);

  await stopped;
  await browser?.close();
  await sandbox.close();
}

/** The shell between npm and us, as it was when we were started. */
const starter = process.ppid;
const lookForStarterMs = 500;

/**
 * The first signal; a terminal sends it to npm and to us, and npm sends it on: the second one changes nothing. Where only
 * npm is told to end, the shell that it started us with ends and does not tell us: then we have another parent.
 */
function stopSignal(): Promise<void> {
  return new Promise((resolve) => {
    const stop = () => {
      clearInterval(watch);
      resolve();
    };
    const watch = setInterval(() => {
      if (process.ppid !== starter) stop();
    }, lookForStarterMs);
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, stop);
  });
}

async function openWhereThereIsOne(sandbox: RunningSandbox): Promise<PersonBrowser | undefined> {
  const executablePath = findBrowser();
  if (executablePath === undefined || !hasDisplay(process.platform, process.env)) return undefined;
  return openForPerson({
    executablePath,
    address: `${sandbox.origins.excel}/`,
    publicKeyHash: sandbox.certificate.publicKeyHash,
    isRoot: process.getuid?.() === 0,
  });
}
