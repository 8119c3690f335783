import { hostNoteKey, type HostNote } from '../host-note.ts';

/** How office.js learns, before any message, in which host it runs and whom to talk to. */
export interface FrameIdentity {
  readonly conversationId: string;
  readonly controlId: string;
  readonly correlationId: string;
  readonly hostOrigin: string;
  readonly displayLanguage: string;
  readonly isDialog: boolean;
}

/** 1 shared runtime (else `onReady` reports no add-in), 16 public add-in. */
const sharedRuntimeFlags = 17;

/** Above 16.00 office.js cuts the version back, which selects `excel-web-16.00.js`. */
const hostVersion = '16.01';

function hostInfo(identity: FrameIdentity): string {
  return [
    'Excel',
    'Web',
    hostVersion,
    identity.displayLanguage,
    identity.correlationId,
    identity.isDialog ? 'isDialog' : '',
    'disableLogging',
    String(sharedRuntimeFlags),
  ].join('$');
}

/** The page's address with Excel's own query parameter; query and fragment of the page stay. */
export function addressInHost(page: string, identity: FrameIdentity): string {
  const address = new URL(page);
  const own = `_host_Info=${encodeURIComponent(hostInfo(identity)).replaceAll('%24', '$')}`;
  address.search = address.search === '' ? own : `${address.search}&${own}`;
  return address.href;
}

/** The iframe's `name`. office.js parses it as JSON, also in the popups that it opens. */
export function frameName(identity: FrameIdentity, note: HostNote): string {
  return JSON.stringify({
    baseFrameName: `_xdm_${identity.controlId}`,
    hostInfo: hostInfo(identity),
    xdmInfo: [identity.conversationId, identity.controlId, identity.hostOrigin].join('|'),
    serializerVersion: '1',
    flights: '[]',
    [hostNoteKey]: note,
  });
}

/** What Excel on the web allows its add-ins (the sandbox attribute of its own iframe). */
export const frameSandbox = [
  'allow-scripts',
  'allow-forms',
  'allow-same-origin',
  'allow-popups',
  'allow-popups-to-escape-sandbox',
  'allow-modals',
  'allow-downloads',
  'allow-storage-access-by-user-activation',
].join(' ');
