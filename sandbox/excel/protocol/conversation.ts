import * as v from 'valibot';
import {
  printEvent,
  printNotification,
  printResponse,
  readRequest,
  unknownAction,
  type Conversation,
  type HostRequest,
  type hostNotifications,
} from './envelope.ts';
import type { ExecuteMethod } from './execute-method.ts';

/** What one framed page of the add-in (the pane, or a dialog drawn by the host) may ask beyond `executeMethod`. */
export interface ConversationSurface {
  appContext(): Record<string, unknown>;
  executeMethod: ExecuteMethod;
  /** Tab ran off the end, Escape, focus … : the number of `OSF.AgaveHostAction` and its argument. */
  notified(action: number, argument: unknown): void;
  openWindow(address: string): void;
  /** The page registered a host-drawn dialog (`displayInIframe`); the text is the JSON that office.js sends. */
  dialogWanted(wish: string): { readonly errorCode: number };
  dialogClosedByPage(): void;
  /** Every message, for the window's log. */
  observed?(direction: 'in' | 'out', what: string): void;
}

export interface HostConversation {
  /** Takes what the page posted; the caller has checked source and origin. */
  receive(posted: unknown): void;
  /** Sends an event now, or as soon as the page has registered for it: an earlier one would be lost. */
  send(eventName: string, data: unknown): void;
  notify(notification: keyof typeof hostNotifications): void;
}

const notifySchema = v.pipe(
  v.array(v.unknown()),
  v.transform(([, action, argument]) => ({ action, argument })),
);
const registrationSchema = v.object({ targetId: v.optional(v.unknown()) });
const openWindowSchema = v.object({ strUrl: v.string() });
const dialogEvent = 'dialogMessageReceived';

export function createHostConversation(
  conversation: Conversation,
  post: (text: string) => void,
  surface: ConversationSurface,
): HostConversation {
  const registered = new Set<string>();
  const waiting = new Map<string, unknown[]>();
  let lastNotification = 0;

  const sendNow = (eventName: string, data: unknown) => {
    surface.observed?.('out', eventName);
    post(printEvent(conversation, eventName, data));
  };

  const register = (request: HostRequest): unknown => {
    const parsed = v.safeParse(registrationSchema, request.data);
    const target = parsed.success ? parsed.output.targetId : undefined;
    const isDialogWish = request.action.endsWith(dialogEvent) && typeof target === 'string' && target.startsWith('{');
    if (isDialogWish) {
      const { errorCode } = surface.dialogWanted(target);
      if (errorCode !== 0) return { Error: errorCode };
    }
    registered.add(request.action);
    return { Error: 0 };
  };

  const unregister = (request: HostRequest): unknown => {
    registered.delete(request.action);
    if (request.action.endsWith(dialogEvent)) surface.dialogClosedByPage();
    return { Error: 0 };
  };

  const invoke = (request: HostRequest): { errorCode: number; data: unknown } => {
    switch (request.action) {
      case 'ContextActivationManager_getAppContextAsync':
        return { errorCode: 0, data: surface.appContext() };
      case 'executeMethod':
        return { errorCode: 0, data: surface.executeMethod(request.data) };
      case 'ContextActivationManager_notifyHost': {
        const { action, argument } = v.parse(notifySchema, request.data);
        surface.notified(typeof action === 'number' ? action : -1, argument);
        return { errorCode: 0, data: null };
      }
      case 'ContextActivationManager_openWindowInHost':
        surface.openWindow(v.parse(openWindowSchema, request.data).strUrl);
        return { errorCode: 0, data: null };
      default:
        return { errorCode: unknownAction, data: null };
    }
  };

  const answer = (request: HostRequest): { errorCode: number; data: unknown } => {
    try {
      switch (request.kind) {
        case 'register':
          return { errorCode: 0, data: register(request) };
        case 'unregister':
          return { errorCode: 0, data: unregister(request) };
        case 'invoke':
          return invoke(request);
      }
    } catch (error) {
      surface.observed?.('in', `not understood: ${error instanceof Error ? error.message : String(error)}`);
      return { errorCode: unknownAction, data: null };
    }
  };

  return {
    receive: (posted) => {
      const request = readRequest(posted);
      if (request?.conversationId !== conversation.conversationId) return;
      surface.observed?.('in', `${request.kind} ${request.action}`);
      post(printResponse(conversation, request, answer(request)));
      if (request.kind !== 'register' || !registered.has(request.action)) return;
      const kept = waiting.get(request.action) ?? [];
      waiting.delete(request.action);
      for (const data of kept) sendNow(request.action, data);
    },
    send: (eventName, data) => {
      if (registered.has(eventName)) sendNow(eventName, data);
      else waiting.set(eventName, [...(waiting.get(eventName) ?? []), data]);
    },
    notify: (notification) => {
      lastNotification += 1;
      post(printNotification(conversation, notification, lastNotification));
    },
  };
}

/** Names of the events that the host sends, and how their data is built. */
export const hostEvents = {
  commandInvoked: 'appCommandInvoked',
  richApi: 'richApiMessage',
  dialogMessage: dialogEvent,
  parentMessage: 'dialogParentMessageReceived',
} as const;

const visibilityChangedType = 65539;

/** The event behind `Office.addin.onVisibilityModeChanged`. */
export function visibilityChanged(visible: boolean, sequence: number): unknown {
  const text = JSON.stringify({ visibility: visible ? 'Visible' : 'Hidden' });
  return { ArrayData: [[65536, visibilityChangedType, '', text, sequence, false]] };
}

/** The event that runs what `Office.actions.associate` bound to a function name. */
export function commandInvoked(commandId: string, functionName: string): unknown {
  return [commandId, functionName, JSON.stringify({ source: { id: commandId } })];
}
