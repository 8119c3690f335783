import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { serveStatic } from '@hono/node-server/serve-static';
import { Hono } from 'hono';
import * as v from 'valibot';
import type { BrowserModules } from '../site/browser-modules.ts';
import { dressPage, dressPolicy, officeJsFolder, shimAddress, type Dressing } from './dress-page.ts';

export interface AddInSiteParts {
  /** The folder that `npm run build` made, or a folder of the same shape. */
  readonly folder: string;
  readonly dressing: Dressing;
  readonly modules: BrowserModules;
  /** Milliseconds by which pages are to run ahead; `undefined`: their clock belongs to somebody else, such as a test. */
  readonly clockOffsetMs: () => number | undefined;
}

/** `dist/hosting.json`: the headers that every host of the add-in has to send. */
const hostingSchema = v.object({ headers: v.record(v.string(), v.string()) });

const policyHeader = 'content-security-policy';

function officeJsRoot(): string {
  return dirname(createRequire(import.meta.url).resolve('@microsoft/office-js/dist/office.js'));
}

/** Serves the built add-in as its real host would, dressed for the sandbox (see `dress-page.ts`). */
export function createAddInSite(parts: AddInSiteParts): Hono {
  const site = new Hono();
  const fromOfficeJs = serveStatic({
    root: officeJsRoot(),
    rewriteRequestPath: (path) => path.slice(officeJsFolder.length - 1).toLowerCase(),
  });
  site.get(`${officeJsFolder}*`, async (context, next) => {
    context.header('access-control-allow-origin', '*');
    return fromOfficeJs(context, next);
  });
  site.get(shimAddress, async (context) => {
    const offset = parts.clockOffsetMs();
    const scripts = [
      ...(offset === undefined ? [] : [await parts.modules.classicScript(['shims/clock-shim.ts'], String(offset))]),
      await parts.modules.classicScript(['shims/host-shim.ts'], ''),
    ];
    return context.body(scripts.join('\n'), 200, { 'content-type': 'text/javascript', 'cache-control': 'no-store' });
  });
  site.use('*', async (context, next) => {
    await next();
    const headers = await readHosting(parts.folder);
    for (const [name, value] of Object.entries(headers)) {
      const isPolicy = name.toLowerCase() === policyHeader;
      context.header(name, isPolicy ? dressPolicy(value, parts.dressing.addresses) : value);
    }
  });
  site.get('/:page{[a-z0-9-]+\\.html}', async (context) => {
    const html = await readText(join(parts.folder, context.req.param('page')));
    if (html === undefined) return context.notFound();
    return context.html(dressPage(html, parts.dressing), 200, { 'cache-control': 'no-store' });
  });
  site.get('*', serveStatic({ root: parts.folder }));
  return site;
}

/** A folder without the file is served without headers: fixtures of tests have none. */
async function readHosting(folder: string): Promise<Record<string, string>> {
  const text = await readText(join(folder, 'hosting.json'));
  return text === undefined ? {} : v.parse(hostingSchema, JSON.parse(text)).headers;
}

async function readText(file: string): Promise<string | undefined> {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  }
}
