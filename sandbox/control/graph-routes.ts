import { Hono } from 'hono';
import * as v from 'valibot';
import { faultWishSchema } from '../graph/faults.ts';
import type { GraphSandbox } from '../graph/graph.ts';
import { shortSessionId } from '../graph/session-id.ts';
import { appFolderRoutes } from './app-folder-routes.ts';
import { wished } from './json-request.ts';

const doubtValue = v.strictObject({ value: v.union([v.string(), v.number()]) });
const sessionToEnd = v.strictObject({ id: v.optional(v.string()) });
const newName = v.strictObject({ name: v.pipe(v.string(), v.nonEmpty()) });
const offlineWish = v.strictObject({ offline: v.boolean() });

/** What tests and people can do to Graph: faults, doubts, log, sessions, files, gates. */
export function graphRoutes(graph: GraphSandbox): Hono {
  const app = new Hono();

  app.get('/faults', (context) => context.json(graph.faults.armed()));
  app.post('/faults', async (context) => context.json(graph.faults.arm(await wished(context, faultWishSchema)), 201));
  app.delete('/faults', (context) => {
    graph.faults.clear();
    return context.body(null, 204);
  });

  app.put('/offline', async (context) => {
    graph.setOffline((await wished(context, offlineWish)).offline);
    return context.json({ offline: graph.isOffline() });
  });

  app.get('/gates', (context) => context.json(graph.gates.waiting()));
  // Answers when something waits at the gate: a test looks at the screen only then.
  app.get('/gates/:name/reached', async (context) => {
    await graph.gates.reached(context.req.param('name'));
    return context.json({ reached: true });
  });
  app.post('/gates/:name/open', (context) => context.json({ released: graph.gates.open(context.req.param('name')) }));

  app.get('/doubts', (context) => context.json(graph.doubts.list()));
  app.put('/doubts/:name', async (context) => {
    graph.doubts.set(context.req.param('name'), (await wished(context, doubtValue)).value);
    return context.json(graph.doubts.current);
  });
  app.delete('/doubts', (context) => {
    graph.doubts.reset();
    return context.body(null, 204);
  });

  app.get('/log', (context) => context.json(graph.log.read()));
  app.delete('/log', (context) => {
    graph.log.clear();
    return context.body(null, 204);
  });

  // Ids are shortened unless `?ids=whole`; Graph itself has no such list.
  app.get('/sessions', (context) => {
    const whole = context.req.query('ids') === 'whole';
    return context.json(sessionReports(graph, whole));
  });
  app.post('/sessions/end', async (context) => {
    const { id } = await wished(context, sessionToEnd);
    const { sessions, clock } = graph.world();
    const chosen = sessions.all().filter((session) => session.over === undefined && (id ?? session.id) === session.id);
    for (const session of chosen) sessions.finish(session, clock.now(), 'ended');
    return context.json({ ended: chosen.length });
  });

  app.patch('/files/:key', async (context) => {
    const { name } = await wished(context, newName);
    const item = seededItem(graph, context.req.param('key'));
    graph.world().drives.rename(item, name, graph.world().clock.now());
    return context.json({ name: item.name });
  });
  app.delete('/files/:key', (context) => {
    graph.world().drives.remove(seededItem(graph, context.req.param('key')));
    return context.body(null, 204);
  });
  app.route('/app-folder', appFolderRoutes(graph));
  return app;
}

function sessionReports(graph: GraphSandbox, whole: boolean) {
  const { people, sessions } = graph.world();
  return sessions.all().map(({ id, personId, item, persistChanges, startedAt, lastContactAt, over }) => ({
    id: whole ? id : shortSessionId(id),
    person: people.find(({ objectId }) => objectId === personId)?.key,
    workbook: item.name,
    itemId: item.id,
    persistChanges,
    startedAt: new Date(startedAt).toISOString(),
    lastContactAt: new Date(lastContactAt).toISOString(),
    ...(over ? { overSince: new Date(over.at).toISOString(), why: over.why } : {}),
  }));
}

function seededItem(graph: GraphSandbox, key: string) {
  const world = graph.world();
  const file = world.seededFiles.find((candidate) => candidate.key === key);
  const item = file && world.drives.item(file.driveId, file.itemId);
  if (!item) throw new RangeError(`There is no file with the key ${key}.`);
  return item;
}
