import type { HostNote } from '../host-note.ts';
import { createHostConversation, type ConversationSurface, type HostConversation } from '../protocol/conversation.ts';
import { addressInHost, frameName, frameSandbox } from '../protocol/frame-address.ts';
import { element } from './element.ts';

/** One page of the add-in in an iframe, with the conversation that office.js holds from inside it. */
export interface FramedPage {
  readonly frame: HTMLIFrameElement;
  readonly conversation: HostConversation;
  /** To the shim only; office.js ignores it. */
  postAside(message: Readonly<Record<string, unknown>>): void;
  remove(): void;
}

export interface FramedPageWish {
  readonly address: string;
  readonly title: string;
  readonly displayLanguage: string;
  readonly isDialog: boolean;
  readonly note: HostNote;
  readonly into: HTMLElement;
  /** Called with the ids that this page got, before it loads. */
  surface(ids: { readonly controlId: string; readonly correlationId: string }): ConversationSurface;
  /** A posted text that is not a request of office.js. */
  aside(posted: unknown): void;
}

/** Ids are new for each page: office.js keeps settings in sessionStorage under the conversation's. */
export function openFramedPage(wish: FramedPageWish): FramedPage {
  const ids = { controlId: crypto.randomUUID(), correlationId: crypto.randomUUID() };
  const identity = {
    ...ids,
    conversationId: crypto.randomUUID(),
    hostOrigin: location.origin,
    displayLanguage: wish.displayLanguage,
    isDialog: wish.isDialog,
  };
  const addInOrigin = new URL(wish.address).origin;
  const frame = element('iframe', {
    name: frameName(identity, wish.note),
    src: addressInHost(wish.address, identity),
    title: wish.title,
    sandbox: frameSandbox,
    allow: 'local-network-access; clipboard-write',
  });
  const post = (text: string) => frame.contentWindow?.postMessage(text, addInOrigin);
  const conversation = createHostConversation(identity, post, wish.surface(ids));
  const receive = (event: MessageEvent<unknown>) => {
    if (event.source !== frame.contentWindow || event.origin !== addInOrigin) return;
    conversation.receive(event.data);
    wish.aside(event.data);
  };
  window.addEventListener('message', receive);
  wish.into.append(frame);
  return {
    frame,
    conversation,
    postAside: (message) => post(JSON.stringify(message)),
    remove: () => {
      window.removeEventListener('message', receive);
      frame.remove();
    },
  };
}
