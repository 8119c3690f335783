import { execFile } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import { startSandbox, type RunningSandbox } from '#sandbox/start-sandbox.ts';
import { curlLine } from './curl-line.ts';

/** As much of curl as the line uses: not every machine that runs the tests has it. */
const curlStandIn = `#!${process.execPath}
const { readFileSync } = require('node:fs');
const https = require('node:https');
const words = process.argv.slice(2);
const headers = {};
let method, ca, body, address, wantsStatus = false;
while (words.length > 0) {
  const word = words.shift();
  if (word === '-s') continue;
  else if (word === '--cacert') ca = readFileSync(words.shift());
  else if (word === '-X') method = words.shift();
  else if (word === '-d') body = words.shift();
  else if (word === '-o') words.shift();
  else if (word === '-w') wantsStatus = words.shift() !== '';
  else if (word === '-H') { const [, name, value] = /^([^:]+): (.*)$/.exec(words.shift()); headers[name] = value; }
  else address = word;
}
const request = https.request(address, { ca, headers, method: method ?? (body ? 'POST' : 'GET') }, (answer) => {
  if (wantsStatus) { console.log(answer.statusCode); answer.resume(); } else answer.pipe(process.stdout);
});
request.end(body);
`;

/** Starts servers and five programs, on a machine that may be busy. */
jest.setTimeout(60_000);

/** Kept from the start, so that a sandbox is closed even where the hook gave up before it stood. */
let starting: Promise<RunningSandbox> | undefined;
let folder = '';

function running(): Promise<RunningSandbox> {
  return starting ?? Promise.reject(new Error('No sandbox was started.'));
}

beforeAll(async () => {
  folder = join(mkdtempSync(join(tmpdir(), 'curl-line-')), "Ana's folder");
  mkdirSync(folder);
  writeFileSync(join(folder, 'curl'), curlStandIn);
  chmodSync(join(folder, 'curl'), 0o755);
  const root = new URL('../../', import.meta.url);
  starting = startSandbox({
    addInFolder: folder,
    manifestFile: fileURLToPath(new URL('manifest.xml', root)),
    ports: 'any',
  });
  writeFileSync(join(folder, 'ca.pem'), (await starting).certificate.certificate);
});

afterAll(async () => {
  await (await running()).close();
  rmSync(join(folder, '..'), { recursive: true });
});

test('the line that npm start prints opens, refreshes and closes a session', async () => {
  const sandbox = await running();
  const line = curlLine(sandbox.describe(), join(folder, 'ca.pem'));
  const { stdout } = await promisify(execFile)('sh', ['-c', line], {
    env: { ...process.env, PATH: `${folder}${delimiter}${process.env['PATH'] ?? ''}` },
  });
  expect(stdout).toBe('204\n204\n');
  expect(sandbox.graph.log.read().map(({ operation, status }) => `${operation} ${status}`)).toEqual([
    'createSession 201',
    'refreshSession 204',
    'closeSession 204',
  ]);
});
