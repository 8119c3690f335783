import { connect as connectSocket } from 'node:net';
import { request } from 'node:http';
import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import type { GraphConnection } from './connection.ts';
import { createDriver, type Driver } from './driver.ts';
import { connectOverHttp } from './sandboxes.ts';

/** What `fetch` cannot send: names of headers in other letters, lengths of one's own, bytes that belong to no request. */
let connection: GraphConnection;
let graph: Driver;
let sessionId: string;
let token: string;

beforeAll(async () => {
  connection = await connectOverHttp();
});
beforeEach(async () => {
  graph = await createDriver(connection);
  sessionId = await graph.start();
  token = await graph.token();
});
afterAll(() => connection.close());

interface Sent {
  readonly path: string;
  readonly headers: Record<string, string>;
  readonly body?: string;
}

function post({ path, headers, body = '' }: Sent): Promise<{ status: number; headers: string[]; body: string }> {
  return new Promise((resolve, reject) => {
    const { hostname, port } = new URL(connection.graph);
    const sent = request({ hostname, port, path, method: 'POST', headers, agent: false }, (answer) => {
      let text = '';
      answer.setEncoding('utf8').on('data', (part: string) => (text += part));
      answer.on('end', () => {
        resolve({ status: answer.statusCode ?? 0, headers: Object.keys(answer.headers), body: text });
      });
    });
    sent.on('error', reject);
    sent.end(body);
  });
}

const refreshPath = () => `/v1.0${graph.workbook()}/refreshSession`;

test.each(['workbook-session-id', 'Workbook-Session-Id', 'WORKBOOK-SESSION-ID'])(
  'the header is found as %s',
  async (name) => {
    const answer = await post({
      path: refreshPath(),
      headers: { Authorization: `Bearer ${token}`, [name]: sessionId },
    });
    expect(answer.status).toBe(204);
  },
);

test.each(['Bearer', 'bearer', 'BEARER'])('the scheme is understood as %s', async (scheme) => {
  const headers = { Authorization: `${scheme} ${token}`, 'workbook-session-id': sessionId };
  expect((await post({ path: refreshPath(), headers })).status).toBe(204);
});

test.each(['v1.0', 'beta'])(
  'Content-Length: 0 is fine in %s, and 204 has neither body nor content type',
  async (version) => {
    for (const action of ['refreshSession', 'closeSession']) {
      const answer = await post({
        path: `/${version}${graph.workbook()}/${action}`,
        headers: { Authorization: `Bearer ${token}`, 'workbook-session-id': sessionId, 'Content-Length': '0' },
      });
      expect({ action, status: answer.status, body: answer.body }).toEqual({ action, status: 204, body: '' });
      expect(answer.headers).not.toContain('content-type');
      expect(answer.headers).not.toContain('content-length');
    }
  },
);

test('a body sent in chunks is read like any other', async () => {
  const answer = await post({
    path: `/v1.0${graph.workbook()}/createSession`,
    headers: {
      Authorization: `Bearer ${token}`,
      'Content-Type': 'application/json',
      'Transfer-Encoding': 'chunked',
    },
    body: '{"persistChanges":true}',
  });
  expect(answer.status).toBe(201);
});

test('bytes after Content-Length: 0 belong to no request: the call succeeds, what follows is 400', async () => {
  const { hostname, port } = new URL(connection.graph);
  const received = await new Promise<string>((resolve, reject) => {
    const socket = connectSocket(Number(port), hostname);
    let text = '';
    socket.setEncoding('utf8').on('data', (part: string) => {
      // Sent only once the call is answered: Node's parser would otherwise cut the connection before that.
      if (text === '') socket.write('{ }\r\n\r\n');
      text += part;
    });
    socket.on('end', () => {
      resolve(text);
    });
    socket.on('error', reject);
    const head = [
      `POST ${refreshPath()} HTTP/1.1`,
      `Host: ${hostname}:${port}`,
      `Authorization: Bearer ${token}`,
      `Workbook-Session-Id: ${sessionId}`,
      'Content-length: 0',
    ];
    socket.write(`${head.join('\r\n')}\r\n\r\n`);
  });
  expect(received.match(/HTTP\/1\.1 \d+/g)).toEqual(['HTTP/1.1 204', 'HTTP/1.1 400']);
});

test('a lost answer reaches the client as a cut connection', async () => {
  await graph.arm({ operation: 'refreshSession', count: 1, fault: { kind: 'lost-answer' } });
  const headers = { Authorization: `Bearer ${token}`, 'workbook-session-id': sessionId };
  await expect(post({ path: refreshPath(), headers })).rejects.toMatchObject({ code: 'ECONNRESET' });
});
