/** What Office looks at to learn where it runs, in its own order (`_retrieveHostInfo` of office.js), and the bridges of its web views. */
export interface OfficePage {
  readonly location: Pick<Location, 'search'>;
  readonly name: string;
  readonly parent: unknown;
}

/**
 * Whether the page stands in Office, as far as it can tell without Office.js, which may be blocked. A frame is Office's
 * until it says otherwise. A desktop pane is a page of its own, and carries Office's mark in its address, in its name or
 * as a bridge.
 */
export function standsInOffice(page: OfficePage): boolean {
  return (
    page.parent !== page ||
    new URLSearchParams(page.location.search).has('_host_Info') ||
    isNamedByOffice(page.name) ||
    bridges.some((path) => isThere(page, path))
  );
}

/** Internet Explorer and the first Edge, Windows (WebView2), Mac. A plain browser has none of them. */
const bridges = [
  ['external', 'GetHostInfo'],
  ['agaveHost'],
  ['chrome', 'webview'],
  ['webkit', 'messageHandlers', 'Agave'],
] as const;

function isNamedByOffice(name: string): boolean {
  try {
    return isThere(JSON.parse(name), ['hostInfo']);
  } catch {
    return false;
  }
}

function isThere(owner: unknown, path: readonly string[]): boolean {
  let found = owner;
  for (const name of path) {
    if ((typeof found !== 'object' && typeof found !== 'function') || found === null) return false;
    found = Reflect.get(found, name);
  }
  return found !== undefined && found !== null;
}
