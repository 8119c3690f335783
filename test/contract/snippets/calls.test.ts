import { readFile } from 'node:fs/promises';
import { request } from 'node:https';
import { createRequire } from 'node:module';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { snippetOf } from '#taskpane/pages/request/snippets/snippet-of.ts';
import type { SnippetAction, SnippetForm } from '#taskpane/pages/request/snippets/snippet.ts';
import { createSnippetGround, type SnippetGround } from './snippet-ground.ts';
import { requestsIn, type WrittenRequest } from './written-requests.ts';

let ground: SnippetGround;

beforeAll(async () => {
  ground = await createSnippetGround();
});

beforeEach(async () => {
  await ground.reset();
});

afterAll(async () => {
  await ground.close();
});

interface Answered {
  readonly status: number;
  readonly body: string;
}

/** Sends a request as it is written, and nothing besides. */
function send({ method, address, headers, body }: WrittenRequest): Promise<Answered> {
  return new Promise((resolve, reject) => {
    const options = { method, headers: Object.fromEntries(headers), ca: ground.sandbox.certificate.certificate };
    const sent = request(address, options, (answer) => {
      let text = '';
      answer.setEncoding('utf8').on('data', (part: string) => (text += part));
      answer.on('end', () => {
        resolve({ status: answer.statusCode ?? 0, body: text });
      });
    });
    sent.on('error', reject).end(body);
  });
}

/** Does what the snippet says; rejects when Graph refuses. */
async function tryOut(how: SnippetForm, text: string): Promise<string> {
  switch (how) {
    case 'curl':
    case 'python':
    case 'javascript': {
      const { status, output, complaints } = await ground.run(how, text);
      // curl shows the head of the answer, whatever its status.
      const isRefused = status !== 0 || /^HTTP\/[\d.]+ [45]/.test(output);
      if (isRefused) throw new Error(`${complaints}${output}`);
      return output;
    }
    default: {
      const [only, ...more] = requestsIn(text);
      expect(more).toEqual([]);
      if (only === undefined) throw new Error('no request is written there');
      const { status, body } = await send(only);
      if (status >= 300) throw new Error(body);
      return body;
    }
  }
}

describe.each(['http', 'curl', 'python', 'javascript'] as const)('single calls in %s', (how) => {
  const call = (what: SnippetAction, sessionId?: string) => tryOut(how, ground.text({ what, how, sessionId }));

  test('create, refresh and close a session', async () => {
    const answer = await call('create');
    const [session] = ground.alive();
    expect(session?.persistChanges).toBe(true);
    expect(answer).toContain(session?.id);
    await ground.clock.advance(200);
    await call('refresh', session?.id);
    expect(session?.lastContactAt).toBe(ground.sandbox.clock.now());
    await call('close', session?.id);
    expect(ground.allSessions().map(({ over }) => over?.why)).toEqual(['closed']);
    expect(ground.calls().map(({ operation, status }) => [operation, status])).toEqual([
      ['createSession', 201],
      ['refreshSession', 204],
      ['closeSession', 204],
    ]);
  });

  test('create a temporary copy where that is wished', async () => {
    await tryOut(how, ground.text({ what: 'create', how, changes: 'temporary-copy' }));
    expect(ground.alive().map(({ persistChanges }) => persistChanges)).toEqual([false]);
  });

  test('are sent once, and fail when Graph refuses', async () => {
    ground.sandbox.graph.faults.arm({ operation: 'createSession', fault: { kind: 'unavailable', status: 503 } });
    await expect(call('create')).rejects.toThrow();
    expect(ground.calls()).toHaveLength(1);
  });
});

describe('the sequence in HTTP', () => {
  test('opens, works, refreshes and closes, each request as it is written', async () => {
    const [opening, ...others] = requestsIn(ground.text({ what: 'program', how: 'http' }));
    if (opening === undefined) throw new Error('no request is written there');
    const { body } = await send(opening);
    const id = ground.alive()[0]?.id ?? 'none';
    expect(body).toContain(id);
    for (const written of others) {
      const headers = written.headers.map(([name, value]) => [name, value.replace('{session-id}', id)] as const);
      expect((await send({ ...written, headers })).status).toBeLessThan(300);
    }
    expect(ground.calls().map(({ operation }) => operation)).toEqual([
      'createSession',
      'listWorksheets',
      'refreshSession',
      'closeSession',
    ]);
    expect(ground.alive()).toEqual([]);
  });

  test('tells what to do about each answer that a program has to know', () => {
    const text = ground.text({ what: 'program', how: 'http', changes: 'temporary-copy' });
    for (const word of ['429', 'Retry-After', '504', '404', 'invalidSessionReCreatable', 'are gone', 'in every case'])
      expect(text).toContain(word);
  });
});

test('the version of the JavaScript client that is named is the one that was tried here', async () => {
  const require = createRequire(import.meta.url);
  const file = await readFile(require.resolve('@microsoft/microsoft-graph-client/package.json'), 'utf8');
  const { sdk } = snippetOf({
    what: 'create',
    how: 'javascript',
    graphRoot: 'https://graph.microsoft.com/v1.0',
    ref: { driveId: 'b!x', itemId: '01' },
    sessionId: undefined,
    changes: 'saves-changes',
  });
  const [, name, version] = /^(.*) ([\d.]+)$/.exec(sdk ?? '') ?? [];
  expect(JSON.parse(file)).toMatchObject({ name, version });
});
