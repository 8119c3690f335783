import type { LifecycleEffect } from '#domain/lifecycle/effect.ts';
import type { Outcome, Problem } from '#domain/problem/problem.ts';
import type { WorkbookSession } from '#domain/workbook-session/workbook-session.ts';
import type { SessionMemory } from '../ports/session-memory.ts';
import type { CreatedSession } from '../ports/workbook-graph.ts';
import { contextOf, failureOf, hasMoved, lockOf } from './request-of-session.ts';
import type { Running } from './running.ts';
import { within } from './within.ts';

type Start = Extract<LifecycleEffect, { kind: 'start-session' }>;

/** The look for a session started elsewhere must not hold up Start for long: it is a courtesy, not a condition. */
const longestLookMs = 3_000;

/** What became of the turn at the lock: somebody was faster, or the request is out (and answered when `created` settles). */
type Turn =
  | { readonly kind: 'found'; readonly session: WorkbookSession }
  | { readonly kind: 'sent'; readonly sentAt: number; readonly created: Promise<Outcome<CreatedSession>> };

export async function startSession(running: Running, effect: Start): Promise<void> {
  const { ports, dispatch, person } = running;
  const { ticket, workbook } = effect;
  if (await hasMoved(running, effect)) return;
  const memory = person.memory();
  const room = memory?.hasRoom();
  if (room !== undefined && !room.ok) {
    dispatch({ kind: 'start-failed', ...failureOf(running, room.problem, ticket) });
    return;
  }
  if (effect.looksElsewhereFirst && memory !== undefined) await within(ports.clock, longestLookMs, memory.refresh());
  const run = await ports.lock.run(lockOf(workbook.ref), running.signalOf(ticket), () => turn(running, effect, memory));
  if (run.kind === 'aborted') return;
  if (run.value.kind === 'found') {
    dispatch({ kind: 'session-found-elsewhere', ticket, session: run.value.session });
    return;
  }
  const { sentAt } = run.value;
  const created = await run.value.created;
  if (!created.ok) {
    if (!mayHaveStarted(created.problem)) memory?.dropStart(workbook.ref, sentAt);
    dispatch({ kind: 'start-failed', ...failureOf(running, created.problem, ticket) });
    return;
  }
  const session = sessionFrom(created.value, effect, sentAt);
  // On this device before the screen says "active": from here on it cannot be forgotten any more.
  memory?.remember(session);
  memory?.noteStartedHere(session);
  dispatch({ kind: 'session-created', ticket, session, workbook });
}

/** The lock is held for one request: while Microsoft goes on opening the workbook (202) it is free again. */
async function turn(running: Running, effect: Start, memory: SessionMemory | undefined): Promise<Turn> {
  const { ports, dispatch } = running;
  const { ticket, workbook, changes, command } = effect;
  memory?.reread();
  const isAnother = command.kind === 'start' && command.isAnother;
  const elsewhere = isAnother ? undefined : memory?.find(workbook.ref);
  if (elsewhere !== undefined) return { kind: 'found', session: elsewhere };
  const sentAt = ports.clock.now();
  const { name: workbookName, webUrl: workbookUrl } = workbook;
  memory?.noteStart({ workbook: workbook.ref, workbookName, workbookUrl, changes, since: sentAt });
  return await new Promise<Turn>((resolve) => {
    const free = (): void => {
      resolve({ kind: 'sent', sentAt, created });
    };
    const created = ports.graph.startSession(workbook, changes, contextOf(running, effect, 'start'), () => {
      dispatch({ kind: 'start-accepted', ticket });
      free();
    });
    void created.finally(free);
  });
}

/**
 * Lost, too slow, or stopped on the way by a gateway: the service may have opened one all the same, and nobody will ever
 * learn its id. A 429 was not acted on.
 */
function mayHaveStarted({ kind, evidence: { status } }: Problem): boolean {
  return kind === 'answer-lost' || kind === 'slow' || status === 502 || status === 503 || status === 504;
}

function sessionFrom(created: CreatedSession, { workbook }: Start, sentAt: number): WorkbookSession {
  return {
    id: created.id,
    workbook: workbook.ref,
    workbookName: workbook.name,
    workbookUrl: workbook.webUrl,
    changes: created.changes,
    isTakenOver: false,
    startedAt: sentAt,
    lastContactAt: sentAt,
  };
}
