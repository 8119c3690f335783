/**
 * Gives the add-in's page what today's Excel has and the npm build of office.js lacks: `Office.auth.getAuthContext`,
 * `Office.context.partitionKey`, on the desktop the Office theme and the bridge for nested app authentication; and plays
 * refused dialogs and blocked pop-ups. What to do stands in the note that the host puts into the frame's name. No imports
 * but types: this file is served as a classic script that runs before every other.
 */
import type { HostNote } from '../host-note.ts';

export function install(): void {
  const name = readName();
  if (name === undefined) return;
  const { note, hostOrigin } = name;
  if (note.switches.popups === 'blocked') Object.assign(window, { open: () => null });
  const isInFrame = window.parent !== window;
  if (note.profile === 'desktop' && isInFrame) installBridge(hostOrigin);
  if (note.switches.authContext !== 'missing') {
    // office.js keeps what it finds on `Office`, so this one object survives its start.
    const auth = { getAuthContext: () => authContext(note), getAccessToken: officeJsOwnAccessToken };
    Object.assign(window, { Office: { auth } });
  }
  afterOfficeLoads((office) => {
    void office.onReady(() => completeContext(office.context, note));
  });
}

/** What `Office.auth` would have held had we not been there first. */
function officeJsOwnAccessToken(options: unknown): unknown {
  const runtime: unknown = Reflect.get(window, 'OfficeRuntime');
  const auth: unknown = typeof runtime === 'object' && runtime !== null ? Reflect.get(runtime, 'auth') : undefined;
  const method: unknown = typeof auth === 'object' && auth !== null ? Reflect.get(auth, 'getAccessToken') : undefined;
  return typeof method === 'function' ? Reflect.apply(method, auth, [options]) : Promise.reject(new Error('No SSO.'));
}

interface OfficeLike {
  readonly context: object;
  onReady(callback: () => void): unknown;
}

/** Office.js assigns `window.Office` while it loads; right after its script has run, and before any other, is our turn. */
function afterOfficeLoads(turn: (office: OfficeLike) => void): void {
  let current: unknown = Reflect.get(window, 'Office');
  let done = false;
  Object.defineProperty(window, 'Office', {
    configurable: true,
    enumerable: true,
    get: () => current,
    set: (value: unknown) => {
      current = value;
      queueMicrotask(() => {
        if (done || !isOffice(current)) return;
        done = true;
        turn(current);
      });
    },
  });
}

function isOffice(value: unknown): value is OfficeLike {
  return typeof value === 'object' && value !== null && 'onReady' in value && typeof value.onReady === 'function';
}

function authContext(note: HostNote): Promise<unknown> {
  switch (note.switches.authContext) {
    case 'mute':
      return new Promise(() => {});
    case 'empty':
      return Promise.resolve({});
    default:
      return Promise.resolve({ ...note.authContext });
  }
}

const officeThemes = {
  white: ['#ffffff', '#262626', '#ffffff', '#262626'],
  colorful: ['#e6e6e6', '#262626', '#ffffff', '#262626'],
  'dark-gray': ['#6a6a6a', '#f0f0f0', '#292929', '#f0f0f0'],
  black: ['#262626', '#f0f0f0', '#0a0a0a', '#f0f0f0'],
} as const;

function completeContext(context: object, note: HostNote): void {
  Object.defineProperty(context, 'partitionKey', { configurable: true, enumerable: true, value: note.partitionKey });
  if (note.profile === 'desktop') {
    const [bodyBackgroundColor, bodyForegroundColor, controlBackgroundColor, controlForegroundColor] =
      officeThemes[note.theme];
    const theme = {
      bodyBackgroundColor,
      bodyForegroundColor,
      controlBackgroundColor,
      controlForegroundColor,
      isDarkTheme: note.theme === 'black' || note.theme === 'dark-gray',
    };
    Object.defineProperty(context, 'officeTheme', { configurable: true, enumerable: true, value: theme });
  }
  if (note.switches.dialogs === 'refused') refuseDialogs();
}

/**
 * What office.js answers when the person chooses Ignore. `displayDialogAsync` itself cannot be replaced; the facade behind
 * it can.
 */
function refuseDialogs(): void {
  const internals: unknown = Reflect.get(window, 'OSF');
  if (typeof internals !== 'object' && typeof internals !== 'function') return;
  const factory: unknown = internals === null ? undefined : Reflect.get(internals, '_OfficeAppFactory');
  const refuse = (supplied: ArrayLike<unknown>) => {
    const callback = Array.from(supplied).find((argument) => typeof argument === 'function');
    const error = { code: 12009, name: 'Display Dialog Error', message: 'The user chose to ignore the dialog box.' };
    if (callback !== undefined)
      setTimeout(() => void Reflect.apply(callback, undefined, [{ status: 'failed', error }]));
  };
  if (hasHostFacade(factory)) Object.assign(factory.getHostFacade(), { openDialog: refuse });
}

function hasHostFacade(factory: unknown): factory is { getHostFacade(): object } {
  return typeof factory === 'object' && factory !== null && 'getHostFacade' in factory;
}

/** MSAL's contract: `nestedAppAuthBridge` with a listener for texts and a way to post one. */
function installBridge(hostOrigin: string): void {
  const listeners = new Set<(text: string) => void>();
  window.addEventListener('message', (event: MessageEvent<unknown>) => {
    if (event.source !== window.parent || event.origin !== hostOrigin || typeof event.data !== 'string') return;
    const message = parse(event.data);
    if (typeof message !== 'object' || message === null || !('sandboxChannel' in message)) return;
    if (message.sandboxChannel !== 'bridge' || !('text' in message) || typeof message.text !== 'string') return;
    for (const listener of listeners) listener(message.text);
  });
  Object.assign(window, {
    nestedAppAuthBridge: {
      addEventListener: (_type: string, listener: (text: string) => void) => void listeners.add(listener),
      removeEventListener: (_type: string, listener: (text: string) => void) => void listeners.delete(listener),
      postMessage: (text: string) => {
        window.parent.postMessage(JSON.stringify({ sandboxChannel: 'bridge', text }), hostOrigin);
      },
    },
  });
}

function readName(): { readonly note: HostNote; readonly hostOrigin: string } | undefined {
  const name = parse(window.name);
  if (typeof name !== 'object' || name === null || !('sandboxNote' in name) || !('xdmInfo' in name)) return undefined;
  if (!isNote(name.sandboxNote) || typeof name.xdmInfo !== 'string') return undefined;
  return { note: name.sandboxNote, hostOrigin: name.xdmInfo.split('|')[2] ?? '' };
}

/** The host of the same build wrote it: its shape is not in question, only whether it is there. */
function isNote(value: unknown): value is HostNote {
  return typeof value === 'object' && value !== null && 'switches' in value && 'profile' in value;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
