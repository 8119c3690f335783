import * as v from 'valibot';
import { driveOf, locate, notFound, requireScope } from '../access.ts';
import { contextOf, type Answer, type Call, type Located } from '../call.ts';
import { driveItemResource, eTagOf } from '../drive-item-resource.ts';
import { GraphProblem } from '../graph-problem.ts';
import { badRequest, jsonBody } from '../json-body.ts';
import { addressInSharingToken, sharedItemAt } from '../sharing.ts';
import { appFolderOf, isAppFolderItself } from '../app-folder.ts';

/** A drive by itself: `/me/drive`, `/drives/{id}`. */
export function getDrive(call: Call): Answer {
  requireScope(call, 'read');
  const drive = driveOf(call);
  const root = call.world.drives.item(drive.id, drive.rootId);
  const mine = drive.ownerId === call.caller.person.objectId || drive.members.has(call.caller.person.objectId);
  if (!root || !mine) throw notFound('The drive does not exist.');
  const { id, type, name, webUrl } = drive;
  return {
    status: 200,
    body: { '@odata.context': contextOf(call, 'drives/$entity'), id, driveType: type, name, webUrl },
  };
}

/** Metadata of an item. Looking at the app folder itself creates it, if the token may write. */
export function getDriveItem(call: Call): Answer {
  requireScope(call, 'read');
  const located = isAppFolderItself(call) ? appFolderOf(call, { create: true }) : locate(call, 'read');
  return { status: 200, body: driveItemResource(call, located) };
}

/** `/shares/{token}`: what the sharing address shares, without the item itself. */
export function getShare(call: Call): Answer {
  requireScope(call, 'share');
  const located = locate(call, 'share');
  const { address } = call;
  if (address.kind !== 'share') throw notFound();
  sharedItemAt(call.world, addressInSharingToken(address.token));
  const body = { '@odata.context': contextOf(call, 'shares/$entity'), id: address.token, name: located.item.name };
  return { status: 200, body };
}

/** `/shares/{token}/driveItem`: the item behind a sharing address or, by custom, behind a plain file address. */
export function getSharedDriveItem(call: Call): Answer {
  requireScope(call, 'share');
  return { status: 200, body: driveItemResource(call, locate(call, 'share')) };
}

export function listChildren(call: Call): Answer {
  requireScope(call, 'read');
  const { drive, item } = isAppFolderItself(call) ? appFolderOf(call, { create: true }) : locate(call, 'read');
  const value = call.world.drives.children(item).map((child) => driveItemResource(call, { drive, item: child }));
  return { status: 200, body: { '@odata.context': contextOf(call, 'driveItems'), value } };
}

/** The bytes: 302 to a pre-authenticated address on another host, which is what breaks it for browsers. */
export function getContent(call: Call): Answer {
  requireScope(call, 'read');
  const { item } = locate(call, 'read');
  if (item.kind === 'folder') throw badRequest('A folder has no content.');
  const { downloads, filesOrigin, clock } = call.world;
  return { status: 302, headers: { Location: downloads.addressFor(filesOrigin(), item, clock.now()) } };
}

/** 412 unless the eTag in If-Match is the item's: compared as it stands, quotes and case included. */
export function requireMatch(call: Call, item: Located['item'] | undefined): void {
  const wanted = call.headers.get('if-match');
  if (wanted === null || wanted === '*' || (item && wanted === eTagOf(item))) return;
  throw new GraphProblem({ status: 412, top: 'resourceModified' }, 'The item was changed in between.');
}

export function nameTaken(): GraphProblem {
  return new GraphProblem({ status: 409, top: 'nameAlreadyExists' }, 'There is already an item of this name.');
}

const renaming = v.object({ name: v.pipe(v.string(), v.nonEmpty(), v.regex(/^[^"*:<>?/\\|]+$/)) });

/** Renames an item. */
export function updateDriveItem(call: Call): Answer {
  requireScope(call, 'write');
  const located = locate(call, 'write');
  requireMatch(call, located.item);
  const body = jsonBody(call);
  const read = v.safeParse(renaming, body.kind === 'json' ? body.value : undefined);
  if (!read.success) throw badRequest('Only a new name can be given here.', 'invalidArgument');
  const { drives, clock } = call.world;
  const { item, drive } = located;
  const parent = item.parentId === undefined ? undefined : drives.item(drive.id, item.parentId);
  const holder = parent && drives.child(parent, read.output.name);
  if (holder && holder !== item) throw nameTaken();
  drives.rename(item, read.output.name, clock.now());
  return { status: 200, body: driveItemResource(call, located) };
}

export function deleteDriveItem(call: Call): Answer {
  requireScope(call, 'write');
  const { item } = locate(call, 'write');
  requireMatch(call, item);
  call.world.drives.remove(item);
  return { status: 204 };
}
