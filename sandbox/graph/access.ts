import type { Caller } from './caller.ts';
import type { Call, Located } from './call.ts';
import type { Address } from './address.ts';
import type { Drive, Item, Role } from './drives.ts';
import { GraphProblem } from './graph-problem.ts';
import { addressInSharingToken, sharedItemAt } from './sharing.ts';
import type { World } from './world.ts';

const readScopes = ['Files.Read', 'Files.Read.All', 'Sites.Read.All'];
const ownWriteScope = 'Files.ReadWrite';
const allWriteScopes = ['Files.ReadWrite.All', 'Sites.ReadWrite.All'];
const appFolderScope = 'Files.ReadWrite.AppFolder';

/** What an operation needs of the token and of the person's rights. */
export type Need = 'read' | 'write' | 'workbook-read' | 'workbook-write' | 'share';

function denied(message: string): GraphProblem {
  return new GraphProblem({ status: 403, top: 'accessDenied' }, message);
}

export function notFound(message = 'The item does not exist.'): GraphProblem {
  return new GraphProblem({ status: 404, top: 'itemNotFound' }, message);
}

function has(caller: Caller, scopes: readonly string[]): boolean {
  return scopes.some((scope) => caller.scopes.has(scope));
}

/** The token must carry a scope for the operation; app-only tokens and personal accounts have no workbook sessions. */
export function requireScope(call: Call, need: Need): void {
  const { caller, world } = call;
  const doubts = world.doubts.current;
  const isWorkbookCall = need === 'workbook-read' || need === 'workbook-write';
  if (caller.isAppOnly) {
    if (doubts.appOnly === 'accepted') return;
    const message = 'A token without a signed-in person cannot do this.';
    throw isWorkbookCall
      ? new GraphProblem({ status: 403, second: 'forbiddenUncategorized', third: 'EditModeAccessDenied' }, message)
      : denied(message);
  }
  if (isWorkbookCall && caller.isPersonal) {
    const message = 'Personal accounts have no workbook sessions.';
    throw doubts.personalAccount === 'access-denied'
      ? new GraphProblem({ status: 403, top: 'AccessDenied' }, message)
      : new GraphProblem(
          { status: 404, second: 'notFoundUncategorized', third: 'DeploymentInvalidEditSession' },
          message,
        );
  }
  const writes = [ownWriteScope, ...allWriteScopes];
  const { address } = call;
  const inAppFolder = address.kind === 'item' && address.item.by === 'app-folder';
  const enough =
    need === 'read' || need === 'workbook-read'
      ? [...readScopes, ...writes, ...(inAppFolder ? [appFolderScope] : [])]
      : [...writes, ...(inAppFolder && need === 'write' ? [appFolderScope] : [])];
  if (has(caller, enough)) return;
  const message = 'The access token lacks the permission that this call needs.';
  throw isWorkbookCall ? new GraphProblem({ status: 403, second: 'forbiddenUncategorized' }, message) : denied(message);
}

/** What a person may do with an item: by owning the drive, by being a member, or by a share. */
export function roleOf(world: World, objectId: string, drive: Drive, item: Item): Role | undefined {
  if (drive.ownerId === objectId) return 'write';
  const member = drive.members.get(objectId) ?? item.sharedWith.get(objectId);
  if (member !== undefined) return member;
  return world.redeemed.has(redemption(objectId, item)) ? (item.links[0]?.role ?? 'read') : undefined;
}

function redemption(objectId: string, item: Item): string {
  return `${objectId} ${item.driveId} ${item.id}`;
}

function requireRole(call: Call, located: Located, need: Need, byLink: boolean): void {
  const { world, caller } = call;
  const { drive, item } = located;
  const doubts = world.doubts.current;
  const role = roleOf(world, caller.person.objectId, drive, item) ?? (byLink ? item.links[0]?.role : undefined);
  if (role === undefined) {
    throw doubts.noRightStatus === 403 ? denied('The caller has no right to this item.') : notFound();
  }
  if (need === 'write' && role !== 'write') throw denied('The caller may read this item only.');
  const isForeign = drive.ownerId !== caller.person.objectId;
  const isWorkbookCall = need === 'workbook-read' || need === 'workbook-write';
  const reaches = isWorkbookCall
    ? doubts.filesReadWriteInLibrary === 'enough'
    : doubts.filesReadWriteInLibrary !== 'refused';
  if (
    isForeign &&
    !reaches &&
    !caller.isAppOnly &&
    !has(caller, [...allWriteScopes, 'Files.Read.All', 'Sites.Read.All'])
  ) {
    throw denied("Files.ReadWrite does not reach a library or somebody else's file here.");
  }
}

/** The drive an address speaks of; whether the caller may see it is asked per item. */
export function driveOf(call: Call): Drive {
  const { world, caller, address } = call;
  if (address.kind === 'share') throw notFound();
  const { drive: ref } = address;
  switch (ref.by) {
    case 'caller':
      return ownDriveOf(world, caller.person.objectId);
    case 'user': {
      const wanted = ref.user.toLowerCase();
      const user = world.people.find(
        ({ objectId, userPrincipalName, tenantId }) =>
          tenantId === caller.person.tenantId && (objectId === wanted || userPrincipalName.toLowerCase() === wanted),
      );
      if (!user) throw new GraphProblem({ status: 404, top: 'itemNotFound' }, 'The user does not exist.');
      return ownDriveOf(world, user.objectId);
    }
    case 'site':
      return found(world.drives.all().find((drive) => isSite(drive, ref.siteId)));
    case 'id': {
      const drive = found(world.drives.drive(ref.driveId));
      if (ref.siteId !== undefined && !isSite(drive, ref.siteId)) throw notFound();
      return drive;
    }
  }
}

function ownDriveOf(world: World, objectId: string): Drive {
  const own = world.drives.driveOwnedBy(objectId);
  if (own) return own;
  throw world.doubts.current.noDriveStatus === 404 ? notFound('The person has no OneDrive.') : denied('No OneDrive.');
}

function found<Thing>(thing: Thing | undefined): Thing {
  if (thing === undefined) throw notFound();
  return thing;
}

/** A site answers to its whole id and to the collection's GUID in it. */
function isSite(drive: Drive, siteId: string): boolean {
  return drive.siteId !== '' && (drive.siteId === siteId || drive.siteId.split(',')[1] === siteId);
}

/** Finds the item an address speaks of and checks the caller's right to it. */
export function locate(call: Call, need: Need): Located {
  const { world, address } = call;
  if (address.kind === 'share') return locateShare(call, address, need);
  const drive = driveOf(call);
  const { item: ref } = address;
  switch (ref.by) {
    case 'drive':
      throw notFound();
    case 'id':
      return allowed(world.drives.item(drive.id, ref.itemId));
    case 'path':
      return allowed(world.drives.atPath(drive.id, ref.names));
    case 'app-folder':
      return allowed(world.drives.atPath(drive.id, ['Apps', call.caller.appName, ...ref.names]));
  }

  function allowed(item: Item | undefined): Located {
    const located = { drive, item: found(item) };
    requireRole(call, located, need, false);
    return located;
  }
}

/**
 * By a sharing token. `Prefer: redeemSharingLink` gives lasting access, `redeemSharingLinkIfNecessary` access for this
 * request; a dead link and a missing right look the same.
 */
function locateShare(call: Call, address: Extract<Address, { kind: 'share' }>, need: Need): Located {
  const { world, caller, prefers } = call;
  const { by, drive, item } = sharedItemAt(world, addressInSharingToken(address.token));
  if (by === 'link' && caller.person.tenantId === drivesTenant(world, drive)) {
    if (prefers.has('redeemsharinglink')) world.redeemed.add(redemption(caller.person.objectId, item));
    const opens = prefers.has('redeemsharinglinkifnecessary') || world.doubts.current.linkWithoutPrefer === 'opens';
    requireRole(call, { drive, item }, need, opens);
  } else {
    requireRole(call, { drive, item }, need, false);
  }
  return { drive, item };
}

/** Links here are for everybody in the organization of the drive's owner, or of the library's first member. */
function drivesTenant(world: World, drive: Drive): string | undefined {
  const someone = drive.ownerId ?? [...drive.members.keys()][0];
  return world.people.find((person) => person.objectId === someone)?.tenantId;
}
