import { GraphProblem } from './graph-problem.ts';

/** Which drive an address speaks of. */
export type DriveRef =
  | { readonly by: 'caller' }
  | { readonly by: 'id'; readonly driveId: string; readonly siteId?: string }
  | { readonly by: 'user'; readonly user: string }
  | { readonly by: 'site'; readonly siteId: string };

/** Which item in that drive. */
export type ItemRef =
  | { readonly by: 'drive' }
  | { readonly by: 'id'; readonly itemId: string }
  | { readonly by: 'path'; readonly names: readonly string[] }
  | { readonly by: 'app-folder'; readonly names: readonly string[] };

/** A Graph address taken apart; `tail` is what follows the item, raw, such as `/workbook/createSession`. */
export type Address = { readonly version: 'v1.0' | 'beta'; readonly prefix: string; readonly tail: string } & (
  | { readonly kind: 'item'; readonly drive: DriveRef; readonly item: ItemRef }
  | { readonly kind: 'share'; readonly token: string; readonly item: 'share' | 'driveItem' }
);

const driveForms: readonly (readonly [RegExp, (one: string, two: string) => DriveRef])[] = [
  [/^\/me\/drive(?=\/|$)/i, () => ({ by: 'caller' })],
  [/^\/me\/drives\/([^/]+)/i, (driveId) => ({ by: 'id', driveId })],
  [/^\/drives\/([^/]+)/i, (driveId) => ({ by: 'id', driveId })],
  [/^\/users\/([^/]+)\/drive(?=\/|$)/i, (user) => ({ by: 'user', user })],
  [/^\/users\/[^/]+\/drives\/([^/]+)/i, (driveId) => ({ by: 'id', driveId })],
  [/^\/sites\/([^/]+)\/drive(?=\/|$)/i, (siteId) => ({ by: 'site', siteId })],
  [/^\/sites\/([^/]+)\/drives\/([^/]+)/i, (siteId, driveId) => ({ by: 'id', driveId, siteId })],
];

/** A path between two raw colons; the second may be left out where nothing follows. */
const pathBetweenColons = /^:\/([^:]*)(?::(?=\/|$)|$)/;

function decoded(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch (cause) {
    throw new GraphProblem({ status: 400, top: 'BadRequest' }, 'The address is not well encoded.', { cause });
  }
}

function namesIn(path: string): readonly string[] {
  return path
    .split('/')
    .filter((segment) => segment !== '')
    .map(decoded);
}

/** Reads what stands behind the drive: nothing, `/items/{id}`, `/root`, `/root:/path:`, `/special/approot[:/path:]`. */
function itemRefIn(rest: string): { readonly item: ItemRef; readonly length: number } | undefined {
  const byId = /^\/items\/([^/:]+)/i.exec(rest);
  if (byId?.[1] !== undefined) return { item: { by: 'id', itemId: decoded(byId[1]) }, length: byId[0].length };
  // The name of a special folder keeps its case; the segments around it do not.
  const start =
    /^\/(?:root|[sS][pP][eE][cC][iI][aA][lL]\/approot)(?=[:/]|$)/.exec(rest) ?? /^\/root(?=[:/]|$)/i.exec(rest);
  if (!start) return rest === '' || rest.startsWith('/') ? { item: { by: 'drive' }, length: 0 } : undefined;
  const by = start[0].toLowerCase() === '/root' ? 'path' : 'app-folder';
  const path = pathBetweenColons.exec(rest.slice(start[0].length));
  return { item: { by, names: namesIn(path?.[1] ?? '') }, length: start[0].length + (path?.[0].length ?? 0) };
}

/** Takes a raw URL path apart; `undefined` where Graph, as played here, has no such address. */
export function readAddress(pathname: string): Address | undefined {
  const versioned = /^\/(v1\.0|beta)(\/.*)$/i.exec(pathname);
  const rest = versioned?.[2];
  if (rest === undefined) return undefined;
  const version = versioned?.[1]?.toLowerCase() === 'beta' ? 'beta' : 'v1.0';
  const share = /^\/shares\/([^/]+)(\/driveItem)?(?=\/|$)/i.exec(rest);
  if (share?.[1] !== undefined) {
    const item = share[2] === undefined ? 'share' : 'driveItem';
    const tail = rest.slice(share[0].length);
    return { kind: 'share', version, token: decoded(share[1]), item, prefix: share[0], tail };
  }
  for (const [form, driveRef] of driveForms) {
    const match = form.exec(rest);
    if (!match) continue;
    const found = itemRefIn(rest.slice(match[0].length));
    if (!found) return undefined;
    const length = match[0].length + found.length;
    const drive = driveRef(decoded(match[1] ?? ''), decoded(match[2] ?? ''));
    return { kind: 'item', version, drive, item: found.item, prefix: rest.slice(0, length), tail: rest.slice(length) };
  }
  return undefined;
}
