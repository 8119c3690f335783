import type { Account } from '#domain/account/account.ts';
import type { ExcelAccount } from '#domain/account/two-accounts.ts';
import type { LifecycleEffect } from '#domain/lifecycle/effect.ts';
import type { Problem } from '#domain/problem/problem.ts';
import type { FileAccess, GraphScope } from '../ports/sign-in.ts';
import type { CallContext } from '../ports/workbook-graph.ts';
import { hostUserName } from '../sign-in-check/host-user-name.ts';
import { liveWorkbookNow } from './live-workbook-now.ts';
import { hear } from './memory-news.ts';
import type { Running } from './running.ts';

type Effect<K extends LifecycleEffect['kind']> = Extract<LifecycleEffect, { kind: K }>;

/** The least that the three session calls need (Microsoft Graph, permissions of createSession). */
const scopesFor: Readonly<Record<FileAccess, readonly GraphScope[]>> = {
  'own-files': ['Files.ReadWrite'],
  'all-files': ['Files.ReadWrite.All'],
};

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
  if (live.kind === 'cannot' && live.reason.kind === 'unsaved' && guestOf !== undefined) {
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
  const { ports, dispatch, person } = running;
  if (effect.as === 'excel') ports.chosenAccounts.clear();
  const granted = await ports.signIn.getToken({
    scopes: scopesFor[effect.access],
    isInteractive: effect.isInteractive,
    isOtherAccount: effect.isOtherAccount,
    ...(effect.as === undefined ? {} : { as: effect.as }),
    ...(effect.claims === undefined ? {} : { claims: effect.claims }),
    signal: running.signalOf(effect.ticket),
  });
  if (!granted.ok) {
    dispatch({ kind: 'sign-in-failed', ticket: effect.ticket, problem: granted.problem });
    return;
  }
  const { account } = granted.value;
  const excelAccount = await excelsOther(running, account, effect);
  if (excelAccount !== undefined) {
    // As after signing out, in this order; an answer that nobody waited for leaves the person who is there.
    dispatch({ kind: 'somebody-else-signed-in', ticket: effect.ticket, account, excelAccount });
    if (running.state().stage.kind === 'other-person') person.use(undefined);
    return;
  }
  person.use(account.id);
  const allFiles = person.memory()?.allFiles() ?? 'not-asked';
  dispatch({ kind: 'signed-in', ticket: effect.ticket, account, allFiles, now: ports.clock.now() });
}

/** Who Excel is open as, where that is another person and nobody has chosen this one; undefined where all is well. */
async function excelsOther(
  { ports }: Running,
  account: Account,
  { isOtherAccount }: Effect<'sign-in'>,
): Promise<ExcelAccount | undefined> {
  if (ports.signIn.hostComparison() !== 'different') {
    if (isOtherAccount) ports.chosenAccounts.clear();
    return undefined;
  }
  if (isOtherAccount) ports.chosenAccounts.add(account.id);
  if (ports.chosenAccounts.has(account.id)) return undefined;
  const ready = await ports.host.ready();
  const userName = ready.ok ? hostUserName(ready.value.account) : undefined;
  // Who has no name can be neither shown nor asked for; Workbook and account says that it is not the same person.
  return userName === undefined ? undefined : { userName };
}

export async function signOut({ ports, person, dispatch }: Running, { account }: Effect<'sign-out'>): Promise<void> {
  const accountId = person.accountId();
  const leaving = account?.id ?? accountId;
  if (leaving !== undefined) ports.chosenAccounts.remove(leaving);
  await ports.signIn.signOut();
  // Told while the person's memory is still at hand: that a session is no longer kept open is noted there.
  dispatch({ kind: 'signed-out' });
  person.use(undefined);
  if (accountId !== undefined) ports.channel.tell({ kind: 'signed-out', accountId });
}

export async function findWorkbook(running: Running, effect: Effect<'find-workbook'>): Promise<void> {
  const { ports, dispatch, person } = running;
  const { ticket, live, access, attempt } = effect;
  const context: CallContext = { signal: running.signalOf(ticket), access, attempt, purpose: 'find' };
  const found = await ports.graph.findWorkbook(live.url, context);
  const now = ports.clock.now();
  if (!found.ok) {
    dispatch({ kind: 'workbook-not-found', ticket, problem: found.problem, now, dice: ports.random.dice() });
    return;
  }
  const workbook = found.value;
  const memory = person.memory();
  dispatch({
    kind: 'workbook-found',
    ticket,
    workbook,
    remembered: memory?.find(workbook.ref),
    maybeStarted: memory?.maybeStarted(workbook.ref, now),
    refusal: memory?.refusalOf(workbook),
    now,
  });
  if (memory?.hasTrace() === true) await lookElsewhere(running);
}

/** After the first view: what other devices wrote into the settings file. Never in the way of a button. */
async function lookElsewhere(running: Running): Promise<void> {
  const looked = await running.person.memory()?.refresh();
  if (looked?.ok === true) hear(running);
  else if (looked !== undefined && isWorthSaying(looked.problem)) {
    running.dispatch({ kind: 'settings-not-kept', problem: looked.problem });
  }
}

/** Being offline or signed out is said by what it stops; that the settings have no place is said for itself. */
function isWorthSaying({ kind }: Problem): boolean {
  return kind === 'no-onedrive' || kind === 'settings-local' || kind === 'settings-full';
}
