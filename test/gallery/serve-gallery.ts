import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import sirv from 'sirv';
import type { ReplayedState } from './replayed-state.ts';

export interface GalleryServer {
  /** The page of one state. */
  address(query: Readonly<Record<string, string>>): string;
  /** The static page as it is before any script has come. */
  readonly shellAddress: string;
  /** The static page over which the gallery then draws its pane, as the pane's own script does. */
  takenOverAddress(query: Readonly<Record<string, string>>): string;
  /** An empty page with the parts that are tried by themselves. */
  readonly partsAddress: string;
  close(): Promise<void>;
}

const partsPage =
  '<!doctype html><html lang="en"><head><title>Parts</title><script src="parts.js"></script></head><body></body></html>';

/**
 * Builds the gallery, unless nothing has changed since the last time, and serves it on a free port. A state that a report
 * was replayed to comes beside the gallery's own.
 */
export async function serveGallery(replayed?: ReplayedState): Promise<GalleryServer> {
  await build();
  const page = (await readFile(new URL('index.html', import.meta.url), 'utf8')).replace(
    '<script src="gallery.js">',
    replayed === undefined ? '$&' : '<script src="replayed.js"></script>$&',
  );
  const shell = (await readFile(new URL('../../src/entry/shell/taskpane.html', import.meta.url), 'utf8'))
    .replace(/<script src=.*/g, '')
    .replace('<%= JSON.stringify(words) %>', '{"en":"words-en.js","es":"words-es.js"}')
    .replace(/<%=.*?%>/g, '{}');
  const takenOver = shell.replace('</head>', '<script src="gallery.js" defer></script></head>');
  const files = sirv(fileURLToPath(new URL('../../.cache/gallery', import.meta.url)), { dev: true });
  const server = createServer((request, response) => {
    if (request.url?.startsWith('/?') === true) response.setHeader('content-type', 'text/html').end(page);
    else if (request.url === '/shell') response.setHeader('content-type', 'text/html').end(shell);
    else if (request.url?.startsWith('/taken-over?') === true)
      response.setHeader('content-type', 'text/html').end(takenOver);
    else if (request.url === '/parts') response.setHeader('content-type', 'text/html').end(partsPage);
    else if (request.url === '/replayed.js' && replayed !== undefined) {
      response.setHeader('content-type', 'text/javascript').end(`window.replayed = ${JSON.stringify(replayed)};`);
    } else files(request, response, () => void response.writeHead(404).end());
  });
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  return {
    address: (query) => `http://127.0.0.1:${port}/?${new URLSearchParams(query).toString()}`,
    shellAddress: `http://127.0.0.1:${port}/shell`,
    takenOverAddress: (query) => `http://127.0.0.1:${port}/taken-over?${new URLSearchParams(query).toString()}`,
    partsAddress: `http://127.0.0.1:${port}/parts`,
    close: () => new Promise((resolve) => void server.close(() => resolve())),
  };
}

async function build(): Promise<void> {
  const at = (path: string): string => fileURLToPath(new URL(path, import.meta.url));
  const webpack = at('../../node_modules/webpack/bin/webpack.js');
  await promisify(execFile)(process.execPath, [webpack, '--config', at('webpack.config.mjs')]);
}
