import { createMovedClock } from '#adapters/moved-clock.ts';
import { graphAndBareDownloads } from '#adapters/graph/address-rule.ts';
import { createGraphSender } from '#adapters/graph/graph-sender.ts';
import { createTransport, type Fetch } from '#adapters/graph/transport.ts';
import { createWorkbookGraph } from '#adapters/graph/workbook-graph.ts';
import { createSettingsFile, type SettingsFile } from '#adapters/roaming-settings/settings-file.ts';
import type { AccessToken, SignIn } from '#application/ports/sign-in.ts';
import type { CallContext, WorkbookGraph } from '#application/ports/workbook-graph.ts';
import { succeeded, type Outcome, type Problem } from '#domain/problem/problem.ts';
import type { DriveItem } from '#domain/workbook-session/drive-item.ts';
import { workbookSessionIdFrom, type WorkbookSession } from '#domain/workbook-session/workbook-session.ts';
import { createDriver, type Driver } from '../graph/driver.ts';
import { connectOverHttp } from '../graph/sandboxes.ts';

/** The calls whose failures people meet, by the names that the sandbox has for them. */
export const sessionCalls = ['createSession', 'refreshSession', 'closeSession'] as const;
export type GraphCallName = (typeof sessionCalls)[number] | 'getSharedDriveItem';

/** The real adapters against the sandbox's Graph, served over HTTP. */
export interface ServedWorld {
  readonly graph: Driver;
  readonly settings: SettingsFile;
  /** Whether codes come in capital letters. */
  isLoud: boolean;
  /** Sends one call and gives the problem it ends in; throws when it ends well. */
  problemOf(call: GraphCallName, workbook?: string): Promise<Problem>;
  /** Starts with a 202 and waits for the end. */
  problemOfSlowStart(): Promise<Problem>;
  close(): Promise<void>;
}

/** Adapters speak HTTPS only; the way to the sandbox behind it is plain. */
const origin = 'https://graph.test';

export async function createServedWorld(): Promise<ServedWorld> {
  const graph = await createDriver(await connectOverHttp());
  const clock = createMovedClock();
  const token = await graph.token();
  let underWay = 0;
  const toSandbox: Fetch = async (request) => {
    underWay += 1;
    try {
      const body = await request.text();
      const { method, headers, url } = request;
      const address = url.replace(origin, graph.connection.graph);
      const answer = await graph.connection.fetch(address, { method, headers, ...(body === '' ? {} : { body }) });
      return await asOverHttps(answer, graph.connection.graph, world.isLoud);
    } finally {
      underWay -= 1;
    }
  };
  const signIn: Pick<SignIn, 'getToken'> = {
    getToken: () => Promise.resolve(succeeded({ token: asToken(token), account, scopes: ['Files.ReadWrite'] })),
  };
  const sender = createGraphSender({
    root: `${origin}/v1.0`,
    transport: createTransport({
      fetch: toSandbox,
      isAllowed: graphAndBareDownloads(`${origin}/v1.0`),
      clock,
      connectivity: { isOnline: () => true },
    }),
    signIn,
    clock,
    random: { uuid: () => crypto.randomUUID() },
  });
  const workbooks = createWorkbookGraph({ graph: sender, clock });

  const world: ServedWorld = {
    graph,
    settings: createSettingsFile(sender, account.id),
    isLoud: false,
    problemOf: async (call, key = 'budget') => problemIn(await send(workbooks, graph, call, key)),
    problemOfSlowStart: async () => {
      const outcome = workbooks.startSession(itemOf(graph, 'budget'), 'saves-changes', context, () => undefined);
      for (;;) {
        const isThere = await Promise.race([
          outcome.then(() => true),
          new Promise<false>((r) => setImmediate(r, false)),
        ]);
        if (isThere) return problemIn(await outcome);
        // While a request is under way time stands still, or its time limit would pass as well.
        if (underWay === 0 && clock.waiting() > 0) clock.advance(1000);
      }
    },
    close: () => graph.connection.close(),
  };
  return world;
}

function send(workbooks: WorkbookGraph, graph: Driver, call: GraphCallName, key: string): Promise<Outcome<unknown>> {
  const item = itemOf(graph, key);
  switch (call) {
    case 'createSession':
      return workbooks.startSession(item, 'saves-changes', context, () => undefined);
    case 'refreshSession':
      return workbooks.refreshSession(sessionOn(item), item, context);
    case 'closeSession':
      return workbooks.closeSession(sessionOn(item), item, context);
    case 'getSharedDriveItem':
      return workbooks.findWorkbook(graph.file(key).fileUrl, context);
  }
}

const context: CallContext = {
  signal: new AbortController().signal,
  access: 'own-files',
  purpose: 'other',
  attempt: 1,
};

const account = {
  id: 'ana-home-account',
  name: 'Ana',
  userName: 'ana@contoso.com',
  organization: 'contoso.com',
  tenantId: 'contoso',
  isGuest: false,
};

function itemOf(graph: Driver, key: string): DriveItem {
  const { driveId, itemId, name } = graph.file(key);
  return { ref: { driveId, itemId }, name, webUrl: undefined, driveType: 'business', eTag: undefined };
}

/** No such session exists: what is armed strikes before Graph looks. */
function sessionOn({ ref, name }: DriveItem): WorkbookSession {
  const id = workbookSessionIdFrom('cluster=TEST&session=none&usid=00000000-0000-4000-8000-000000000000');
  if (id === undefined) throw new Error('That is no session id.');
  return {
    id,
    workbook: ref,
    workbookName: name,
    workbookUrl: undefined,
    changes: 'saves-changes',
    isTakenOver: false,
    startedAt: 0,
    lastContactAt: 0,
  };
}

/** The answer as it comes from the address that the adapters know; addresses in it as well. */
async function asOverHttps(answer: Response, servedAt: string, isLoud: boolean): Promise<Response> {
  const renamed = (text: string) => text.replaceAll(servedAt, origin);
  const text = renamed(await answer.text());
  const loud = text.replace(/"code":"([^"]+)"/g, (_field, code: string) => `"code":"${code.toUpperCase()}"`);
  const headers = [...answer.headers].map(([name, value]): [string, string] => [name, renamed(value)]);
  return new Response(text === '' ? null : isLoud ? loud : text, { status: answer.status, headers });
}

function problemIn(outcome: Outcome<unknown>): Problem {
  if (outcome.ok) throw new Error('It ended well.');
  return outcome.problem;
}

function isToken(text: string): text is AccessToken {
  return text !== '';
}

function asToken(text: string): AccessToken {
  if (!isToken(text)) throw new Error('an empty token');
  return text;
}
