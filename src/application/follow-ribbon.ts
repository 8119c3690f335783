import { enabledCommands, type EnabledCommands } from '#domain/lifecycle/enabled-commands.ts';
import { estimatedLeftMs } from '#domain/workbook-session/idle-estimate.ts';
import type { Pane } from './pane.ts';
import type { ExcelHost } from './ports/excel-host.ts';

/**
 * Keeps the ribbon's commands as the state has them. Excel is told only of a change, because each one takes the keyboard
 * focus out of the pane on the web; once more when the estimate of an open session runs out, for nothing else tells then.
 *
 * @returns a function that stops it
 */
export function followRibbon(pane: Pane, host: Pick<ExcelHost, 'enableRibbonCommands'>): () => void {
  let told: EnabledCommands = { start: true, refresh: true, close: true };
  let cancelTimer: () => void = () => undefined;
  const tell = (): void => {
    const now = pane.clock.now();
    const wanted = enabledCommands(pane.state(), now);
    if (wanted.start !== told.start || wanted.refresh !== told.refresh || wanted.close !== told.close) {
      told = wanted;
      void host.enableRibbonCommands(wanted);
    }
    cancelTimer();
    const { stage } = pane.state();
    if (stage.kind !== 'workbook' || stage.session.kind !== 'open') return;
    const leftMs = estimatedLeftMs(stage.session.session, now);
    if (leftMs > 0) cancelTimer = pane.clock.after(leftMs, tell);
  };
  const stop = pane.subscribe(tell);
  return () => {
    stop();
    cancelTimer();
  };
}
