import * as v from 'valibot';
import type { Clock } from '#application/ports/clock.ts';
import type { TextStore } from '#application/ports/text-store.ts';
import { nothingFixed, type Policy } from '#domain/preferences/policy.ts';

export interface PolicyFileParts {
  readonly fetch: (request: Request) => Promise<Response>;
  /** `policy.json` beside the pages. */
  readonly address: string;
  readonly lasting: TextStore;
  readonly clock: Pick<Clock, 'after'>;
}

const lastTextName = 'session-controls.policy';
/** The session must not wait long for what seldom says anything. */
const longestWaitMs = 3000;

/**
 * Reads what the administrator fixed. No file: nothing is. A file that cannot be had or read just now: what it said here
 * last holds, so that a fault of the network frees nobody from it; and so it is with each of its words.
 */
export async function readPolicy({ fetch, address, lasting, clock }: PolicyFileParts): Promise<Policy> {
  const abort = new AbortController();
  const stopWaiting = clock.after(longestWaitMs, () => {
    abort.abort();
  });
  const answer = await fileAt(() => fetch(new Request(address, { signal: abort.signal, cache: 'no-cache' })));
  stopWaiting();
  if (answer.kind === 'no-file') {
    lasting.remove(lastTextName);
    return nothingFixed;
  }
  const last = lasting.read(lastTextName);
  const before = wordsIn(last.kind === 'done' ? (last.value ?? '') : '')?.words ?? {};
  const read = answer.kind === 'text' ? wordsIn(answer.text) : undefined;
  if (read === undefined) return policyOf(before, [fileName]);
  const words = { ...lastOf(before, read.notRead), ...read.words };
  lasting.write(lastTextName, JSON.stringify({ version: 1, ...words }));
  return policyOf(words, read.notRead);
}

type FileAnswer =
  { readonly kind: 'text'; readonly text: string } | { readonly kind: 'no-file' } | { readonly kind: 'unreadable' };

async function fileAt(ask: () => Promise<Response>): Promise<FileAnswer> {
  try {
    const answer = await ask();
    if (answer.status === 404 || answer.status === 410) return { kind: 'no-file' };
    return answer.ok ? { kind: 'text', text: await answer.text() } : { kind: 'unreadable' };
  } catch {
    return { kind: 'unreadable' };
  }
}

const fileName = 'policy.json';
const minute = 60 * 1000;
/** A later version may have more words; those of this one keep their meaning. */
const knownVersion = v.literal(1);

const wordShapes = {
  longestKeepOpenMinutes: v.pipe(v.number(), v.minValue(0)),
  changes: v.picklist(['saves-changes', 'temporary-copy']),
  takeOver: v.boolean(),
  roaming: v.boolean(),
};
const allWords = v.partial(v.object(wordShapes));
type PolicyWords = v.InferOutput<typeof allWords>;

/** What can be read, word by word, and the names of what cannot; undefined where the text is no object of JSON. */
function wordsIn(text: string): { readonly words: PolicyWords; readonly notRead: readonly string[] } | undefined {
  const object = v.safeParse(v.pipe(v.string(), v.parseJson(), v.record(v.string(), v.unknown())), text);
  if (!object.success) return undefined;
  const { version, ...given } = object.output;
  const shapes: Readonly<Record<string, v.GenericSchema>> = wordShapes;
  const isRead = ([name, value]: readonly [string, unknown]): boolean => {
    const shape = Object.hasOwn(shapes, name) ? shapes[name] : undefined;
    return shape !== undefined && v.is(shape, value);
  };
  const entries = Object.entries(given);
  const words = v.parse(allWords, Object.fromEntries(entries.filter(isRead)));
  const notRead = entries.filter((entry) => !isRead(entry)).map(([name]) => name);
  return { words, notRead: v.is(knownVersion, version) ? notRead : ['version', ...notRead] };
}

/** What was said here last of the words that cannot be read now. */
function lastOf(before: PolicyWords, notRead: readonly string[]): PolicyWords {
  return v.parse(allWords, Object.fromEntries(Object.entries(before).filter(([name]) => notRead.includes(name))));
}

/** Whoever wrote of a permission meant to take it away: unreadable, it is not given. */
function policyOf(
  { longestKeepOpenMinutes, changes, takeOver, roaming }: PolicyWords,
  notRead: readonly string[],
): Policy {
  return {
    longestKeepOpenMs: longestKeepOpenMinutes === undefined ? undefined : longestKeepOpenMinutes * minute,
    changes,
    isTakeOverAllowed: takeOver ?? !notRead.includes('takeOver'),
    isRoamingAllowed: roaming ?? !notRead.includes('roaming'),
    notRead,
  };
}
