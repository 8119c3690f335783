import type { AskedCommand } from '#domain/lifecycle/command.ts';
import { isBusySaid, isSettled, needsPerson } from '#domain/lifecycle/settled.ts';
import type { Pane } from './pane.ts';
import type { ExcelHost } from './ports/excel-host.ts';

/**
 * Carries out a command that came without the pane, from the ribbon: settles when nothing runs any more, and opens the
 * pane where the person is needed or where there was nothing to do.
 */
export async function runCommand(pane: Pane, host: Pick<ExcelHost, 'showPane'>, command: AskedCommand): Promise<void> {
  pane.ask({ kind: 'command-asked', command, now: pane.clock.now() });
  // What cannot be carried out now is said now, not when the action before has ended.
  if (!isBusySaid(pane.state())) await settled(pane);
  if (needsPerson(pane.state())) await host.showPane();
}

async function settled(pane: Pane): Promise<void> {
  if (isSettled(pane.state())) return;
  await new Promise<void>((resolve) => {
    const stop = pane.subscribe(() => {
      if (!isSettled(pane.state())) return;
      stop();
      resolve();
    });
  });
}
