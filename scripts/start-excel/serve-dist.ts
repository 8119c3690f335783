import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import type { ServerResponse } from 'node:http';
import { createServer, type Server } from 'node:https';
import { dirname, join } from 'node:path';
import sirv from 'sirv';
import { createCertificate } from '#sandbox/server/certificate.ts';
import { X509Certificate } from 'node:crypto';
import * as v from 'valibot';

const Kept = v.object({ certificate: v.string(), privateKey: v.string() });
type Kept = v.InferOutput<typeof Kept>;

/** What the build wrote for whoever serves it. */
const Hosting = v.object({ headers: v.record(v.string(), v.string()) });

const dayMs = 86_400_000;

/** The certificate of the last time while it is good for another day, so that the browser has to be told only once. */
async function keptCertificate(file: string, now: number): Promise<Kept> {
  if (existsSync(file)) {
    const kept = v.safeParse(v.pipe(v.string(), v.parseJson(), Kept), readFileSync(file, 'utf8'));
    if (kept.success && Date.parse(new X509Certificate(kept.output.certificate).validTo) > now + dayMs)
      return kept.output;
  }
  const { certificate, privateKey } = await createCertificate(now);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, JSON.stringify({ certificate, privateKey }));
  chmodSync(file, 0o600);
  return { certificate, privateKey };
}

export interface ServedDist {
  readonly origin: string;
  close(): Promise<void>;
}

export type Serving = { readonly kind: 'serving'; readonly dist: ServedDist } | { readonly kind: 'port-taken' };

export interface ServeWish {
  /** The folder with the built pages. */
  readonly folder: string;
  /** 0 for any free port. */
  readonly port: number;
  /** Where the certificate is kept between two starts. */
  readonly certificateFile: string;
  /** Milliseconds since 1970. */
  readonly now: number;
}

function listen(server: Server, port: number): Promise<Serving> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EADDRINUSE') resolve({ kind: 'port-taken' });
      else reject(error);
    });
    server.listen(port, 'localhost', () => {
      const address = server.address();
      const bound = typeof address === 'object' && address !== null ? address.port : port;
      const close = () =>
        new Promise<void>((closed) => {
          server.close(() => closed());
          server.closeAllConnections();
        });
      resolve({ kind: 'serving', dist: { origin: `https://localhost:${bound}`, close } });
    });
  });
}

/** Icons get no Cache-Control, or Office shows a default one; pages are asked for anew. */
function setHeaders(response: ServerResponse, path: string, headers: Readonly<Record<string, string>>): void {
  for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
  if (path.endsWith('.html')) response.setHeader('cache-control', 'no-cache');
}

/** Serves the built pages over https on this machine only, with the headers that the build wrote. */
export async function serveDist({ folder, port, certificateFile, now }: ServeWish): Promise<Serving> {
  const { certificate, privateKey } = await keptCertificate(certificateFile, now);
  const { headers } = v.parse(Hosting, JSON.parse(readFileSync(join(folder, 'hosting.json'), 'utf8')));
  const files = sirv(folder, { etag: true, setHeaders: (response, path) => setHeaders(response, path, headers) });
  const server = createServer({ cert: certificate, key: privateKey }, (request, response) => files(request, response));
  return listen(server, port);
}
