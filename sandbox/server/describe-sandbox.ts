import type { SandboxDocument } from '#sandbox/excel/documents.ts';
import { webUrlOf } from '#sandbox/graph/drive-item-resource.ts';
import { sharingTokenFor } from '#sandbox/graph/sharing.ts';
import type { World } from '#sandbox/graph/world.ts';
import { people } from '#sandbox/people.ts';
import { sandboxClientId } from './app-registration.ts';
import { createOrigins, flatOrigins, type SandboxPorts } from './origins.ts';

/** What `npm start` writes for any client to read; its shape is documented in `sandbox/README.md`. */
export function describeSandbox(
  ports: SandboxPorts,
  certificateFile: string | null,
  world: World,
  documents: readonly SandboxDocument[],
) {
  return {
    addresses: createOrigins(ports),
    /** For clients whose resolver does not know `*.localhost`. */
    flatAddresses: flatOrigins(ports),
    certificateFile,
    clientId: sandboxClientId,
    people: people.map(({ key, kind, name, userPrincipalName, password, objectId, tenantId }) => ({
      key,
      kind,
      name,
      userPrincipalName,
      password,
      objectId,
      tenantId,
    })),
    drives: world.drives.all().map(({ id, type, name, webUrl, ownerId }) => ({
      id,
      type,
      name,
      webUrl,
      owner: people.find((person) => person.objectId === ownerId)?.key ?? null,
    })),
    items: world.seededFiles.flatMap(({ key, driveKey, driveId, itemId }) => {
      const drive = world.drives.drive(driveId);
      const item = world.drives.item(driveId, itemId);
      if (drive === undefined || item === undefined) return [];
      const path = world.drives.pathOf(item);
      const webUrl = webUrlOf({ drive, item }, path);
      return [
        {
          key,
          drive: driveKey,
          driveId,
          itemId,
          name: item.name,
          path: `/${path.join('/')}`,
          webUrl,
          shareId: sharingTokenFor(webUrl),
          sharingLinks: item.links.map((link) => ({ ...link, shareId: sharingTokenFor(link.url) })),
        },
      ];
    }),
    /** What a workbook window can open: `/workbook?workbook=<key>` at the tenant's address. */
    documents: documents.map(({ key, about, name, url, person }) => ({ key, about, name, url, person: person.key })),
  };
}

export type SandboxDescription = ReturnType<typeof describeSandbox>;
