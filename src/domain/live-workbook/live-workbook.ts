import { storageHostOf, type Cloud } from './cloud.ts';

/**
 * Why the workbook open in Excel cannot have a session. `unsaved`: Excel gives no address, which it does for a workbook
 * never saved. `cloud`: the one without sessions; `other-cloud`: another than this add-in is set up for. `unknown`: an
 * address of which nobody knows whose it is.
 */
export type CannotReason =
  | { readonly kind: 'unsaved' }
  | { readonly kind: 'local' }
  | { readonly kind: 'personal' }
  | { readonly kind: 'type'; readonly extension: string }
  | { readonly kind: 'read-only' }
  | { readonly kind: 'guest'; readonly organization: string }
  | { readonly kind: 'cloud' }
  | { readonly kind: 'other-cloud' }
  | { readonly kind: 'unknown' };

/** A workbook whose address can be given to Graph. */
export interface AddressedWorkbook {
  readonly kind: 'addressed';
  readonly url: string;
  readonly name: string;
  /** For a link that the person pasted: the address that Excel gave then, or did not give. */
  readonly insteadOf?: string;
}

/** The workbook open in Excel, before anybody asked Graph about it. */
export type LiveWorkbook =
  AddressedWorkbook | { readonly kind: 'cannot'; readonly reason: CannotReason; readonly name: string | undefined };

/** Excel workbooks Graph opens: Office Open XML. `.xlsm` is not promised and is tried (Microsoft Graph, Excel overview). */
const openedExtensions: readonly string[] = ['.xlsx', '.xlsm'];

/** Host and path of a web address. An address that carries user information does not match: no storage of ours has one. */
const addressPattern = /^https?:\/\/([^/?#\\@:]+)(?::\d+)?(?=[/?#]|$)(\/[^?#]*)?/i;

/**
 * Reads what `Office.context.document.url` says. Excel on the web gives the file's own https address without a query;
 * it gives an empty text for a workbook never saved and to guests; desktop Excel gives a path for a local file.
 * What is wrong with the place is said before what is wrong with the type.
 */
export function liveWorkbookFrom(documentUrl: string, cloud: Cloud): LiveWorkbook {
  const url = documentUrl.trim();
  if (url === '') return { kind: 'cannot', reason: { kind: 'unsaved' }, name: undefined };
  const match = addressPattern.exec(url);
  if (match === null) {
    const isWebAddress = /^https?:/i.test(url);
    return { kind: 'cannot', reason: { kind: isWebAddress ? 'unknown' : 'local' }, name: lastSegment(url) };
  }
  const [, host = '', path = ''] = match;
  const name = decodedOrRaw(lastSegment(path) ?? '');
  const reason = reasonAgainst(host, name, cloud);
  if (reason !== undefined) return { kind: 'cannot', reason, name: name === '' ? undefined : name };
  return { kind: 'addressed', url, name };
}

function reasonAgainst(host: string, name: string, cloud: Cloud): CannotReason | undefined {
  const storage = storageHostOf(host);
  if (storage === 'consumer') return { kind: 'personal' };
  if (storage === 'china') return { kind: 'cloud' };
  if (storage === 'foreign') return { kind: 'unknown' };
  if (storage !== cloud) return { kind: 'other-cloud' };
  const extension = extensionOf(name);
  if (extension !== undefined && !openedExtensions.includes(extension)) return { kind: 'type', extension };
  return undefined;
}

function lastSegment(path: string): string | undefined {
  return path.split(/[/\\]/).at(-1);
}

/** The extension in lower case with its point; undefined where there is none, because only Graph then knows the type. */
function extensionOf(name: string): string | undefined {
  const point = name.lastIndexOf('.');
  return point <= 0 ? undefined : name.slice(point).toLowerCase();
}

/** Desktop Excel gives raw spaces and umlauts, the web percent-encodes; a stray `%` is part of the name. */
function decodedOrRaw(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
