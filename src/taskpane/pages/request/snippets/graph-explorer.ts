import type { Snippet, SnippetWish } from './snippet.ts';
import { lossOf, savesChanges, sessionHeader, sessionIdOf, workbookAddress } from './wish-parts.ts';

/**
 * What to enter in Graph Explorer, under the names its page has. No link that fills the form: it would carry the
 * session id in an address. Graph Explorer signs the person in itself, so there is no token to put in.
 */
export function graphExplorerSnippet(wish: SnippetWish): Snippet {
  return {
    text: `${textOf(wish)}\n\nModify permissions\n${indented('Files.ReadWrite')}\n`,
    sdk: undefined,
    syntax: 'text',
  };
}

function textOf(wish: SnippetWish): string {
  switch (wish.what) {
    case 'create':
      return entries('POST', '/createSession', wish, false);
    case 'refresh':
      return entries('POST', '/refreshSession', wish);
    case 'close':
      return entries('POST', '/closeSession', wish);
    case 'program':
      return steps({ ...wish, sessionId: undefined });
  }
}

function entries(method: 'GET' | 'POST', path: string, wish: SnippetWish, isInSession = true): string {
  const request = `${method}\n${indented(`${workbookAddress(wish)}${path}`)}`;
  return isInSession
    ? `${request}\nRequest headers\n${indented(`${sessionHeader}: ${sessionIdOf(wish)}`)}`
    : `${request}\nRequest body\n${indented(`{"persistChanges": ${savesChanges(wish)}}`)}`;
}

function steps(wish: SnippetWish): string {
  return `1. Open. Keep the "id" of the answer: it belongs in place of {session-id} below.

${entries('POST', '/createSession', wish, false)}

2. Work, one request at a time.

${entries('GET', '/worksheets', wish)}

3. Refresh, whenever 3 1/2 minutes have passed since 1 or since the last 3.

${entries('POST', '/refreshSession', wish)}

4. Close, in every case, also after an error.

${entries('POST', '/closeSession', wish)}

429: wait the seconds that Retry-After says, then send the same request again. 504 to createSession: wait a few
seconds, then send it again. 404 or invalidSessionReCreatable: the session has expired. ${lossOf(wish)}
Begin again at 1. Never go on without ${sessionHeader}: that writes into the workbook.`;
}

function indented(text: string): string {
  return `  ${text}`;
}
