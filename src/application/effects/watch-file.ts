import type { LifecycleEffect } from '#domain/lifecycle/effect.ts';
import { longestWatchMs } from '#domain/lifecycle/after-close.ts';
import type { CallContext } from '../ports/workbook-graph.ts';
import { lockOf } from './request-of-session.ts';
import type { Running } from './running.ts';

/** When to look, in milliseconds after Close: the file usually has the changes after about 20 s. */
const looksAtMs: readonly number[] = [3_000, 8_000, 14_000, 20_000, 27_000, 36_000, 47_000, longestWatchMs];

/** Looks until the file's eTag is another one than before Close: by whom it was changed cannot be known. */
export async function watchFile(
  running: Running,
  effect: Extract<LifecycleEffect, { kind: 'watch-file' }>,
): Promise<void> {
  const { ports, dispatch } = running;
  const { ticket, workbook, access } = effect;
  const before = running.eTagBeforeClose.get(lockOf(workbook.ref));
  const closedAt = ports.clock.now();
  let wasSeen = false;
  for (const [index, atMs] of looksAtMs.entries()) {
    if (before === undefined || !isWatching(running, ticket)) break;
    await until(running, closedAt + atMs, ticket);
    if (!isWatching(running, ticket)) break;
    const context: CallContext = { signal: running.signalOf(ticket), access, purpose: 'file', attempt: index + 1 };
    const version = await ports.graph.versionOf(workbook, context);
    if (!version.ok || version.value.eTag === undefined) continue;
    wasSeen = true;
    if (version.value.eTag !== before) {
      dispatch({ kind: 'file-updated', ticket, now: ports.clock.now() });
      return;
    }
  }
  dispatch({ kind: wasSeen ? 'file-unchanged' : 'file-not-seen', ticket });
}

function isWatching({ state }: Running, ticket: number): boolean {
  const { stage } = state();
  if (stage.kind !== 'workbook' || stage.session.kind !== 'closed') return false;
  const { file } = stage.session;
  return file.kind === 'watching' && file.ticket === ticket;
}

async function until(running: Running, time: number, ticket: number): Promise<void> {
  const { clock } = running.ports;
  await new Promise<void>((resolve) => {
    const cancel = clock.after(Math.max(0, time - clock.now()), resolve);
    running.onDrop(ticket, () => {
      cancel();
      resolve();
    });
  });
}
