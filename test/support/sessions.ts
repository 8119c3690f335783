import type { Stage } from './sandbox-and-browser.ts';

/** The sessions that Graph ever opened, oldest first: the name of the file, and how each ended. */
export function graphSessions({ sandbox }: Stage): readonly string[] {
  const world = sandbox.graph.world();
  return world.sessions.all().map(({ item, over }) => `${item.name}: ${over === undefined ? 'open' : over.why}`);
}

/** Calls that brought a session's id to another file than its own: there must be none. */
export function callsToTheWrongItem({ sandbox }: Stage): readonly string[] {
  const sessions = sandbox.graph.world().sessions.all();
  return sandbox.graph.log.read().flatMap(({ method, path, headers }) => {
    const shortId = headers['workbook-session-id'];
    if (shortId === undefined) return [];
    const session = sessions.find(({ id }) => id.slice(-6) === shortId.slice(-6));
    const isItsOwn = session !== undefined && path.includes(`/items/${session.item.id}/`);
    return isItsOwn ? [] : [`${method} ${path} with ${shortId}`];
  });
}
