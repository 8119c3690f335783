import type { WorkbookSession } from '#domain/workbook-session/workbook-session.ts';
import type { LifecycleLoop } from '../lifecycle-loop.ts';
import type { SettingsView } from '../pane.ts';
import type { Ports } from '../ports.ts';
import type { SessionMemory } from '../ports/session-memory.ts';
import { createPanesAtWorkbook } from './panes-at-workbook.ts';
import { sessionToClose } from './session-to-close.ts';

export interface CloseForMeParts {
  readonly ports: Pick<Ports, 'leaving' | 'graph' | 'clock' | 'channel' | 'random'>;
  readonly settings: Pick<SettingsView, 'current'>;
  /** What is remembered of the person who is signed in. */
  readonly memory: () => Pick<SessionMemory, 'whereStarted'> | undefined;
  readonly main: Pick<LifecycleLoop, 'state' | 'subscribe'>;
}

/**
 * "Close for me": sends one last request when the page goes away. Nobody hears its answer, so nothing is claimed: what is
 * remembered stays, and whoever opens the workbook next asks Microsoft once, as ever. While another pane of this browser shows
 * the session it stays open, for the last one to close.
 *
 * @returns `leaveOpen`: the page goes because the pane loads itself anew, so nothing is closed. A reload that the browser or
 * Excel makes looks like any other end of a page.
 */
export function closeForMe({ ports, settings, memory, main }: CloseForMeParts): { readonly leaveOpen: () => void } {
  let isLeftOpen = false;
  const panes = createPanesAtWorkbook(ports, main);
  ports.leaving.onLeaving(() => {
    const isLast = !panes.hasOthers();
    panes.leave();
    if (isLeftOpen || !isLast || !settings.current().closesForMe) return;
    const isStartedHere = (session: WorkbookSession): boolean => memory()?.whereStarted(session) === 'here';
    const found = sessionToClose(main.state(), isStartedHere, ports.clock.now());
    if (found === undefined) return;
    const { session, workbook, access, account } = found;
    ports.graph.closeOnLeaving(session, workbook, { access, onlyAs: account.id });
  });
  return {
    leaveOpen: () => {
      isLeftOpen = true;
    },
  };
}
