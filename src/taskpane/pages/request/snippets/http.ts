import type { Snippet, SnippetWish } from './snippet.ts';
import { lossOf, savesChanges, sessionHeader, sessionIdOf, token, workbookAddress } from './wish-parts.ts';

/** Plain requests, in the form of `.http` files: REST clients can send them as they are. */
export function httpSnippet(wish: SnippetWish): Snippet {
  return { text: textOf(wish), sdk: undefined, syntax: 'http' };
}

function textOf(wish: SnippetWish): string {
  switch (wish.what) {
    case 'create':
      return createRequest(wish);
    case 'refresh':
      return sessionRequest('POST', '/refreshSession', wish);
    case 'close':
      return sessionRequest('POST', '/closeSession', wish);
    case 'program':
      return sequence({ ...wish, sessionId: undefined });
  }
}

function createRequest(wish: SnippetWish): string {
  return `POST ${workbookAddress(wish)}/createSession
Authorization: Bearer ${token}
Content-Type: application/json

{"persistChanges": ${savesChanges(wish)}}
`;
}

function sessionRequest(method: 'GET' | 'POST', path: string, wish: SnippetWish): string {
  return `${method} ${workbookAddress(wish)}${path}
Authorization: Bearer ${token}
${sessionHeader}: ${sessionIdOf(wish)}
${method === 'POST' ? 'Content-Length: 0\n' : ''}`;
}

function sequence(wish: SnippetWish): string {
  return `# One request at a time: the next one only when the one before is answered.
#
# 429: wait the seconds that Retry-After says (2, 4, 8, 16 without it), then send the same request again.
# 502, 503 or 504 to createSession: wait in the same way and send it again, five times at most. If a session
# was started all the same, it ends by itself after about 5 minutes.
# 404 without an inner code, or the inner code invalidSessionReCreatable: the session has expired. ${lossOf(wish)}
# Begin again with a new session. Never go on without ${sessionHeader}: that writes into the workbook.

### 1. Open. The "id" of the answer belongs in place of {session-id} below.
${createRequest(wish)}
### 2. Work, as often as you like.
${sessionRequest('GET', '/worksheets', wish)}
### 3. Refresh, whenever 3 1/2 minutes have passed since 1 or since the last 3.
${sessionRequest('POST', '/refreshSession', wish)}
### 4. Close, in every case, also after an error.
${sessionRequest('POST', '/closeSession', wish)}`;
}
