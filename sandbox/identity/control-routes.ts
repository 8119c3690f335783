import { Hono, type Context } from 'hono';
import * as v from 'valibot';
import { people } from '../people.ts';
import type { IdentityControl } from './control.ts';
import { faultSchema } from './faults.ts';
import { registeredAppSchema } from './registered-apps.ts';
import { settingsChangeSchema } from './settings.ts';

const personSchema = v.optional(v.picklist(people.map(({ key }) => key)));

/**
 * The control over HTTP, for the sandbox's control server to mount; bodies are JSON. Never mounted under identity's own
 * address. A body that does not fit is 400 with the reason.
 */
export function identityControlRoutes(control: IdentityControl): Hono {
  const app = new Hono();
  const person = (context: Context) => v.parse(personSchema, context.req.query('person'));

  app.get('/settings', (context) => context.json(control.settings()));
  app.patch('/settings', async (context) => {
    control.set(v.parse(settingsChangeSchema, await context.req.json()));
    return context.json(control.settings());
  });

  app.get('/faults', (context) => context.json(control.armed()));
  app.post('/faults', async (context) => {
    control.arm(v.parse(faultSchema, await context.req.json()));
    return context.json(control.armed(), 201);
  });
  app.delete('/faults', (context) => {
    control.disarm();
    return context.body(null, 204);
  });
  app.post('/gates/:name/open', (context) => context.json({ released: control.open(context.req.param('name')) }));

  app.get('/log', (context) => context.json(control.log()));
  app.delete('/log', (context) => {
    control.clearLog();
    return context.body(null, 204);
  });

  app.get('/sessions', (context) => context.json(control.sessions()));
  app.delete('/sessions', (context) => context.json({ dropped: control.dropSessions(person(context)) }));
  app.delete('/refresh-tokens', (context) => context.json({ dropped: control.dropRefreshTokens(person(context)) }));
  app.delete('/consents', (context) => {
    control.forgetConsents();
    return context.body(null, 204);
  });

  app.get('/apps', (context) => context.json(control.apps()));
  app.put('/apps', async (context) => {
    control.registerApp(v.parse(registeredAppSchema, await context.req.json()));
    return context.json(control.apps());
  });
  app.post('/reset', (context) => {
    control.reset();
    return context.body(null, 204);
  });

  app.onError((problem, context) => {
    if (problem instanceof v.ValiError || problem instanceof SyntaxError) {
      return context.json({ error: problem.message }, 400);
    }
    throw problem;
  });
  return app;
}
