import type { SessionState } from '#domain/lifecycle/state.ts';
import type { WorkbookSession } from '#domain/workbook-session/workbook-session.ts';
import type { Running } from './running.ts';

/** Tells the state what is remembered now of the workbook in view. */
export function hear({ ports, person, dispatch, state }: Running): void {
  const memory = person.memory();
  const { stage } = state();
  if (memory === undefined || stage.kind !== 'workbook') return;
  const { ref: workbook } = stage.workbook;
  const shown = shownSession(stage.session);
  dispatch({
    kind: 'memory-heard',
    workbook,
    remembered: memory.find(workbook),
    ended: shown === undefined ? undefined : memory.endOf(shown),
    now: ports.clock.now(),
  });
}

function shownSession(session: SessionState): WorkbookSession | undefined {
  return session.kind === 'open' || session.kind === 'uncertain' ? session.session : undefined;
}

/** The channel and the settings file learn what changed. */
export async function spread({ ports, person }: Running): Promise<void> {
  const accountId = person.accountId();
  if (accountId !== undefined) ports.channel.tell({ kind: 'memory-changed', accountId });
  await person.memory()?.save();
}
