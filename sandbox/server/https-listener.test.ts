import { request } from 'node:https';
import { afterEach, expect, test } from '@jest/globals';
import { createCertificate, type Certificate } from './certificate.ts';
import { listenHttps, type Fetch, type HttpsListener } from './https-listener.ts';

const open: HttpsListener[] = [];
const certificate = await createCertificate(Date.now());

async function listening(fetch: Fetch, port = 0) {
  const listener = await listenHttps({ fetch, certificate, port });
  open.push(listener);
  return listener;
}

afterEach(async () => {
  await Promise.all(open.splice(0).map((listener) => listener.close()));
});

function visit(port: number, { certificate: ca }: Certificate, sent?: string): Promise<string> {
  const method = sent === undefined ? 'GET' : 'POST';
  return new Promise((resolve, reject) => {
    request({ method, host: '127.0.0.1', port, servername: 'graph.localhost', ca, agent: false }, (answer) => {
      let body = '';
      answer.setEncoding('utf8').on('data', (text: string) => (body += text));
      answer.on('error', reject).on('end', () => resolve(`${answer.statusCode ?? 0} ${body}`));
    })
      .on('error', reject)
      .end(sent);
  });
}

test('a client that trusts the certificate file is answered under a name of the sandbox', async () => {
  const { port } = await listening(() => new Response('hello'));
  await expect(visit(port, certificate)).resolves.toBe('200 hello');
});

test('a client that trusts another certificate is not', async () => {
  const { port } = await listening(() => new Response('hello'));
  await expect(visit(port, await createCertificate(Date.now()))).rejects.toThrow();
});

test('a dropped connection is cut within the answer, so that no browser sends the request again by itself', async () => {
  const { port } = await listening(() => {
    throw Object.assign(new Error('after acting'), { name: 'DroppedConnection' });
  });
  await expect(visit(port, certificate)).rejects.toMatchObject({ code: 'ECONNRESET' });
});

test('a connection dropped after the request was read is cut as well', async () => {
  const { port } = await listening(async (received) => {
    await received.text();
    throw Object.assign(new Error('after acting'), { name: 'DroppedConnection' });
  });
  await expect(visit(port, certificate, 'a body')).rejects.toMatchObject({ code: 'ECONNRESET' });
});

test('any other error of a service is a 500 without its text', async () => {
  const { port } = await listening(() => {
    throw new Error('secret');
  });
  await expect(visit(port, certificate)).resolves.toBe('500 The sandbox failed inside.');
});

test('when the wished port is taken the next free one is used', async () => {
  const first = await listening(() => new Response('one'));
  const second = await listening(() => new Response('two'), first.port);
  expect(second.port).not.toBe(first.port);
  await expect(visit(second.port, certificate)).resolves.toBe('200 two');
});

test('after close nobody of ours answers any more', async () => {
  const listener = await listening(() => new Response('hello'));
  const { port } = listener;
  await visit(port, certificate);
  await listener.close();
  // Somebody else may have the port by now; whoever it is does not hold our key.
  await expect(visit(port, certificate)).rejects.toThrow();
});
