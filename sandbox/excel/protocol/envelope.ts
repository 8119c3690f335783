import * as v from 'valibot';

/**
 * The strings that office.js and its host post to each other (seen in `excel-web-16.00.debug.js`,
 * `Microsoft.Office.Common.Message`). `_data` stays unknown here: each action has its own shape.
 */
const requestSchema = v.object({
  _messageType: v.literal(0),
  _actionName: v.string(),
  _actionType: v.picklist([0, 1, 2]),
  _conversationId: v.string(),
  _correlationId: v.number(),
  _data: v.optional(v.unknown()),
});

const actionTypes = ['invoke', 'register', 'unregister'] as const;

export interface HostRequest {
  readonly kind: (typeof actionTypes)[number];
  readonly action: string;
  readonly conversationId: string;
  readonly correlationId: number;
  readonly data: unknown;
}

/** Anything that is not a request of office.js is nothing: other libraries post on the same window. */
export function readRequest(posted: unknown): HostRequest | undefined {
  const parsed = v.safeParse(requestSchema, readJson(posted));
  if (!parsed.success) return undefined;
  const message = parsed.output;
  return {
    kind: actionTypes[message._actionType],
    action: message._actionName,
    conversationId: message._conversationId,
    correlationId: message._correlationId,
    data: message._data,
  };
}

/** JSON from a posted message, or undefined for everything that is not a JSON text. */
export function readJson(posted: unknown): unknown {
  if (typeof posted !== 'string') return undefined;
  try {
    return JSON.parse(posted);
  } catch {
    return undefined;
  }
}

export interface Conversation {
  readonly conversationId: string;
  /** Where the host lives; office.js drops an answer that names another origin. */
  readonly hostOrigin: string;
}

/** -2: the host does not know the action; office.js turns it into an "internal error" (5001) for the caller. */
export const unknownAction = -2;

export function printResponse(
  conversation: Conversation,
  request: HostRequest,
  outcome: { readonly errorCode: number; readonly data: unknown },
): string {
  return JSON.stringify({
    ...frame(conversation, request.action, request.correlationId, outcome.data),
    _messageType: 1,
    _responseType: 0,
    _errorCode: outcome.errorCode,
  });
}

export function printEvent(conversation: Conversation, eventName: string, data: unknown): string {
  return JSON.stringify({
    ...frame(conversation, eventName, 0, data),
    _messageType: 1,
    _responseType: 1,
    _errorCode: 0,
  });
}

/** What the host may ask of office.js without being asked: put the focus somewhere. */
export const hostNotifications = { select: 0, unselect: 1, focusFirst: 11, focusLast: 12 } as const;

export function printNotification(
  conversation: Conversation,
  notification: keyof typeof hostNotifications,
  correlationId: number,
): string {
  return JSON.stringify({
    ...frame(
      { ...conversation, conversationId: `${conversation.conversationId}_ntf` },
      'Office_notifyAgave',
      correlationId,
      [hostNotifications[notification]],
    ),
    _messageType: 0,
    _actionType: 0,
  });
}

function frame(conversation: Conversation, action: string, correlationId: number, data: unknown) {
  return {
    _actionName: action,
    _conversationId: conversation.conversationId,
    _correlationId: correlationId,
    _origin: conversation.hostOrigin,
    _data: data,
    _serializerVersion: 1,
  };
}
