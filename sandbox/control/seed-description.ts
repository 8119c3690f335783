import { webUrlOf } from '../graph/drive-item-resource.ts';
import { sharingTokenFor } from '../graph/sharing.ts';
import type { World } from '../graph/world.ts';

/** What a client of the sandbox can work with: people, drives and files, with every address a file is known by. */
export interface SeedDescription {
  readonly people: readonly {
    readonly key: string;
    readonly kind: string;
    readonly name: string;
    readonly userPrincipalName: string;
    readonly password: string;
    readonly objectId: string;
    readonly tenantId: string;
  }[];
  readonly drives: readonly {
    readonly key: string;
    readonly id: string;
    readonly type: string;
    readonly webUrl: string;
    readonly siteId: string;
    readonly ownerId: string | undefined;
  }[];
  readonly files: readonly SeedFileDescription[];
}

export interface SeedFileDescription {
  readonly key: string;
  readonly drive: string;
  readonly driveId: string;
  readonly itemId: string;
  readonly name: string;
  /** For `/root:/…:`, each segment percent-encoded. */
  readonly path: string;
  /** Percent-encoded, as in `webUrl`. */
  readonly fileUrl: string;
  /** The same with raw spaces and letters, as desktop Excel may give it. */
  readonly rawFileUrl: string;
  readonly sharingToken: string;
  readonly rawSharingToken: string;
  readonly links: readonly { readonly url: string; readonly sharingToken: string }[];
}

export function describeSeed(world: World): SeedDescription {
  const driveKeys = new Map(world.seededFiles.map((file) => [file.driveId, file.driveKey]));
  return {
    people: world.people.map(({ key, kind, name, userPrincipalName, password, objectId, tenantId }) => ({
      key,
      kind,
      name,
      userPrincipalName,
      password,
      objectId,
      tenantId,
    })),
    drives: world.drives.all().map(({ id, type, webUrl, siteId, ownerId }) => ({
      key: driveKeys.get(id) ?? id,
      id,
      type,
      webUrl,
      siteId,
      ownerId,
    })),
    files: world.seededFiles.flatMap(({ key, driveKey, driveId, itemId }) => {
      const drive = world.drives.drive(driveId);
      const item = world.drives.item(driveId, itemId);
      if (!drive || !item) return [];
      const names = world.drives.pathOf(item);
      const fileUrl = webUrlOf({ drive, item }, names);
      const rawFileUrl = `${decodeURIComponent(drive.webUrl)}/${names.join('/')}`;
      return {
        key,
        drive: driveKey,
        driveId,
        itemId,
        name: item.name,
        path: names.map(encodeURIComponent).join('/'),
        fileUrl,
        rawFileUrl,
        sharingToken: sharingTokenFor(fileUrl),
        rawSharingToken: sharingTokenFor(rawFileUrl),
        links: item.links.map(({ url }) => ({ url, sharingToken: sharingTokenFor(url) })),
      };
    }),
  };
}
