import type { ListedSession } from '#application/pane.ts';
import type { WorkbookSession } from '#domain/workbook-session/workbook-session.ts';

/** The session of a line that may still be open; undefined for one that ended or of which nobody has the id. */
export function openSessionOf(one: ListedSession): WorkbookSession | undefined {
  if (one.kind !== 'known') return undefined;
  return one.session.kind === 'open' || one.session.kind === 'uncertain' ? one.session.session : undefined;
}
