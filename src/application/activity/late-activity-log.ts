import type { ActivityEntry, ActivityLog } from './activity-log.ts';

/** The list as the first view has it: empty until the code that keeps it has come, and nobody has called Graph before. */
export interface LateActivityLog extends ActivityLog {
  use(log: ActivityLog): void;
}

const none: readonly ActivityEntry[] = [];

export function createLateActivityLog(): LateActivityLog {
  let loaded: ActivityLog | undefined;
  const listeners = new Set<() => void>();
  const tellAll = (): void => {
    for (const listener of [...listeners]) listener();
  };
  return {
    use: (log) => {
      loaded = log;
      log.subscribe(tellAll);
      if (log.current().length > 0) tellAll();
    },
    current: () => loaded?.current() ?? none,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    clear: () => loaded?.clear(),
    report: () => loaded?.report() ?? '',
  };
}
