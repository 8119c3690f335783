import * as v from 'valibot';
import { appContext } from '../protocol/app-context.ts';
import { hostEvents } from '../protocol/conversation.ts';
import { createExecuteMethod } from '../protocol/execute-method.ts';
import type { HostSwitches } from '../switches.ts';
import type { WorkbookWindow } from '../workbook-window.ts';
import { element } from './element.ts';
import { openFramedPage, type FramedPage } from './framed-page.ts';
import { noteFor } from './note-for.ts';
import type { PageLog } from './page-log.ts';

/** Dialogs that the host draws (`displayInIframe`). Popups are office.js's own affair and never come here. */
export interface Dialogs {
  open(wish: string): { readonly errorCode: number };
  closeByPage(): void;
  messageChild(message: string): void;
}

export interface DialogWorld {
  readonly model: WorkbookWindow;
  readonly log: PageLog;
  switches(): HostSwitches;
  toParent(data: unknown): void;
}

const wishSchema = v.object({ url: v.string(), width: v.number(), height: v.number() });

const codes = { ok: 0, domain: 12004, alreadyOpen: 12007 } as const;
const closedByPerson = 12006;

export function createDialogs(world: DialogWorld): Dialogs {
  const { model, log } = world;
  let shown: { readonly page: FramedPage; readonly box: HTMLElement } | undefined;

  const close = () => {
    shown?.page.remove();
    shown?.box.remove();
    shown = undefined;
  };

  const open = (text: string): { readonly errorCode: number } => {
    const wish = v.parse(wishSchema, JSON.parse(text));
    if (shown !== undefined) return { errorCode: codes.alreadyOpen };
    const address = new URL(wish.url);
    if (address.origin !== model.addIn.origin && !model.addIn.appDomains.includes(address.origin))
      return { errorCode: codes.domain };
    const closer = element('button', { type: 'button', 'aria-label': 'Close' }, '✕');
    const box = element(
      'div',
      { class: 'dialog', role: 'dialog', 'aria-label': model.addIn.name },
      element('div', { class: 'pane-bar' }, element('span', {}, model.addIn.name), closer),
    );
    box.style.width = `${wish.width}%`;
    box.style.height = `${wish.height}%`;
    closer.addEventListener('click', () => {
      close();
      world.toParent({ messageType: closedByPerson });
    });
    document.body.append(box);
    shown = { box, page: openDialogPage(address, box) };
    return { errorCode: codes.ok };
  };

  const openDialogPage = (address: URL, box: HTMLElement): FramedPage => {
    const nothing = () => undefined;
    return openFramedPage({
      address: address.href,
      title: model.addIn.name,
      displayLanguage: model.displayLanguage,
      isDialog: true,
      note: noteFor(model, world.switches()),
      into: box,
      aside: nothing,
      surface: (ids) => ({
        appContext: () =>
          appContext({ ...ids, window: model, paneShown: true, clientWidth: innerWidth, clientHeight: innerHeight }),
        executeMethod: createExecuteMethod({
          documentUrl: () => model.document.url,
          workbookName: () => model.document.name,
          paneShown: () => true,
          showPane: nothing,
          hidePane: nothing,
          setCommandEnabled: nothing,
          actionHandlersReady: nothing,
          commandCompleted: nothing,
          messageParent: (message) =>
            world.toParent({ messageType: 0, messageContent: message, messageOrigin: address.origin }),
          messageChild: nothing,
        }),
        notified: nothing,
        openWindow: nothing,
        dialogWanted: () => ({ errorCode: codes.alreadyOpen }),
        dialogClosedByPage: nothing,
        observed: (direction, what) => log.add('dialog', `${direction} ${what}`),
      }),
    });
  };

  return {
    open,
    closeByPage: close,
    messageChild: (message) =>
      shown?.page.conversation.send(hostEvents.parentMessage, {
        messageType: 0,
        messageContent: message,
        messageOrigin: model.addIn.origin,
      }),
  };
}
