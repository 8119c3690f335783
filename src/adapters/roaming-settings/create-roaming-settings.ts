import type { Clock } from '#application/ports/clock.ts';
import type { GraphSend } from '#application/ports/graph-send.ts';
import type { JoinSetting, RoamingSettings, RoamingSettingsStore } from '#application/ports/roaming-settings.ts';
import type { TextStore } from '#application/ports/text-store.ts';
import { failed, succeeded, type Outcome, type Problem } from '#domain/problem/problem.ts';
import { createDeviceSettings } from './device-settings.ts';
import { createFileSync } from './file-sync.ts';
import { createLocalCopyStore } from './local-copy.ts';
import { createSettingsFile } from './settings-file.ts';

export interface RoamingSettingsOptions {
  readonly graph: GraphSend;
  readonly clock: Pick<Clock, 'now'>;
  /** Outlives the page, and is shared by the tabs of one storage partition. */
  readonly lasting: TextStore;
  /** `Office.context.partitionKey`; known only once Office.js is ready. */
  readonly partitionKey: () => string | undefined;
  /** How two devices' word on a setting is joined, by its name; any other is joined key by key. */
  readonly joins?: Readonly<Record<string, JoinSetting>>;
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
  const { graph, clock, lasting, joins } = options;
  const device = createDeviceSettings(createLocalCopyStore(lasting, name), clock, joins);
  const file = createSettingsFile(graph, accountId);
  const sync = createFileSync(file, device, clock);
  const inTurn = createTurns();
  let trouble: Problem | undefined;
  /** The deletion is on its way: nothing to speak of yet. */
  let isSwitching = false;

  /** One meeting with the file; nothing of it is sent once roaming is off, but for what is left to delete. */
  const meet = async (work: () => Promise<Outcome<void>>): Promise<Outcome<void>> => {
    const isOn = device.current().roaming === 'on';
    let outcome = isOn ? await work() : succeeded(undefined);
    const { roaming } = device.current();
    // Switched off meanwhile, perhaps in another tab that deleted the file before ours was written.
    if (roaming === 'leaving' || (isOn && roaming === 'off')) outcome = await leave();
    trouble = outcome.ok ? undefined : outcome.problem;
    return outcome;
  };
  const push = async (): Promise<Outcome<void>> => {
    const pushed = await sync.push();
    device.markUnsent(!pushed.ok);
    device.save();
    return pushed;
  };
  const leave = async (): Promise<Outcome<void>> => {
    const removed = await file.remove();
    if (removed.kind === 'failed') return failed(removed.problem);
    device.roam('off');
    device.save();
    return succeeded(undefined);
  };
  let waitingSave: Promise<Outcome<void>> | undefined;

  return {
    get: device.get,
    set: device.set,
    remove: device.remove,
    saveLocally: device.save,
    reread: () => void device.current(),
    saveAsync: () => {
      // Should the page end before the answer, the next opening knows that something is still to be written.
      device.markUnsent(device.current().roaming === 'on');
      device.save();
      // One that has not begun yet will write what was set since.
      waitingSave ??= inTurn(() => {
        waitingSave = undefined;
        return meet(push);
      });
      return waitingSave;
    },
    refreshAsync: () =>
      inTurn(() =>
        meet(async () => {
          const pulled = await sync.pull();
          device.save();
          return pulled.ok && device.current().isUnsent ? await push() : pulled;
        }),
      ),
    setRoaming: (isRoaming) => {
      device.roam(isRoaming ? 'on' : 'leaving');
      device.save();
      isSwitching = true;
      return inTurn(() => meet(push)).finally(() => {
        isSwitching = false;
      });
    },
    status: () => {
      const { roaming, eTag, isUnsent, syncedAt } = device.current();
      const hasMet = eTag !== undefined || syncedAt !== undefined || isUnsent;
      return {
        isRoaming: roaming === 'on',
        isFileLeft: roaming === 'leaving' && !isSwitching,
        hasTrace: roaming === 'leaving' || (roaming === 'on' && hasMet),
        lastSyncAt: syncedAt,
        trouble,
      };
    },
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
