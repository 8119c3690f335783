import { workbookSessionIdFrom, type WorkbookSessionId } from '#domain/workbook-session/workbook-session.ts';

/**
 * The session id in a pasted text. Microsoft promises no shape, but every id so far begins so; without that check any
 * pasted secret would be sent as an id.
 */
export function sessionIdIn(text: string): WorkbookSessionId | undefined {
  const id = text.trim();
  return id.startsWith('cluster=') ? workbookSessionIdFrom(id) : undefined;
}
