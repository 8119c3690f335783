import type { LifecycleLoop } from '../lifecycle-loop.ts';
import type { SettingsView } from '../pane.ts';
import type { Ports } from '../ports.ts';
import { sessionToClose } from './session-to-close.ts';

export interface CloseForMeParts {
  readonly ports: Pick<Ports, 'leaving' | 'graph' | 'clock'>;
  readonly settings: Pick<SettingsView, 'current'>;
  readonly main: Pick<LifecycleLoop, 'state'>;
}

/**
 * "Close for me": sends one last request when the page goes away. Nobody hears its answer, so nothing is claimed: what is
 * remembered stays, and whoever opens the workbook next asks Microsoft once, as ever.
 */
export function closeForMe({ ports, settings, main }: CloseForMeParts): void {
  ports.leaving.onLeaving(() => {
    if (!settings.current().closesForMe) return;
    const found = sessionToClose(main.state(), ports.clock.now());
    if (found === undefined) return;
    const { session, workbook, access, account } = found;
    ports.graph.closeOnLeaving(session, workbook, { access, onlyAs: account.id });
  });
}
