import { Hono } from 'hono';
import * as v from 'valibot';
import type { HostControl } from './host-control.ts';
import { hostSwitchesSchema } from './switches.ts';

const changesSchema = v.partial(v.strictObject(hostSwitchesSchema.entries));

/** The switches of the simulated Excel over HTTP, for the sandbox's control surface to mount; bodies are JSON. */
export function hostControlRoutes(control: HostControl): Hono {
  const app = new Hono();
  app.get('/', (context) => context.json(control.switches()));
  app.patch('/', async (context) => {
    const changes = v.safeParse(changesSchema, await context.req.json());
    if (!changes.success) return context.json({ error: v.summarize(changes.issues) }, 400);
    control.set(changes.output);
    return context.json(control.switches());
  });
  app.delete('/', (context) => {
    control.reset();
    return context.json(control.switches());
  });
  return app;
}
