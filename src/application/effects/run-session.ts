import type { LifecycleEffect } from '#domain/lifecycle/effect.ts';
import type { CallContext } from '../ports/workbook-graph.ts';
import { hear } from './memory-news.ts';
import { neverAborted } from './never-aborted.ts';
import { refreshPurposes } from './refresh-purposes.ts';
import { asNow, contextOf, failureOf, hasMoved, lockOf } from './request-of-session.ts';
import type { Running } from './running.ts';
import { within } from './within.ts';

type Effect<K extends LifecycleEffect['kind']> = Extract<LifecycleEffect, { kind: K }>;

export async function refreshSession(running: Running, effect: Effect<'refresh-session'>): Promise<void> {
  const { ports, dispatch, person } = running;
  const { ticket, session, workbook } = effect;
  if (await hasMoved(running, effect)) return;
  const context = contextOf(running, effect, refreshPurposes[effect.why]);
  const run = await ports.lock.run(lockOf(workbook.ref), context.signal, async () => {
    // The service counts idle time from no earlier than this: an estimate that starts here is never too long.
    const sentAt = ports.clock.now();
    return { sentAt, refreshed: await ports.graph.refreshSession(session, workbook, context) };
  });
  if (run.kind === 'aborted') return;
  const { sentAt, refreshed } = run.value;
  if (!refreshed.ok) {
    dispatch({ kind: 'refresh-failed', ...failureOf(running, refreshed.problem, ticket) });
    return;
  }
  dispatch({ kind: 'session-refreshed', ticket, now: sentAt });
  const accountId = person.accountId();
  if (accountId !== undefined) ports.channel.tell({ kind: 'contact', accountId, workbook: workbook.ref, at: sentAt });
}

/** How long Close waits for the file's version: it is only needed to tell an update from none. */
const longestVersionMs = 3_000;

export async function closeSession(running: Running, effect: Effect<'close-session'>): Promise<void> {
  const { ports, dispatch, person } = running;
  const { ticket, session, workbook } = effect;
  if (await hasMoved(running, effect)) return;
  const context = contextOf(running, effect, 'close');
  const run = await ports.lock.run(lockOf(workbook.ref), context.signal, async () => {
    const memory = person.memory();
    memory?.reread();
    // Another tab closed it while this one waited for its turn.
    const ended = memory?.endOf(session);
    if (ended?.end === 'closed') return { kind: 'closed-before' as const, at: ended.endedAt };
    await noteVersion(running, effect, context);
    if (context.signal.aborted) return undefined;
    return { kind: 'asked' as const, closed: await ports.graph.closeSession(session, workbook, context) };
  });
  if (run.kind === 'aborted' || run.value === undefined) return;
  if (run.value.kind === 'closed-before') {
    dispatch({ kind: 'session-closed', ticket, where: 'elsewhere', now: run.value.at });
    return;
  }
  const { closed } = run.value;
  if (!closed.ok) {
    dispatch({ kind: 'close-failed', ...failureOf(running, closed.problem, ticket) });
    return;
  }
  dispatch({ kind: 'session-closed', ticket, where: 'here', now: ports.clock.now() });
}

/** A temporary copy never reaches the file, so its version does not matter. */
async function noteVersion(
  { ports, eTagBeforeClose }: Running,
  { session, workbook }: Effect<'close-session'>,
  context: CallContext,
): Promise<void> {
  eTagBeforeClose.delete(lockOf(workbook.ref));
  if (session.changes !== 'saves-changes') return;
  const look = ports.graph.versionOf(workbook, { ...context, purpose: 'file', attempt: 1 });
  const version = await within(ports.clock, longestVersionMs, look);
  if (version?.ok === true && version.value.eTag !== undefined) {
    eTagBeforeClose.set(lockOf(workbook.ref), version.value.eTag);
  }
}

/** A session nobody waits for any more is closed; if that fails it stays remembered and is found again. */
export async function closeOrphan(running: Running, { session, access }: Effect<'close-orphan'>): Promise<void> {
  const { ports, person } = running;
  const memory = person.memory();
  // Whoever started it is gone: it stays remembered among their sessions.
  const isOurs = memory?.all(ports.clock.now()).some((one) => one.kind === 'session' && one.session.id === session.id);
  if (isOurs !== true) return;
  const context: CallContext = { signal: neverAborted, access, purpose: 'close', attempt: 1, ...asNow(running) };
  const workbook = { ref: session.workbook, driveType: 'unknown' } as const;
  const run = await ports.lock.run(lockOf(session.workbook), neverAborted, () =>
    ports.graph.closeSession(session, workbook, context),
  );
  const isClosed = run.kind === 'done' && run.value.ok;
  if (isClosed) memory?.end(session, { end: 'closed', at: ports.clock.now() });
  else hear(running);
  await memory?.save();
}
