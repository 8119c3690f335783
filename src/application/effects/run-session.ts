import type { LifecycleEffect } from '#domain/lifecycle/effect.ts';
import type { Problem } from '#domain/problem/problem.ts';
import type { WorkbookSession } from '#domain/workbook-session/workbook-session.ts';
import type { CreatedSession } from '../ports/workbook-graph.ts';
import { otherLiveWorkbook } from './live-workbook-now.ts';
import type { Running } from './running.ts';

type Effect<K extends LifecycleEffect['kind']> = Extract<LifecycleEffect, { kind: K }>;

/** The look for a session started elsewhere must not hold up Start for long: it is a courtesy, not a condition. */
const longestLookMs = 3_000;

export async function startSession(running: Running, effect: Effect<'start-session'>): Promise<void> {
  const { ports, dispatch } = running;
  const { ticket, workbook, changes } = effect;
  if (await hasMoved(running, effect)) return;
  const fail = (problem: Problem): void => dispatch({ kind: 'start-failed', ...failure(running, problem, ticket) });

  const memory = running.memory();
  const room = memory?.hasRoom();
  if (room !== undefined && !room.ok) {
    fail(room.problem);
    return;
  }
  if (effect.looksElsewhereFirst && memory !== undefined) {
    await within(running, longestLookMs, memory.refresh());
    const elsewhere = memory.find(workbook.ref);
    if (elsewhere !== undefined) {
      dispatch({ kind: 'session-found-elsewhere', ticket, session: elsewhere });
      return;
    }
  }

  // The service counts idle time from no earlier than this: an estimate that starts here is never too long.
  const sentAt = ports.clock.now();
  const created = await ports.graph.startSession(workbook, changes, running.signalOf(ticket));
  if (!created.ok) {
    fail(created.problem);
    return;
  }
  const session = sessionFrom(created.value, effect, sentAt);
  // On this device before the screen says "active": from here on it cannot be forgotten any more.
  memory?.remember(session);
  dispatch({ kind: 'session-created', ticket, session, workbook });
}

function sessionFrom(created: CreatedSession, { workbook }: Effect<'start-session'>, sentAt: number): WorkbookSession {
  return {
    id: created.id,
    workbook: workbook.ref,
    workbookName: workbook.name,
    workbookUrl: workbook.webUrl,
    changes: created.changes,
    startedAt: sentAt,
    lastContactAt: sentAt,
  };
}

export async function refreshSession(running: Running, effect: Effect<'refresh-session'>): Promise<void> {
  const { ports, dispatch } = running;
  const { ticket, session, workbook } = effect;
  if (await hasMoved(running, effect)) return;
  const sentAt = ports.clock.now();
  const refreshed = await ports.graph.refreshSession(session, workbook, running.signalOf(ticket));
  if (!refreshed.ok) {
    dispatch({ kind: 'refresh-failed', ...failure(running, refreshed.problem, ticket) });
    return;
  }
  dispatch({ kind: 'session-refreshed', ticket, now: sentAt });
}

export async function closeSession(running: Running, effect: Effect<'close-session'>): Promise<void> {
  const { ports, dispatch } = running;
  const { ticket, session, workbook } = effect;
  if (await hasMoved(running, effect)) return;
  const closed = await ports.graph.closeSession(session, workbook, running.signalOf(ticket));
  if (!closed.ok) {
    dispatch({ kind: 'close-failed', ...failure(running, closed.problem, ticket) });
    return;
  }
  dispatch({ kind: 'session-closed', ticket, now: ports.clock.now() });
}

/** A session nobody waits for any more is closed; if that fails it stays remembered and is found again. */
export async function closeOrphan(running: Running, { session, workbook }: Effect<'close-orphan'>): Promise<void> {
  const { ports } = running;
  const closed = await ports.graph.closeSession(session, workbook, neverAborted);
  if (closed.ok) running.memory()?.end(session, ports.clock.now());
  await running.memory()?.save();
}

const neverAborted = { aborted: false, addEventListener: () => undefined, removeEventListener: () => undefined };

function failure({ ports }: Running, problem: Problem, ticket: number) {
  return { ticket, problem, now: ports.clock.now(), dice: ports.random.dice() };
}

/** Reads Excel's address again before acting; another workbook in the window is reported instead of acted on. */
async function hasMoved(
  { ports, dispatch }: Running,
  effect: Effect<'start-session' | 'refresh-session' | 'close-session'>,
): Promise<boolean> {
  const other = await otherLiveWorkbook(ports, effect.live);
  if (other === undefined) return false;
  dispatch({ kind: 'workbook-changed', ticket: effect.ticket, command: effect.command, live: other });
  return true;
}

/** Waits for the work, but no longer than this; what it still brings later is taken then. */
async function within({ ports }: Running, limitMs: number, work: Promise<unknown>): Promise<void> {
  await new Promise<void>((resolve) => {
    const cancel = ports.clock.after(limitMs, resolve);
    void work.finally(() => {
      cancel();
      resolve();
    });
  });
}
