import { shellQuoted } from './quoting.ts';
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

/** One command for a POSIX shell; the program is a script for bash, which every system with curl has. */
export function curlSnippet(wish: SnippetWish): Snippet {
  const isProgram = wish.what === 'program';
  return {
    text: isProgram ? program(wish) : command(wish),
    sdk: isProgram ? 'bash 3.2+' : undefined,
    syntax: 'sh',
  };
}

function command(wish: SnippetWish): string {
  const start = `curl -sS -i -X POST ${shellQuoted(`${workbookAddress(wish)}/${wish.what}Session`)} \\
  -H 'Authorization: Bearer ${token}' \\
`;
  if (wish.what === 'create') {
    return `${start}  -H 'Content-Type: application/json' \\
  -d '{"persistChanges": ${savesChanges(wish)}}'
`;
  }
  return `${start}  -H ${shellQuoted(`${sessionHeader}: ${sessionIdOf(wish)}`)} \\
  -H 'Content-Length: 0'
`;
}

function program(wish: SnippetWish): string {
  return String.raw`#!/usr/bin/env bash
# Opens a session on a workbook, works in it one call at a time, and closes it in every case.
set -u

workbook=${shellQuoted(workbookAddress(wish))}
token='${token}'
refresh_after=${refreshAfterSeconds} # seconds; an unused session ends after about 5 minutes
tries=${tries}
session=''

fail() {
  echo "$1" >&2
  exit 1
}

# send "STATUSES" METHOD PATH [MORE FOR CURL]: one request, repeated only when answered with one of the statuses.
# It waits as Retry-After says, or 2, 4, 8, 16 seconds. Leaves the answer in $body.
send() {
  local statuses=$1 method=$2 path=$3 attempt=1 answer status pause code
  shift 3
  while true; do
    answer=$(curl -sS -i -X "$method" "$workbook$path" -H "Authorization: Bearer $token" "$@" -w '\n%{http_code}') ||
      fail "$path: no answer."
    answer=$(printf '%s' "$answer" | tr -d '\r')
    status=$(printf '%s' "$answer" | tail -n 1)
    body=$(printf '%s' "$answer" | sed '1,/^$/d;$d')
    case $status in 2??) return ;; esac
    if [ "$attempt" -ge "$tries" ] || [[ " $statuses " != *" $status "* ]]; then break; fi
    pause=$(printf '%s' "$answer" | sed -n '1,/^$/s/^[Rr]etry-[Aa]fter: *//p')
    case $pause in '' | *[!0-9]*) pause=$((2 ** attempt)) ;; esac
    sleep "$pause"
    attempt=$((attempt + 1))
  done
  code=$(printf '%s' "$body" | tr -d '\n' | sed -n 's/.*"inner[eE]rror" *: *{[^{}]*"code" *: *"\([^"]*\)".*/\1/p')
  if [ -n "$session" ]; then
    case $status$code in
      404 | *invalidSessionReCreatable) session='' && fail 'The session has expired. ${lossOf(wish)}' ;;
    esac
  fi
  fail "$path: HTTP $status $code"
}

# In the session, without exception: a call without this header would write into the workbook.
in_session() {
  send "$@" -H "${sessionHeader}: $session"
}

# Call it between the steps of long work of your own as well.
refresh_in_time() {
  if [ $(($(date +%s) - refreshed_at)) -lt "$refresh_after" ]; then return; fi
  in_session '429 502 503 504' POST /refreshSession -H 'Content-Length: 0'
  refreshed_at=$(date +%s)
}

# call METHOD PATH [MORE FOR CURL]: a call of your own. Only 429 is repeated, because Graph did not act on it.
call() {
  refresh_in_time
  in_session 429 "$@"
}

close() {
  if [ -z "$session" ]; then return; fi
  (in_session '429 502 503 504' POST /closeSession -H 'Content-Length: 0') ||
    echo 'If it is not closed, it ends by itself after about 5 minutes.' >&2
}
trap close EXIT
trap 'exit 130' INT TERM

# A 504 is repeated: if Graph started a session all the same, it ends by itself after about 5 minutes.
send '429 502 503 504' POST /createSession -H 'Content-Type: application/json' -d '{"persistChanges": ${savesChanges(wish)}}'
session=$(printf '%s' "$body" | sed -n 's/.*"id" *: *"\([^"]*\)".*/\1/p' | sed 's/\\u0026/\&/g; s/\\//g')
if [ -z "$session" ]; then fail 'Graph is still opening the workbook. Try again in a minute.'; fi
refreshed_at=$(date +%s)

# Your own calls begin here, one after the other.
call GET /worksheets
printf '%s\n' "$body"
refresh_in_time
`;
}
