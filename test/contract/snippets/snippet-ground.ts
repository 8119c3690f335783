import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { mintAccessToken } from '#sandbox/access-tokens.ts';
import type { LoggedCall } from '#sandbox/graph/call-log.ts';
import type { WorkbookSession } from '#sandbox/graph/sessions.ts';
import { ana } from '#sandbox/people.ts';
import { startSandbox, type RunningSandbox } from '#sandbox/start-sandbox.ts';
import { snippetOf } from '#taskpane/pages/request/snippets/snippet-of.ts';
import type { SnippetWish } from '#taskpane/pages/request/snippets/snippet.ts';
import { createSharedClock, type SharedClock } from './moved-clock.ts';
import { startProgram, type Finished, type StartedProgram } from './start-program.ts';

const root = (path: string) => fileURLToPath(new URL(`../../../${path}`, import.meta.url));

/** The sandbox over HTTPS in its flat layout, and a shell, Python and Node that trust it and live by its clock. */
export interface SnippetGround {
  readonly sandbox: RunningSandbox;
  readonly clock: SharedClock;
  /** The snippet for the budget workbook, with a good token put in as a reader would. */
  text(wish: Partial<SnippetWish> & Pick<SnippetWish, 'what' | 'how'>): string;
  start(how: Executed, text: string): Promise<StartedProgram>;
  /** @param passing seconds before each look at the time, see `SharedClock.pass` */
  run(how: Executed, text: string, passing?: readonly number[]): Promise<Finished>;
  /** Sessions that Graph has still open. */
  alive(): readonly WorkbookSession[];
  allSessions(): readonly WorkbookSession[];
  calls(operation?: LoggedCall['operation']): readonly LoggedCall[];
  /** Everything but the clock as at the start. */
  reset(): Promise<void>;
  close(): Promise<void>;
}

/** The forms that another program can run. */
export type Executed = 'curl' | 'python' | 'javascript';

export async function createSnippetGround(): Promise<SnippetGround> {
  const folder = await mkdtemp(join(tmpdir(), 'snippets-'));
  const clock = await createSharedClock(folder);
  const sandbox = await startSandbox({
    addInFolder: folder,
    manifestFile: root('manifest.xml'),
    ports: 'any',
    layout: 'flat',
    now: () => clock.now(),
  });
  const certificateFile = join(folder, 'certificate.pem');
  await writeFile(certificateFile, sandbox.certificate.certificate);
  // Where Node looks for the client.
  await symlink(root('node_modules'), join(folder, 'node_modules'));
  const token = await mintAccessToken(sandbox.keys, sandbox.clock, {
    person: ana,
    clientId: 'app',
    scopes: 'Files.ReadWrite',
    lifetimeSeconds: 86_400,
  });
  let programs = 0;

  const start: SnippetGround['start'] = async (how, text) => {
    programs += 1;
    const own = join(folder, `run-${programs}`);
    await mkdir(own);
    const environment = {
      ...process.env,
      ...clock.environment,
      CURL_CA_BUNDLE: certificateFile,
      SSL_CERT_FILE: certificateFile,
      NODE_EXTRA_CA_CERTS: certificateFile,
      PYTHONDONTWRITEBYTECODE: '1',
    };
    switch (how) {
      case 'curl':
        return startProgram('bash', await inFile(join(own, 'program.sh'), text), environment);
      case 'python':
        return startProgram('python3', await inFile(join(own, 'program.py'), text), environment);
      case 'javascript': {
        const words = await inFile(join(own, 'program.mjs'), text);
        return startProgram(process.execPath, ['--import', clock.nodeModule, ...words], environment);
      }
    }
  };
  const sessions = () => sandbox.graph.world().sessions;

  return {
    sandbox,
    clock,
    text: (wish) => {
      const file = sandbox.graph.world().seededFiles.find(({ key }) => key === 'budget');
      if (file === undefined) throw new Error('the budget workbook is not seeded');
      const { text } = snippetOf({
        graphRoot: `${sandbox.origins.graph}/v1.0`,
        ref: { driveId: file.driveId, itemId: file.itemId },
        sessionId: undefined,
        changes: 'saves-changes',
        ...wish,
      });
      return text.replaceAll('{token}', token);
    },
    start,
    run: async (how, text, passing = []) => {
      await clock.pass(passing);
      return (await start(how, text)).finished;
    },
    alive: () =>
      sessions()
        .all()
        .filter(({ over }) => over === undefined),
    allSessions: () => sessions().all(),
    calls: (operation) =>
      sandbox.graph.log.read().filter((call) => operation === undefined || call.operation === operation),
    reset: async () => {
      sandbox.graph.reset();
      await clock.takeWaits();
      await clock.pass([]);
    },
    close: async () => {
      await sandbox.close();
      await rm(folder, { recursive: true });
    },
  };
}

async function inFile(path: string, text: string): Promise<readonly string[]> {
  await writeFile(path, text);
  return [path];
}
