import { driveOf, notFound } from './access.ts';
import type { Call, Located } from './call.ts';
import type { Drive, Item } from './drives.ts';
import { GraphProblem } from './graph-problem.ts';
import type { World } from './world.ts';

const writeScopes = ['Files.ReadWrite', 'Files.ReadWrite.All', 'Files.ReadWrite.AppFolder'];

/** Whether the address means the app folder, not something in it. */
export function isAppFolderItself(call: Call): boolean {
  const { address } = call;
  return address.kind === 'item' && address.item.by === 'app-folder' && address.item.names.length === 0;
}

function folderIn(world: World, parent: Item, name: string): Item {
  const known = world.drives.child(parent, name);
  if (known) return known;
  return world.drives.add({ driveId: parent.driveId, parentId: parent.id, name, kind: 'folder' }, world.clock.now());
}

/** `Apps/{name of the app registration}` below the root of a drive, made where it is missing. */
export function ensureAppFolder(world: World, drive: Drive, appName: string): Item {
  const root = world.drives.item(drive.id, drive.rootId);
  if (!root) throw notFound();
  return folderIn(world, folderIn(world, root, 'Apps'), appName);
}

/** The caller's app folder. With `create` it is made, as far as the token may write. */
export function appFolderOf(call: Call, { create }: { readonly create: boolean }): Located {
  const { world, caller } = call;
  const drive = driveOf(call);
  if (drive.ownerId !== caller.person.objectId) throw notFound('There is no app folder in this drive.');
  const known = world.drives.atPath(drive.id, ['Apps', caller.appName]);
  if (known) return { drive, item: known };
  if (!writeScopes.some((scope) => caller.scopes.has(scope))) {
    throw world.doubts.current.readOnlyAppFolder === 403
      ? new GraphProblem({ status: 403, top: 'accessDenied' }, 'The app folder cannot be created with this token.')
      : notFound();
  }
  if (!create) throw notFound('The app folder does not exist yet.');
  return { drive, item: ensureAppFolder(world, drive, caller.appName) };
}
