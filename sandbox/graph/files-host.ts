import { Hono } from 'hono';
import { eTagOf, mimeTypes } from './drive-item-resource.ts';
import type { Item } from './drives.ts';
import type { World } from './world.ts';

/**
 * The host behind download addresses. It knows tickets, not tokens: a request that brings an Authorization header is
 * refused, and a preflight is never granted, so a browser has to ask without extra headers.
 */
export function createFilesHost(world: () => World): Hono {
  const app = new Hono();
  app.options('*', () => new Response(null, { status: 403 }));
  app.get('/_layouts/15/download.aspx', (context) => {
    const refused = (status: 401 | 404, why: string) =>
      context.text(why, status, { 'Access-Control-Allow-Origin': '*' });
    if (context.req.header('authorization') !== undefined) return refused(401, 'This address takes no token.');
    const { downloads, clock, drives } = world();
    const ticket = downloads.find(context.req.query('tempauth') ?? '');
    if (!ticket || ticket.until <= clock.now()) return refused(401, 'This address is no longer good.');
    const item = drives.item(ticket.driveId, ticket.itemId);
    if (!item || item.guid !== context.req.query('UniqueId')) return refused(404, 'The file is gone.');
    return downloadAnswer(item);
  });
  app.notFound((context) => context.text('Not found.', 404));
  return app;
}

function downloadAnswer(item: Item): Response {
  const extension = item.name.split('.').at(-1)?.toLowerCase() ?? '';
  return new Response(Uint8Array.from(item.content), {
    status: 200,
    headers: {
      'Content-Type': mimeTypes[extension] ?? 'application/octet-stream',
      'Content-Disposition': `attachment; filename*=UTF-8''${encodeURIComponent(item.name)}`,
      'Cache-Control': 'private, max-age=0',
      'Access-Control-Allow-Origin': '*',
      ETag: eTagOf(item),
    },
  });
}
