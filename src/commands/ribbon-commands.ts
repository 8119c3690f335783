import type { AskedCommand } from '#domain/lifecycle/command.ts';
import type { Pane } from '#application/pane.ts';
import type { ExcelHost, RibbonCommandId } from '#application/ports/excel-host.ts';
import { runCommand } from '#application/run-command.ts';

/** What each button of the ribbon asks for. Start leaves the choice open: the person may not be known yet. Refresh is Check where the session is probably over: it is the same call. */
const commandOf: Readonly<Record<RibbonCommandId, AskedCommand>> = {
  start: { kind: 'start', changes: 'default', isAnother: false },
  refresh: { kind: 'refresh', why: 'asked' },
  close: { kind: 'close', isConfirmed: false },
};

/** Lets the ribbon act through the same application as the pane, whether the pane was ever opened or not. */
export function registerRibbonCommands(pane: Pane, host: ExcelHost): void {
  host.onRibbonCommand((id) => runCommand(pane, host, commandOf[id]));
}
