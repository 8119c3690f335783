import { Hono } from 'hono';
import { createControl, type ControlOptions } from '#sandbox/control/control.ts';
import type { HostControl } from '#sandbox/excel/host-control.ts';
import { hostControlRoutes } from '#sandbox/excel/host-control-routes.ts';
import { identityControlRoutes } from '#sandbox/identity/control-routes.ts';
import type { IdentityControl } from '#sandbox/identity/control.ts';

export interface ControlSiteParts extends Pick<ControlOptions, 'clock' | 'keys' | 'graph'> {
  readonly host: HostControl;
  readonly identity: IdentityControl;
  readonly describe: () => unknown;
}

const loopbackNames = new Set(['localhost', '127.0.0.1', '[::1]']);

/**
 * The control surface of all services, mounted under `/control` of the control page's own origin and nowhere else. The
 * listeners are bound to the loopback addresses; a name that somebody else points there is refused here.
 */
export function createControlSite(parts: ControlSiteParts): Hono {
  const { clock, keys, graph, identity, host } = parts;
  const site = new Hono();
  site.use('*', async (context, next) => {
    if (!loopbackNames.has(new URL(context.req.url).hostname))
      return context.json({ error: 'Control answers only on the loopback address.' }, 403);
    await next();
    return undefined;
  });
  site.get('/sandbox', (context) => context.json(parts.describe()));
  site.route(
    '/',
    createControl({
      clock,
      keys,
      graph,
      others: { identity: identityControlRoutes(identity), excel: hostControlRoutes(host) },
      onReset: () => {
        identity.reset();
        host.reset();
      },
    }),
  );
  return site;
}
