import { beforeEach, expect, test } from '@jest/globals';
import { mintAccessToken } from '../access-tokens.ts';
import { createSandboxClock, type SandboxClock } from '../clock.ts';
import { ana } from '../people.ts';
import { createSigningKeys } from '../signing-keys.ts';
import { createGraph, type GraphSandbox } from './graph.ts';
import { seededRandom } from '../random.ts';

let clock: SandboxClock;
let graph: GraphSandbox;
let token: string;
let workbook: string;

beforeEach(async () => {
  clock = createSandboxClock(() => Date.UTC(2026, 10, 23, 9));
  const keys = await createSigningKeys();
  graph = createGraph({ clock, keys, random: seededRandom(1), filesOrigin: 'https://files.test' });
  token = await mintAccessToken(keys, clock, { person: ana, clientId: 'app', scopes: 'Files.ReadWrite' });
  const budget = graph.world().seededFiles.find(({ key }) => key === 'budget');
  workbook = `https://graph.test/v1.0/drives/${budget?.driveId ?? ''}/items/${budget?.itemId ?? ''}/workbook`;
});

function post(action: string, sessionId?: string): Promise<Response> {
  return graph.fetch(
    new Request(`${workbook}/${action}`, {
      method: 'POST',
      headers: {
        authorization: `Bearer ${token}`,
        ...(sessionId === undefined ? {} : { 'workbook-session-id': sessionId }),
        ...(action === 'createSession' ? { 'content-type': 'application/json' } : {}),
      },
      body: action === 'createSession' ? '{"persistChanges":true}' : null,
    }),
  );
}

test('a session is started, refreshed and closed', async () => {
  const started = await post('createSession');
  expect(started.status).toBe(201);
  const session: unknown = await started.json();
  expect(session).toMatchObject({ id: expect.stringMatching(/^cluster=.*&session=.*&usid=/), persistChanges: true });
  const id = graph.world().sessions.all()[0]?.id ?? '';
  expect(id.length).toBeGreaterThan(220);
  expect(id.length).toBeLessThan(270);
  expect((await post('refreshSession', id)).status).toBe(204);
  expect((await post('closeSession', id)).status).toBe(204);
  expect((await post('refreshSession', id)).status).toBe(404);
});

test('neither the token nor a whole session id stands in the log', async () => {
  await post('createSession');
  const id = graph.world().sessions.all()[0]?.id ?? '';
  await post('refreshSession', id);
  const log = JSON.stringify(graph.log.read());
  expect(log).toContain('refreshSession');
  expect(log).not.toContain(token);
  expect(log).not.toContain(id);
  expect(log).toContain(`session…${id.slice(-6)}`);
});
