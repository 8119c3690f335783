import type { LifecycleEffect } from '#domain/lifecycle/effect.ts';
import type { GraphScope } from '../ports/sign-in.ts';
import { liveWorkbookNow } from './live-workbook-now.ts';
import type { Running } from './running.ts';

type Effect<K extends LifecycleEffect['kind']> = Extract<LifecycleEffect, { kind: K }>;

/** The least that the three session calls need (Microsoft Graph, permissions of createSession). */
const leastScopes: readonly GraphScope[] = ['Files.ReadWrite'];

export async function readLiveWorkbook(
  { ports, dispatch }: Running,
  { ticket }: Effect<'read-live-workbook'>,
): Promise<void> {
  const ready = await ports.host.ready();
  if (!ready.ok) {
    dispatch({ kind: 'host-stayed-silent', ticket });
    return;
  }
  const { guestOf } = ready.value.account ?? {};
  const live = await liveWorkbookNow(ports);
  if (live.kind === 'cannot' && live.reason.kind === 'unknown' && guestOf !== undefined) {
    // Excel tells guests no address; who is a guest is told by the account.
    const cannot = { kind: 'cannot', reason: { kind: 'guest', organization: guestOf }, name: live.name } as const;
    dispatch({ kind: 'live-workbook-read', ticket, live: cannot });
    return;
  }
  if (live.kind === 'addressed' && ready.value.isReadOnly) {
    const cannot = { kind: 'cannot', reason: { kind: 'read-only' }, name: live.name } as const;
    dispatch({ kind: 'live-workbook-read', ticket, live: cannot });
    return;
  }
  dispatch({ kind: 'live-workbook-read', ticket, live });
}

export async function signIn(running: Running, effect: Effect<'sign-in'>): Promise<void> {
  const { ports, dispatch } = running;
  const granted = await ports.signIn.getToken({
    scopes: leastScopes,
    isInteractive: effect.isInteractive,
    isOtherAccount: effect.isOtherAccount,
    ...(effect.claims === undefined ? {} : { claims: effect.claims }),
    signal: running.signalOf(effect.ticket),
  });
  if (!granted.ok) {
    dispatch({ kind: 'sign-in-failed', ticket: effect.ticket, problem: granted.problem });
    return;
  }
  await running.useMemoryOf(granted.value.account.id);
  dispatch({
    kind: 'signed-in',
    ticket: effect.ticket,
    account: granted.value.account,
    now: ports.clock.now(),
  });
}

export async function signOut(running: Running): Promise<void> {
  await running.ports.signIn.signOut();
  await running.useMemoryOf(undefined);
  running.dispatch({ kind: 'signed-out' });
}

export async function findWorkbook(running: Running, { ticket, live }: Effect<'find-workbook'>): Promise<void> {
  const { ports, dispatch } = running;
  const found = await ports.graph.findWorkbook(live.url, running.signalOf(ticket));
  const now = ports.clock.now();
  if (!found.ok) {
    const { problem } = found;
    dispatch({ kind: 'workbook-not-found', ticket, problem, now, dice: ports.random.dice() });
    return;
  }
  const workbook = found.value;
  dispatch({ kind: 'workbook-found', ticket, workbook, remembered: running.memory()?.find(workbook.ref), now });
}
