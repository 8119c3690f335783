import { Hono } from 'hono';
import * as v from 'valibot';
import type { SandboxClock } from '#sandbox/clock.ts';
import type { HostControl } from '#sandbox/excel/host-control.ts';
import { hostSwitchesSchema } from '#sandbox/excel/switches.ts';
import { identityControlRoutes } from '#sandbox/identity/control-routes.ts';
import type { IdentityControl } from '#sandbox/identity/control.ts';

export interface ControlSiteParts {
  readonly clock: SandboxClock;
  readonly host: HostControl;
  readonly identity: IdentityControl;
  readonly describe: () => unknown;
  /** Only pages of this origin may steer; a program that sends no Origin may too. */
  readonly origin: string;
}

const loopbackNames = new Set(['localhost', '127.0.0.1', '[::1]']);
const advanceSchema = v.object({ advanceMs: v.pipe(v.number(), v.minValue(0)) });
const switchChangesSchema = v.partial(v.object(hostSwitchesSchema.entries));

/**
 * The sandbox's control over HTTP, under `/control` of the control page's own origin and nowhere else. The listeners are
 * bound to the loopback addresses; pages of other sites in the same browser are kept out here.
 */
export function createControlSite(parts: ControlSiteParts): Hono {
  const site = new Hono();
  site.use('*', async (context, next) => {
    const name = new URL(context.req.url).hostname;
    const origin = context.req.header('origin');
    if (!loopbackNames.has(name) || (origin !== undefined && origin !== parts.origin))
      return context.json({ error: 'Control answers only on the loopback address and only to its own page.' }, 403);
    return next();
  });
  site.get('/sandbox', (context) => context.json(parts.describe()));
  site.get('/clock', (context) => context.json({ now: new Date(parts.clock.now()).toISOString() }));
  site.post('/clock', async (context) => {
    parts.clock.advance(v.parse(advanceSchema, await context.req.json()).advanceMs);
    return context.json({ now: new Date(parts.clock.now()).toISOString() });
  });
  site.get('/excel', (context) => context.json(parts.host.switches()));
  site.patch('/excel', async (context) => {
    const changes = v.parse(switchChangesSchema, await context.req.json());
    parts.host.set({ ...parts.host.switches(), ...withoutUndefined(changes) });
    return context.json(parts.host.switches());
  });
  site.delete('/excel', (context) => {
    parts.host.reset();
    return context.json(parts.host.switches());
  });
  site.route('/identity', identityControlRoutes(parts.identity));
  site.onError((problem, context) => {
    if (problem instanceof v.ValiError || problem instanceof SyntaxError)
      return context.json({ error: problem.message }, 400);
    throw problem;
  });
  return site;
}

function withoutUndefined(changes: object): object {
  return Object.fromEntries(Object.entries(changes).filter(([, value]) => value !== undefined));
}
