import type { Clock } from '#application/ports/clock.ts';
import type { GraphSend } from '#application/ports/graph-send.ts';
import type { RoamingSettings, RoamingSettingsStore } from '#application/ports/roaming-settings.ts';
import type { TextStore } from '#application/ports/text-store.ts';
import type { Outcome } from '#domain/problem/problem.ts';
import { createDeviceSettings } from './device-settings.ts';
import { createFileSync } from './file-sync.ts';
import { createLocalCopyStore } from './local-copy.ts';
import { createSettingsFile } from './settings-file.ts';

export interface RoamingSettingsOptions {
  readonly graph: GraphSend;
  readonly clock: Clock;
  /** Outlives the page, and is shared by the tabs of one storage partition. */
  readonly lasting: TextStore;
  /** `Office.context.partitionKey`; known only once Office.js is ready. */
  readonly partitionKey: () => string | undefined;
}

/**
 * Roaming settings in one file of the person's OneDrive app folder. A host with `Office.context.roamingSettings` (Outlook
 * has it, Excel does not) would get a store of its own here, in the Office adapter, of the same shape.
 */
export function createRoamingSettingsStore(options: RoamingSettingsOptions): RoamingSettingsStore {
  const opened = new Map<string, RoamingSettings>();
  return {
    open: (accountId) => {
      const name = ['session-controls.settings', options.partitionKey() ?? '', accountId].join('/');
      const settings = opened.get(name) ?? createRoamingSettings(options, accountId, name);
      opened.set(name, settings);
      return settings;
    },
  };
}

function createRoamingSettings(options: RoamingSettingsOptions, accountId: string, name: string): RoamingSettings {
  const { graph, clock, lasting } = options;
  const device = createDeviceSettings(createLocalCopyStore(lasting, name), clock);
  const sync = createFileSync(createSettingsFile(graph, accountId), device, clock);
  const inTurn = createTurns();

  const push = async (): Promise<Outcome<void>> => {
    const pushed = await sync.push();
    device.markUnsent(!pushed.ok);
    device.save();
    return pushed;
  };
  let waitingSave: Promise<Outcome<void>> | undefined;

  return {
    get: device.get,
    set: device.set,
    remove: device.remove,
    saveLocally: device.save,
    saveAsync: () => {
      // Should the page end before the answer, the next opening knows that something is still to be written.
      device.markUnsent(true);
      device.save();
      // One that has not begun yet will write what was set since.
      waitingSave ??= inTurn(() => {
        waitingSave = undefined;
        return push();
      });
      return waitingSave;
    },
    refreshAsync: () =>
      inTurn(async () => {
        const pulled = await sync.pull();
        device.save();
        return pulled.ok && device.current().isUnsent ? await push() : pulled;
      }),
  };
}

/** Runs one after another; each begins when the one before it ended. */
function createTurns(): <T>(run: () => Promise<T>) => Promise<T> {
  let last: Promise<unknown> = Promise.resolve();
  return (run) => {
    const next = last.then(run, run);
    last = next;
    return next;
  };
}
