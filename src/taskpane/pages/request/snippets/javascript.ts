import { doubleQuoted } from './quoting.ts';
import type { Snippet, SnippetWish } from './snippet.ts';
import {
  lossOf,
  refreshAfterSeconds,
  savesChanges,
  sessionHeader,
  sessionIdOf,
  token,
  tries,
  workbookAddress,
} from './wish-parts.ts';

/** The hosts that the client gives a token to unasked (its `GRAPH_URLS`, version 3.0.7). */
const hostsOfClient = ['graph.microsoft.com', 'graph.microsoft.us', 'dod-graph.microsoft.us'];

/** Graph's own client for JavaScript, for Node and browsers. */
export function javascriptSnippet(wish: SnippetWish): Snippet {
  return {
    text: wish.what === 'program' ? program(wish) : call(wish),
    sdk: '@microsoft/microsoft-graph-client 3.0.7',
    syntax: 'javascript',
  };
}

function clientOf({ graphRoot }: SnippetWish): string {
  const host = new URL(graphRoot).hostname;
  const isKnown = hostsOfClient.includes(host);
  return `import { Client, RetryHandlerOptions } from '@microsoft/microsoft-graph-client';

const client = Client.init({
  authProvider: (done) => done(null, '${token}'),${isKnown ? '' : `\n  customHosts: new Set([${doubleQuoted(host)}]),`}
});
// The client would repeat a POST by itself after 503 and 504, and so might do it twice.
const noRepeats = [new RetryHandlerOptions(0, 0)];
`;
}

function call(wish: SnippetWish): string {
  const isCreate = wish.what === 'create';
  const header = isCreate ? '' : `\n  .header('${sessionHeader}', ${doubleQuoted(sessionIdOf(wish))})`;
  return `${clientOf(wish)}
${isCreate ? 'const session = ' : ''}await client
  .api(${doubleQuoted(`${workbookAddress(wish)}/${wish.what}Session`)})
  .middlewareOptions(noRepeats)${header}
  .post(${isCreate ? `{ persistChanges: ${savesChanges(wish)} }` : '{}'});
${isCreate ? 'console.log(session.id);\n' : ''}`;
}

function program(wish: SnippetWish): string {
  return `// Opens a session on a workbook, works in it one call at a time, and closes it in every case.
${clientOf(wish)}
const workbook = ${doubleQuoted(workbookAddress(wish))};
const refreshAfter = ${refreshAfterSeconds}; // seconds; an unused session ends after about 5 minutes
const tries = ${tries};

class SessionExpired extends Error {}

const now = () => Date.now() / 1000;
const sleep = (seconds) => new Promise((resolve) => setTimeout(resolve, seconds * 1000));

function innerCode(error) {
  try {
    return JSON.parse(error.body).innerError?.code;
  } catch {
    return undefined;
  }
}

// Sends one request, and repeats it only when it was answered with a status of repeatOn.
async function send(method, path, headers, body, repeatOn = [429]) {
  for (let attempt = 1; ; attempt += 1) {
    const request = client.api(workbook + path).middlewareOptions(noRepeats).headers(headers);
    try {
      return method === 'GET' ? await request.get() : await request[method.toLowerCase()](body ?? {});
    } catch (error) {
      if (!repeatOn.includes(error.statusCode) || attempt === tries) {
        const code = innerCode(error);
        const isGone = code === 'invalidSessionReCreatable' || (error.statusCode === 404 && code === undefined);
        if (isGone && '${sessionHeader}' in headers) {
          throw new SessionExpired(${doubleQuoted(`The session has expired. ${lossOf(wish)}`)});
        }
        const isAnswered = error.statusCode > 0;
        throw new Error(\`\${path}: \${isAnswered ? \`HTTP \${error.statusCode} \${code ?? ''}\` : error.message}\`);
      }
      // A browser may not be allowed to read Retry-After.
      await sleep(Number(error.headers?.get('Retry-After')) || 2 ** attempt);
    }
  }
}

// After Ctrl+C Node runs no "finally": the session then ends by itself after about 5 minutes.
async function withSession(work) {
  // A 504 is repeated: if Graph started a session all the same, it ends by itself after about 5 minutes.
  const answer = await send('POST', '/createSession', {}, { persistChanges: ${savesChanges(wish)} }, [429, 502, 503, 504]);
  if (answer?.id === undefined) throw new Error('Graph is still opening the workbook. Try again in a minute.');
  // With every call, without exception: a call without this header would write into the workbook.
  const headers = { '${sessionHeader}': answer.id };
  let refreshedAt = now();
  let isExpired = false;

  const refreshInTime = async () => {
    if (now() - refreshedAt < refreshAfter) return;
    await send('POST', '/refreshSession', headers, {}, [429, 502, 503, 504]);
    refreshedAt = now();
  };
  // A call of your own. Only 429 is repeated, because Graph did not act on it.
  const call = async (method, path, body) => {
    await refreshInTime();
    return send(method, path, headers, body);
  };

  try {
    return await work(call, refreshInTime);
  } catch (error) {
    isExpired = error instanceof SessionExpired;
    throw error;
  } finally {
    if (!isExpired) {
      await send('POST', '/closeSession', headers, {}, [429, 502, 503, 504]).catch((error) => {
        if (!(error instanceof SessionExpired)) {
          console.error(\`Not closed, it ends by itself after about 5 minutes: \${error.message}\`);
        }
      });
    }
  }
}

await withSession(async (call, refreshInTime) => {
  // Your own calls begin here, one after the other. Call refreshInTime() between the steps of long work as well.
  for (const sheet of (await call('GET', '/worksheets')).value) {
    console.log(sheet.name);
    await refreshInTime();
  }
});
`;
}
