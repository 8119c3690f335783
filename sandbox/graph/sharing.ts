import { GraphProblem } from './graph-problem.ts';
import type { Drive, Item } from './drives.ts';
import type { World } from './world.ts';

export type SharedItem =
  | { readonly by: 'file-address'; readonly drive: Drive; readonly item: Item }
  | { readonly by: 'link'; readonly drive: Drive; readonly item: Item };

function malformed(): GraphProblem {
  return new GraphProblem({ status: 400, top: 'invalidRequest' }, 'The sharing token is malformed.');
}

/** The address inside a sharing token: `u!` and base64url of its UTF-8 bytes, without padding. Throws a 400 problem. */
export function addressInSharingToken(token: string): string {
  const encoded = /^u!([A-Za-z0-9_-]+)$/.exec(token)?.[1];
  if (encoded === undefined || encoded.length % 4 === 1) throw malformed();
  const address = textIn(encoded);
  if (address === undefined || !/^https:/i.test(address) || !URL.canParse(address)) throw malformed();
  return address;
}

function textIn(encoded: string): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(Buffer.from(encoded, 'base64url'));
  } catch {
    // Bytes that are no UTF-8 hold no address.
    return undefined;
  }
}

export function sharingTokenFor(address: string): string {
  return `u!${Buffer.from(address, 'utf8').toString('base64url')}`;
}

function decodedNames(path: string): readonly string[] {
  return path.split('/').flatMap((segment) => {
    if (segment === '') return [];
    try {
      return [decodeURIComponent(segment)];
    } catch {
      // A raw % in a name is no encoding; the name is taken as it stands.
      return [segment];
    }
  });
}

function startsWith(names: readonly string[], start: readonly string[]): boolean {
  return start.every((name, index) => names[index]?.toLowerCase() === name.toLowerCase());
}

/** Finds a file by host and path, percent-encoded or raw; the longest matching library wins. */
function byFileAddress(world: World, address: string): SharedItem | undefined {
  const parsed = new URL(address);
  const rawPath = /^[^:]+:\/\/[^/]+(.*)$/.exec(address)?.[1] ?? '';
  for (const path of [parsed.pathname, rawPath]) {
    const names = decodedNames(path);
    for (const drive of world.drives.all()) {
      const library = new URL(drive.webUrl);
      const start = decodedNames(library.pathname);
      if (library.host !== parsed.host || !startsWith(names, start)) continue;
      const item = world.drives.atPath(drive.id, names.slice(start.length));
      if (item) return { by: 'file-address', drive, item };
    }
  }
  return undefined;
}

/** Finds a file by the `sourcedoc` of an address as the browser shows it: `…/_layouts/15/Doc.aspx?sourcedoc={GUID}`. */
function bySourceDoc(world: World, address: string): SharedItem | undefined {
  const parsed = new URL(address);
  const guid = /\/_layouts\/15\/doc\.aspx$/i.test(parsed.pathname) ? parsed.searchParams.get('sourcedoc') : null;
  if (guid === null) return undefined;
  const wanted = guid.replaceAll(/[{}]/g, '').toLowerCase();
  for (const drive of world.drives.all()) {
    const item = world.drives.items(drive.id).find((candidate) => candidate.guid === wanted);
    if (item && new URL(drive.webUrl).host === parsed.host) return { by: 'file-address', drive, item };
  }
  return undefined;
}

function byLink(world: World, address: string): SharedItem | undefined {
  const wanted = new URL(address);
  for (const drive of world.drives.all()) {
    for (const item of world.drives.items(drive.id)) {
      const found = item.links.some((link) => {
        const known = new URL(link.url);
        return known.host === wanted.host && known.pathname === wanted.pathname;
      });
      if (found) return { by: 'link', drive, item };
    }
  }
  return undefined;
}

/** What an address shares; throws 404 `itemNotFound` where it leads nowhere. */
export function sharedItemAt(world: World, address: string): SharedItem {
  const { plainFileAddress, rawSpacesInShares } = world.doubts.current;
  if (rawSpacesInShares === 'refused' && address.includes(' ')) throw malformed();
  const found =
    byLink(world, address) ??
    (plainFileAddress === 'accepted' ? (byFileAddress(world, address) ?? bySourceDoc(world, address)) : undefined);
  if (!found) throw new GraphProblem({ status: 404, top: 'itemNotFound' }, 'Nothing is shared at this address.');
  return found;
}
