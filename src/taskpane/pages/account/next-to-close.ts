import type { ListedSession } from '#application/pane.ts';
import { openSessionOf } from '../open-session.ts';

/** What comes next for somebody who wants all sessions closed before they leave. */
export type NextToClose =
  | { readonly kind: 'all-closed' }
  /** Something is under way that ends by itself. */
  | { readonly kind: 'wait' }
  | { readonly kind: 'close'; readonly key: string }
  /** Each was asked, and some are open all the same. */
  | { readonly kind: 'stuck' };

/** One after another: several may be on the same workbook. @param asked the keys of those that were asked already */
export function nextToClose(listed: readonly ListedSession[], asked: ReadonlySet<string>): NextToClose {
  const open = listed.filter((one) => openSessionOf(one) !== undefined);
  if (open.length === 0) return { kind: 'all-closed' };
  if (open.some(isUnderWay)) return { kind: 'wait' };
  const next = open.find(({ key }) => !asked.has(key));
  return next === undefined ? { kind: 'stuck' } : { kind: 'close', key: next.key };
}

function isUnderWay(one: ListedSession): boolean {
  if (one.kind !== 'known') return false;
  const { session, obstacle } = one;
  if (obstacle.kind === 'waiting' || obstacle.kind === 'retrying') return true;
  return session.kind === 'open' && (session.work.kind === 'closing' || session.work.kind === 'refreshing');
}
