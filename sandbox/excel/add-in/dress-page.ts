/**
 * Turns a page of the built add-in into one that runs in the sandbox, changing three things and nothing else: whom it
 * talks to, where office.js comes from, and the shims that stand in for Excel's own code. The page's script stays as
 * shipped, so what is tried here is what goes into real Excel.
 */
export interface SandboxAddresses {
  readonly graph: string;
  readonly login: string;
  readonly files: string;
  readonly addIn: string;
  /** The Excel frame, the add-in's parent. */
  readonly excel: string;
  /** The page round Excel, the add-in's topmost ancestor. */
  readonly tenant: string;
}

export interface Dressing {
  readonly addresses: SandboxAddresses;
  readonly clientId: string;
}

/** Where the real thing lives and where the sandbox's stand-in does. */
const realOfficeJs = 'https://appsforoffice.microsoft.com/lib/1/hosted/';
export const officeJsFolder = '/office-js/';
export const shimAddress = '/sandbox-shim.js';

const realGraph = 'https://graph.microsoft.com';
const realLogin = 'https://login.microsoftonline.com';
const realFiles = 'https://*.sharepoint.com';

const configurationBlock = /(<script\b[^>]*\bid="?configuration"?[^>]*>)([\s\S]*?)(<\/script>)/;
const firstPlaceForScripts = /<head[^>]*>/;

/** @throws Error when the configuration is no JSON object, or when the page has no head. */
export function dressPage(html: string, dressing: Dressing): string {
  if (!firstPlaceForScripts.test(html)) throw new Error('The page has no <head> to put the shim into.');
  return html
    .replace(configurationBlock, (_, open: string, json: string, close: string) => {
      const text = JSON.stringify(configurationInSandbox(JSON.parse(json), dressing));
      return `${open}${text.replaceAll('<', '\\u003c')}${close}`;
    })
    .replaceAll(`src="${realOfficeJs}`, `src="${officeJsFolder}`)
    .replace(firstPlaceForScripts, (head) => `${head}<script src="${shimAddress}"></script>`);
}

/** Every address of Graph, the login service or office.js in it moves; so do the two values that belong to an installation. */
function configurationInSandbox(configuration: unknown, dressing: Dressing): unknown {
  if (typeof configuration !== 'object' || configuration === null)
    throw new Error('The configuration of the page is not a JSON object.');
  const moved = moveAddresses(configuration, dressing.addresses);
  return {
    ...moved,
    clientId: dressing.clientId,
    knownAuthorities: [new URL(dressing.addresses.login).host],
  };
}

function moveAddresses(values: object, addresses: SandboxAddresses): Record<string, unknown> {
  const move = (value: unknown): unknown => {
    if (typeof value === 'string')
      return value
        .replace(realGraph, addresses.graph)
        .replace(realLogin, addresses.login)
        .replace(realOfficeJs, `${addresses.addIn}${officeJsFolder}`);
    if (Array.isArray(value)) return value.map(move);
    return typeof value === 'object' && value !== null ? moveAddresses(value, addresses) : value;
  };
  return Object.fromEntries(Object.entries(values).map(([key, value]) => [key, move(value)]));
}

/**
 * The shipped Content-Security-Policy with the real origins exchanged for the sandbox's, one for one. Nothing is loosened:
 * a source that the add-in does not ship is not allowed here either.
 */
export function dressPolicy(policy: string, addresses: SandboxAddresses): string {
  return policy
    .split(';')
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .map((directive) => {
      const [name = '', ...sources] = directive.split(/\s+/);
      const moved = sources.flatMap((source) => movedSource(name, source, addresses));
      return [name, ...new Set(moved)].join(' ');
    })
    .join('; ');
}

function movedSource(directive: string, source: string, addresses: SandboxAddresses): string[] {
  if (directive === 'frame-ancestors') {
    if (source === 'https://*.officeapps.live.com') return [addresses.excel];
    if (source === realFiles) return [addresses.tenant];
    return [source];
  }
  if (source.startsWith('https://appsforoffice.microsoft.com')) return ["'self'"];
  if (source === realGraph) return [addresses.graph];
  if (source === realLogin) return [addresses.login];
  if (source === realFiles) return [addresses.files];
  return [source];
}
