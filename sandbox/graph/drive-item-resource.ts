import { contextOf, type Call, type Located } from './call.ts';
import { GraphProblem } from './graph-problem.ts';

const downloadUrl = '@microsoft.graph.downloadUrl';

/** Properties of a driveItem that `$select` may name; some of them are never there in the sandbox. */
const selectable = new Set(
  `id name webUrl size eTag cTag createdDateTime lastModifiedDateTime createdBy lastModifiedBy file folder root package
  parentReference fileSystemInfo specialFolder shared remoteItem deleted sharepointIds webDavUrl description publication
  searchResult content ${downloadUrl} content.downloadUrl`
    .split(/\s+/)
    .filter((name) => name !== ''),
);

export const mimeTypes: Readonly<Record<string, string>> = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  xlsm: 'application/vnd.ms-excel.sheet.macroEnabled.12',
  xls: 'application/vnd.ms-excel',
  json: 'application/json',
  txt: 'text/plain',
};

export function eTagOf(item: Located['item']): string {
  return `"{${item.guid.toUpperCase()}},${item.version}"`;
}

function encodedPath(names: readonly string[]): string {
  return names.map((name) => `/${encodeURIComponent(name)}`).join('');
}

/** The address of the file itself, as `webUrl` gives it and as Excel names an open workbook, percent-encoded. */
export function webUrlOf({ drive }: Located, names: readonly string[]): string {
  return drive.webUrl + encodedPath(names);
}

function kindFacet({ item, drive }: Located, childCount: number) {
  if (item.kind === 'folder') return { folder: { childCount }, ...(item.id === drive.rootId ? { root: {} } : {}) };
  const extension = item.name.split('.').at(-1)?.toLowerCase() ?? '';
  return { file: { mimeType: mimeTypes[extension] ?? 'application/octet-stream' } };
}

/** A driveItem as Graph writes it, narrowed by `$select` where the request has one. */
export function driveItemResource(call: Call, located: Located): Record<string, unknown> {
  const { world } = call;
  const { drive, item } = located;
  const names = world.drives.pathOf(item);
  const folderPath = encodedPath(names.slice(0, -1));
  const created = new Date(item.createdAt).toISOString();
  const modified = new Date(item.modifiedAt).toISOString();
  const whole: Record<string, unknown> = {
    ...(item.kind === 'file'
      ? { [downloadUrl]: world.downloads.addressFor(world.filesOrigin(), item, world.clock.now()) }
      : {}),
    createdDateTime: created,
    eTag: eTagOf(item),
    id: item.id,
    lastModifiedDateTime: modified,
    name: item.name,
    webUrl: webUrlOf(located, names),
    cTag: `"c:{${item.guid.toUpperCase()}},${item.version}"`,
    size: item.content.length,
    parentReference: {
      driveType: drive.type,
      driveId: drive.id,
      ...(item.parentId === undefined ? {} : { id: item.parentId, path: `/drives/${drive.id}/root:${folderPath}` }),
      ...(drive.siteId === '' ? {} : { siteId: drive.siteId.split(',')[1] }),
    },
    fileSystemInfo: { createdDateTime: created, lastModifiedDateTime: modified },
    ...kindFacet(located, world.drives.children(item).length),
  };
  return {
    '@odata.context': contextOf(call, `drives('${encodeURIComponent(drive.id)}')/items/$entity`),
    ...selected(call, whole),
  };
}

function selected(call: Call, whole: Record<string, unknown>): Record<string, unknown> {
  const select = call.url.searchParams.get('$select');
  if (select === null || select.trim() === '') return whole;
  const names = select.split(',').map((name) => name.trim());
  const unknown = names.find((name) => !selectable.has(name));
  if (unknown !== undefined) {
    throw new GraphProblem({ status: 400, top: 'BadRequest' }, `A driveItem has no property named ${unknown}.`);
  }
  const wanted = new Set(names.map((name) => (name === 'content.downloadUrl' ? downloadUrl : name)));
  return Object.fromEntries(Object.entries(whole).filter(([name]) => wanted.has(name)));
}
