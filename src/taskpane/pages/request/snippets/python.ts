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

/** Python with nothing but its standard library, which repeats no request by itself. */
export function pythonSnippet(wish: SnippetWish): Snippet {
  return { text: wish.what === 'program' ? program(wish) : call(wish), sdk: 'Python 3.8+', syntax: 'python' };
}

function pythonBoolean(wish: SnippetWish): string {
  return savesChanges(wish) ? 'True' : 'False';
}

function call(wish: SnippetWish): string {
  const isCreate = wish.what === 'create';
  const header = isCreate ? '' : `\n        "${sessionHeader}": ${doubleQuoted(sessionIdOf(wish))},`;
  return `${isCreate ? 'import json\n' : ''}import urllib.request

request = urllib.request.Request(
    ${doubleQuoted(`${workbookAddress(wish)}/${wish.what}Session`)},
    data=${isCreate ? `json.dumps({"persistChanges": ${pythonBoolean(wish)}}).encode()` : 'b""'},
    headers={
        "Authorization": "Bearer ${token}",
        "Content-Type": "application/json",${header}
    },
    method="POST",
)
with urllib.request.urlopen(request, timeout=120) as answer:
    print(${isCreate ? 'json.load(answer)["id"]' : 'answer.status'})
`;
}

function program(wish: SnippetWish): string {
  return `"""Opens a session on a workbook, works in it one call at a time, and closes it in every case."""
import json
import sys
import time
import urllib.error
import urllib.request

WORKBOOK = ${doubleQuoted(workbookAddress(wish))}
TOKEN = "${token}"
REFRESH_AFTER = ${refreshAfterSeconds}  # seconds; an unused session ends after about 5 minutes
TRIES = ${tries}


class GraphError(Exception):
    """Graph refused a request."""


class SessionExpired(GraphError):
    """Graph no longer knows the session."""


def inner_code(error):
    try:
        return json.load(error)["error"]["innerError"]["code"]
    except (KeyError, TypeError, ValueError):
        return None


def send(method, path, headers, body=None, repeat_on=(429,)):
    """Sends one request, and repeats it only when it was answered with a status of repeat_on."""
    headers = {"Authorization": "Bearer " + TOKEN, "Content-Type": "application/json", **headers}
    data = None if method == "GET" else b"" if body is None else json.dumps(body).encode()
    for attempt in range(1, TRIES + 1):
        request = urllib.request.Request(WORKBOOK + path, data, headers, method=method)
        try:
            with urllib.request.urlopen(request, timeout=120) as answer:
                text = answer.read()
                return json.loads(text) if text else {}
        except urllib.error.HTTPError as error:
            if error.code not in repeat_on or attempt == TRIES:
                code = inner_code(error)
                gone = code == "invalidSessionReCreatable" or (error.code == 404 and code is None)
                if gone and "${sessionHeader}" in headers:
                    raise SessionExpired("The session has expired. ${lossOf(wish)}") from None
                raise GraphError(f"{path}: HTTP {error.code} {code or ''}") from None
            pause = error.headers.get("Retry-After") or ""
            time.sleep(int(pause) if pause.isdigit() else 2**attempt)


class WorkbookSession:
    def __enter__(self):
        # A 504 is repeated: if Graph started a session all the same, it ends by itself after about 5 minutes.
        answer = send("POST", "/createSession", {}, {"persistChanges": ${pythonBoolean(wish)}}, (429, 502, 503, 504))
        if "id" not in answer:
            raise GraphError("Graph is still opening the workbook. Try again in a minute.")
        # With every call, without exception: a call without this header would write into the workbook.
        self.headers = {"${sessionHeader}": answer["id"]}
        self.refreshed_at = time.monotonic()
        return self

    def refresh_in_time(self):
        """Call it between the steps of long work of your own as well."""
        if time.monotonic() - self.refreshed_at >= REFRESH_AFTER:
            send("POST", "/refreshSession", self.headers, repeat_on=(429, 502, 503, 504))
            self.refreshed_at = time.monotonic()

    def call(self, method, path, body=None):
        """A call of your own. Only 429 is repeated, because Graph did not act on it."""
        self.refresh_in_time()
        return send(method, path, self.headers, body)

    def __exit__(self, kind, error, trace):
        if isinstance(error, SessionExpired):
            return
        try:
            send("POST", "/closeSession", self.headers, repeat_on=(429, 502, 503, 504))
        except SessionExpired:
            pass
        except Exception as trouble:
            print(f"Not closed, it ends by itself after about 5 minutes: {trouble}", file=sys.stderr)


with WorkbookSession() as session:
    # Your own calls begin here, one after the other.
    for sheet in session.call("GET", "/worksheets")["value"]:
        print(sheet["name"])
        session.refresh_in_time()
`;
}
