import { locate, notFound, requireScope } from '../access.ts';
import { appFolderOf } from '../app-folder.ts';
import type { Answer, Call, Located } from '../call.ts';
import { driveItemResource } from '../drive-item-resource.ts';
import type { Item } from '../drives.ts';
import { badRequest } from '../json-body.ts';
import { nameTaken, requireMatch } from './drive-items.ts';

/**
 * Writes a small file into the app folder, which the first write creates: 201 for a new one. On a name that is taken the
 * query `@microsoft.graph.conflictBehavior` decides: replace (default), fail with 409, or rename.
 */
export function putContent(call: Call): Answer {
  requireScope(call, 'write');
  const { address, world } = call;
  if (address.kind !== 'item' || address.item.by !== 'app-folder') {
    // Replacing the bytes of a file found by its id or path.
    const located = locate(call, 'write');
    return replaced(call, located);
  }
  const [name, ...deeper] = address.item.names;
  if (name === undefined || deeper.length > 0) throw badRequest('A file right inside the app folder is expected.');
  const { drive, item: folder } = appFolderOf(call, { create: world.doubts.current.firstWriteCreatesFolder === 'yes' });
  const existing = world.drives.child(folder, name);
  if (!existing) {
    if (obeysMatch(call)) requireMatch(call, undefined);
    return added(call, { drive, item: folder }, name);
  }
  switch (call.url.searchParams.get('@microsoft.graph.conflictBehavior') ?? 'replace') {
    case 'fail':
      throw nameTaken();
    case 'rename':
      return added(call, { drive, item: folder }, freeName(call, folder, name));
    case 'replace':
      return replaced(call, { drive, item: existing });
    default:
      throw badRequest('The conflict behavior is fail, replace or rename.', 'invalidArgument');
  }
}

function obeysMatch(call: Call): boolean {
  return call.world.doubts.current.eTagOnUpload === 'obeyed';
}

function added(call: Call, { drive, item: folder }: Located, name: string): Answer {
  const { drives, clock } = call.world;
  const item = drives.add(
    { driveId: drive.id, parentId: folder.id, name, kind: 'file', content: call.body },
    clock.now(),
  );
  return { status: 201, body: driveItemResource(call, { drive, item }) };
}

function replaced(call: Call, located: Located): Answer {
  const { drives, clock, doubts } = call.world;
  if (located.item.kind === 'folder') throw notFound();
  if (obeysMatch(call)) requireMatch(call, located.item);
  drives.write(located.item, call.body, clock.now());
  return { status: doubts.current.replaceStatus, body: driveItemResource(call, located) };
}

/** "settings.json" becomes "settings 1.json", and so on. */
function freeName(call: Call, folder: Item, name: string): string {
  const dot = name.lastIndexOf('.');
  const [stem, extension] = dot > 0 ? [name.slice(0, dot), name.slice(dot)] : [name, ''];
  for (let number = 1; ; number += 1) {
    const candidate = `${stem} ${number}${extension}`;
    if (!call.world.drives.child(folder, candidate)) return candidate;
  }
}
