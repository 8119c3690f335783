import type { Clock } from '#application/ports/clock.ts';
import type { RibbonCommandId } from '#application/ports/excel-host.ts';
import type { CommandEvent, OfficeApi } from './office-api.ts';

/** The manifest's function names. */
const functions = [
  { name: 'startSession', command: 'start' },
  { name: 'refreshSession', command: 'refresh' },
  { name: 'closeSession', command: 'close' },
] as const;

/** Office ends a command after five minutes; before that it is told that ours is done, whatever still goes on. */
const longestRunMs = 4.5 * 60_000;

/** Connects the manifest's functions. Presses that came before are queued by Office.js until this has run. */
export function associateCommands(
  office: OfficeApi,
  clock: Clock,
  run: (command: RibbonCommandId) => Promise<void>,
): void {
  for (const { name, command } of functions) {
    office.actions?.associate(name, (event) => {
      void runToCompletion(event, clock, () => run(command));
    });
  }
}

/** Without `completed()` Excel shows the command as running and takes no further press. */
async function runToCompletion(event: CommandEvent, clock: Clock, run: () => Promise<void>): Promise<void> {
  let cancel: () => void = () => undefined;
  const tooLong = new Promise<void>((resolve) => {
    cancel = clock.after(longestRunMs, resolve);
  });
  try {
    await Promise.race([run(), tooLong]);
  } finally {
    cancel();
    event.completed();
  }
}
