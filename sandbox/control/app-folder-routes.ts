import { Hono } from 'hono';
import { ensureAppFolder } from '../graph/app-folder.ts';
import { eTagOf } from '../graph/drive-item-resource.ts';
import type { Drive } from '../graph/drives.ts';
import type { GraphSandbox } from '../graph/graph.ts';

/** The name of the app registration that minted tokens carry, hence of the folder. */
const appName = 'Session Controls';

/** Looks into a person's app folder and writes there behind the app's back, as another device or a careless hand would. */
export function appFolderRoutes(graph: GraphSandbox): Hono {
  const app = new Hono();
  const driveOf = (personKey: string): Drive => {
    const world = graph.world();
    const person = world.people.find(({ key }) => key === personKey);
    const drive = person && world.drives.driveOwnedBy(person.objectId);
    if (!drive) throw new RangeError(`${personKey} has no OneDrive.`);
    return drive;
  };
  const fileIn = (drive: Drive, name: string) => graph.world().drives.atPath(drive.id, ['Apps', appName, name]);

  app.get('/:person', (context) => {
    const { drives } = graph.world();
    const folder = drives.atPath(driveOf(context.req.param('person')).id, ['Apps', appName]);
    const files = folder ? drives.children(folder) : [];
    return context.json({
      exists: folder !== undefined,
      files: files.map((file) => ({
        name: file.name,
        eTag: eTagOf(file),
        text: new TextDecoder().decode(file.content),
      })),
    });
  });
  app.put('/:person/:name', async (context) => {
    const { drives, clock } = graph.world();
    const drive = driveOf(context.req.param('person'));
    const name = context.req.param('name');
    const content = new Uint8Array(await context.req.arrayBuffer());
    const existing = fileIn(drive, name);
    if (existing) drives.write(existing, content, clock.now());
    else {
      const folder = ensureAppFolder(graph.world(), drive, appName);
      drives.add({ driveId: drive.id, parentId: folder.id, name, kind: 'file', content }, clock.now());
    }
    return context.body(null, 204);
  });
  app.delete('/:person/:name', (context) => {
    const file = fileIn(driveOf(context.req.param('person')), context.req.param('name'));
    if (file) graph.world().drives.remove(file);
    return context.body(null, 204);
  });
  return app;
}
