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
 * last holds, so that a fault of the network frees nobody from it.
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
  const policy = answer.kind === 'text' ? policyFrom(answer.text) : undefined;
  if (policy !== undefined && answer.kind === 'text') {
    lasting.write(lastTextName, answer.text);
    return policy;
  }
  const last = lasting.read(lastTextName);
  return (last.kind === 'done' && last.value !== undefined ? policyFrom(last.value) : undefined) ?? nothingFixed;
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

const minute = 60 * 1000;

const file = v.pipe(
  v.string(),
  v.parseJson(),
  v.object({
    version: v.literal(1),
    longestKeepOpenMinutes: v.optional(v.pipe(v.number(), v.minValue(0))),
    changes: v.optional(v.picklist(['saves-changes', 'temporary-copy'])),
    takeOver: v.optional(v.boolean()),
    roaming: v.optional(v.boolean()),
  }),
);

function policyFrom(text: string): Policy | undefined {
  const read = v.safeParse(file, text);
  if (!read.success) return undefined;
  const { longestKeepOpenMinutes, changes, takeOver, roaming } = read.output;
  return {
    longestKeepOpenMs: longestKeepOpenMinutes === undefined ? undefined : longestKeepOpenMinutes * minute,
    changes,
    isTakeOverAllowed: takeOver ?? true,
    isRoamingAllowed: roaming ?? true,
  };
}
