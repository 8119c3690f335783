import type { LifecycleEffect } from '#domain/lifecycle/effect.ts';
import type { Problem } from '#domain/problem/problem.ts';
import type { DriveItemRef } from '#domain/workbook-session/drive-item.ts';
import type { CallPurpose } from '../ports/graph-activity.ts';
import type { CallContext } from '../ports/workbook-graph.ts';
import { otherLiveWorkbook } from './live-workbook-now.ts';
import type { Running } from './running.ts';

/* What the requests about a session have in common: their turn, their context, the look before and the word after. */

type SessionEffect = Extract<LifecycleEffect, { kind: 'start-session' | 'refresh-session' | 'close-session' }>;

/** The name of the lock that holds the requests of one workbook apart. */
export function lockOf({ driveId, itemId }: DriveItemRef): string {
  return `workbook ${driveId} ${itemId}`;
}

export function contextOf(
  running: Running,
  { ticket, access, attempt }: Pick<SessionEffect, 'ticket' | 'access' | 'attempt'>,
  purpose: CallPurpose,
): CallContext {
  return { signal: running.signalOf(ticket), access, attempt, purpose, ...asNow(running) };
}

/** A session belongs to who started it: its calls go out in their name or not at all. */
export function asNow({ person }: Running): Pick<CallContext, 'onlyAs'> {
  const onlyAs = person.accountId();
  return onlyAs === undefined ? {} : { onlyAs };
}

export function failureOf({ ports }: Running, problem: Problem, ticket: number) {
  return { ticket, problem, now: ports.clock.now(), dice: ports.random.dice() };
}

/** Reads Excel's address again before acting; another workbook in the window is reported instead of acted on. */
export async function hasMoved({ ports, dispatch }: Running, effect: SessionEffect): Promise<boolean> {
  if (effect.live.kind === 'elsewhere') return false;
  const other = await otherLiveWorkbook(ports, effect.live);
  if (other === undefined) return false;
  dispatch({ kind: 'workbook-changed', ticket: effect.ticket, command: effect.command, live: other });
  return true;
}
