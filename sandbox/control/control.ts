import { Hono } from 'hono';
import * as v from 'valibot';
import type { SandboxClock } from '../clock.ts';
import type { GraphSandbox } from '../graph/graph.ts';
import type { SigningKeys } from '../signing-keys.ts';
import { graphRoutes } from './graph-routes.ts';
import { answerWishError, wished } from './json-request.ts';
import { describeSeed } from './seed-description.ts';
import { mintWishedToken, tokenWishSchema } from './token-wish.ts';

export interface ControlOptions {
  readonly clock: SandboxClock;
  readonly keys: SigningKeys;
  readonly graph: GraphSandbox;
  /** Controls of the other services, mounted at `/{name}`; Graph's own are at the root. */
  readonly others?: Readonly<Record<string, Hono>>;
  /** Pages that may use the control besides those of its own origin. */
  readonly allowedOrigins?: () => readonly string[];
  /** Called by `POST /reset`, for services that keep state of their own. */
  readonly onReset?: () => void;
}

const clockWish = v.strictObject({ advanceSeconds: v.pipe(v.number(), v.minValue(0)) });

/**
 * The control surface over HTTP: JSON in, JSON out. The server mounts it below a path of its own on the loopback
 * address, never under Graph's. It hands out tokens, so a web page of a foreign origin is refused.
 */
export function createControl(options: ControlOptions): Hono {
  const { clock, keys, graph, others = {}, allowedOrigins = () => [], onReset } = options;
  const app = new Hono();

  app.use('*', async (context, next) => {
    const origin = context.req.header('origin');
    const own = new URL(context.req.url).origin;
    if (origin !== undefined && origin !== own && !allowedOrigins().includes(origin)) {
      return context.json({ error: 'Pages of other origins have no business here.' }, 403);
    }
    await next();
    return undefined;
  });

  const time = () => ({ now: clock.now(), iso: new Date(clock.now()).toISOString() });
  app.get('/clock', (context) => context.json(time()));
  app.post('/clock', async (context) => {
    const { advanceSeconds } = await wished(context, clockWish);
    clock.advance(advanceSeconds * 1000);
    return context.json(time());
  });

  app.post('/tokens', async (context) => {
    const token = await mintWishedToken(keys, clock, await wished(context, tokenWishSchema));
    // As text for shells, which have no JSON at hand.
    const wantsText = context.req.header('accept')?.startsWith('text/plain') === true;
    return wantsText ? context.text(token, 201) : context.json({ token }, 201);
  });
  app.get('/seed', (context) => context.json(describeSeed(graph.world())));
  app.get('/seed/files/:key/address', (context) => {
    const file = describeSeed(graph.world()).files.find(({ key }) => key === context.req.param('key'));
    return file ? context.text(`/drives/${file.driveId}/items/${file.itemId}`) : context.text('No such file.', 404);
  });
  app.post('/reset', (context) => {
    graph.reset();
    onReset?.();
    return context.body(null, 204);
  });

  app.route('/', graphRoutes(graph));
  for (const [name, other] of Object.entries(others)) app.route(`/${name}`, other);
  app.onError(answerWishError);
  return app;
}
