import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import type { IncomingHttpHeaders } from 'node:http';
import { get } from 'node:https';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { portHolder } from './port-holder.ts';
import { whyNotReached } from './reach.ts';
import { serveDist, type ServedDist } from './serve-dist.ts';

const now = Date.UTC(2026, 10, 23);
let folder: string;
let serving: ServedDist[];

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'start-excel-'));
  mkdirSync(join(folder, 'dist'));
  writeFileSync(join(folder, 'dist', 'taskpane.html'), '<title>Session Controls</title>');
  writeFileSync(join(folder, 'dist', 'mark-32.png'), 'PNG');
  writeFileSync(join(folder, 'dist', 'hosting.json'), '{"headers":{"content-security-policy":"default-src self"}}');
  serving = [];
});

afterEach(async () => {
  for (const dist of serving) await dist.close();
  rmSync(folder, { recursive: true });
});

async function serve(port = 0, at = now): Promise<ServedDist | undefined> {
  const certificateFile = join(folder, 'kept', 'certificate.json');
  const result = await serveDist({ folder: join(folder, 'dist'), port, certificateFile, now: at });
  if (result.kind === 'port-taken') return undefined;
  serving.push(result.dist);
  return result.dist;
}

async function served(): Promise<ServedDist> {
  const dist = await serve();
  if (dist === undefined) throw new Error('no port was free');
  return dist;
}

/** A page over https from whoever answers there; whose certificate it is is not asked. */
function page(address: string): Promise<{ status: number | undefined; headers: IncomingHttpHeaders; text: string }> {
  return new Promise((resolve, reject) => {
    get(address, { rejectUnauthorized: false }, (answer) => {
      let text = '';
      answer.on('data', (chunk: Buffer) => (text += chunk.toString()));
      answer.on('end', () => resolve({ status: answer.statusCode, headers: answer.headers, text }));
    }).on('error', reject);
  });
}

const certificate = () => readFileSync(join(folder, 'kept', 'certificate.json'), 'utf8');

describe('the built pages', () => {
  test('are served over https, and what is not there is a plain 404', async () => {
    const { origin } = await served();
    const { status, text } = await page(`${origin}/taskpane.html`);
    expect({ status, text }).toEqual({ status: 200, text: '<title>Session Controls</title>' });
    expect((await page(`${origin}/assets/none.png`)).status).toBe(404);
  });

  test('carry the headers of the build, and icons no Cache-Control', async () => {
    const { headers } = await page(`${(await served()).origin}/mark-32.png`);
    expect(headers['content-security-policy']).toBe('default-src self');
    expect(headers).not.toHaveProperty('cache-control');
  });

  test('keep their certificate, so that a browser is asked only once', async () => {
    await served();
    const first = certificate();
    await served();
    expect(certificate()).toBe(first);
  });

  test('get another one before it ends, or when what was kept is damaged', async () => {
    await served();
    const first = certificate();
    await serve(0, now + 89.5 * 86_400_000);
    const second = certificate();
    expect(second).not.toBe(first);
    writeFileSync(join(folder, 'kept', 'certificate.json'), 'half a fi');
    await served();
    expect(JSON.parse(certificate())).toHaveProperty('privateKey');
  });
});

describe('a port that is taken', () => {
  test('is told, and by whom', async () => {
    const { origin } = await served();
    const port = Number(new URL(origin).port);
    expect(await serve(port)).toBeUndefined();
    expect(portHolder(port)).toContain(`(process ${process.pid})`);
  });

  test('has no holder when it is free', async () => {
    const dist = await served();
    const port = Number(new URL(dist.origin).port);
    await dist.close();
    serving = [];
    expect(portHolder(port)).toBeUndefined();
  });
});

describe('without a network', () => {
  test('the person is told which host does not answer, and what goes without', async () => {
    const sentence = await whyNotReached('https://contoso.invalid/b.xlsx?web=1', 10_000);
    expect(sentence).toMatch(/^contoso\.invalid does not answer \(.+\)\. Excel on the web needs the internet/);
    expect(sentence).toContain('npm start');
  });
});
